"""Reads the amounts of a text with scales and units, and what is a date or a time instead."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from bot.language.kinds import group, lowered
from bot.language.numbers import figures
from bot.language.numbers.amount import Amount, AmountKind
from bot.language.numbers.dates import dates_and_times
from bot.language.numbers.in_words import HALF, runs, scales_behind, sequence
from bot.language.numbers.tables import BLANK, any_of, number_words, spaced
from bot.language.numbers.years import is_year
from bot.language.shelf import held_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from bot.language.shelf.language import CuesHeld

_NOT_WITHIN = r"(?<!\w)(?<!\d[.,:/])(?<![^\W\d]-)"
_SIGNS = r"us\$|[$€£¥]"
_MONEY = rf"{_SIGNS}|(?:eur|usd|chf|gbp)(?= )"
_SYMBOLS = """
    k?m²? | cm | mm | m/s | km/h | mbit\\w* | kg | g | ha | t | l | mw | gw | kw | kwh | gb | mb
    | tb | hz | ghz | °c? | euro?s? | eur | usd | chf | gbp | yen | yuan
"""
_SIGN = re.compile(rf"{BLANK}?(?:{_SIGNS})")
_STUCK = re.compile(r"\w|[:/]\d")
"""What makes a figure part of a name, a score, a fraction: 4G   3:2   24/7."""
_BETWEEN_TWO = 12
"""Characters that may stand between the ends of a range."""
_LONGEST_RANK = 3


@dataclass(frozen=True, slots=True)
class _Read:
    """An amount, what its scale multiplied, and whether it has one."""

    amount: Amount
    factor: Decimal | None
    tail: int
    """Where it ends with its unit."""


def amounts(text: str, language: str) -> list[Amount]:
    """Return all that figures and number words tell in `text`, in reading order.

    Spans never overlap. Of a range each end is an amount, with the scale and unit of the last:
    *2 bis 3 Mio. Euro* are two millions and three.
    """
    return list(_amounts(text, language))


@lru_cache(maxsize=512)  # a sentence is read for its words and for the kinds of answer it holds
def _amounts(text: str, language: str) -> tuple[Amount, ...]:
    small = lowered(text)
    dated = list(dates_and_times(small, language))
    ends, starts = [date.end for date in dated], [date.start for date in dated]
    read: list[_Read] = []
    for each in _numbers(text, small, language):
        if bisect_right(ends, each.amount.start) == bisect_left(starts, each.amount.end):
            read.append(_as_year(text, each, read, language))
    plain = [each.amount for each in _ranges(small, read, language)]
    return tuple(sorted([*dated, *plain], key=lambda amount: amount.start))


def _numbers(text: str, small: str, language: str) -> Iterator[_Read]:
    """Yield every number of `text` by itself."""
    done = 0
    for match in _pattern(language).finditer(small):
        if match.start() < done:  # the scale or unit of the number before
            continue
        if match["figure"]:
            found = [_figure(match, language)]
        elif match["vague"]:
            found = [_with_unit(small, _bare(*match.span("vague"), None, None), language)]
        else:
            found = _in_words(text, match, language)
        for each in found:
            done = each.tail
            if not _STUCK.match(small, done):
                yield each


def _figure(match: re.Match[str], language: str) -> _Read:
    text, (start, end) = match.string, match.span("figure")
    value = figures.value(match["figure"], number_words(language).decimal)
    factor = value
    if value is not None and (scale := _scale(text, end, value, language, match["money"])):
        value, end = scale
    read = _with_unit(text, _bare(start, end, value, factor), language)
    if read.amount.unit is None and match["money"]:
        unit = match["money"]
        read = replace(read, amount=replace(read.amount, unit=unit))
    return read


def _scale(
    text: str, end: int, value: Decimal, language: str, money: str | None
) -> tuple[Decimal, int] | None:
    """Return the value of a figure with the scale behind it, and where that ends."""
    match = _scales(language).match(text, end)
    if match is None:
        return None
    table = number_words(language)
    if short := match["short"]:
        return value * table.behind_figures[short], match.end("short")
    if short := match["money"]:
        paid = money or _SIGN.match(text, match.end())
        return (value * table.behind_money[short], match.end()) if paid else None
    run, *_ = runs(text, match.start(), match.end(), language, value)
    return (run.value, run.end) if run.value is not None else None


def _in_words(text: str, match: re.Match[str], language: str) -> list[_Read]:
    found = runs(match.string, *match.span("words"), language)
    return [
        _with_unit(match.string, _bare(run.start, run.end, run.value, run.factor), language)
        for run in found
        if not run.is_one and not (len(found) == 1 and _is_name(text, run.start, run.end))
    ]


def _is_name(text: str, start: int, end: int) -> bool:
    """Tell a word with a capital that no sentence begins with: *die Elf*, *Signor Otto*."""
    word = text[start:end]
    if not (word[0].isupper() and word.isalpha() and not word.isupper()):
        return False
    before = text[max(0, start - 3) : start].rstrip()
    return bool(before) and before[-1] not in ".!?:;„“”«»\"'’(–-\n"


def _bare(start: int, end: int, value: Decimal | None, factor: Decimal | None) -> _Read:
    return _Read(Amount(start, end, value, AmountKind.AMOUNT), factor, end)


def _with_unit(text: str, read: _Read, language: str) -> _Read:
    """Return an amount as what stands behind it tells: a unit, per cent, that it is a rank."""
    amount, tail = read.amount, read.tail
    figure = text[amount.start : amount.end]
    rank = _ordinal(language).match(text, tail) if figure.isdecimal() else None
    if rank and len(figure) <= _LONGEST_RANK:
        return replace(read, amount=replace(amount, kind=AmountKind.ORDINAL), tail=rank.end())
    match = _behind(language).match(text, tail)
    if match is None:
        return read
    if match["percent"]:
        amount = replace(amount, kind=AmountKind.PERCENT)
    elif match["clock"]:
        amount = replace(amount, kind=AmountKind.TIME, value=None)
    else:
        half = HALF if match["half"] else 0
        value = None if amount.value is None else amount.value + half
        amount = replace(amount, unit=match["unit"], value=value)
    return replace(read, amount=amount, tail=match.end())


def _as_year(text: str, each: _Read, before: Sequence[_Read], language: str) -> _Read:
    amount = each.amount
    if amount.kind is not AmountKind.AMOUNT or amount.unit or each.tail != amount.end:
        return each
    behind_year = bool(before) and before[-1].amount.kind is AmountKind.YEAR
    behind_year = behind_year and amount.start - before[-1].amount.end <= _BETWEEN_TWO
    if is_year(text, amount.start, amount.end, language, behind_year=behind_year):
        return replace(each, amount=replace(amount, kind=AmountKind.YEAR))
    return each


def _ranges(text: str, read: list[_Read], language: str) -> Iterator[_Read]:
    """Yield what was read; the first end of a range has the scale and unit of the last."""
    for place, each in enumerate(read):
        other = read[place + 1] if place + 1 < len(read) else None
        if other is not None and _is_range(text, each, other, language):
            yield _like_the_last(each, other)
        else:
            yield each


def _is_range(text: str, each: _Read, other: _Read, language: str) -> bool:
    both = each.amount.kind is AmountKind.AMOUNT and each.amount.unit is None
    both = both and each.tail == each.amount.end and other.amount.kind.is_plain
    gap = text[each.amount.end : other.amount.start]
    if not both or len(gap) > _BETWEEN_TWO:
        return False
    if _range(language).fullmatch(gap):
        return True
    if gap.strip() != number_words(language).patterns.get("and"):
        return False
    before = text[max(0, each.amount.start - _BETWEEN_TWO) : each.amount.start]
    return bool(_between(language).search(before))


def _like_the_last(each: _Read, other: _Read) -> _Read:
    value, factor, whole = each.amount.value, other.factor, other.amount.value
    if value is not None and factor and whole is not None and value < factor < whole:
        value = value * whole / factor
    amount = replace(each.amount, value=value, unit=other.amount.unit, kind=other.amount.kind)
    return replace(each, amount=amount)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    table = number_words(language)
    vague = rf"{any_of(table.vague)}(?!\w)"
    return re.compile(
        rf"{_NOT_WITHIN}(?:(?:(?P<money>{_MONEY}){BLANK}?)?(?P<figure>{figures.FIGURE})"
        rf"|(?P<vague>{vague})|(?P<words>{sequence(language)}))"
    )


@cache
def _scales(language: str) -> re.Pattern[str]:
    table = number_words(language)
    short, money = any_of(table.behind_figures), any_of(table.behind_money)
    return re.compile(
        rf"{BLANK}?(?P<short>{short})(?!\w)|(?P<words>{scales_behind(language)})"
        rf"|{BLANK}?(?P<money>{money})(?!\w)"
    )


@cache
def _behind(language: str) -> re.Pattern[str]:
    """Return a pattern for what tells, behind a number, what it is."""
    table = number_words(language)
    units = group(f"{_SYMBOLS} | {held_in(language, _units)}")
    percent = group(f"% | ‰ | {held_in(language, lambda held: held.percent)}")
    half = table.pattern("half_behind")
    return re.compile(
        rf"{BLANK}?(?P<percent>{spaced(percent)})(?!\w)"
        rf"|{BLANK}(?P<clock>{table.pattern('clock_words')})(?!\w)"
        rf"|\.?(?:{BLANK}|-)?(?:{table.pattern('of')}{BLANK}?)?"
        rf"(?P<unit>{_SIGNS}|{spaced(units)}(?![\w'’]))(?P<half>{BLANK}{half}(?!\w))?"
    )


@cache
def _ordinal(language: str) -> re.Pattern[str]:
    return re.compile(number_words(language).pattern("ordinal"))


def _units(held: CuesHeld) -> str:
    tables = (held.units_of_time, held.lengths, held.speeds, held.weights, held.units)
    return " | ".join(filter(None, (*tables, held.currencies)))


@cache
def _between(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b{number_words(language).pattern('between')}{BLANK}\Z")


@cache
def _range(language: str) -> re.Pattern[str]:
    words = number_words(language).pattern("range")
    return re.compile(rf"{BLANK}?(?:-|–|{words}){BLANK}?")
