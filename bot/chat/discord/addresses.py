"""Where a reply goes: what is remembered of a message or an interaction to answer it later."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A message to reply to, or an interaction, of which Discord gives a `token` for 15 minutes.

    `private` is how the interaction was acknowledged: whether only its user sees what follows.
    """

    channel: int
    user: int
    server: bool
    message: int | None = None
    token: str | None = field(default=None, repr=False)
    private: bool = False

    def written(self) -> str:
        """Return it as text, to be remembered until the reply is sent."""
        return json.dumps(asdict(self))

    @classmethod
    def read(cls, text: str) -> Address:
        """Return what was `written`; raises `ValueError` for anything else."""
        try:
            return cls(**json.loads(text))
        except TypeError as error:
            message = "that is no address of ours"
            raise ValueError(message) from error
