"""How fast questions are remembered: `python -m tests.benchmarks.storage URL` prints figures.

Each question is received and answered, as in a chat: one after the other, then 500 at once.
"""

from __future__ import annotations

import asyncio
import sys
from statistics import quantiles
from time import perf_counter

from bot.storage import Storage
from tests.storage.asking import FOUND, HERE, asking

TIMES = 500


async def measure(url: str) -> None:
    """Print how long it takes in the database at `url`, which should be one to throw away."""
    started = perf_counter()
    async with Storage.open(url) as storage:
        print(f"opened in {1000 * (perf_counter() - started):.0f} ms")  # noqa: T201 - its purpose
        took = [await one(storage) for _ in range(TIMES)]
        tell("one after the other", took, sum(took))
        started = perf_counter()
        took = await asyncio.gather(*(one(storage) for _ in range(TIMES)))
        tell(f"{TIMES} at once", took, perf_counter() - started)


async def one(storage: Storage) -> float:
    """Return how many seconds it took to receive and answer a question."""
    asked = asking(storage.askers.id_of("discord", "7"))
    started = perf_counter()
    received = await storage.questions.receive(asked)
    await storage.questions.answered(HERE, received.id, FOUND)
    return perf_counter() - started


def tell(how: str, took: list[float], in_all_s: float) -> None:
    """Print what `took` comes to."""
    cuts = quantiles(took, n=100)
    p50, p95, p99 = (1000 * cuts[at - 1] for at in (50, 95, 99))
    print(  # noqa: T201 - its purpose
        f"{how}: {len(took) / in_all_s:.0f} questions/s;"
        f" p50 {p50:.1f} ms, p95 {p95:.1f} ms, p99 {p99:.1f} ms"
    )


if __name__ == "__main__":
    asyncio.run(measure(sys.argv[1]))
