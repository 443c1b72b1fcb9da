"""BM25 over the units of a corpus (the only file that knows rank_bm25).

The formula, its parameters and its idf are rank_bm25's; the postings are ours, in numpy, so that
a query costs what it touches and not what there is.
"""

from __future__ import annotations

import math
from dataclasses import fields
from functools import cached_property, reduce
from typing import TYPE_CHECKING, Any, Self

import numpy as np
from rank_bm25 import BM25Okapi

from bot.answering.index.postings import Postings
from bot.answering.index.selection import select

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from numpy.typing import NDArray

TermGroup = tuple[tuple[int, float], ...]
"""A query term as `(term, weight)` pairs of the corpus vocabulary; weights in (0, 1]."""

Found = tuple[list[slice], "NDArray[np.int64]"]
"""Where in some postings those of each term are, and how many."""

JOIN = 8
"""New units have postings of their own until they are one to so many older ones."""


class PassageIndex(BM25Okapi):
    """BM25Okapi with postings: the same scores as rank_bm25's own, at the cost of what is read.

    Units and terms are numbers from 0. Where rank_bm25 has no sane answer we define one: an empty
    corpus has no scores instead of a `ZeroDivisionError`, and where the average idf is not positive
    (one unit, every term everywhere) the always positive idf of Lucene takes its place.

    An index stays as it is; `grown` and `without` return another that shares what it can.
    """

    def __init__(
        self, corpus: Iterable[Sequence[int]], *, k1: float = 1.5, b: float = 0.75
    ) -> None:
        """Index the terms of each unit of `corpus`, in order."""
        self._hold(Postings.of(corpus), Postings.of([]), k1, b)

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> Self:
        """Return the index that gave `arrays`, over which it works from then on."""
        columns = dict(arrays)
        k1, b = columns.pop("parameters").tolist()
        return cls._of(Postings(**columns), Postings.of([]), k1, b)

    def arrays(self) -> dict[str, NDArray[Any]]:
        """Return all that makes this index, to be kept."""
        whole = self._old.joined(self._new) if len(self._new) else self._old
        columns = {field.name: getattr(whole, field.name) for field in fields(Postings)}
        return {"parameters": np.array([self.k1, self.b]), **columns}

    def grown(self, corpus: Iterable[Sequence[int]]) -> Self:
        """Return an index of these units and, numbered after them, those of `corpus`."""
        new = self._new.joined(Postings.of(corpus))
        if len(new) * JOIN < len(self._old):
            return self._of(self._old, new, self.k1, self.b)
        return self._of(self._old.joined(new), Postings.of([]), self.k1, self.b)

    def without(self, units: Iterable[int]) -> Self:
        """Return an index of all but `units`; those after them move up."""
        gone = np.zeros(self.corpus_size, np.bool_)
        gone[list(units)] = True
        old, new = np.split(gone, [len(self._old)])
        return self._of(self._old.without(old), self._new.without(new), self.k1, self.b)

    @classmethod
    def _of(cls, old: Postings, new: Postings, k1: float, b: float) -> Self:
        index = cls.__new__(cls)
        index._hold(old, new, k1, b)  # noqa: SLF001 - its own
        return index

    def _hold(self, old: Postings, new: Postings, k1: float, b: float) -> None:
        """Take the postings of the first units and of the rest; see what depends on all."""
        self._old, self._new = old, new
        self.k1, self.b, self.epsilon = k1, b, 0.25
        self.corpus_size = len(old) + len(new)
        terms = int(old.lengths.sum(dtype=np.int64) + new.lengths.sum(dtype=np.int64))
        self.avgdl = terms / self.corpus_size if terms else 1.0
        self._parts = [old, new] if len(new) else [old]
        self._gains = [self._gain(p.kind_tf, self._norm(p.kind_length)) for p in self._parts]

    # ---- the formula

    def _gain(self, tf: NDArray[Any], norm: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the score of one term but for its idf."""
        return np.asarray(tf * (self.k1 + 1) / (tf + norm))

    def _norm(self, lengths: NDArray[Any]) -> NDArray[np.float64]:
        """Return what the length of a unit does to its score."""
        return np.asarray(self.k1 * (1 - self.b + self.b * lengths / self.avgdl))

    @cached_property
    def _norms(self) -> NDArray[np.float64]:
        return self._norm(np.concatenate([self._old.lengths, self._new.lengths]))

    def idf_at(self, df: float) -> float:
        """Return the idf of a term or term group found in `df` units (Robertson-Spärck Jones)."""
        if self.average_idf <= 0:
            return math.log1p((self.corpus_size - df + 0.5) / (df + 0.5))
        idf = self._log_odds(df)
        return idf if idf >= 0 else self.epsilon * self.average_idf

    @cached_property
    def average_idf(self) -> float:
        """Return the average idf of all terms, none raised to the floor; 0 without terms."""
        df = self._df_by_appearance
        # added up in rank_bm25's order: in another the last digit may be another
        return float(np.cumsum(_by_df(self._log_odds, df)[df])[-1] / df.size) if df.size else 0.0

    @cached_property
    def _idf(self) -> NDArray[np.float64]:
        """Return the idf by df, worked out for what terms there are."""
        return _by_df(self.idf_at, self._df_by_appearance)

    def _log_odds(self, df: float) -> float:
        return math.log(self.corpus_size - df + 0.5) - math.log(df + 0.5)

    @cached_property
    def _df_by_appearance(self) -> NDArray[np.int64]:
        """Return the df of every term, in the order in which the terms first appear."""
        old, new = self._old, self._new
        at, known = old.locate(new.terms)
        df = old.df
        df[at[known]] += new.df[known]
        return np.concatenate([df[old.order], new.df[new.order[~known[new.order]]]])

    # ---- bags of terms

    def get_scores(self, query: Iterable[int]) -> NDArray[np.float64]:
        """Return the score of every unit for a bag of terms, shape `(units,)`."""
        scores = np.bincount(*self._scored(query), minlength=self.corpus_size)
        return np.asarray(scores, np.float64)  # of nothing it makes integers

    def best(
        self, query: Iterable[int], count: int
    ) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Return the `count` units of the highest scores over 0, best first, and their scores.

        Of equal scores the unit of the lowest number comes first.
        """
        return select(*self._scored(query), count)

    def _scored(self, query: Iterable[int]) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
        """Return the unit and the score of every posting of `query`, term by term."""
        found = self._find(query)
        return self._read(found, self._gains, self._idf.take(_df(found)))

    # ---- groups of terms

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

    def group_idf(self, group: TermGroup) -> float:
        """Return the idf of a group: how rare it is that any of its members is there."""
        return float(self.score_groups([group])[2][0])

    def _weighted(self, group: TermGroup) -> tuple[NDArray[np.int32], NDArray[np.float64], float]:
        """Return the unit and the weighted tf of every posting of `group`, and its weighted df."""
        found = self._find(term for term, _ in group)
        weights = np.array([weight for _, weight in group])
        tf = [part.kind_tf for part in self._parts]
        return *self._read(found, tf, weights), sum((_df(found) * weights).tolist())

    def _is_in(self, units: Iterable[NDArray[np.int32]]) -> NDArray[np.bool_]:
        """Return for each unit whether it is in any of `units`."""
        is_in = np.zeros(self.corpus_size, np.bool_)
        for some in units:
            is_in[some] = True
        return is_in

    # ---- postings

    def postings(self, term: int) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
        """Return the units that hold `term`, ascending, and how often each does."""
        tf = [part.kind_tf for part in self._parts]
        return self._read(self._find([term]), tf, np.ones(1, np.int64))

    def _find(self, terms: Iterable[int]) -> list[Found]:
        """Return where in each part the postings of each of `terms` are, and how many."""
        wanted = np.array(list(terms), np.int64)
        return [part.find(wanted) for part in self._parts]

    def _read(
        self, found: list[Found], by_kind: list[NDArray[Any]], by_term: NDArray[Any]
    ) -> tuple[NDArray[np.int32], NDArray[Any]]:
        """Return of every posting its unit, and the number of its kind times that of its term."""
        units, numbers = [], []
        first = 0
        for part, (slices, df), each in zip(self._parts, found, by_kind, strict=True):
            owners, kinds = part.read(slices)
            units.append(owners + first if first else owners)
            numbers.append(each.take(kinds, mode="clip") * by_term.repeat(df))
            first += len(part)
        if len(self._parts) == 1:
            return units[0], numbers[0]
        return np.concatenate(units), np.concatenate(numbers)


def _df(found: list[Found]) -> NDArray[np.int64]:
    """Return in how many units each term is."""
    return reduce(np.add, (df for _, df in found))


def _by_df(formula: Callable[[float], float], df: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return `formula` of each df that occurs, at that place, 0 at others."""
    numbers = np.zeros(df.max(initial=0) + 1)
    for each in np.flatnonzero(np.bincount(df)).tolist():
        numbers[each] = formula(each)
    return numbers
