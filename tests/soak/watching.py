"""What is measured while the bot runs: from its own metrics, and from outside."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

import aiohttp
import psutil
from prometheus_client.parser import text_string_to_metric_families

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tests.soak.hosted import Hosted

LOOKING_S = 1.0
FIFTHS = 5
Values = dict[tuple[str, str], float]
"""Metrics by name and the value of their first label, "" where they have none."""


@dataclass(frozen=True)
class Sample:
    """The process at a moment."""

    at: float
    rss: float
    fds: int
    tasks: int
    threads: int


class Watching:
    """Looks at the bot all the time, and keeps a sample every `every_s`."""

    def __init__(self, bot: Hosted, every_s: float) -> None:
        """Begin with no sample."""
        self.samples: list[Sample] = []
        self.pages: Counter[str] = Counter()
        self.metrics: Values = {}
        self._bot = bot
        self._every_s = every_s
        self._process = psutil.Process(bot.process.pid)

    async def watch(self) -> None:
        """Look, until cancelled."""
        timeout = aiohttp.ClientTimeout(total=10)
        async with aiohttp.ClientSession(timeout=timeout) as session:
            while True:
                await asyncio.sleep(min(LOOKING_S, self._every_s))
                for page in ("/healthz", "/readyz", "/metrics"):
                    await self._look(session, page)

    @property
    def lag_s(self) -> float:
        """The longest the event loop was late, as the bounds of its histogram have it."""
        all_, name = self.metrics.get(("fundstelle_loop_lag_seconds_count", ""), 0.0), "_bucket"
        bounds = sorted(
            float(bound)
            for (metric, bound), count in self.metrics.items()
            if metric == f"fundstelle_loop_lag_seconds{name}" and count == all_
        )
        return bounds[0] if bounds else 0.0

    def by_label(self, metric: str) -> Mapping[str, int]:
        """Return the last values of `metric` by its first label."""
        return {
            label: int(value) for (name, label), value in self.metrics.items() if name == metric
        }

    async def _look(self, session: aiohttp.ClientSession, page: str) -> None:
        try:
            async with session.get(f"{self._bot.url}{page}") as response:
                text = await response.text()
                self.pages[f"{page} {response.status}"] += 1
        except (aiohttp.ClientError, TimeoutError) as error:
            self.pages[f"{page} {type(error).__name__}"] += 1
            return
        if page == "/metrics":
            self.metrics = _read(text)
            self._keep()

    def _keep(self) -> None:
        now, read = time.monotonic(), self.metrics
        if self.samples and now - self.samples[-1].at < self._every_s:
            return
        sample = Sample(
            at=now,
            rss=read["process_resident_memory_bytes", ""],
            fds=int(read["process_open_fds", ""]),
            tasks=int(read["fundstelle_tasks", ""]),
            threads=self._process.num_threads(),
        )
        self.samples.append(sample)


def growth(values: Sequence[float]) -> float:
    """Return by which part of it the second fifth has grown until the last, by their medians.

    The first fifth isn't counted: whatever is loaded, compiled or remembered at first use is there
    after it, and the allocator has found its size. What leaks from then on adds up over three
    fifths of the time. Medians, since what is passing (an index beside another) is no growth.
    """
    if len(values) < FIFTHS:
        return 0.0
    size = len(values) // FIFTHS
    before, after = median(values[size : 2 * size]), median(values[-size:])
    return after / before - 1


def _read(text: str) -> Values:
    return {
        (sample.name, next(iter(_labels(sample.labels)), "")): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def _labels(labels: Mapping[str, str]) -> Sequence[str]:
    return list(labels.values())
