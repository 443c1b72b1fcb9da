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
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console

from bot.library.answerers import load_answerer
from bot.settings import read_settings
from tests.benchmarks import answering_worker
from tests.benchmarks.articles import make_articles, make_questions, shipped
from tests.benchmarks.report import Part, Section, milliseconds, show

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.answering.models import Article
    from tests.benchmarks.run import Run

SIZES = (10_000, 100_000)
"""Sentences, besides those of the shipped articles."""
QUESTIONS = 300
COLUMNS = {
    "corpus": "sentences",
    "terms": "terms",
    "first_s": "first answer, s",
    "p50_ms": "p50, ms",
    "p95_ms": "p95, ms",
    "p99_ms": "p99, ms",
    "memory_mb": "memory, MB",
    "added_ms": "added, ms",
    "removed_ms": "taken away, ms",
    "disk_mb": "disk, MB",
}
"""What a row of figures is called by programs, and by people."""


def measure(run: Run) -> Section:
    """Measure the shipped corpus and those sizes of the run that are in `SIZES`."""
    return section(run.sets, [size for size in SIZES if size in run.sizes])


def section(sets: Path | None, sizes: Sequence[int]) -> Section:
    """Measure over texts of the question sets in folder `sets`, or of the shipped articles."""
    cache = read_settings().cache_dir
    asked = make_questions(sets, QUESTIONS)
    figures = [
        _row("shipped", shipped(), make_questions(None, QUESTIONS), cache),
        *(_row(f"{size:,}", make_articles(sets, size), asked, cache) for size in sizes),
    ]
    note = (
        "First answer: from the start of a process that opens what was kept, imports included. "
        f"Then up to {QUESTIONS} questions in several languages. Memory is all the process has, "
        f"mapped files among it. Added: median of {answering_worker.ADDED} articles, from the "
        "call to the answer that finds it."
    )
    heads = tuple(COLUMNS.values())
    part = Part("The whole answerer", note, heads, tuple(map(_shown, figures)))
    return Section("Answering", (part,), figures)


def _row(name: str, articles: list[Article], questions: list[str], cache: Path) -> dict[str, Any]:
    """Return the figures of one corpus, which is made before if it never was."""
    load_answerer(articles, cache)
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "told.pickle"
        told.write_bytes(pickle.dumps((articles, questions, cache)))
        command = [sys.executable, "-m", answering_worker.__name__, str(told)]
        start = time.perf_counter()
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as worker:
            assert worker.stdout is not None
            worker.stdout.readline()
            first_s = time.perf_counter() - start
            return {"corpus": name, "first_s": first_s, **json.loads(worker.stdout.read())}


def _shown(figures: Mapping[str, Any]) -> tuple[str, ...]:
    values = [figures[name] for name in COLUMNS]
    return tuple(value if isinstance(value, str) else milliseconds(value) for value in values)


if __name__ == "__main__":
    folders = [Path(folder) for folder in sys.argv[1:]]
    show(section(folders[0] if folders else None, SIZES), Console(width=140))
