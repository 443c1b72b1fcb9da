"""What Slack refuses, in its own words, and what nobody could do in the first place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .schema import JSON


class SlackError(Exception):
    """An answer with `ok: false`, this error and whatever else explains it."""

    def __init__(self, error: str, **more: object) -> None:
        """Refuse with one of Slack's error codes."""
        super().__init__(error)
        self.error = error
        self.more = more

    def to_json(self) -> JSON:
        """Give the body of the answer."""
        return {"ok": False, "error": self.error, **self.more}


class ImpossibleError(Exception):
    """A test asked for what nobody could do in Slack."""


def invalid_blocks(problems: Sequence[str]) -> SlackError:
    """Refuse a message for its blocks."""
    messages = [f"[ERROR] {problem}" for problem in problems]
    metadata = {"messages": messages}
    return SlackError("invalid_blocks", errors=list(problems), response_metadata=metadata)


def invalid_arguments(problems: Sequence[str]) -> SlackError:
    """Refuse other arguments, a view for instance."""
    messages = [f"[ERROR] {problem}" for problem in problems]
    return SlackError("invalid_arguments", response_metadata={"messages": messages})
