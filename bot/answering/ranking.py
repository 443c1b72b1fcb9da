"""Which sentence is the best evidence: candidates in order, near-duplicates as one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from bot.answering.models import Kind
from bot.answering.units import KINDS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bot.answering.candidates import Candidates
    from bot.answering.features import Features
    from bot.answering.units import Units
    from bot.answering.weights import Weights

SAME = 0.9
"""From this share of common terms on two sentences say the same (Jaccard)."""
COMPARED = 30
"""So many different ones at the top are told apart; what comes after is not shown."""


@dataclass(frozen=True, slots=True, eq=False)
class Ranking:
    """Candidates best first: body sentences, then titles and headings.

    `rows` are their places in the candidates and features, `sentences` their numbers, `scores`
    what they were ordered by; the first `bodies` of them are body sentences.
    """

    rows: NDArray[np.int64]
    sentences: NDArray[np.int64]
    scores: NDArray[np.float64]
    bodies: int


def rank(units: Units, found: Candidates, features: Features, weights: Weights) -> Ranking:
    """Order the candidates by the weighted sum of their features.

    Ties break by article, then position: candidates come in that order, and the sort is stable.
    """
    scores = features.table @ weights.columns()
    heading = units.kinds[found.sentences] != KINDS.index(Kind.BODY)
    rows = np.lexsort((-scores, heading))
    rows = _without_repetition(units, found.sentences, rows)
    return Ranking(
        rows=rows,
        sentences=found.sentences[rows],
        scores=scores[rows],
        bodies=int((~heading[rows]).sum()),
    )


def _without_repetition(
    units: Units, sentences: NDArray[np.int64], rows: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Leave one of those that say the same: in the best one's place, from the newest article."""
    kept: list[int] = []
    terms: list[set[int]] = []
    seen = 0
    for row in rows.tolist():
        if len(kept) == COMPARED:
            break
        seen += 1
        sentence = int(sentences[row])
        mine = set(units.terms_between(sentence, sentence + 1).tolist())
        twin = next((i for i, other in enumerate(terms) if _alike(mine, other)), None)
        if twin is None:
            kept.append(row)
            terms.append(mine)
        elif units.is_newer(sentence, int(sentences[kept[twin]])):
            kept[twin] = row
    return np.concatenate([np.array(kept, np.int64), rows[seen:]])


def _alike(some: set[int], other: set[int]) -> bool:
    if len(some) < SAME * len(other) or len(other) < SAME * len(some):
        return False  # most pairs, told without looking into them
    return len(some & other) >= SAME * len(some | other)
