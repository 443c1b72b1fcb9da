"""Which sentence is the best evidence: candidates in order, near-duplicates as one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from bot.answering.index.sentences import KINDS
from bot.language.structure import Kind

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bot.answering.index.sentences import Sentences
    from bot.answering.search.features.describing import Features
    from bot.answering.search.retrieval import Candidates
    from bot.answering.search.weights import Weights

SAME = 0.9
"""From this share of common terms on two sentences say the same (Jaccard)."""
COMPARED = 30
"""So many different ones at the top are told apart; what comes after is not shown."""


@dataclass(frozen=True, slots=True, eq=False)
class Ranking:
    """Candidates best first: body sentences, then titles and headings, then what is a question.

    `rows` are their places in the candidates and features, `scores` what they were ordered by,
    `sentences` what is shown for each: itself, or the newest that says the same. The first `bodies`
    of them are body sentences.
    """

    rows: NDArray[np.int64]
    sentences: NDArray[np.int64]
    scores: NDArray[np.float64]
    bodies: int


def rank(corpus: Sentences, found: Candidates, features: Features, weights: Weights) -> Ranking:
    """Order the candidates by the weighted sum of their features.

    Ties break by article, then position: candidates come in that order, and the sort is stable.
    """
    scores = features.table @ weights.columns()
    heading = corpus.kinds[found.sentences] != KINDS.index(Kind.BODY)
    asks = corpus.asks[found.sentences]
    rows = np.lexsort((-scores, np.where(asks, 2, heading)))
    rows, sentences = _without_repetition(corpus, found.sentences, rows)
    return Ranking(
        rows=rows,
        sentences=sentences,
        scores=scores[rows],
        bodies=int((~heading & ~asks)[rows].sum()),
    )


def _without_repetition(
    corpus: Sentences, sentences: NDArray[np.int64], rows: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Leave the best of those that say the same; return rows, and sentences of newest articles."""
    kept: list[int] = []
    shown: list[int] = []
    terms: list[set[int]] = []
    seen = 0
    for row in rows.tolist():
        if len(kept) == COMPARED:
            break
        seen += 1
        sentence = int(sentences[row])
        mine = set(corpus.terms_between(sentence, sentence + 1).tolist())
        twin = next((i for i, other in enumerate(terms) if _alike(mine, other)), None)
        if twin is None:
            kept.append(row)
            shown.append(sentence)
            terms.append(mine)
        elif corpus.is_newer(sentence, shown[twin]):
            shown[twin] = sentence
    rest = rows[seen:]
    return (
        np.concatenate([np.array(kept, np.int64), rest]),
        np.concatenate([np.array(shown, np.int64), sentences[rest]]),
    )


def _alike(some: set[int], other: set[int]) -> bool:
    if len(some) < SAME * len(other) or len(other) < SAME * len(some):
        return False  # most pairs, told without looking into them
    return len(some & other) >= SAME * len(some | other)
