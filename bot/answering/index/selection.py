"""The highest of many sums, found without looking at all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_CUTS = (0.6, 0.42, 0.3, 0.2, 0.1, 0.0)
"""Shares of the highest sum: what is over the first is looked at first."""
_WEIGHTS = 5
"""Who has one of the highest sums has several weights: with fewer in all, a look is in vain."""
_BITS = 19
"""Four buckets a weight keep owners apart, but so many, 4 MB, are as much as is near at hand."""


def select(
    owners: NDArray[np.integer], weights: NDArray[np.float64], count: int
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Return the `count` owners of the highest sums of weights over 0, and their sums.

    The highest come first, of equal ones the lowest owner. Weights are not negative, and those of
    an owner are added up in the order in which they stand.

    Owners share buckets, so that their number may be any. The sum of a bucket is at least that of
    each of its owners: adding up more, rounded or not, never makes less. So only owners in buckets
    over some cut need their own sums, as long as enough of these are over it too.
    """
    bits = int(owners.size).bit_length()
    buckets = owners & ((1 << max(bits + 1, min(bits + 2, _BITS))) - 1)
    shared = np.bincount(buckets, weights).take(buckets, mode="clip")
    highest = float(shared.max(initial=0))
    for cut in _CUTS:
        hot = (shared > cut * highest).nonzero()[0]
        if hot.size < _WEIGHTS * count and cut:
            continue
        found, own = _sums(owners.take(hot), weights.take(hot))
        if np.count_nonzero(own > cut * highest) >= count:
            break
    order = (-own).argsort(kind="stable")[: min(count, np.count_nonzero(own))]
    return found[order], own[order]


def _sums(
    owners: NDArray[np.integer], weights: NDArray[np.float64]
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Return the different owners, ascending, and the sum of the weights of each, in order."""
    order = owners.argsort(kind="stable")
    owners = owners.take(order)
    is_next = np.empty(owners.size, np.bool_)
    is_next[:1] = False
    np.not_equal(owners[1:], owners[:-1], out=is_next[1:])
    numbers = is_next.cumsum()
    is_next[:1] = True
    sums = np.asarray(np.bincount(numbers, weights.take(order)), np.float64)
    return owners[is_next].astype(np.int64), sums
