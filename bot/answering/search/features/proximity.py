"""What stands near what within a sentence: a number beside its noun, asked words together."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

BESIDE = ((1, 1.0), (2, 0.9), (3, 0.6), (-1, 0.5))
"""How many terms after (before) a number the counted noun may stand, and what that counts."""
TOGETHER = 4
"""Within so many terms of each other two words stand together."""
COVERED = 0.5
"""From this likeness on a word stands for an asked one."""
ENOUGH = 2
"""So many numbers that were not asked about are as good as more."""


class RunningTerms:
    """The terms of sentences one after the other: `terms[bounds[i]:bounds[i + 1]]` is the i-th."""

    def __init__(self, terms: NDArray[np.int32], bounds: NDArray[np.int64]) -> None:
        """Take the terms of all sentences and where each begins; none of them may be empty."""
        self.terms, self._starts = terms, bounds[:-1]
        self._owner = np.repeat(np.arange(len(bounds) - 1), np.diff(bounds))

    def number_beside(
        self, likeness: NDArray[np.float64], numbers: NDArray[np.bool_]
    ) -> NDArray[np.float64]:
        """Return how near a number stands to a noun, by sentence.

        `likeness` of each corpus term to the noun and whether it is one of the `numbers`, both of
        shape `(vocabulary,)`.
        """
        like = likeness[self.terms]
        best = np.zeros(self.terms.size)
        for steps, factor in BESIDE:
            best = np.maximum(best, self._at_distance(like, steps) * factor)
        return self._most(np.where(numbers[self.terms], best, 0.0))

    def proximity(self, likeness: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return how close words that were asked one after the other stand, by sentence, in [0, 1].

        The mean over pairs of 1 / √distance (proximity of query terms: Tao & Zhai 2007).
        `likeness` of each corpus term to each asked word has shape `(words, vocabulary)`.
        """
        total = np.zeros(self._starts.size)
        covered = (likeness >= COVERED)[:, self.terms]
        for first, second in pairwise(covered):
            best = np.zeros(self.terms.size)
            for steps in _around(TOGETHER):
                both = first & self._at_distance(second, steps)
                best = np.maximum(best, both / abs(steps) ** 0.5)
            total += self._most(best)
        return total / max(1, len(covered) - 1)

    def share_of_numbers(self, counted: NDArray[np.bool_]) -> NDArray[np.float64]:
        """Return how many of the `counted` terms a sentence has, as a share of `ENOUGH`."""
        held = np.add.reduceat(counted[self.terms].astype(np.float64), self._starts)
        return np.minimum(held, ENOUGH) / ENOUGH

    def _at_distance(self, values: NDArray[Any], steps: int) -> NDArray[Any]:
        """Return the value `steps` terms on in the same sentence, 0 where that is another."""
        there = np.arange(self.terms.size) + steps
        inside = (there >= 0) & (there < self.terms.size)
        there = np.clip(there, 0, self.terms.size - 1)
        inside &= self._owner[there] == self._owner
        return np.where(inside, values[there], np.zeros_like(values[:1]))

    def _most(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.maximum.reduceat(values, self._starts)


def _around(distance: int) -> Iterator[int]:
    for steps in range(1, distance + 1):
        yield steps
        yield -steps
