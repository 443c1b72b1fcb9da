"""Where a reply goes: what is remembered of a message or a command to answer it later."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A channel, or a thread in it; for what somebody did there also a URL to respond to.

    That takes five messages within 30 minutes, also where the bot is no member.
    """

    channel: str
    user: str
    thread: str | None = None
    response_url: str | None = field(default=None, repr=False)

    @property
    def is_direct(self) -> bool:
        """Whether nobody but two see it; a person's id stands for their messages with the bot."""
        return self.channel == self.user or self.channel.startswith("D")

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
