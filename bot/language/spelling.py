"""Mistyped words: what a word that nobody knows may have been meant to be."""

from __future__ import annotations

import lzma
from bisect import bisect_left
from copy import copy
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.language import compounds
from bot.language.words import fold, stem

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable

    from numpy.typing import NDArray

SHORTEST = 4
"""Shorter words have too many neighbours to tell which was meant."""
SHORT = 5
"""In words shorter than this no letter is another one: *corp* is no mistyped *carp*."""
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

    def written(self, word: str) -> tuple[str, ...]:
        """Return the forms in which the corpus has a word, whatever its capitals and accents."""
        return self._own.get(fold(word), ())

    def knows(self, word: str) -> bool:
        """Tell whether the corpus or a language has a word."""
        typed = fold(word)
        return (
            typed in self._own
            or typed in _common()
            or word.casefold() in common()
            or compounds.is_known(typed)
        )

    def meant(
        self, word: str, language: str = "", languages: Collection[str] = ()
    ) -> tuple[str, ...]:
        """Return the nearest known words; none for a word that is known itself, or too short.

        A slip is a letter added, left out, changed, or two neighbours swapped (Damerau 1964).
        In one of the `languages` of the corpus, its own words are meant rather than common ones as
        near; they are near, too, if only their ending is another than in `language`.
        """
        typed = fold(word)
        if len(typed) < SHORTEST or not typed.isalpha() or self.knows(word):
            return ()
        if word.islower() and is_inflected(word, language):
            return ()
        slips = 2 if len(typed) >= LONG else 1
        own = self._words.near(typed, slips, self._own) or self._alike(typed, language, languages)
        others = _common_words().near(typed, slips, _common()) if len(typed) >= SHORT else []
        least = min((distance for _, distance in own + others), default=0)
        nearest = [self._own[known][:1] for known, distance in own if distance == least]
        if not nearest or not (language in languages or not language):
            nearest += [_common()[known] for known, distance in others if distance == least]
        return tuple(
            dict.fromkeys(
                min(forms, key=lambda form: OSA.distance(word.casefold(), form.casefold()))
                for forms in nearest
            )
        )

    def _alike(
        self, typed: str, language: str, languages: Collection[str]
    ) -> list[tuple[str, int]]:
        """Return own words whose stem is one slip from that of `typed`: *Patente* for *patnts*."""
        if len(typed) <= SHORT:
            return []
        asked = stem(typed, language)
        near = self._words.near(typed, 2, self._own)
        return [
            (known, 1)
            for known, _ in near
            if any(OSA.distance(asked, stem(known, other)) <= 1 for other in languages)
        ]

    def _change(self, more: Iterable[str], less: Iterable[str]) -> None:
        self._own = dict(self._own)
        self._forget(less)
        self._learn(more)

    def _learn(self, forms: Iterable[str]) -> None:
        new = []
        for form in forms:
            if form.isalpha():
                folded = fold(form)
                known = self._own.get(folded, ())
                self._own[folded] = tuple(sorted((*known, form))) if known else (form,)
                if len(folded) >= SHORTEST:
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
        near = [
            (word, int(distance))
            for word, distance, _ in found
            if len(typed) >= SHORT or _is_same_letters(typed, word)
        ]
        return sorted(near, key=lambda pair: (pair[1], pair[0]))[:MOST]


def is_inflected(word: str, language: str) -> bool:
    """Tell whether a common word begins like the stem of `word`, of four letters or more."""
    beginning = stem(word, language)
    if len(beginning) < SHORTEST or beginning == fold(word):
        return False
    ordered = _in_order()
    at = bisect_left(ordered, beginning)
    return at < len(ordered) and ordered[at].startswith(beginning)


@cache
def _in_order() -> list[str]:
    return sorted(_common())


def _is_same_letters(typed: str, word: str) -> bool:
    """Tell whether a word that is one slip away has no other letter in the place of one."""
    return len(typed) != len(word) or sorted(typed) == sorted(word)


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
def _common() -> dict[str, tuple[str, ...]]:
    """Return the common words by their folded spelling."""
    by_fold: dict[str, tuple[str, ...]] = {}
    for word in common():
        folded = fold(word)
        by_fold[folded] = (*by_fold.get(folded, ()), word)
    return by_fold


@cache
def _common_words() -> _Words:
    return _Words(list(_common()))
