"""A number for each token of a corpus: postings hold nothing else."""

from __future__ import annotations

from array import array
from itertools import chain
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    from numpy.typing import NDArray

    Tokens = Sequence[Hashable] | NDArray[np.integer]

_COUNTED = 1 << 30
"""Integers from 0 to below it are their own numbers; other tokens are counted up from it."""
_UNKNOWN = -1
_NONE = np.zeros(0, np.int64)


class Numbering:
    """Numbers below 2 ** 31 for tokens of any kind; another one knows more of them."""

    def __init__(self, counted: Iterable[Hashable] = ()) -> None:
        """Know the tokens `counted`, in order, besides the integers that need no counting."""
        self._number_of = {token: number for number, token in enumerate(counted, _COUNTED)}
        self._counted = list(self._number_of)

    @property
    def is_plain(self) -> bool:
        """Whether every token so far is its own number."""
        return not self._counted

    def grown(self, units: Sequence[Tokens]) -> tuple[Numbering, NDArray[np.int64]]:
        """Return a numbering that knows all tokens of `units`, too, and the number of each."""
        plain = _as_they_are(units)
        if plain is not None:
            return self, plain
        every = list(chain.from_iterable(units))
        counted = (token for token in every if self._number(token) == _UNKNOWN)
        larger = Numbering(dict.fromkeys([*self._counted, *counted]))
        return larger, larger.numbers(every)

    def numbers(self, tokens: Iterable[Hashable]) -> NDArray[np.int64]:
        """Return the number of each of `tokens`; one that is not known has one of no unit."""
        asked = list(tokens)
        if self.is_plain:
            try:
                return _integers(asked)
            except (TypeError, OverflowError):
                pass
        return np.array([self._number(token) for token in asked], np.int64)

    def token(self, number: int) -> Hashable:
        """Return the token that has `number`."""
        return number if number < _COUNTED else self._counted[number - _COUNTED]

    def _number(self, token: Hashable) -> int:
        if isinstance(token, int | np.integer) and 0 <= token < _COUNTED:
            return int(token)
        return self._number_of.get(token, _UNKNOWN)


def _as_they_are(units: Sequence[Tokens]) -> NDArray[np.int64] | None:
    """Return the tokens of all `units` if each is its own number."""
    try:
        if all(isinstance(unit, np.ndarray) and unit.dtype.kind in "iu" for unit in units):
            terms = np.concatenate([_NONE, *map(np.asarray, units)], dtype=np.int64)
        else:
            terms = _integers(list(chain.from_iterable(units)))
    except (TypeError, OverflowError):
        return None
    is_plain = terms.min(initial=0) >= 0 and terms.max(initial=0) < _COUNTED
    return terms if is_plain else None


def _integers(tokens: Iterable[Any]) -> NDArray[np.int64]:
    """Return `tokens`; raises `TypeError` where one is none, even if numpy could make it one."""
    return np.array(array("q", tokens))
