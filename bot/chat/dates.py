"""When an article appeared, in words: as exactly as it is known, and no more exactly."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from babel.dates import format_date, format_interval, format_skeleton

if TYPE_CHECKING:
    from datetime import date

    from bot.answering.models import PublicationDate
    from bot.chat.words import Words


def wording(published: PublicationDate | None, words: Words) -> str:
    """Return the date and how it is known: "11 May 2017", "around August 2016 (inferred)"."""
    if published is None:
        return words.date_unknown
    said = _span(published.earliest, published.latest, words.locale)
    if any(mark in published.edtf for mark in "~%"):  # approximate; % is uncertain as well
        said = words.around.format(date=said)
    if any(mark in published.edtf for mark in "?%"):
        said = words.possibly.format(date=said)
    return words.inferred.format(date=said) if published.inferred else said


def _span(first: date, last: date, locale: str) -> str:
    """Return the day, month or year that the days `first` to `last` are, or "from – to"."""
    if first == last:
        return format_date(first, "long", locale)
    if not _opens_month(first) or not _ends_month(last):
        return format_interval(first, last, "yMMMd", locale=locale)
    if (first.month, last.month) == (1, 12):
        skeleton, whole = "y", first.year == last.year
    else:
        skeleton, whole = "yMMMM", (first.year, first.month) == (last.year, last.month)
    if whole:
        return format_skeleton(skeleton, first, locale=locale)
    return format_interval(first, last, skeleton, locale=locale)


def _opens_month(day: date) -> bool:
    return day.day == 1


def _ends_month(day: date) -> bool:
    return (day + timedelta(days=1)).day == 1
