"""BM25 over the units of a corpus (the only file that knows rank_bm25).

The formula, its parameters and its idf are rank_bm25's; the postings are ours, in numpy, so that
a query costs what it touches and not what there is.
"""

from __future__ import annotations

import math
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
from rank_bm25 import BM25Okapi

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

TermGroup = tuple[tuple[int, float], ...]
"""A query term as `(term, weight)` pairs of the corpus vocabulary; weights in (0, 1]."""


class PassageIndex(BM25Okapi):
    """BM25Okapi with postings: the same scores as rank_bm25's own, at the cost of what is read.

    Units and terms are numbers from 0. Where rank_bm25 has no sane answer we define one: an empty
    corpus has no scores instead of a `ZeroDivisionError`, and where the average idf is not positive
    (one unit, every term everywhere) the always positive idf of Lucene takes its place.
    """

    def __init__(
        self, corpus: Iterable[Sequence[int]], *, k1: float = 1.5, b: float = 0.75
    ) -> None:
        """Index the terms of each unit of `corpus`, in order."""
        super().__init__(corpus, k1=k1, b=b)

    def _initialize(self, corpus: Iterable[Sequence[int]]) -> dict[int, int]:
        """Build term-major postings; return the document frequency of each term."""
        units = list(corpus)
        lengths = np.fromiter(map(len, units), np.int64, len(units))
        terms = np.fromiter(chain.from_iterable(units), np.int64, int(lengths.sum()))
        self.corpus_size = len(units)
        self.doc_len = lengths
        self.avgdl = float(lengths.mean()) if terms.size else 1.0
        keys, counts = np.unique(
            terms * max(1, len(units)) + np.repeat(np.arange(len(units)), lengths),
            return_counts=True,
        )
        posting_terms, self._units = np.divmod(keys, max(1, len(units)))
        self._tf = counts.astype(np.float64)
        vocabulary = int(posting_terms[-1]) + 1 if keys.size else 0
        self._bounds = np.searchsorted(posting_terms, np.arange(vocabulary + 1))
        # the length part of the formula, once per unit
        self._norm = self.k1 * (1 - self.b + self.b * lengths / self.avgdl)
        df = np.diff(self._bounds)
        # in order of first appearance, as rank_bm25 has it: its average idf is summed in that order
        seen, first = np.unique(terms, return_index=True)
        return {int(term): int(df[term]) for term in seen[np.argsort(first)]}

    def _calc_idf(self, nd: dict[int, int]) -> None:
        """Take rank_bm25's idf, or Lucene's where rank_bm25's has no positive average."""
        self.average_idf = 0.0
        if nd:
            super()._calc_idf(nd)
        self._degenerate = self.average_idf <= 0
        if self._degenerate:
            self.idf = {term: self.idf_at(df) for term, df in nd.items()}

    def idf_at(self, df: float) -> float:
        """Return the idf of a term or term group found in `df` units (Robertson-Spärck Jones)."""
        odds = (self.corpus_size - df + 0.5) / (df + 0.5)
        if self._degenerate:
            return math.log1p(odds)
        idf = math.log(odds)
        return idf if idf >= 0 else self.epsilon * self.average_idf

    def get_scores(self, query: Iterable[int]) -> NDArray[np.float64]:
        """Return the score of every unit for a bag of terms, shape `(units,)`."""
        scores = np.zeros(self.corpus_size)
        for term in query:
            units, tf = self.postings(term)
            scores[units] += (self.idf.get(term) or 0) * (
                tf * (self.k1 + 1) / (tf + self._norm[units])
            )
        return scores

    def get_group_scores(
        self, groups: Sequence[TermGroup]
    ) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Return the units touched by any group, ascending, and their scores by group.

        Shapes `(touched,)` and `(groups, touched)`. A group acts as one term (Pirkola 1998;
        weighted as Darwish & Oard 2003): tf is the weighted sum over its members, df the weighted
        sum of theirs, at most the number of units with any of them; then BM25 as ever.
        """
        found = [self._group(group) for group in groups]
        touched = np.unique(np.concatenate([units for units, _, _ in found] or [_NO_UNITS]))
        scores = np.zeros((len(groups), touched.size))
        for row, (units, tf, df) in zip(scores, found, strict=True):
            gain = tf * (self.k1 + 1) / (tf + self._norm[units])
            row[np.searchsorted(touched, units)] = self.idf_at(df) * gain
        return touched, scores

    def group_idf(self, group: TermGroup) -> float:
        """Return the idf of a group: how rare it is that any of its members is there."""
        return self.idf_at(self._group(group)[2])

    def postings(self, term: int) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Return the units that hold `term`, ascending, and how often each does."""
        if not 0 <= term < len(self._bounds) - 1:
            return _NO_UNITS, _NO_TF
        here = slice(self._bounds[term], self._bounds[term + 1])
        return self._units[here], self._tf[here]

    def _group(self, group: TermGroup) -> tuple[NDArray[np.int64], NDArray[np.float64], float]:
        found = [(*self.postings(term), weight) for term, weight in group]
        if len(found) == 1:
            units, tf, weight = found[0]
            return units, tf * weight, weight * units.size
        each = [units for units, _, _ in found]
        union, where = np.unique(np.concatenate(each or [_NO_UNITS]), return_inverse=True)
        weighted = np.concatenate([tf * weight for _, tf, weight in found] or [_NO_TF])
        df = min(float(union.size), sum(weight * units.size for units, _, weight in found))
        tf_of_union = np.bincount(where, weights=weighted, minlength=union.size)
        return union, tf_of_union.astype(np.float64), df


_NO_UNITS = np.empty(0, np.int64)
_NO_TF = np.empty(0)
