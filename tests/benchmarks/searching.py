"""Our index beside others: building, loading, memory, and three sorts of queries."""

from __future__ import annotations

import tempfile
import time
from contextlib import ExitStack
from itertools import islice
from operator import eq
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from bot.answering.index.bm25 import PassageIndex
from tests.benchmarks import texts
from tests.benchmarks.measuring import LEAST, Measured, in_turns
from tests.benchmarks.peers import PEERS, TOP
from tests.benchmarks.picture import draw
from tests.benchmarks.report import Part, Section, milliseconds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.benchmarks.measuring import Figures
    from tests.benchmarks.run import Run
    from tests.benchmarks.texts import Passages, Query

OURS, RANK_BM25 = "Fundstelle", "rank_bm25"
QUERIES = 160
"""Of each sort."""
LARGEST_FOR_RANK_BM25 = 100_000
"""With more passages a bag of terms takes it half a minute."""
ARTICLE = 30
"""Passages of an article that is added."""
ADDED = 10


def measure(run: Run) -> Section:
    """Measure every peer at every size; the picture goes to `run.folder`."""
    parts: list[Part] = []
    all_figures: list[Figures] = []
    growth: list[tuple[str, ...]] = []
    for size in run.sizes:
        passages = texts.make_passages(run.source, size)
        run.console.print(f"{size:,} passages …")
        with tempfile.TemporaryDirectory() as folder:
            figures = _beside_each_other(passages, Path(folder))
        all_figures += figures
        parts.append(_table(size, figures))
        run.console.print(parts[-1].note)
        growth.append((f"{size:,}", *map(milliseconds, _growth(passages))))
    draw(all_figures, "plain", run.folder / "benchmark.svg")
    note = (
        f"Ours: an article of {ARTICLE} passages added, from its terms to the answer of the first "
        f"query, median of {ADDED}; and one taken away. In ms."
    )
    parts.append(Part("Growing", note, ("passages", "added", "taken away"), tuple(growth)))
    return Section(
        "Searching", tuple(parts), [one.as_json() for one in all_figures], ("benchmark.svg",)
    )


def _beside_each_other(passages: Passages, folder: Path) -> list[Figures]:
    queries: dict[str, Sequence[Query]] = {
        "plain": texts.make_queries(passages, QUERIES),
        "bag": texts.make_bags(passages, QUERIES),
        "groups": texts.make_groups(passages, QUERIES),
    }
    with ExitStack() as stack:
        all_measured = [
            stack.enter_context(Measured(peer, passages, folder / str(number)))
            for number, peer in enumerate(PEERS)
        ]
        for sort, asked in queries.items():
            in_turns([m for m in all_measured if _is_asked(m.figures, sort)], sort, asked)
        return [measured.figures for measured in all_measured]


def _is_asked(figures: Figures, sort: str) -> bool:
    if sort == "groups":
        return figures.peer == OURS
    return not (
        figures.peer == RANK_BM25 and sort == "bag" and figures.passages > LARGEST_FOR_RANK_BM25
    )


def _table(size: int, figures: list[Figures]) -> Part:
    ours = next(one for one in figures if one.peer == OURS)
    theirs = next(one for one in figures if one.peer == RANK_BM25)
    asked = len(theirs.found["plain"])
    same = sum(map(eq, ours.found["plain"], theirs.found["plain"]))
    note = (
        f"Top {TOP}, times in ms (p50 / p95), “×” against ours. Of {asked} plain queries {same} "
        "found the same passages in the same order as with rank_bm25."
    )
    columns = (
        "",
        "build s",
        "load ms",
        "disk MB",
        "memory MB",
        "plain",
        "×",
        "33 terms",
        "×",
        "8 groups",
    )
    rows = tuple(
        (
            one.peer,
            *_files(one),
            f"{one.memory_mb:.0f}",
            *_times(one, ours, "plain"),
            *_times(one, ours, "bag"),
            _times(one, ours, "groups")[0],
        )
        for one in figures
    )
    return Part(f"{size:,} passages", note, columns, rows)


def _files(one: Figures) -> tuple[str, str, str]:
    """Return what building and loading took, and the files; rank_bm25 has none."""
    if one.peer == RANK_BM25:
        return f"{one.load_s:.3g}", "–", "–"
    return f"{one.build_s:.3g}", milliseconds(one.load_s * 1e3), f"{one.disk_mb:.3g}"


def _times(one: Figures, ours: Figures, sort: str) -> tuple[str, str]:
    p50, p95 = one.milliseconds(sort, 50), one.milliseconds(sort, 95)
    if p50 is None:
        return "–", "–"
    ratio = p50 / (ours.milliseconds(sort, 50) or p50)
    return f"{milliseconds(p50)} / {milliseconds(p95)}", f"{ratio:.3g}"


def _growth(passages: Passages) -> tuple[float, float]:
    """Return the milliseconds until an added article is found, and until one is gone."""
    index = PassageIndex(passages)
    article = list(islice(passages, ARTICLE))
    added, removed = [], []
    for _ in range(ADDED):
        start = time.perf_counter()
        index = index.grown(article)
        index.get_top_n(article[0][:TOP], range(index.corpus_size), TOP)
        added.append(time.perf_counter() - start)
    for _ in range(LEAST):
        start = time.perf_counter()
        fewer = index.without(range(ARTICLE))
        fewer.get_top_n(article[0][:TOP], range(fewer.corpus_size), TOP)
        removed.append(time.perf_counter() - start)
    return float(np.median(added)) * 1e3, float(np.median(removed)) * 1e3
