"""Mistyped words: what a word that nobody knows may have been meant to be."""

from __future__ import annotations

import lzma
from collections import defaultdict
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.answering import compounds
from bot.answering.analysis import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SHORTEST = 5
"""Shorter words have too many neighbours to tell which was meant."""
LONG = 8
"""From this length on a word may have two slips instead of one."""
MOST = 3

ByLength = dict[int, list[str]]


class Speller:
    """Knows the words of a corpus and the commonest of many languages."""

    def __init__(self, forms: Iterable[str]) -> None:
        """Take the words of the corpus, as they are written."""
        self._own: dict[str, tuple[str, ...]] = {}
        self._by_length: ByLength = {}
        self._learn(forms)

    def changed(self, more: Iterable[str], less: Iterable[str]) -> Speller:
        """Return a speller that knows the forms `more` besides, and no longer `less`."""
        other = object.__new__(Speller)
        other._own = dict(self._own)
        other._by_length = dict(self._by_length)
        other._forget(less)
        other._learn(more)
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
        near = _nearest(typed, self._by_length, slips) + _nearest(typed, _common_by_length(), slips)
        least = min((distance for _, distance in near), default=0)
        return tuple(
            dict.fromkeys(
                self._own[known][0] if known in self._own else known
                for known, distance in near
                if distance == least
            )
        )

    def _learn(self, forms: Iterable[str]) -> None:
        new: defaultdict[int, list[str]] = defaultdict(list)
        for form in forms:
            if form.isalpha() and len(form) >= SHORTEST:
                folded = fold(form)
                known = self._own.get(folded, ())
                self._own[folded] = tuple(sorted((*known, form)))
                if not known:
                    new[len(folded)].append(folded)
        for length, words in new.items():
            self._by_length[length] = [*self._by_length.get(length, ()), *words]

    def _forget(self, forms: Iterable[str]) -> None:
        for form in forms:
            folded = fold(form)
            known = list(self._own.get(folded, ()))
            if form not in known:
                continue
            known.remove(form)  # once: two terms can be written alike
            if known:
                self._own[folded] = tuple(known)
            else:
                del self._own[folded]
                length = len(folded)
                self._by_length[length] = [w for w in self._by_length[length] if w != folded]


def _nearest(typed: str, known: Mapping[int, list[str]], slips: int) -> list[tuple[str, int]]:
    """Return the few nearest of `known` words; equally near ones by their letters."""
    found = [
        (word, int(distance))
        for length in range(len(typed) - slips, len(typed) + slips + 1)
        for word, distance, _ in process.extract(
            typed,
            known.get(length, ()),
            scorer=OSA.distance,
            score_cutoff=slips,
            limit=None,
            processor=None,
        )
    ]
    return sorted(found, key=lambda pair: (pair[1], pair[0]))[:MOST]


@cache
def common() -> dict[str, None]:
    """Return words known to the sentence encoder; `data/README.md` says where they come from.

    In the order of the file, so that nothing depends on the order of a set.
    """
    packed = files("bot.answering").joinpath("data/known_words.txt.xz").read_bytes()
    return dict.fromkeys(lzma.decompress(packed).decode("utf-8").split("\n"))


@cache
def _common_by_length() -> ByLength:
    by_length: defaultdict[int, list[str]] = defaultdict(list)
    for word in common():
        by_length[len(word)].append(word)
    return dict(by_length)
