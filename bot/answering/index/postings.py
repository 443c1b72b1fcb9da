"""Postings: which units hold which terms, in columns small enough for millions of units."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

_POSITION = (1 << 32) - 1


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """Postings by term, those of a term by unit; units are numbers from 0.

    A posting says its unit and its kind: how often the term is there and how long the unit is.
    There are few kinds, some hundred, so that what depends on both is computed once a kind. All
    numbers, terms too, are below 2 ** 31.
    """

    lengths: NDArray[np.int32]
    """Terms of each unit, shape `(units,)`."""
    terms: NDArray[np.int64]
    """The different terms, ascending, shape `(terms,)`."""
    order: NDArray[np.int32]
    """Places in `terms`, in the order in which the terms first appear."""
    bounds: NDArray[np.int64]
    """Postings `bounds[i]` to `bounds[i + 1]` are those of `terms[i]`."""
    units: NDArray[np.int32]
    """The unit of each posting, shape `(postings,)`."""
    kinds: NDArray[np.unsignedinteger]
    """The kind of each posting."""
    places: NDArray[np.unsignedinteger]
    """Where in its unit the term first stands."""
    kind_tf: NDArray[np.int64]
    """How often the term is in the unit, shape `(kinds,)`."""
    kind_length: NDArray[np.int64]
    """How many terms the unit has."""

    @classmethod
    def of(cls, lengths: NDArray[np.int32], terms: NDArray[np.int64]) -> Postings:
        """Return the postings of units of these `lengths`, given by their terms, in order."""
        # sorted as numbers, term above position: many times as fast as an indirect sort
        keys = terms << 32 | np.arange(terms.size)
        keys.sort()
        terms, at = keys >> 32, keys & _POSITION
        owners = np.repeat(np.arange(len(lengths), dtype=np.int32), lengths)[at]
        is_new = np.diff(terms, prepend=-1) != 0
        first = np.flatnonzero(is_new | (np.diff(owners, prepend=-1) != 0))
        owners = owners[first]
        kind_tf, kind_length, kinds = _kinds(np.diff(first, append=at.size), lengths[owners])
        begins = np.cumsum(lengths, dtype=np.int64) - lengths
        return cls._ordered(
            lengths=lengths,
            terms=terms[is_new],
            bounds=np.append(np.flatnonzero(is_new[first]), first.size),
            units=owners,
            kinds=kinds,
            places=_narrow(at[first] - begins[owners]),
            kind_tf=kind_tf,
            kind_length=kind_length,
        )

    @classmethod
    def _ordered(cls, **columns: NDArray[Any]) -> Postings:
        """Return postings of all columns but `order`, which follows from them."""
        first = columns["bounds"][:-1]
        order = np.lexsort((columns["places"][first], columns["units"][first])).astype(np.int32)
        return cls(order=order, **columns)

    def __len__(self) -> int:
        """Return how many units there are."""
        return len(self.lengths)

    @property
    def df(self) -> NDArray[np.int64]:
        """Return in how many units each of `terms` is."""
        return np.diff(self.bounds)

    def locate(self, terms: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
        """Return where each of `terms` stands among ours, or would, and whether it is one."""
        if not self.terms.size:
            return np.zeros(terms.size, np.int64), np.zeros(terms.size, np.bool_)
        at = self.terms.searchsorted(terms)
        return at, self.terms.take(at, mode="clip") == terms

    def find(self, terms: NDArray[np.int64]) -> tuple[list[slice], NDArray[np.int64]]:
        """Return where the postings of each of `terms` are, and how many."""
        at, known = self.locate(terms)
        begin, end = self.bounds[at], self.bounds[at + known]
        return list(map(slice, begin.tolist(), end.tolist())), end - begin

    def read(self, slices: list[slice]) -> tuple[NDArray[np.int32], NDArray[np.unsignedinteger]]:
        """Return the unit and the kind of each posting in `slices`, one after the other."""
        if not slices:
            return self.units[:0], self.kinds[:0]
        return (
            np.concatenate([self.units[here] for here in slices]),
            np.concatenate([self.kinds[here] for here in slices]),
        )

    def joined(self, other: Postings) -> Postings:
        """Return the postings of these units and, numbered after them, those of `other`."""
        at, known = self.locate(other.terms)
        terms = np.insert(self.terms, at[~known], other.terms[~known])
        ours, theirs = terms.searchsorted(self.terms), terms.searchsorted(other.terms)
        df = np.insert(self.df, at[~known], 0)
        df[theirs] += other.df
        # behind those of the same term, or where they would be
        into = np.repeat(self.bounds[at + known], other.df)
        kinds = {kind: number for number, kind in enumerate(self._kinds())}
        recoded = np.array(
            [kinds.setdefault(kind, len(kinds)) for kind in other._kinds()], np.int64
        )
        kind_tf, kind_length = np.array(list(kinds), np.int64).reshape(-1, 2).T
        return Postings(
            lengths=np.concatenate([self.lengths, other.lengths]),
            terms=terms,
            order=np.concatenate(
                [ours[self.order], theirs[other.order[~known[other.order]]]], dtype=np.int32
            ),
            bounds=np.append(0, np.cumsum(df)),
            units=np.insert(self.units, into, other.units + len(self)),
            kinds=_insert(self.kinds, into, recoded[other.kinds]),
            places=_insert(self.places, into, other.places),
            kind_tf=kind_tf,
            kind_length=kind_length,
        )

    def without(self, gone: NDArray[np.bool_]) -> Postings:
        """Return the postings of the units that are not `gone`, shape `(units,)`, numbered anew."""
        if not gone.any():
            return self
        stays = ~gone
        kept = stays[self.units]
        df = np.diff(np.append(0, np.cumsum(kept))[self.bounds])
        return self._ordered(
            lengths=self.lengths[stays],
            terms=self.terms[df > 0],
            bounds=np.append(0, np.cumsum(df[df > 0])),
            units=(np.cumsum(stays, dtype=np.int32) - 1)[self.units[kept]],
            kinds=self.kinds[kept],
            places=self.places[kept],
            kind_tf=self.kind_tf,
            kind_length=self.kind_length,
        )

    def _kinds(self) -> Iterable[tuple[int, int]]:
        return zip(self.kind_tf.tolist(), self.kind_length.tolist(), strict=True)


def _kinds(
    tf: NDArray[np.int64], lengths: NDArray[np.int32]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.unsignedinteger]]:
    """Return tf and length of each kind, and the kind of each posting."""
    each_tf, tf_rank = _ranks(tf)
    each_length, length_rank = _ranks(lengths)
    pairs, kinds = _ranks(tf_rank * each_length.size + length_rank)
    which_tf, which_length = np.divmod(pairs, max(1, each_length.size))
    return each_tf[which_tf], each_length[which_length], _narrow(kinds)


def _ranks(values: NDArray[Any]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the different values, ascending, and where each stands among them.

    What `np.unique` does by sorting; these are small numbers, so counting does.
    """
    occurs = np.bincount(values) > 0
    return np.flatnonzero(occurs), (np.cumsum(occurs) - 1)[values]


def _narrow(numbers: NDArray[np.int64]) -> NDArray[np.unsignedinteger]:
    """Return `numbers` (none negative) in as few bytes each as the largest needs."""
    return numbers.astype(np.min_scalar_type(numbers.max(initial=0)))


def _insert(column: NDArray[Any], at: NDArray[np.int64], numbers: NDArray[Any]) -> NDArray[Any]:
    """Return `column` with `numbers` put in, as narrow as both allow."""
    wide = np.promote_types(column.dtype, np.min_scalar_type(numbers.max(initial=0)))
    return np.insert(column.astype(wide, copy=False), at, numbers)
