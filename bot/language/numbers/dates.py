"""Dates and times in figures: what is no amount."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from babel.dates import get_month_names

from bot.language.numbers.amount import Amount, AmountKind
from bot.language.numbers.tables import BLANK, any_of, number_words
from bot.language.shelf import LANGUAGES, UNDERSTOOD

if TYPE_CHECKING:
    from collections.abc import Iterator

_DAY = r"(?<!\d)(?<!\d[.,:/])(?:0?[1-9]|[12]\d|3[01])"
_MARK = r"(?:st|nd|rd|th|er|\.|º|°|ª)?"
_YEAR = r"(?:1\d|20)\d\d(?!\d)"
_BETWEEN = rf"{BLANK}?(?:[-–/]|bis|und|to|and|y|et|e|al|au|a|o){BLANK}?"
_NUMERIC = (
    r"(?<![\d.,/-])(?:\d{4}-\d\d-\d\d(?![\d-])"
    r"|\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?![\d/])"
    r"|\d{1,2}-\d{1,2}-\d{4}(?![\d-])"
    rf"|\d{{1,2}}\.{BLANK}?\d{{1,2}}\.{BLANK}?(?:\d{{4}}|\d\d)(?![\d.]))"
)
_DAY_AND_MONTH = rf"|(?<![\d.,/-])\d{{1,2}}\.{BLANK}?(?:0?[1-9]|1[0-2])\.(?!\d)"
"""*12.5.* only where a full stop makes ordinals."""
_TIME = r"(?<![\d:.,])\d{1,2}:[0-5]\d(?::[0-5]\d)?(?![\d:])"
_DIGIT = re.compile(r"\d")


def dates_and_times(text: str, language: str) -> Iterator[Amount]:
    """Yield the dates and times of `text` that have a figure, in reading order."""
    if _DIGIT.search(text):
        for match in _pattern(language).finditer(text):
            kind = AmountKind.DATE if match["date"] or match["month"] else AmountKind.TIME
            yield Amount(match.start(), match.end(), None, kind)


def month_names(language: str) -> frozenset[str]:
    """Return the names of months with their short forms, without capitals and full stops."""
    codes = [language] if language in LANGUAGES else UNDERSTOOD
    written = (
        name.casefold().rstrip(".")
        for code in codes
        for width in ("wide", "abbreviated")
        for context in ("format", "stand-alone")
        for name in get_month_names(width, context, locale=code).values()
    )
    others = " ".join(number_words(code).patterns.get("months", "") for code in codes)
    return frozenset(written) | frozenset(others.split())


@cache
def _pattern(language: str) -> re.Pattern[str]:
    month = rf"{any_of(month_names(language))}(?!\w)"
    of, comma = rf"(?:(?:de|del|of|du){BLANK})?", rf"\.?,?{BLANK}"
    day = rf"{_DAY}{_MARK}"
    clock = number_words(language).pattern("clock")
    from_day = rf"{day}(?:{_BETWEEN}{day})?{BLANK}?{of}{month}(?:{comma}{of}{_YEAR})?"
    numeric = _NUMERIC + (_DAY_AND_MONTH if _makes_ordinals(language) else "")
    from_month = (
        rf"\b{month}(?:\.?{BLANK}[0-3]?\d(?:st|nd|rd|th)?(?![.,:]\d|\w)(?:,?{BLANK}{_YEAR})?"
        rf"|{comma}{of}{_YEAR})"
    )
    in_figures = rf"(?P<date>{from_day}|{numeric})|{clock}|{_TIME}"
    return re.compile(rf"(?=\d)(?:{in_figures})|(?P<month>{from_month})")


def _makes_ordinals(language: str) -> bool:
    return language not in LANGUAGES or LANGUAGES[language].full_stops.ordinals
