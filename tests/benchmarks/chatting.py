"""The chat service: a crowd that asks all at once, remembered in each of the databases.

`python -m tests.benchmarks.chatting` measures this alone.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

import numpy as np
from rich.console import Console

from bot.chat.service import Answered, ChatService, Message, Person, Rates, Reply
from bot.library.answerers import load_answerer
from bot.settings import read_settings
from bot.storage import Place, Storage
from tests.benchmarks.articles import make_questions, shipped
from tests.benchmarks.report import Part, Section, milliseconds, show
from tests.storage.servers import postgresql_server

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.benchmarks.run import Run

CROWD = 500
ONE_BY_ONE = 100
TICK_S = 0.001
"""How often the event loop is asked for the time; by how much it is late is its lag."""
PLENTY = Rates(channel=1_000_000, in_all=1_000_000)
HERE = Place(platform="bench", id="here", channel="here")
COLUMNS = {
    "how": "questions",
    "replies": "replies",
    "per_s": "a second",
    "p50_ms": "p50, ms",
    "p95_ms": "p95, ms",
    "lag_p99_ms": "lag p99, ms",
    "lag_max_ms": "lag at most, ms",
}
"""What a row of figures is called by programs, and by people."""


def measure(run: Run) -> Section:
    """Measure over the shipped articles."""
    return section(run.sets)


def section(sets: Path | None) -> Section:
    """Measure with questions of the sets in folder `sets`, or with those of the tests."""
    texts = list(islice(cycle(make_questions(sets, CROWD)), CROWD))
    with tempfile.TemporaryDirectory() as folder:
        figures = asyncio.run(_figures("SQLite", f"sqlite:///{folder}/bench.db", texts))
    with postgresql_server() as server:
        figures += asyncio.run(_figures("PostgreSQL", server.get_uri(), texts))
    note = (
        "Over the shipped articles, each by a person of their own, once only, remembered before "
        "it is answered, after, and when it is sent. Lag: how late a task that sleeps "
        f"{1000 * TICK_S:.0f} ms over and over wakes up."
    )
    rows = tuple(map(_shown, figures))
    part = Part("Questions through the service", note, tuple(COLUMNS.values()), rows)
    return Section("Chatting", (part,), figures)


async def _figures(database: str, url: str, texts: Sequence[str]) -> list[dict[str, Any]]:
    """Return the figures of asking `texts`, remembered in the empty database at `url`."""
    answerer = load_answerer(shipped(), read_settings().cache_dir)
    async with Storage.open(url) as storage:
        service = ChatService(storage, answerer, rates=PLENTY)
        await _ask(service, "to load models", texts[0])
        rows = {
            f"{ONE_BY_ONE} one by one": await _timed(service, texts[:ONE_BY_ONE], at_once=1),
            f"{CROWD} at once": await _timed(service, texts, at_once=CROWD),
        }
    return [{"how": f"{database}, {how}", **row} for how, row in rows.items()]


async def _timed(service: ChatService, texts: Sequence[str], at_once: int) -> dict[str, Any]:
    """Return the figures of asking `texts`, so many at a time."""
    lags: list[float] = []
    watching = asyncio.create_task(_watch(lags))
    turn = asyncio.Semaphore(at_once)

    async def ask(number: int, text: str) -> float | None:
        async with turn:
            return await _ask(service, f"{number} of {at_once}", text)

    began = perf_counter()
    took = await asyncio.gather(*(ask(number, text) for number, text in enumerate(texts)))
    in_all_s = perf_counter() - began
    watching.cancel()
    replied = [seconds for seconds in took if seconds is not None]
    p50, p95 = 1e3 * np.percentile(replied, [50, 95])
    p99, most = 1e3 * np.percentile(lags, [99, 100])
    return {
        "replies": len(replied),
        "per_s": round(len(replied) / in_all_s, 1),
        "p50_ms": round(float(p50), 2),
        "p95_ms": round(float(p95), 2),
        "lag_p99_ms": round(float(p99), 2),
        "lag_max_ms": round(float(most), 2),
    }


async def _ask(service: ChatService, delivery: str, text: str) -> float | None:
    """Return how long the reply to `text` took; None where the articles weren't asked."""
    person = Person(place=HERE, id=delivery)
    began = perf_counter()
    reply = await service.ask(
        Message(person=person, conversation=delivery, delivery=delivery, text=text)
    )
    took = perf_counter() - began
    if isinstance(reply, Reply):
        await service.sent(HERE, reply)
    return took if isinstance(reply, Reply) and isinstance(reply.said, Answered) else None


async def _watch(lags: list[float]) -> None:
    while True:
        began = perf_counter()
        await asyncio.sleep(TICK_S)
        lags.append(perf_counter() - began - TICK_S)


def _shown(figures: dict[str, Any]) -> tuple[str, ...]:
    shown = (figures[name] for name in COLUMNS)
    return tuple(milliseconds(one) if isinstance(one, float) else str(one) for one in shown)


def main() -> None:
    """Print the figures."""
    sets = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    show(section(sets), Console(width=140))


if __name__ == "__main__":
    main()
