"""Mistyped words: what a word that nobody knows may have been meant to be."""

from __future__ import annotations

import lzma
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.answering import compounds
from bot.answering.analysis import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

SHORTEST = 5
"""Shorter words have too many neighbours to tell which was meant."""
LONG = 8
"""From this length on a word may have two slips instead of one."""
MOST = 3


class Speller:
    """Knows the words of a corpus and the commonest of many languages."""

    def __init__(self, forms: Iterable[str]) -> None:
        """Take the words of the corpus, as they are written."""
        self._own = {fold(form): form for form in forms if form.isalpha() and len(form) >= SHORTEST}

    def meant(self, word: str) -> tuple[str, ...]:
        """Return the nearest known words; none for a word that is known itself, or too short.

        A slip is a letter added, left out, changed, or two neighbours swapped (Damerau 1964).
        """
        typed = fold(word)
        if len(typed) < SHORTEST or not typed.isalpha() or typed in self._own:
            return ()
        common = _common()
        if typed in common or word.casefold() in common or compounds.is_known(typed):
            return ()
        slips = 2 if len(typed) >= LONG else 1
        near = _nearest(typed, self._own, slips) + _nearest(typed, common, slips)
        least = min((distance for _, distance in near), default=0)
        return tuple(
            dict.fromkeys(
                self._own.get(known, known) for known, distance in near if distance == least
            )
        )


def _nearest(typed: str, known: Iterable[str], slips: int) -> list[tuple[str, int]]:
    found = process.extract(
        typed, list(known), scorer=OSA.distance, score_cutoff=slips, limit=MOST, processor=None
    )
    return [(word, int(distance)) for word, distance, _ in found]


@cache
def _common() -> dict[str, None]:
    """Return words known to the sentence encoder; `data/README.md` says where they come from.

    In the order of the file: of words equally near the first are taken, in every process the same.
    """
    packed = files("bot.answering").joinpath("data/known_words.txt.xz").read_bytes()
    return dict.fromkeys(lzma.decompress(packed).decode("utf-8").split("\n"))
