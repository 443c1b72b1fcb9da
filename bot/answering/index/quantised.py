"""Vectors in whole numbers: half the memory, and sums that are exact in whatever order they run.

A processor adds floats in an order of its own, which changes with the size of a matrix and the
place of a row in it. Whole numbers small enough have no rounding to differ by: the same texts are
equally near to each other in every process, whatever else the corpus holds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

DIMENSIONS = 512
SCALE = 4000
"""What the length of a vector becomes: float32 counts exactly to 2^24, and SCALE^2 is less."""
_MERGED_FROM = 1024
_SHARE = 4


def whole(vectors: NDArray[np.float32]) -> NDArray[np.int16]:
    """Return unit vectors as whole numbers, shape unchanged."""
    return np.rint(vectors * SCALE).astype(np.int16)


def cosines(some: NDArray[np.float32], others: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the cosine of each of `some` to each of `others`, both rows of whole numbers.

    Rounded numbers are not quite of one length: what goes beyond 1 is cut.
    """
    found: NDArray[np.float32] = np.clip((some @ others.T) / np.float32(SCALE**2), -1, 1)
    return found


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Vectors of things numbered from 0: `where[i]` is the row of `i`, first in `old`, then `new`.

    The old ones are many and shared by a corpus and what it grows into; the new ones are few.
    """

    old: NDArray[np.int16]
    new: NDArray[np.int16]
    where: NDArray[np.int64]

    @staticmethod
    def of(vectors: NDArray[np.int16]) -> Rows:
        """Return `vectors` as the rows of as many things, in order."""
        return Rows(vectors, vectors[:0], np.arange(len(vectors)))

    @staticmethod
    def empty() -> Rows:
        """Return no vectors."""
        return Rows.of(np.zeros((0, DIMENSIONS), np.int16))

    def take(self, at: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the vectors of the things `at`, shape `(at, 512)`."""
        rows = self.where[at]
        if not len(self.new):
            return self.old[rows].astype(np.float32)
        is_new = rows >= len(self.old)
        out = np.empty((len(rows), DIMENSIONS), np.float32)
        out[~is_new] = self.old[rows[~is_new]]
        out[is_new] = self.new[rows[is_new] - len(self.old)]
        return out

    def kept(self, keep: NDArray[np.bool_]) -> Rows:
        """Return the vectors of the things to keep, which are numbered anew, in order."""
        return Rows(self.old, self.new, self.where[keep])

    def with_new(self, vectors: NDArray[np.int16], at: NDArray[np.int64], size: int) -> Rows:
        """Return vectors of `size` things: those `at` have `vectors`, the others what they had."""
        where = np.concatenate([self.where, np.zeros(size - len(self.where), np.int64)])
        where[at] = len(self.old) + len(self.new) + np.arange(len(at))
        grown = Rows(self.old, np.concatenate([self.new, vectors]), where)
        many = max(_MERGED_FROM, len(self.old) // _SHARE)
        return grown.merged() if len(grown.new) > many else grown

    def merged(self) -> Rows:
        """Return the same vectors as one run, without rows that nothing has any more."""
        old = np.empty((len(self.where), DIMENSIONS), np.int16)
        is_new = self.where >= len(self.old)
        old[~is_new] = self.old[self.where[~is_new]]
        old[is_new] = self.new[self.where[is_new] - len(self.old)]
        return Rows.of(old)
