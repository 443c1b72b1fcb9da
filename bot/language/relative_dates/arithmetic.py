"""Counts days, weeks, months and years from a day; returns None where people would count otherwise.

Raises OverflowError or ValueError beyond the calendar's ends.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

_SATURDAY, _SUNDAY = 5, 6
_LONG_WEEKS = 4
"""From here on weeks are counted by the month."""
_NEAR_MONTHS = 3
"""A month without a year is the nearest of its name, if it is as near as this."""
_FAR_MONTHS = 8
"""Farther ones need a verb to tell which side they are on; past ones may be as far as this."""

_NEAR_DAYS = 3
"""As far a weekday without a sure sign is still the coming one: verbs tell the past more surely."""
_TOO_NEAR = (1, 2)
"""Days away that are rather called by the weekday alone."""


class Part(StrEnum):
    """Which part of a month or year is meant."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"


class Unit(StrEnum):
    """What is counted."""

    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class When:
    """The days `first` to `last`, only a `part` of them, or only `roughly` those."""

    first: date
    last: date
    part: Part | None = None
    roughly: bool = False


@dataclass(frozen=True, slots=True)
class Tense:
    """Whether a sentence has signs of what lies ahead, and of what lies behind."""

    ahead: bool
    behind: bool


def day(today: date, offset: int) -> When:
    """Return the day `offset` days from today."""
    one = today + timedelta(offset)
    return When(one, one)


def period(today: date, unit: Unit, shift: int, part: Part | None = None) -> When | None:
    """Return the last (-1), this (0) or next (1) week, weekend, month or year."""
    match unit:
        case Unit.YEAR:
            return year(today.year + shift, part)
        case Unit.MONTH:
            return month(_months(today) + shift, part)
        case Unit.WEEK if not (shift and today.weekday() == _SUNDAY):  # the first day to some
            monday = today + timedelta(7 * shift - today.weekday())
            return When(monday, monday + timedelta(_SUNDAY))
        case Unit.WEEKEND if shift and today.weekday() < _SATURDAY:
            saturday = today + timedelta(_SATURDAY - today.weekday() - 7 * (shift < 0))
            return When(saturday, saturday + timedelta(1))
        case _:
            return None


def counted(today: date, unit: Unit, number: int, *, roughly: bool) -> When | None:
    """Return what lies `number` units from today, as exactly as people mean who say so."""
    match unit:
        case Unit.DAY:
            one = today + timedelta(number)
            return When(one, one, roughly=roughly)
        case Unit.WEEK if abs(number) < _LONG_WEEKS:
            one = today + timedelta(7 * number)
            return When(one, one, roughly=True)
        case Unit.WEEK:
            found = month(_months(today + timedelta(7 * number)))
        case Unit.MONTH:
            found = month(_months(today) + number)
        case Unit.YEAR:
            found = year(today.year + number)
        case _:
            return None
    return When(found.first, found.last, roughly=True)


def weekday(today: date, number: int, shift: int | None, tense: Tense) -> When | None:
    """Return the last (-1), next (1) or, by the `tense`, one of both Mondays (0) to Sundays (6)."""
    since = (today.weekday() - number) % 7
    if shift is None and tense.ahead == tense.behind:
        return None
    if shift == -1:  # who says on a Saturday "last Friday" may mean the one before yesterday
        return day(today, -(since or 7)) if since not in _TOO_NEAR else None
    if shift == 1:
        return day(today, 7 - since) if 7 - since not in _TOO_NEAR else None
    if tense.behind:
        return day(today, -since)
    return day(today, 7 - since) if 7 - since <= _NEAR_DAYS else None


def weekday_of_week(today: date, number: int, shift: int) -> When:
    """Return the Monday (0) to Sunday (6) of the last, this or next week."""
    return day(today, 7 * shift - today.weekday() + number)


def nearest_month(today: date, number: int, tense: Tense, *, open_ended: bool) -> int | None:
    """Return which January (1) to December (12) is meant, in months from the year 0.

    `open_ended` is a month that something lasts until or starts with ("by April").
    """
    this = _months(today)
    away = (number - 1 - this + 6) % 12 - 6
    if abs(away) > _NEAR_MONTHS:
        if tense.ahead == tense.behind:
            return None
        if tense.ahead:
            return this + away if away > 0 else None
        away = away % 12 - 12
        return this + away if -away <= _FAR_MONTHS else None
    if away > 0 and tense.behind and not (tense.ahead or open_ended):
        return None
    if away < 0 and tense.ahead and not tense.behind:
        return None
    return this + away


def month(months: int, part: Part | None = None) -> When:
    """Return the month that is `months` months from the year 0."""
    first = date(months // 12, months % 12 + 1, 1)
    following = (first + timedelta(31)).replace(day=1)
    return When(first, following - timedelta(1), part)


def day_of_month(months: int, number: int) -> When:
    """Return a day of the month that is `months` months from the year 0."""
    one = month(months).first.replace(day=number)
    return When(one, one)


def year(number: int, part: Part | None = None) -> When:
    """Return a whole year, or a part of it."""
    return When(date(number, 1, 1), date(number, 12, 31), part)


def _months(today: date) -> int:
    return today.year * 12 + today.month - 1
