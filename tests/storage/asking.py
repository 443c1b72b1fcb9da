"""Questions, places and a clock for tests of storage."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING, Any

from bot.storage import Asked, Ending, Outcome, Place, QuotePlace

if TYPE_CHECKING:
    from bot.storage import AskerId, Storage

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
SERVER = Place(platform="discord", id="1001")
HERE = Place(platform="discord", id="1001", channel="21")
ELSEWHERE = Place(platform="discord", id="2002", channel="21")
FOUND = Ending(
    outcome=Outcome.ANSWER,
    language="de",
    quotes=(QuotePlace("xiaomi/2017", 120, 260), QuotePlace("xiaomi/2016", 0, 80)),
    confidence=0.8125,
    latency_ms=41,
    index="abc123",
    carried=("Xiaomi", "Müller"),
)
DOUBTED = Ending(
    outcome=Outcome.PERHAPS,
    language="en",
    quotes=(QuotePlace("xiaomi/2016", 0, 80),),
    confidence=0.3,
    index="abc123",
)
NOT_FOUND = Ending(outcome=Outcome.NO_ANSWER, language="en", confidence=0.25)

_deliveries = count(1)


@dataclass
class Clock:
    """A clock that stands still until it is set."""

    time: datetime = datetime(2026, 11, 22, 12, 0, 0, 250_000, tzinfo=UTC)

    def __call__(self) -> datetime:
        """Return the time."""
        return self.time

    def pass_(self, **spans: float) -> None:
        """Let so many `days`, `minutes` … go by."""
        self.time += timedelta(**spans)


def asking(asker: AskerId, **different: Any) -> Asked:  # noqa: ANN401 - any field of Asked
    """Return a question of `asker` in a delivery of its own."""
    made: dict[str, Any] = {
        "place": HERE,
        "delivery": f"message {next(_deliveries)}",
        "conversation": "21/thread",
        "asker": asker,
        "text": "When was Xiaomi founded?",
        "locale": "en-GB",
        "reply_to": "token",
    }
    return Asked(**{**made, **different})


async def settled(storage: Storage, asked: Asked, ending: Ending = FOUND) -> int:
    """Receive and answer `asked`; return its id."""
    received = await storage.questions.receive(asked)
    assert received.new
    assert await storage.questions.answered(asked.place, received.id, ending)
    return received.id
