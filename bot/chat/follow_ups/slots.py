"""The names, places and times in a question, each of which another of its sort can replace."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from babel import Locale

from bot.language.kinds import one_of
from bot.language.names import is_name, is_name_in
from bot.language.shelf import UNDERSTOOD, known
from bot.language.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.language.words import Word

_ACRONYMS = frozenset({"EU", "UAE", "UK", "UN", "US", "USA"})
"""Places that are written short; other codes of countries are words as well: IT, IS, DE."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_JOINT = re.compile(r"\. ?|[ -]")


class Sort(Enum):
    """What a slot holds: only the same sort takes its place."""

    NAME = "name"
    PLACE = "place"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Slot:
    """A name, place or time, as a place in its question.

    Characters `[start, end)` are all of it ("in the US"), from `inner` on it is without its
    `preposition` ("the US"); `words` are what it names ("US").
    """

    sort: Sort
    start: int
    inner: int
    end: int
    preposition: str
    words: tuple[Word, ...]


def slots_in(
    text: str, words: Sequence[Word], names: frozenset[int], language: str
) -> tuple[Slot, ...]:
    """Return the slots of `text`, of which these are all `words`, with `names` among them."""
    labels = [_label(word, names, language) for word in words]
    runs = (run for run in _runs(text, words, labels) if any(labels[run]))
    return tuple(_slot(words, labels, run, language) for run in runs)


def counterpart(new: Slot, old: Iterable[Slot], behind: int) -> Slot | None:
    """Return the one of the `old` slots that `new` takes the place of, if there is one.

    The same preposition tells best; else a time or place replaces the last one, a name the first:
    mostly the subject, unless it stands `behind` the question word ("how many Microsoft patents").
    """
    alike = [slot for slot in old if slot.sort is new.sort]
    same = [slot for slot in alike if slot.preposition == new.preposition]
    if new.sort is not Sort.NAME:
        return next(reversed(same or alike), None)
    return next(iter([slot for slot in same if slot.start > behind + 1] or same), None)


def names_in(text: str, words: Sequence[Word], language: str) -> frozenset[int]:
    """Return where the names of `text` begin; where all is typed in small letters, also theirs.

    Then a word that is common in no language is taken for one.
    """
    small = text[1:].islower()
    return frozenset(
        word.start
        for word in words
        if word.terms
        and not word.surface[0].isdigit()
        and (is_name(word, language) or (small and is_name_in([word.surface.capitalize()])))
    )


def _label(word: Word, names: frozenset[int], language: str) -> Sort | None:
    """Return what the word is by itself; a number that is no year is nothing by itself."""
    if _is_year(word) or _is_time(word, language):
        return Sort.TIME
    return Sort.NAME if word.start in names else None


def _runs(text: str, words: Sequence[Word], labels: Sequence[Sort | None]) -> Iterator[slice]:
    """Yield the neighbouring words that name one thing, also with a number: *iPhone 7*.

    A year names a time of its own: *in Mexico 2015*.
    """
    first = 0
    for place in range(1, len(words) + 1):
        if place == len(words) or not _joins(text, words, labels, place):
            yield slice(first, place)
            first = place


def _joins(text: str, words: Sequence[Word], labels: Sequence[Sort | None], place: int) -> bool:
    """Tell whether the word at `place` goes on naming what the one before it names."""
    before, word = words[place - 1], words[place]
    numbers = [each for each in (before, word) if each.surface[0].isdigit() and not _is_year(each)]
    alike = labels[place - 1] and labels[place - 1] is labels[place]
    joined = alike or (numbers and (labels[place - 1] or labels[place]))
    return bool(joined) and _JOINT.fullmatch(text, before.end, word.start) is not None


def _slot(words: Sequence[Word], labels: Sequence[Sort | None], run: slice, language: str) -> Slot:
    run = _whole(words, run)
    table = known(language).follow_ups
    inner = run.start
    while inner and words[inner - 1].surface.lower() in table.articles:
        inner -= 1
    before = words[inner - 1].surface.lower() if inner else ""
    preposition = before if before in table.prepositions else ""
    named = tuple(words[run])
    sort = Sort.NAME
    if Sort.TIME in labels[run]:
        sort = Sort.TIME
    elif preposition in table.where or _is_place(named):
        sort = Sort.PLACE
    return Slot(
        sort=sort,
        start=words[inner - 1 if preposition else inner].start,
        inner=words[inner].start,
        end=named[-1].end,
        preposition=preposition,
        words=named,
    )


def _whole(words: Sequence[Word], run: slice) -> slice:
    """Return `run` with the function word before it that belongs to a territory: *Stati Uniti*."""
    longer = slice(max(0, run.start - 1), run.stop)
    return longer if not words[longer.start].terms and _is_place(words[longer]) else run


def _is_place(named: Sequence[Word]) -> bool:
    name = fold(" ".join(word.surface for word in named))
    return name in _territories() or not _ACRONYMS.isdisjoint(named[0].terms)


def _is_year(word: Word) -> bool:
    return _YEAR.fullmatch(word.surface) is not None


def _is_time(word: Word, language: str) -> bool:
    if fold(word.surface) in _calendar():
        return not known(language).capitalises_dates or word.surface[0].isupper()
    times = _times(language)
    return times is not None and times.fullmatch(word.surface) is not None


@cache
def _times(language: str) -> re.Pattern[str] | None:
    times = known(language).held.times
    return one_of(times) if times else None


@cache
def _calendar() -> frozenset[str]:
    """Return the names of months and days in the languages understood."""
    return frozenset(
        fold(name)
        for language in UNDERSTOOD
        for names in (Locale(language).months, Locale(language).days)
        for name in names["format"]["wide"].values()
    )


@cache
def _territories() -> frozenset[str]:
    """Return the names of countries and continents in the languages understood."""
    return frozenset(
        fold(name) for language in UNDERSTOOD for name in Locale(language).territories.values()
    )
