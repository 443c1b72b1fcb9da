"""Passages and queries to measure with: as many as asked for, the same ones every time.

Passages are put together from runs of words of German and English texts of question sets. A word
that those have only once stands for another one in each round through them, so that vocabulary
grows with the corpus as it does in life (Heaps 1978). Without question sets the words are drawn
by the law of Zipf and Mandelbrot.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.language.shelf import known

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

    from bot.answering.index.term_groups import TermGroup

Query = Sequence[Any]
"""Term numbers, or groups of them."""

RUNS = 3
"""Runs of words in a passage …"""
RUN_LENGTHS = (8, 20)
"""… of so many words, the second excluded: 40 words a passage."""
QUERY_LENGTHS = (3, 9)
"""Words of a query, the second excluded, none of them a stop word."""
BAG = 33
"""Words of a bag."""
GROUPS, GROUP_SIZE = 8, 15
"""Terms of a query with what the bridge finds for each."""

_SEED = 1928
_LANGUAGES = ("de", "en")
_WORD = re.compile(r"\w+")
_ZIPF_WORDS, _ZIPF_VOCABULARY, _ZIPF_STOP_WORDS = 400_000, 60_000, 150


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """Running text as word numbers; which words are stop words, and which occur only once."""

    description: str
    text: NDArray[np.int64]
    is_stop: NDArray[np.bool_]
    is_rare: NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Passages:
    """Terms by passage: those of passage `i` are `terms[bounds[i]:bounds[i + 1]]`."""

    terms: NDArray[np.int32]
    bounds: NDArray[np.int64]
    is_stop: NDArray[np.bool_]

    def __len__(self) -> int:
        """Return how many passages there are."""
        return len(self.bounds) - 1

    def __iter__(self) -> Iterator[list[int]]:
        """Yield the terms of one passage after the other."""
        for first, last in pairwise(self.bounds.tolist()):
            yield self.terms[first:last].tolist()


def read_source(sets: Path | None) -> Source:
    """Return the text of the question sets in folder `sets`; a made-up one where there is none."""
    numbers: dict[str, int] = {}
    text = [numbers.setdefault(word, len(numbers)) for word in _words(sets)]
    if not text:
        return _zipf()
    stop_words = frozenset().union(*(known(code).stop_words for code in _LANGUAGES))
    return Source(
        f"{len(text):,} words of German and English question sets, resampled",
        np.array(text),
        np.array([word in stop_words for word in numbers]),
        np.bincount(text) == 1,
    )


def make_passages(source: Source, count: int) -> Passages:
    """Return `count` passages, each of runs from anywhere in `source`."""
    random = np.random.default_rng(_SEED)
    lengths = random.integers(*RUN_LENGTHS, size=(count, RUNS))
    runs = lengths.reshape(-1)
    starts = random.integers(0, source.text.size - RUN_LENGTHS[1], size=runs.size)
    ends = np.cumsum(runs)
    words = source.text[np.arange(ends[-1]) + np.repeat(starts - ends + runs, runs)]
    rounds = np.arange(words.size) // source.text.size
    words += source.is_stop.size * np.where(source.is_rare[words], rounds, 0)
    occurs = np.zeros(words.max() + 1, np.bool_)
    occurs[words] = True
    return Passages(
        (np.cumsum(occurs) - 1)[words].astype(np.int32),
        np.concatenate([[0], np.cumsum(lengths.sum(axis=1))]),
        source.is_stop[np.flatnonzero(occurs) % source.is_stop.size],
    )


def make_queries(passages: Passages, count: int) -> list[list[int]]:
    """Return `count` queries: different words of one passage each, no stop words."""
    random = np.random.default_rng(_SEED)
    queries: list[list[int]] = []
    while len(queries) < count:
        first, last = passages.bounds[(at := random.integers(len(passages))) : at + 2]
        terms = np.unique(passages.terms[first:last])
        terms = random.permutation(terms[~passages.is_stop[terms]])
        if terms.size >= QUERY_LENGTHS[1]:
            queries.append(terms[: random.integers(*QUERY_LENGTHS)].tolist())
    return queries


def make_bags(passages: Passages, count: int) -> list[list[int]]:
    """Return `count` bags: different words from anywhere, common ones more often, no stop words."""
    random = np.random.default_rng(_SEED)
    bags = []
    for _ in range(count):
        terms = passages.terms[random.integers(passages.terms.size, size=20 * BAG)]
        different = dict.fromkeys(terms[~passages.is_stop[terms]].tolist())
        bags.append(list(different)[:BAG])
    return bags


def make_groups(passages: Passages, count: int) -> list[list[TermGroup]]:
    """Return `count` queries of term groups, as the bridge makes them: one whole, others less."""
    random = np.random.default_rng(_SEED)
    weights = np.concatenate([[1.0], np.linspace(0.9, 0.1, GROUP_SIZE - 1)]).tolist()
    queries = []
    for _ in range(count):
        terms = passages.terms[random.integers(passages.terms.size, size=9 * GROUPS * GROUP_SIZE)]
        different = iter(dict.fromkeys(terms[~passages.is_stop[terms]].tolist()))
        groups = [list(islice(different, GROUP_SIZE)) for _ in range(GROUPS)]
        queries.append([tuple(zip(group, weights, strict=True)) for group in groups])
    return queries


def _words(sets: Path | None) -> Iterator[str]:
    for path in sorted(sets.glob("*/corpus.jsonl")) if sets else ():
        for line in path.read_text("utf-8").splitlines():
            article = json.loads(line)
            if article["lang"] in _LANGUAGES:
                yield from _WORD.findall(article["text"].lower())


def _zipf() -> Source:
    """Return words drawn by `1 / (rank + 2.7)` (Mandelbrot 1953); the commonest are stop words."""
    random = np.random.default_rng(_SEED)
    chances = 1 / (np.arange(_ZIPF_VOCABULARY) + 3.7)
    text = random.choice(_ZIPF_VOCABULARY, _ZIPF_WORDS, p=chances / chances.sum())
    return Source(
        f"{_ZIPF_WORDS:,} words by the law of Zipf and Mandelbrot",
        text,
        np.arange(_ZIPF_VOCABULARY) < _ZIPF_STOP_WORDS,
        np.bincount(text, minlength=_ZIPF_VOCABULARY) == 1,
    )
