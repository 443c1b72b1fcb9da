"""Finds relative dates in a sentence and counts them from the date of its text; doubts are dropped.

Nothing is said of words in direct speech (spoken on another day), of months and years where another
year is being told of, of what the text's own date is too vague for, and of what could be meant
otherwise. Every day the text may be of must lead to the same date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.language.relative_dates import arithmetic
from bot.language.relative_dates.arithmetic import Part, Tense, Unit
from bot.language.relative_dates.patterns import date_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from bot.language.relative_dates.arithmetic import When
    from bot.language.relative_dates.patterns import DateWords, Meaning
    from bot.language.structure import Span

_YEAR = re.compile(r"(?<![\d.,])(?:1[89]|20)\d\d(?![\d.,]*\d)")
_MARK = re.compile('[„“”«»"]')
_NEAR = 30
"""Characters after a month within which a coming year belongs to it ("im Mai oder Juni 2019")."""
_OPENS, _CLOSES = "„", "”"


@dataclass(frozen=True, slots=True)
class RelativeDate:
    """Where some words stand in a text, and `when` they mean."""

    words: Span
    when: When


@dataclass(frozen=True, slots=True)
class Dated:
    """The first and the last day that a text can be of, and whether that is only `inferred`."""

    earliest: date
    latest: date
    inferred: bool = False


def resolved(text: str, place: Span, code: str, dated: Dated) -> tuple[RelativeDate, ...]:
    """Return what the relative dates at `place` in `text` mean, in their order.

    `code` is the language of the text (ISO 639-1). Of what is in doubt nothing is said; the rest is
    as doubtful as the text's own date.
    """
    spoken = date_words(code)
    if spoken is None:
        return ()
    start, end = place
    sentence = _Sentence(text[:start], text[start:end], dated, spoken)
    return tuple(
        RelativeDate((start + found.start(), start + found.end()), when)
        for found in _found(text[start:end], spoken)
        if (when := sentence.when(found))
    )


def _found(text: str, spoken: DateWords) -> Iterator[re.Match[str]]:
    """Yield the matches from left to right, the longest where they overlap."""
    every = (match for pattern in spoken.patterns for match in pattern.finditer(text))
    end = 0
    for match in sorted(every, key=lambda match: (match.start(), -match.end())):
        if match.start() >= end:
            end = match.end()
            yield match


class _Sentence:
    """A sentence with what its words are to be understood by."""

    def __init__(self, before: str, text: str, dated: Dated, spoken: DateWords) -> None:
        self._spoken = spoken
        self._text = text
        self._before = before
        self._days = (dated.earliest, dated.latest)
        self._inferred = dated.inferred
        self._tense = Tense(
            ahead=spoken.ahead.search(text) is not None,
            behind=spoken.behind.search(text) is not None,
        )

    def when(self, found: re.Match[str]) -> When | None:
        """Return what is meant, or None where that is in doubt."""
        words = {kind: word for kind, word in found.groupdict().items() if word is not None}
        if self._in_speech(found.start()) or not self._capital(words):
            return None
        if not words.keys() & {"day", "weekday", "ago"} and self._in_another_year(found):
            return None
        try:
            first, last = (self._counted(words, day) for day in self._days)
        except (ValueError, OverflowError):  # beyond the calendar, or the 31st of April
            return None
        return first if first == last and not self._is_finer(first) else None

    def _is_finer(self, when: When | None) -> bool:
        """Say whether a day would be told by a text that is only inferred to be of a month."""
        one_day = when is not None and when.first == when.last
        return one_day and self._inferred and self._days[0] != self._days[1]

    def _in_speech(self, place: int) -> bool:
        """Say whether quotation marks are open at `place`, counted from the paragraph's start."""
        speech = False
        paragraph = self._before.rpartition("\n")[2]
        for mark in _MARK.findall(paragraph + self._text[:place]):
            speech = mark == _OPENS or (mark != _CLOSES and not speech)
        return speech

    def _capital(self, words: dict[str, str]) -> bool:
        return all(words[kind][0].isupper() for kind in self._spoken.capitals & words.keys())

    def _in_another_year(self, found: re.Match[str]) -> bool:
        """Say whether the last year that the text named is another, or one in the sentence is.

        A coming year after `found` counts only where it is near.
        """
        own = {day.year for day in self._days}
        told = [int(year) for year in _YEAR.findall(self._before)][-1:]
        near = found.end() + _NEAR
        told += [
            int(year[0])
            for year in _YEAR.finditer(self._text)
            if int(year[0]) < min(own) or year.start() < near
        ]
        return not own.issuperset(told)

    def _counted(self, words: dict[str, str], today: date) -> When | None:
        """Return what `words`, by their kinds, mean on the day `today`."""
        means = {kind: self._spoken.meaning(kind, word) for kind, word in words.items()}
        match means:
            case {"day": int(offset)}:
                when: When | None = arithmetic.day(today, offset)
            case {"number": int(number), "unit": Unit() as unit}:
                when = self._away(means, today, unit, number)
            case {"month": int(number)}:
                when = self._month(means, today, number)
            case {"weekday": int(number), "week": int(shift)}:
                when = arithmetic.weekday_of_week(today, number, shift)
            case {"weekday": int(number)}:
                when = arithmetic.weekday(today, number, _number(means, "toward"), self._tense)
            case {"period": Unit() as unit, "shift": int(shift)}:
                when = arithmetic.period(today, unit, shift, _part(means))
            case {"this": Unit() as unit}:
                when = arithmetic.period(today, unit, 0, _part(means))
            case _:
                when = None
        return when

    def _away(
        self, means: Mapping[str, Meaning], today: date, unit: Unit, number: int
    ) -> When | None:
        """Return what lies so many units back, or ahead where the sentence looks ahead."""
        if "hence" in means:  # "in two days" is also "within two days"
            ahead = self._tense.ahead
            roughly = "roughly" in means
            return arithmetic.counted(today, unit, number, roughly=roughly) if ahead else None
        return arithmetic.counted(today, unit, -number, roughly="roughly" in means)

    def _month(self, means: Mapping[str, Meaning], today: date, number: int) -> When | None:
        """Return a month, or the day of it, of the year that is named or the nearest."""
        if (shift := _number(means, "year")) is not None:
            months: int | None = 12 * (today.year + shift) + number - 1
        else:
            months = arithmetic.nearest_month(
                today, number, self._tense, open_ended="open" in means
            )
        if months is None:
            return None
        if day := _number(means, "date"):
            return arithmetic.day_of_month(months, day)
        return arithmetic.month(months, _part(means))


def _number(means: Mapping[str, Meaning], kind: str) -> int | None:
    found = means.get(kind)
    return found if isinstance(found, int) else None


def _part(means: Mapping[str, Meaning]) -> Part | None:
    found = means.get("part")
    return found if isinstance(found, Part) else None
