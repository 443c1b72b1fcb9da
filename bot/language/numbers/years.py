"""Tells a year from four figures that say how many, by what stands around them."""

from __future__ import annotations

import re
from functools import cache

from bot.language.kinds import lowered
from bot.language.numbers.tables import BLANK, number_words
from bot.language.shelf import known

_BEFORE = 20
"""Characters before a figure that are looked at."""
_OLD, _OUR, _END = 1000, 1900, 2100
_HUNDRED = 100
_OPENS = re.compile(r"[(/–]\s?\Z")
_NEXT = re.compile(rf"{BLANK}([^\W\d]+)")


def is_year(text: str, start: int, end: int, language: str, *, behind_year: bool) -> bool:
    """Return whether the figure `text[start:end]` is a year; `behind_year` if one is just before.

    What has *about* before it says how many. Before what is counted, so does a full hundred, and so
    does a figure that is no year of our time and has no word for a time before it.
    """
    figure = text[start:end]
    if not (figure.isdecimal() and len(figure) == len(str(_OLD)) and _OLD <= int(figure) < _END):
        return False
    before = lowered(text[max(0, start - _BEFORE) : start])
    if _about(language).search(before):
        return False
    in_time = bool(_in_time(language).search(before) or _OPENS.search(before)) or behind_year
    doubtful = int(figure) % _HUNDRED == 0 or not (in_time or int(figure) >= _OUR)
    return not (doubtful and _counts(text, end, language))


def _counts(text: str, end: int, language: str) -> bool:
    """Tell whether the next word may be what is counted: in German it has a capital."""
    match = _NEXT.match(text, end)
    if match is None:
        return False
    word, tables = match[1], known(language)
    is_grammar = word.casefold() in tables.stop_words | tables.function_words
    return not is_grammar and (language != "de" or word[0].isupper())


@cache
def _about(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b{number_words(language).pattern('about')}\s\Z")


@cache
def _in_time(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b{number_words(language).pattern('year_behind')}\s\Z")
