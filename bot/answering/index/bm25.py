"""BM25 over the units of a corpus (the only file that knows rank_bm25).

The formula, its parameters and its idf are rank_bm25's; the postings are ours, in numpy, so that
a query costs what it touches and not what there is.
"""

from __future__ import annotations

import math
from dataclasses import fields
from functools import cached_property, reduce
from typing import TYPE_CHECKING, Any, Self, TypeVar

import numpy as np
from rank_bm25 import BM25Okapi

from bot.answering.index.numbering import Numbering
from bot.answering.index.postings import Postings
from bot.answering.index.selection import select

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

    from numpy.typing import NDArray

Found = tuple[list[slice], "NDArray[np.int64]"]
"""Where in some postings those of each term are, and how many."""

EPSILON = 0.25
"""What a term of more than half of the units has of the average idf, if nothing else is said."""
JOIN = 8
"""New units have postings of their own until they are one to so many older ones."""

_NOTHING = Postings.of(np.zeros(0, np.int32), np.zeros(0, np.int64))

T = TypeVar("T")


class PassageIndex(BM25Okapi):
    """BM25Okapi with postings: the same scores as rank_bm25's own, at the cost of what is read.

    It takes what BM25Okapi takes and has what BM25Okapi has. Tokens may be anything hashable;
    integers from 0 cost least. `get_top_n` settles ties by position, the first unit first. Where
    rank_bm25 has no sane answer we define one: an empty corpus has no scores instead of a
    `ZeroDivisionError`, and where the average idf is not positive (one unit, every term everywhere)
    the always positive idf of Lucene takes its place. `k1` is over 0, `b` from 0 to 1,
    `epsilon` not below 0.

    An index stays as it is; `grown` and `without` return another that shares what it can.
    """

    def __init__(
        self,
        corpus: Iterable[Any],
        tokenizer: Callable[[Any], Sequence[Hashable]] | None = None,
        k1: float = 1.5,
        b: float = 0.75,
        epsilon: float = EPSILON,
    ) -> None:
        """Index the tokens of each unit of `corpus`, in order, or what `tokenizer` makes of it."""
        super().__init__(corpus, tokenizer, k1, b, epsilon)

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> Self:
        """Return the index that gave `arrays`, over which it works from then on."""
        columns = dict(arrays)
        nothing = cls([], None, *columns.pop("parameters").tolist())
        return nothing._like(Postings(**columns), nothing._new, nothing._numbering)

    def arrays(self) -> dict[str, NDArray[Any]]:
        """Return all that makes this index, to be kept.

        Raises `ValueError` where tokens are no integers from 0: they would be lost.
        """
        if not self._numbering.is_plain:
            msg = "only an index of integers can be kept"
            raise ValueError(msg)
        whole = self._old.joined(self._new) if len(self._new) else self._old
        columns = {field.name: getattr(whole, field.name) for field in fields(Postings)}
        usual = self.epsilon == EPSILON
        parameters = [self.k1, self.b] if usual else [self.k1, self.b, self.epsilon]
        return {"parameters": np.array(parameters), **columns}

    def grown(self, corpus: Iterable[Any]) -> Self:
        """Return an index of these units and, numbered after them, those of `corpus`."""
        numbering, postings = _read(self._tokens(corpus), self._numbering)
        new = self._new.joined(postings)
        if len(new) * JOIN < len(self._old):
            return self._like(self._old, new, numbering)
        return self._like(self._old.joined(new), _NOTHING, numbering)

    def without(self, units: Iterable[int]) -> Self:
        """Return an index of all but `units`; those after them move up."""
        gone = np.zeros(self.corpus_size, np.bool_)
        gone[list(units)] = True
        old, new = np.split(gone, [len(self._old)])
        return self._like(self._old.without(old), self._new.without(new), self._numbering)

    def _like(self, old: Postings, new: Postings, numbering: Numbering) -> Self:
        """Return an index of other postings with the parameters of this one."""
        index = type(self).__new__(type(self))
        index.tokenizer = self.tokenizer
        index.k1, index.b, index.epsilon = self.k1, self.b, self.epsilon
        index._hold(old, new, numbering)  # noqa: SLF001 - its own
        return index

    def _hold(self, old: Postings, new: Postings, numbering: Numbering) -> None:
        """Take the postings of the first units and of the rest; see what depends on all."""
        self._old, self._new, self._numbering = old, new, numbering
        self.corpus_size = len(old) + len(new)
        terms = int(old.lengths.sum(dtype=np.int64) + new.lengths.sum(dtype=np.int64))
        self.avgdl = terms / self.corpus_size if terms else 1.0
        self._parts = [old, new] if len(new) else [old]
        self._gains = [self._gain(p.kind_tf, self._norm(p.kind_length)) for p in self._parts]

    # ---- what BM25Okapi calls while it is made

    def _initialize(self, corpus: Iterable[Any]) -> dict[Hashable, int]:
        """Index `corpus`, of tokens; nothing is left to count for `_calc_idf`."""
        del self.doc_freqs, self.doc_len, self.idf  # empty ones: ours are made when asked for
        numbering, postings = _read(list(corpus), Numbering())
        self._hold(postings, _NOTHING, numbering)
        return {}

    def _calc_idf(self, nd: dict[Hashable, int]) -> None:
        """Work nothing out: the idf of a term is, when it is asked for."""

    def _tokenize_corpus(self, corpus: Iterable[Any]) -> list[Sequence[Hashable]]:
        """Return the tokens of each unit; rank_bm25 leaves a pool of processes open for it."""
        return list(map(self.tokenizer, corpus))

    def _tokens(self, corpus: Iterable[Any]) -> list[Any]:
        return self._tokenize_corpus(corpus) if self.tokenizer else list(corpus)

    # ---- what BM25Okapi has

    @cached_property
    def idf(self) -> dict[Hashable, float]:
        """The idf of every term, in the order in which they first appear."""
        terms, df = self._terms_by_appearance().tolist(), self._df_by_appearance.tolist()
        token = self._numbering.token
        return {token(term): self.idf_at(n) for term, n in zip(terms, df, strict=True)}

    @cached_property
    def doc_freqs(self) -> list[dict[Hashable, int]]:
        """How often each unit has each of its terms, in the order in which they first appear."""
        found: list[dict[Hashable, int]] = []
        for part in self._parts:
            units: list[dict[Hashable, int]] = [{} for _ in range(len(part))]
            order = np.lexsort((part.places, part.units))
            terms = part.terms.repeat(part.df)[order].tolist()
            tf = part.kind_tf[part.kinds[order]].tolist()
            for unit, term, times in zip(part.units[order].tolist(), terms, tf, strict=True):
                units[unit][self._numbering.token(term)] = times
            found += units
        return found

    @cached_property
    def doc_len(self) -> list[int]:
        """How many tokens each unit has."""
        lengths: list[int] = np.concatenate([part.lengths for part in self._parts]).tolist()
        return lengths

    def get_scores(self, query: Iterable[Hashable]) -> NDArray[np.float64]:
        """Return the score of every unit for a bag of terms, shape `(units,)`."""
        scores = np.bincount(*self._scored(query), minlength=self.corpus_size)
        return np.asarray(scores, np.float64)  # of nothing it makes integers

    def get_top_n(self, query: Iterable[Hashable], documents: Sequence[T], n: int = 5) -> list[T]:
        """Return those of `documents`, one a unit, whose units have the `n` highest scores.

        The best come first, of equal ones the first. Raises `ValueError` where there are more or
        fewer documents than units.
        """
        if len(documents) != self.corpus_size:
            msg = f"{len(documents)} documents for {self.corpus_size} units"
            raise ValueError(msg)
        best, _ = select(*self._scored(query), n)
        if best.size < n:  # the first of those that score nothing
            others = np.ones(self.corpus_size, np.bool_)
            others[best] = False
            best = np.append(best, np.flatnonzero(others)[: n - best.size])
        return [documents[unit] for unit in best.tolist()]

    def _scored(self, query: Iterable[Hashable]) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
        """Return the unit and the score of every posting of `query`, term by term."""
        found = self._find(query)
        return self._read(found, self._gains, self._idf.take(df_of(found)))

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

    def _terms_by_appearance(self) -> NDArray[np.int64]:
        """Return every term, in the same order."""
        old, new = self._old, self._new
        known = old.locate(new.terms)[1]
        return np.concatenate([old.terms[old.order], new.terms[new.order[~known[new.order]]]])

    # ---- postings

    def _find(self, terms: Iterable[Hashable]) -> list[Found]:
        """Return where in each part the postings of each of `terms` are, and how many."""
        wanted = self._numbering.numbers(terms)
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


def _read(units: list[Any], numbering: Numbering) -> tuple[Numbering, Postings]:
    """Return the postings of `units` and a numbering that knows all their tokens."""
    numbering, terms = numbering.grown(units)
    return numbering, Postings.of(np.fromiter(map(len, units), np.int32, len(units)), terms)


def df_of(found: list[Found]) -> NDArray[np.int64]:
    """Return in how many units each term is."""
    return reduce(np.add, (df for _, df in found))


def _by_df(formula: Callable[[float], float], df: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return `formula` of each df that occurs, at that place, 0 at others."""
    numbers = np.zeros(df.max(initial=0) + 1)
    for each in np.flatnonzero(np.bincount(df)).tolist():
        numbers[each] = formula(each)
    return numbers
