"""Terms that share letter triples with a word: names, cognates, typing errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bot.language.words import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


ALIKE_DICE = 0.4
"""From this share of common letter triples on two words look alike."""
_LETTER_BITS = 21  # every character of Unicode
_FEW = 1024
_SHARE = 4


class Lookalikes:
    """Finds terms by their letters; those that came last stand apart until they are many."""

    def __init__(self, names: Sequence[str]) -> None:
        """Take the terms in the order of their numbers."""
        self._old = _Triples(names)
        self._new = _Triples([])

    def grown(self, names: Sequence[str]) -> Lookalikes:
        """Return the lookalikes of `names`, which begin with the terms there were."""
        added = len(names) - len(self._old)
        if added > max(_FEW, len(self._old) // _SHARE):
            return Lookalikes(names)
        grown = object.__new__(Lookalikes)
        grown._old = self._old
        grown._new = _Triples(names[len(self._old) :])
        return grown

    def alike(self, word: str) -> list[tuple[int, float]]:
        """Return `(number, Dice)` of the terms over the threshold, for a folded word."""
        behind = ((len(self._old) + number, dice) for number, dice in self._new.alike(word))
        return [*self._old.alike(word), *behind]


class _Triples:
    """Which words have which letter triples, each as often as it has it."""

    def __init__(self, words: Sequence[str]) -> None:
        triples, holders = _triples([fold(word) for word in words])
        order = np.argsort(triples, kind="stable")
        self._triples, first = np.unique(triples[order], return_index=True)
        self._bounds = np.append(first, len(order))
        self._holders = holders[order]
        self._sizes = np.bincount(holders, minlength=len(words))

    def __len__(self) -> int:
        return len(self._sizes)

    def alike(self, word: str) -> list[tuple[int, float]]:
        asked, _ = _triples([word])
        wanted = np.unique(asked)
        at = np.searchsorted(self._triples, wanted)
        at = at[self._triples.take(at, mode="clip") == wanted] if len(self._triples) else at[:0]
        held = [self._holders[self._bounds[i] : self._bounds[i + 1]] for i in at.tolist()]
        if not held:
            return []
        shared = np.bincount(np.concatenate(held))
        places = np.flatnonzero(shared)
        common = np.minimum(shared[places], len(asked))
        dice = 2 * common / (self._sizes[places] + len(asked))
        near = dice > ALIKE_DICE
        return list(zip(places[near].tolist(), dice[near].tolist(), strict=True))


def _triples(words: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """Return every letter triple of `^word$` as a number, and the place of the word it is of."""
    text = "".join(f"^{word}$" for word in words).encode("utf-32-le", "surrogatepass")
    letters = np.frombuffer(text, np.uint32).astype(np.int64)
    sizes = np.array([len(word) + 2 for word in words], np.int64)
    owner = np.repeat(np.arange(len(words), dtype=np.int32), sizes)
    if len(letters) < 3:  # noqa: PLR2004 - a triple has three letters
        return letters[:0], owner[:0]
    codes = (letters[:-2] << 2 * _LETTER_BITS) + (letters[1:-1] << _LETTER_BITS) + letters[2:]
    within = owner[:-2] == owner[2:]
    return codes[within], owner[:-2][within]
