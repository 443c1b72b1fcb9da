"""The whole answerer: from a cold start, question by question, and growing by an article.

Each corpus is made once and kept in the cache; then a fresh process opens it, as a start of the
program does, and answers. `python -m tests.benchmarks.answering [SETS]` measures this alone.
"""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.answering.models import Article

SIZES = (10_000, 100_000)
"""Sentences, besides those of the shipped articles."""
QUESTIONS = 300
ADDED = 15
COLUMNS = {
    "corpus": "corpus",
    "sentences": "sentences",
    "terms": "terms",
    "first_s": "start to first answer, s",
    "p50_ms": "p50, ms",
    "p95_ms": "p95, ms",
    "p99_ms": "p99, ms",
    "memory_mb": "memory, MB",
    "added_ms": "article added, ms",
    "removed_ms": "taken away, ms",
    "disk_mb": "disk, MB",
}
"""What a row of figures is called by programs, and by people."""


def measure(sets: Path | None, cache: Path, sizes: Sequence[int] = SIZES) -> list[dict[str, Any]]:
    """Return a row of figures, named as in `COLUMNS`, for the shipped corpus and each size.

    What takes long to encode is kept in `cache`.
    """
    from tests.benchmarks.articles import make_articles, make_questions, shipped  # noqa: PLC0415

    questions = make_questions(None, QUESTIONS)
    rows = [_row("shipped", shipped(), questions, cache)]
    questions = make_questions(sets, QUESTIONS)
    for size in sizes:
        rows.append(_row(f"{size:,} sentences", make_articles(sets, size), questions, cache))
    return rows


def table(rows: Sequence[Mapping[str, Any]]) -> list[list[str]]:
    """Return the figures as they are printed, heads first."""
    shown = [[_shown(row[name]) for name in COLUMNS] for row in rows]
    return [list(COLUMNS.values()), *shown]


def _shown(value: float | str) -> str:
    return value if isinstance(value, str) else f"{value:,.3g}" if value < 1000 else f"{value:,.0f}"  # noqa: PLR2004 - three digits


def _row(name: str, articles: list[Article], questions: list[str], cache: Path) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "told.pickle"
        told.write_bytes(pickle.dumps((articles, questions, cache)))
        for made in (False, True):  # the first time it may have to be made
            start = time.perf_counter()
            command = [sys.executable, "-m", __spec__.name, "--worker", str(told)]
            with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as worker:
                assert worker.stdout is not None
                worker.stdout.readline()
                first_s = time.perf_counter() - start
                if made:
                    return {"corpus": name, "first_s": first_s, **json.loads(worker.stdout.read())}
                worker.stdout.read()
    raise AssertionError


def _worker(told: Path) -> None:
    """Answer the first question, say so, answer the others, and tell the figures."""
    articles, questions, cache = pickle.loads(told.read_bytes())  # noqa: S301 - our own
    from bot.library.answerers import load_answerer  # noqa: PLC0415 - part of what is measured

    answerer = load_answerer(articles, cache)
    answerer.answer(questions[0])
    print("answered", flush=True)  # noqa: T201 - the other process waits for it
    import numpy as np  # noqa: PLC0415 - the same
    import psutil  # noqa: PLC0415 - the same

    times = [_seconds(lambda asked=asked: answerer.answer(asked)) for asked in questions]
    memory = psutil.Process().memory_info().rss
    grown, added, removed = answerer, [], []
    for number in range(ADDED):
        one = articles[number * len(articles) // ADDED]
        # what was to be found stands in the text; what was there before must not come first
        token = f"Zwibbel{chr(97 + number)}rum"
        article = replace(one, id=f"added/{number}", text=f"{one.text}\n\n{token} steht hier.")
        start = time.perf_counter()
        grown = grown.changed([article])
        found = grown.search(token).ranking
        added.append(time.perf_counter() - start)
        assert found[0].article is article
    for number in range(3):
        removed.append(_seconds(lambda number=number: grown.changed((), {f"added/{number}"})))
    p50, p95, p99 = np.percentile(times, [50, 95, 99]) * 1e3
    path = cache / f"answerer-{answerer.units.fingerprint}.columns"
    figures = {
        "sentences": len(answerer.units),
        "terms": len(answerer.units.vocabulary),
        "p50_ms": p50,
        "p95_ms": p95,
        "p99_ms": p99,
        "memory_mb": memory / 1e6,
        "added_ms": float(np.median(added)) * 1e3,
        "removed_ms": float(np.median(removed)) * 1e3,
        "disk_mb": path.stat().st_size / 1e6,
    }
    print(json.dumps(figures))  # noqa: T201 - to the other process


def _seconds(work: Any) -> float:  # noqa: ANN401 - anything that can be called
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    """Measure alone and print the table."""
    if sys.argv[1:2] == ["--worker"]:
        _worker(Path(sys.argv[2]))
        return
    from rich.console import Console  # noqa: PLC0415 - not in the worker
    from rich.table import Table  # noqa: PLC0415 - the same

    from bot.settings import read_settings  # noqa: PLC0415 - the same

    sets = Path(sys.argv[1]) if sys.argv[1:] else None
    heads, *rows = table(measure(sets, read_settings().cache_dir))
    shown = Table(*heads)
    for row in rows:
        shown.add_row(*row)
    Console(width=150).print(shown)


if __name__ == "__main__":
    main()
