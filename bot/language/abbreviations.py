"""What a full stop after a word means in a language: its abbreviations and sentence openers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from bot.language.shelf import LANGUAGES, known
from bot.language.shelf.language import FullStops, each_once

_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.-?)+[^\W\d_]{1,3}")
_ROMAN = re.compile(r"[IVXLC]+")
_ORDINAL = re.compile(r"\d{1,3}|\d{1,2}\.\d{1,2}|[IVXLC]{2,}")
_VOWELLESS = re.compile(r"[A-Za-z](?<![AEIOUYaeiouy])[b-df-hj-np-tv-xz]+")
_COMPOUND = re.compile(r"[-/–.'’]")
_SHORTEST_WORD = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviations(FullStops):
    """The words of one language that decide whether a full stop ends a sentence."""

    words_known: bool = True
    """Whether the lists are full enough to tell a word from an abbreviation."""

    def ends_sentence(self, word: str, following: str) -> bool:
        """Tell whether the full stop after `word` ends a sentence that `following` would open."""
        tail = _COMPOUND.split(word)[-1]
        if _listed(word, tail, self.inner):
            return False
        if self._is_numbered(tail) and (following[:1].isdigit() or _ROMAN.fullmatch(following)):
            return False
        doubtful = (
            _listed(word, tail, self.final)
            or (len(tail) == 1 and tail.isalpha())
            or _DOTTED.fullmatch(word)
            or _VOWELLESS.fullmatch(tail)
            or (self.ordinals and _ORDINAL.fullmatch(word))
        )
        return following in self.starters if doubtful else True

    def is_word(self, word: str) -> bool:
        """Tell whether `word` is surely no abbreviation, so that even lower case may follow."""
        tail = _COMPOUND.split(word)[-1]
        return (
            self.words_known
            and len(tail) >= _SHORTEST_WORD
            and tail.isalpha()
            and not _listed(word, tail, self.inner | self.final | self.numbered)
            and not _VOWELLESS.fullmatch(tail)
        )

    def _is_numbered(self, tail: str) -> bool:
        """Tell whether `tail` is one of the words abbreviated before a number, or a street."""
        return _listed(tail, tail, self.numbered) or tail.endswith("str")


def _listed(word: str, tail: str, entries: frozenset[str]) -> bool:
    """Tell whether a word, or its last part ('Dipl.-Ing', 'l'art'), is among the entries."""
    return word in entries or word.lower() in entries or tail in entries or tail.lower() in entries


# Names and titles travel between languages: every article can hold a Dr., St. or Inc.
_INNER = each_once(
    "dr prof mr mrs ms st mt vs e.g i.e cf ca dipl Gen Col Sen Rep Gov Lt Sgt Capt Rev"
)
_FINAL = each_once("etc jr sr inc ltd co corp bros ph.d al max min ing dir dept univ tel")
_NUMBERED = each_once("no nr p pp s vol art fig jan feb apr jun jul aug sep sept nov")


@cache
def lexicon(language: str) -> Abbreviations:
    """Return the lexicon of a language (ISO 639-1), or one of sane defaults for any other."""
    own = known(language).full_stops
    return Abbreviations(
        inner=_INNER | own.inner,
        final=_FINAL | own.final,
        numbered=_NUMBERED | own.numbered,
        starters=own.starters,
        ordinals=own.ordinals,
        words_known=language in LANGUAGES,
    )
