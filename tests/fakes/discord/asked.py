"""One interaction that a person started, and what the bot made of it."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from simcord.backend.models import ResponseKind

from tests.fakes.waiting import until

if TYPE_CHECKING:
    from simcord.backend import Backend
    from simcord.backend.models import Interaction, Message

    from .calls import Call

OPEN = {ResponseKind.DEFERRED, ResponseKind.DEFERRED_UPDATE}


@dataclass
class Asked:
    """An interaction under way: `first` is how the bot responded, `kind` what became of that.

    `acknowledged_after` and `finished_after` are seconds from the event to the end of the request
    that responded first, and of the one after which nothing was pending any more: a deferred
    reply was filled in or deleted, a deferred update was made, anything else was sent at once.
    """

    backend: Backend
    record: Interaction
    started: float = field(default_factory=time.monotonic)
    first: ResponseKind | None = None
    acknowledged_after: float | None = None
    finished_after: float | None = None

    @property
    def kind(self) -> ResponseKind | None:
        """What the response is by now: a deferral that was filled in is a message."""
        return self.record.response_kind

    @property
    def original(self) -> Message | None:
        """The message that the interaction leads to, if it exists now, finished or not."""
        return self._message(self.record.message_id)

    @property
    def follow_ups(self) -> list[Message]:
        """The messages sent after the original that exist now."""
        found = (self._message(number) for number in self.record.followup_ids)
        return [message for message in found if message is not None]

    async def acknowledged(self, seconds: float = 10.0) -> ResponseKind:
        """Wait for the first response."""
        return await until(lambda: self.first, seconds)

    async def message(self, seconds: float = 10.0) -> Message:
        """Wait until the original message is finished.

        Raises:
            LookupError: there is none: it was deleted, or the response was of another kind.

        """
        await until(lambda: self.finished_after is not None, seconds)
        if (message := self.original) is None:
            raise LookupError(self.record)
        return message

    async def modal(self, seconds: float = 10.0) -> dict[str, Any]:
        """Wait for the modal that the bot opens."""
        return await until(lambda: self.record.modal, seconds)

    async def choices(self, seconds: float = 10.0) -> list[dict[str, Any]]:
        """Wait for the choices of autocomplete."""
        await self.acknowledged(seconds)
        return self.record.autocomplete_choices or []

    def note(self, call: Call) -> None:
        """Take the time after a request of this interaction was answered."""
        if not self.record.responded:
            return
        passed = time.monotonic() - self.started
        if self.first is None:
            self.first, self.acknowledged_after = self.kind, passed
        filled = self.kind == ResponseKind.DEFERRED_UPDATE and call.method == "PATCH"
        gone = self.record.message_id is not None and self.original is None
        if self.finished_after is None and (self.kind not in OPEN or filled or gone):
            self.finished_after = passed

    def _message(self, number: int | None) -> Message | None:
        return self.backend.messages.get(self.record.channel_id, {}).get(number or 0)
