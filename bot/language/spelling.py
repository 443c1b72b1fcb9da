"""Mistyped words: what a word that nobody knows may have been meant to be."""

from __future__ import annotations

import lzma
from copy import copy
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.language import compounds
from bot.language.words import fold

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from numpy.typing import NDArray

SHORTEST = 5
"""Shorter words have too many neighbours to tell which was meant."""
LONG = 8
"""From this length on a word may have two slips instead of one."""
MOST = 3

_BITS = 64


class Speller:
    """Knows the words of a corpus and the commonest of many languages."""

    def __init__(self, forms: Iterable[str]) -> None:
        """Take the words of the corpus, as they are written."""
        self._own: dict[str, tuple[str, ...]] = {}
        self._words = _Words([])
        self._learn(forms)

    def changed(self, more: Iterable[str], less: Iterable[str]) -> Speller:
        """Return a speller that knows the forms `more` besides, and no longer `less`."""
        other = copy(self)
        other._change(more, less)  # noqa: SLF001 - its own kind
        return other

    def meant(self, word: str) -> tuple[str, ...]:
        """Return the nearest known words; none for a word that is known itself, or too short.

        A slip is a letter added, left out, changed, or two neighbours swapped (Damerau 1964).
        """
        typed = fold(word)
        if len(typed) < SHORTEST or not typed.isalpha() or typed in self._own:
            return ()
        if typed in common() or word.casefold() in common() or compounds.is_known(typed):
            return ()
        slips = 2 if len(typed) >= LONG else 1
        near = self._words.near(typed, slips, self._own)
        near += _common_words().near(typed, slips, common())
        least = min((distance for _, distance in near), default=0)
        return tuple(
            dict.fromkeys(
                self._own[known][0] if known in self._own else known
                for known, distance in near
                if distance == least
            )
        )

    def _change(self, more: Iterable[str], less: Iterable[str]) -> None:
        self._own = dict(self._own)
        self._forget(less)
        self._learn(more)

    def _learn(self, forms: Iterable[str]) -> None:
        new = []
        for form in forms:
            if form.isalpha() and len(form) >= SHORTEST:
                folded = fold(form)
                known = self._own.get(folded, ())
                self._own[folded] = tuple(sorted((*known, form))) if known else (form,)
                new.append(folded)
        self._words = self._words.grown(new)

    def _forget(self, forms: Iterable[str]) -> None:
        for form in forms:
            folded = fold(form)
            known = list(self._own.get(folded, ()))
            if form in known:
                known.remove(form)  # once: two terms can be written alike
                self._own[folded] = tuple(known)
                if not known:
                    del self._own[folded]


class _Words:
    """Words, and which letters each has: who lacks too many can't be near, and is not compared."""

    def __init__(self, words: list[str], letters: NDArray[np.uint64] | None = None) -> None:
        self._words = words
        self._letters = _letters(words) if letters is None else letters

    def grown(self, words: list[str]) -> _Words:
        letters = np.concatenate([self._letters, _letters(words)])
        return _Words([*self._words, *words], letters)

    def near(self, typed: str, slips: int, known: Container[str]) -> list[tuple[str, int]]:
        """Return the few words nearest to `typed` that are `known`; ties go by their letters."""
        (asked,) = _letters([typed])
        lacks = np.bitwise_count(asked & ~self._letters) <= slips
        lacks &= np.bitwise_count(self._letters & ~asked) <= slips
        words = (self._words[at] for at in np.flatnonzero(lacks).tolist())
        found = process.extract(
            typed,
            list(dict.fromkeys(word for word in words if word in known)),
            scorer=OSA.distance,
            score_cutoff=slips,
            limit=None,
            processor=None,
        )
        near = [(word, int(distance)) for word, distance, _ in found]
        return sorted(near, key=lambda pair: (pair[1], pair[0]))[:MOST]


def _letters(words: list[str]) -> NDArray[np.uint64]:
    """Return the set of letters of each word as bits; some share one, which only costs time."""
    bits = np.zeros(len(words), np.uint64)
    letters = np.frombuffer("".join(words).encode("utf-32-le"), np.uint32)
    owners = np.repeat(np.arange(len(words)), [len(word) for word in words])
    np.bitwise_or.at(bits, owners, np.uint64(1) << (letters % _BITS).astype(np.uint64))
    return bits


@cache
def common() -> dict[str, None]:
    """Return words known to the sentence encoder; `data/README.md` says where they come from.

    In the order of the file, so that nothing depends on the order of a set.
    """
    packed = files(__package__).joinpath("data/known_words.txt.xz").read_bytes()
    return dict.fromkeys(lzma.decompress(packed).decode("utf-8").split("\n"))


@cache
def _common_words() -> _Words:
    return _Words(list(common()))
