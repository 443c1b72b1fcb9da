"""One way to search in processes of its own: how long it takes, how much memory and disk."""

from __future__ import annotations

import multiprocessing
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self

import numpy as np
import psutil

from tests.benchmarks.peers import PEERS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from multiprocessing.connection import Connection
    from pathlib import Path

    from tests.benchmarks.texts import Passages, Query

ROUND = 20
"""Queries that one is asked before it is another's turn, so that a busy moment hits all alike."""
PATIENCE_S = 6.0
"""Who has taken longer for the queries of one sort is asked no more of them …"""
LEAST = 3
"""… but so many all are asked."""

_CONTEXT = multiprocessing.get_context("spawn")


@dataclass(eq=False)
class Figures:
    """What was measured of one peer over one corpus; times by sort of query."""

    peer: str
    passages: int
    build_s: float
    disk_mb: float
    load_s: float
    memory_mb: float = 0.0
    seconds: dict[str, list[float]] = field(default_factory=dict)
    found: dict[str, list[list[int]]] = field(default_factory=dict)

    def milliseconds(self, sort: str, percentile: float) -> float | None:
        """Return a percentile of the times of one sort of query; None where none was asked."""
        seconds = self.seconds.get(sort)
        return float(np.percentile(seconds, percentile)) * 1e3 if seconds else None

    def as_json(self) -> dict[str, Any]:
        """Return the figures without single times."""
        figures = {name: getattr(self, name) for name in ("peer", "passages")}
        for name in ("build_s", "load_s", "disk_mb", "memory_mb"):
            figures[name] = round(getattr(self, name), 4)
        for sort, seconds in self.seconds.items():
            p50, p95 = np.percentile(seconds, [50, 95]) * 1e3
            figures[sort] = {
                "asked": len(seconds),
                "p50_ms": round(float(p50), 4),
                "p95_ms": round(float(p95), 4),
            }
        return figures


class Measured:
    """A peer over a corpus, waiting for queries in a process of its own until it is left."""

    def __init__(self, peer: str, passages: Passages, folder: Path) -> None:
        """Build the index in one process and load it in another."""
        folder.mkdir(parents=True)
        with _Worker(_build, peer, folder, passages) as builder:
            build_s = builder.answer()
        size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
        self._worker = _Worker(_search, peer, folder)
        self.figures = Figures(peer, len(passages), build_s, size / 1e6, self._worker.answer())

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the process."""
        self._worker.end()

    def ask(self, sort: str, queries: Sequence[Query]) -> None:
        """Ask `queries` one after the other as long as there is patience."""
        seconds = self.figures.seconds.setdefault(sort, [])
        found = self.figures.found.setdefault(sort, [])
        patience_s = PATIENCE_S - sum(seconds)
        if patience_s > 0:
            self._worker.connection.send((queries, patience_s))
            times, best, self.figures.memory_mb = self._worker.answer()
            seconds += times
            found += best


def in_turns(all_measured: Sequence[Measured], sort: str, queries: Sequence[Query]) -> None:
    """Ask all the same queries, `ROUND` by `ROUND`."""
    for first in range(0, len(queries), ROUND):
        for measured in all_measured:
            measured.ask(sort, queries[first : first + ROUND])


class _Worker:
    """A fresh process that runs `task(connection, …)` and gives answers through the connection."""

    def __init__(self, task: Callable[..., None], *arguments: object) -> None:
        self.connection, its_end = _CONTEXT.Pipe()
        self._process = _CONTEXT.Process(target=task, args=(its_end, *arguments), daemon=True)
        self._process.start()
        its_end.close()  # so that its death is an EOFError here

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def answer(self) -> Any:  # noqa: ANN401 - whatever its task sends
        return self.connection.recv()

    def end(self) -> None:
        self.connection.close()
        self._process.join()


def _build(connection: Connection, peer: str, folder: Path, passages: Passages) -> None:
    start = time.perf_counter()
    PEERS[peer].build(passages, folder)
    connection.send(time.perf_counter() - start)


def _search(connection: Connection, name: str, folder: Path) -> None:
    """Load, then answer until nobody asks: times and results, and the memory taken so far."""
    peer = PEERS[name]
    memory_mb, start = _memory_mb(), time.perf_counter()
    peer.load(folder)
    connection.send(time.perf_counter() - start)
    while True:
        try:
            queries, patience_s = connection.recv()
        except EOFError:
            return
        times: list[float] = []
        found: list[list[int]] = []
        while len(times) < len(queries) and (len(times) < LEAST or sum(times) < patience_s):
            query = queries[len(times)]
            start = time.perf_counter()
            best = peer.search(query)
            times.append(time.perf_counter() - start)
            found.append(best)
        connection.send((times, found, _memory_mb() - memory_mb))


def _memory_mb() -> float:
    """Return the memory that this process has now, mapped files among it."""
    return float(psutil.Process().memory_info().rss) / 1e6
