"""Envelopes: what Socket Mode carries to the app, and whether the app acknowledged it in time."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable

    from .schema import JSON

ACK_S = 3.0
RETRIES_S = (0.0, 60.0, 300.0)
"""How long after an event was missed it is sent again: at once, then after a minute, then five."""


@dataclass(eq=False)
class Envelope:
    """One envelope. Times are those of the fake's clock.

    `answer` is what the app put into its ack, `failure` why Slack gave up waiting for one:
    `timeout`, or `dispatch_failed` when no app was connected. `taken` is called with the answer,
    and returns what Slack finds wrong with it, which becomes the failure.
    """

    type: Literal["events_api", "slash_commands", "interactive"]
    payload: JSON
    retry: int | None = None
    reason: str = ""
    taken: Callable[[JSON], str | None] | None = None
    id: str = field(default_factory=lambda: str(uuid.uuid4()))
    sent_at: float = 0.0
    acknowledged_after: float | None = None
    answer: JSON = field(default_factory=dict)
    failure: str | None = None

    @property
    def retryable(self) -> bool:
        """Tell whether Slack tries again: it does with events, up to three times."""
        return self.type == "events_api" and (self.retry or 0) < len(RETRIES_S)

    def again(self, reason: str) -> Envelope:
        """Make the envelope of the next attempt; the event in it stays the same."""
        return Envelope(self.type, self.payload, (self.retry or 0) + 1, reason)

    def frame(self) -> JSON:
        """Put it as it goes over the wire."""
        frame: JSON = {
            "type": self.type,
            "envelope_id": self.id,
            "payload": self.payload,
            "accepts_response_payload": self.type != "events_api",
        }
        if self.retry is not None:
            frame |= {"retry_attempt": self.retry, "retry_reason": self.reason}
        return frame

    def acknowledge(self, now: float, answer: JSON) -> None:
        """Note the app's ack, and what comes of its answer."""
        self.acknowledged_after, self.answer = now - self.sent_at, answer
        if self.taken is not None:
            self.failure = self.taken(answer)
