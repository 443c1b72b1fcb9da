"""When something was, in words: as exactly as it is known, and no more exactly."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from babel.dates import format_date, format_interval, format_skeleton

from bot.language.relative_dates import Dated, Part, resolved

if TYPE_CHECKING:
    from datetime import date

    from babel import Locale

    from bot.answering.models import PublicationDate, Quote
    from bot.chat.texts import Texts
    from bot.language.relative_dates import RelativeDate, When


def wording(published: PublicationDate | None, texts: Texts) -> str:
    """Return the date and how it is known: "11 May 2017", "around August 2016 (inferred)"."""
    if published is None:
        return texts.say("date unknown")
    date = _span(published.earliest, published.latest, texts.locale)
    return _doubted(date, published, texts)


def relative_dates(quote: Quote) -> tuple[RelativeDate, ...]:
    """Return what is told in `quote` from where its article stands in time, where that is known."""
    article, published = quote.article, quote.article.published
    if published is None:
        return ()
    dated = Dated(published.earliest, published.latest, published.inferred)
    return resolved(article.text, (quote.start, quote.end), article.language, dated)


def meaning(found: RelativeDate, published: PublicationDate | None, texts: Texts) -> str:
    """Return what a relative date means, as doubtful as its article's: "late April 2017"."""
    date = _part(found.when, texts)
    if found.when.roughly and not (published and _is_approximate(published)):
        date = texts.say("around {date}", date=date)
    return _doubted(date, published, texts) if published else date


def _part(when: When, texts: Texts) -> str:
    date = _span(when.first, when.last, texts.locale)
    match when.part:
        case Part.EARLY:
            # L10n: early April 2017, early 2017
            return texts.say("early {date}", date=date)
        case Part.MID:
            # L10n: mid-April 2017, mid-2017
            return texts.say("mid-{date}", date=date)
        case Part.LATE:
            # L10n: late April 2017, late 2017
            return texts.say("late {date}", date=date)
        case _:
            return date


def _doubted(date: str, known: PublicationDate, texts: Texts) -> str:
    """Return a date as `date`, with the doubts about what is `known`."""
    if _is_approximate(known):
        date = texts.say("around {date}", date=date)
    if any(mark in known.edtf for mark in "?%"):
        date = texts.say("possibly {date}", date=date)
    return texts.say("{date} (inferred)", date=date) if known.inferred else date


def _is_approximate(known: PublicationDate) -> bool:
    return any(mark in known.edtf for mark in "~%")  # % is uncertain as well


def _span(first: date, last: date, locale: Locale) -> str:
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
