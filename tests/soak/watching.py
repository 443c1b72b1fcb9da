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
    from collections.abc import Sequence

    from prometheus_client.samples import Sample as Metric

    from tests.soak.hosted import Hosted

LOOKING_S = 1.0
FIFTHS = 5


@dataclass(frozen=True)
class Sample:
    """The process at a moment."""

    at: float
    rss: int
    fds: int
    tasks: int
    threads: int


class Watching:
    """Looks at the bot all the time, and keeps a sample every `every_s`."""

    def __init__(self, bot: Hosted, every_s: float) -> None:
        """Begin with no sample."""
        self.samples: list[Sample] = []
        self.pages: Counter[str] = Counter()
        self.metrics: Sequence[Metric] = ()
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
        late = self.counted("fundstelle_loop_lag_seconds_bucket", "le")
        return min((float(bound) for bound in late if late[bound] == late["+Inf"]), default=0.0)

    def counted(self, name: str, label: str = "") -> Counter[str]:
        """Return the last values of the metric `name`, added up by `label`."""
        found: Counter[str] = Counter()
        for metric in self.metrics:
            if metric.name == name:
                found[metric.labels.get(label, "")] += int(metric.value)
        return found

    async def _look(self, session: aiohttp.ClientSession, page: str) -> None:
        try:
            async with session.get(f"{self._bot.url}{page}") as response:
                text = await response.text()
                self.pages[f"{page} {response.status}"] += 1
        except (aiohttp.ClientError, TimeoutError) as error:
            self.pages[f"{page} {type(error).__name__}"] += 1
            return
        if page == "/metrics":
            families = text_string_to_metric_families(text)
            self.metrics = [metric for family in families for metric in family.samples]
            self._keep()

    def _keep(self) -> None:
        now = time.monotonic()
        if self.samples and now - self.samples[-1].at < self._every_s:
            return
        sample = Sample(
            at=now,
            rss=self.counted("process_resident_memory_bytes")[""],
            fds=self.counted("process_open_fds")[""],
            tasks=self.counted("fundstelle_tasks")[""],
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
