"""The process that `answering.py` measures: it starts as the program does, and answers."""

from __future__ import annotations

import json
import pickle
import sys
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from random import Random
from string import ascii_lowercase
from typing import TYPE_CHECKING

from bot.library.answerers import load_answerer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answering.answerer import Answerer
    from bot.answering.models import Article

ADDED = 15
REMOVED = 3


def main(told: Path) -> None:
    """Answer the first question, say so, answer the others, and tell the figures."""
    articles, questions, cache = pickle.loads(told.read_bytes())  # noqa: S301 - our own
    answerer = load_answerer(articles, cache)
    answerer.answer(questions[0])
    print("answered", flush=True)  # noqa: T201 - the other process waits for it
    import numpy as np  # noqa: PLC0415 - no part of the start
    import psutil  # noqa: PLC0415 - the same

    times = [_seconds(partial(answerer.answer, asked)) for asked in questions]
    memory = psutil.Process().memory_info().rss
    added, removed = _growing(answerer, articles)
    p50, p95, p99 = np.percentile(times, [50, 95, 99]) * 1e3
    kept = cache / f"answerer-{answerer.fingerprint}.columns"
    figures = {
        "sentences": sum(answerer.sizes),
        "terms": len(answerer.corpus.vocabulary),
        "p50_ms": p50,
        "p95_ms": p95,
        "p99_ms": p99,
        "memory_mb": memory / 1e6,
        "added_ms": float(np.median(added)) * 1e3,
        "removed_ms": float(np.median(removed)) * 1e3,
        "disk_mb": kept.stat().st_size / 1e6,
    }
    print(json.dumps(figures))  # noqa: T201 - to the other process


def _growing(answerer: Answerer, articles: Sequence[Article]) -> tuple[list[float], list[float]]:
    """Return the times of adding articles until each is found, and of taking one away."""
    added = []
    dice = Random(ADDED)  # noqa: S311 - the same words every time, no secrets
    for number in range(ADDED):
        word = "".join(dice.choices(ascii_lowercase, k=10)).capitalize()
        one = articles[number * len(articles) // ADDED]
        text = f"{one.text}\n\nDort steht {word}."
        article = replace(one, id=f"added/{number}", text=text, sentences=())
        start = time.perf_counter()
        answerer = answerer.changed([article])
        found = answerer.search(f"Wo steht {word}?").ranking
        added.append(time.perf_counter() - start)
        if all(quote.article is not article for quote in found):
            message = f"{article.id} was added, but not found"
            raise LookupError(message)
    taken = [partial(answerer.changed, (), {f"added/{number}"}) for number in range(REMOVED)]
    return added, list(map(_seconds, taken))


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main(Path(sys.argv[1]))
