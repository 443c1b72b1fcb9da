"""How a question would be written with care: its capitals, its names, its slips of the finger."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from babel import Locale
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.language.kinds import one_of
from bot.language.names import is_name_in
from bot.language.shelf import UNDERSTOOD, known, serving
from bot.language.words import LONGEST_ACRONYM, fold, is_shouted, stem, words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from bot.language.shelf.language import Language
    from bot.language.spelling import Speller
    from bot.language.words import Word

LONG_ENOUGH = 5
"""Shorter words of a country's name are near too many others."""


def as_meant(text: str, language: str, speller: Speller, languages: Collection[str]) -> str:
    """Return a question as somebody would write it who takes care, by the words `speller` knows.

    `languages` are those of the corpus: a word is only taken for one of its own language, or for a
    name. What is all capitals is written as the corpus does, or in small letters; so are names in
    small letters.
    """
    shouted = is_shouted(text)
    named = _with_names_of_countries(text, language, shouted=shouted)
    writer = _Writer(known(language), speller, tuple(languages), shouted=shouted)
    pieces, cursor = [], 0
    for start, end, written in writer.rewritten(named, list(words(named, language))):
        pieces += [named[cursor:start], written]
        cursor = end
    return "".join([*pieces, named[cursor:]])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """A word among the others."""

    before: str
    """The word before it, in small letters."""
    is_first: bool
    before_content: bool
    """Whether a word that is more than grammar follows."""
    behind_grammar: bool
    """Whether none stands before it."""


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes single words of a question in `language`; the corpus is in `languages`."""

    language: Language
    speller: Speller
    languages: tuple[str, ...]
    shouted: bool

    def rewritten(self, text: str, found: list[Word]) -> Iterator[tuple[int, int, str]]:
        """Yield start, end and new spelling of the words that are written otherwise."""
        for place, word in enumerate(found):
            before = found[place - 1] if place else None
            after = found[place + 1] if place + 1 < len(found) else None
            around = _Place(
                before=text[before.start : before.end].lower() if before else "",
                is_first=before is None,
                before_content=after is not None and bool(after.terms),
                behind_grammar=before is None or not before.terms,
            )
            typed = text[word.start : word.end]
            written = "-".join(self._written(part, around) for part in typed.split("-"))
            if written != typed:
                yield word.start, word.end, written

    def _written(self, typed: str, place: _Place) -> str:
        if not typed.isalpha():
            return typed
        if typed.islower():
            written = self._as_name(typed, place)
        elif typed.replace("ß", "").isupper() and (len(typed) > 1 or self.shouted):
            written = self._without_capitals(typed, place)
        else:
            written = typed
        return self._put_right(written)

    def _as_name(self, typed: str, place: _Place) -> str:
        """Give a name in small letters its capitals."""
        if typed in self.language.like_acronyms:
            return typed.upper() if self._is_acronym(typed, place) else typed
        forms = self.speller.written(typed)
        if len(typed) == 1 or typed in serving() or typed in forms or not is_name_in(forms):
            return typed
        return forms[0]

    def _without_capitals(self, typed: str, place: _Place) -> str:
        """Take its capitals from a word that is no acronym."""
        forms, small = self.speller.written(typed), typed.lower()
        is_acronym = any(form.isupper() for form in forms)
        if small in self.language.like_acronyms:
            return typed if self._is_acronym(small, place) or not self.shouted else small
        if small in self.language.stop_words or len(typed) == 1:
            stands = is_acronym or place.before in self.language.follow_ups.articles
            return typed if stands and not place.is_first and not self.shouted else small
        if is_acronym:
            return typed
        if forms:
            return forms[0] if self.language.code in self.languages or is_name_in(forms) else small
        is_ordinary = self.speller.knows(typed) or stem(small, self.language.code) != fold(small)
        if self.shouted or is_ordinary:
            return small
        return typed.capitalize() if len(typed) > LONGEST_ACRONYM else typed

    def _is_acronym(self, small: str, place: _Place) -> bool:
        """Tell *in us* and *how many us states* from *tell us*."""
        cues = _before_places(self.language.code)
        is_within = place.behind_grammar and place.before_content and not place.is_first
        return bool(cues and cues.fullmatch(place.before)) or (
            is_within and small in self.language.stop_words
        )

    def _put_right(self, written: str) -> str:
        """Return the one name that a mistyped one was meant to be, if it can be no other.

        Other words are left to what they are like: nobody knows all the words of a language. What
        differs at its end only is inflected rather than mistyped.
        """
        if not written[0].isupper() or written.isupper():
            return written
        meant = self.speller.meant(written, self.language.code, self.languages)
        own = [each for each in meant if each in self.speller.written(each)]
        if len(meant) == 1 and own and is_name_in(own):
            shorter, longer = sorted((written, own[0]), key=len)
            return written if longer.startswith(shorter[:-1]) else own[0]
        if own or self.speller.knows(written):
            return written
        return _country(written, self.language.code) or written


def _with_names_of_countries(text: str, language: str, *, shouted: bool) -> str:
    """Write names of several words with their capitals: neither *estados* nor *unidos* is one."""
    countries = _countries(language)
    if countries is None:
        return text
    pattern, names = countries

    def named(found: re.Match[str]) -> str:
        parts = re.split("[ -]", found[0])
        is_careless = shouted or any(part.islower() or part.isupper() for part in parts)
        return names[found[0].lower()] if is_careless else found[0]

    return pattern.sub(named, text)


@cache
def _countries(language: str) -> tuple[re.Pattern[str], dict[str, str]] | None:
    if language not in UNDERSTOOD:
        return None
    territories = Locale(language).territories.values()
    names = {name.lower(): name for name in territories if re.fullmatch(r"\w+(?:[ -]\w+)+", name)}
    longest_first = sorted(names, key=len, reverse=True)
    pattern = "|".join(map(re.escape, longest_first))
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), names


def _country(typed: str, language: str) -> str | None:
    """Return the long word of a country's name that `typed` is one slip from, if it is in none."""
    if language not in UNDERSTOOD:
        return None
    folded, words_of = fold(typed), _words_of_countries(language)
    if folded in words_of.values():
        return None
    long = {word: short for word, short in words_of.items() if len(short) >= LONG_ENOUGH}
    near = process.extractOne(folded, long, scorer=OSA.distance, score_cutoff=1)
    return near[2] if near else None


@cache
def _words_of_countries(language: str) -> dict[str, str]:
    """Return the words of the names of countries, by their folded spelling."""
    names = " ".join(Locale(language).territories.values())
    return {word: fold(word) for word in re.findall(r"[^\W\d_]+", names) if word[0].isupper()}


@cache
def _before_places(language: str) -> re.Pattern[str] | None:
    held = known(language).held
    if not held.place_articles:
        return None
    return one_of(f"{held.place_prepositions} | {held.place_articles}")
