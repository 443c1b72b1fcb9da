"""BM25 for groups of terms that stand for one asked word, each as much as it weighs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bot.answering.index.bm25 import PassageIndex, df_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

TermGroup = tuple[tuple[int, float], ...]
"""A query term as `(term, weight)` pairs of the corpus vocabulary; weights in (0, 1]."""


class GroupIndex(PassageIndex):
    """A `PassageIndex` that scores groups of terms as well."""

    def get_group_scores(
        self, groups: Sequence[TermGroup]
    ) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Return the units touched by any group, ascending, and their scores by group.

        Shapes `(touched,)` and `(groups, touched)`. A group acts as one term (Pirkola 1998;
        weighted as Darwish & Oard 2003): tf is the weighted sum over its members, df the weighted
        sum of theirs, at most the number of units with any of them; then BM25 as ever.
        """
        touched, scores, _ = self.score_groups(groups)
        return touched, scores

    def score_groups(
        self, groups: Sequence[TermGroup]
    ) -> tuple[NDArray[np.int64], NDArray[np.float64], NDArray[np.float64]]:
        """Return what `get_group_scores` returns, and the idf of each group, shape `(groups,)`."""
        found = [self._weighted(group) for group in groups]
        touched = np.flatnonzero(self._is_in([units for units, _, _ in found]))
        columns = np.empty(self.corpus_size, np.int32)
        columns[touched] = np.arange(touched.size)
        norms = self._norms.take(touched)
        scores = np.empty((len(groups), touched.size))
        idf = np.empty(len(groups))
        for row, (units, weights, df) in enumerate(found):
            tf = np.bincount(columns.take(units), weights, minlength=touched.size)
            idf[row] = self.idf_at(min(float(np.count_nonzero(tf)), df))
            np.multiply(self._gain(tf, norms), idf[row], out=scores[row])
        return touched, scores, idf

    def _weighted(self, group: TermGroup) -> tuple[NDArray[np.int32], NDArray[np.float64], float]:
        """Return the unit and the weighted tf of every posting of `group`, and its weighted df."""
        found = self._find(term for term, _ in group)
        weights = np.array([weight for _, weight in group])
        tf = [part.kind_tf for part in self._parts]
        return *self._read(found, tf, weights), sum((df_of(found) * weights).tolist())

    def _is_in(self, units: Iterable[NDArray[np.int32]]) -> NDArray[np.bool_]:
        """Return for each unit whether it is in any of `units`."""
        is_in = np.zeros(self.corpus_size, np.bool_)
        for some in units:
            is_in[some] = True
        return is_in
