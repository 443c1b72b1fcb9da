"""What is counted while the bot runs, for whoever watches it: nobody's words, nobody's ids."""

from __future__ import annotations

import asyncio

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
)

ANSWER_S = (0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
LAG_S = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30)


class Metrics:
    """Counters and gauges of one process, in the text format of Prometheus."""

    def __init__(self) -> None:
        """Begin at nought, in a `registry` of its own."""
        self.registry = registry = CollectorRegistry()
        ProcessCollector(registry=registry)  # memory, file descriptors, time on the processor
        self._questions = Counter(
            "fundstelle_questions",
            "Questions, by what they came to.",
            ("platform", "language", "outcome"),
            registry=registry,
        )
        self._answering = Histogram(
            "fundstelle_answer_seconds",
            "From a question's arrival until its answer is found and remembered.",
            ("platform",),
            buckets=ANSWER_S,
            registry=registry,
        )
        self._votes = Counter(
            "fundstelle_votes", "Votes given.", ("platform", "vote"), registry=registry
        )
        self._index = Gauge("fundstelle_index", "What is searched.", ("unit",), registry=registry)
        self._lag = Histogram(
            "fundstelle_loop_lag_seconds",
            "How late the event loop was, looked at each second.",
            buckets=LAG_S,
            registry=registry,
        )
        tasks = Gauge("fundstelle_tasks", "Tasks on the event loop.", registry=registry)
        tasks.set_function(lambda: len(asyncio.all_tasks()))

    def came_to(self, platform: str, language: str, outcome: str, took_s: float | None) -> None:
        """Count a question of `platform`; what waited for a start took no time worth telling."""
        self._questions.labels(platform, language, outcome).inc()
        if took_s is not None:
            self._answering.labels(platform).observe(took_s)

    def voted(self, platform: str, *, helpful: bool) -> None:
        """Count a vote."""
        self._votes.labels(platform, "helpful" if helpful else "unhelpful").inc()

    def searching(self, *, articles: int, sentences: int) -> None:
        """Set how much is searched from now on."""
        self._index.labels("articles").set(articles)
        self._index.labels("sentences").set(sentences)

    def late(self, seconds: float) -> None:
        """Note how late the event loop was."""
        self._lag.observe(seconds)
