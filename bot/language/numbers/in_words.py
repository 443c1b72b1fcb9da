"""Numbers in words: which pieces they are made of, and what these come to."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from bot.language.kinds import lowered
from bot.language.numbers.tables import BLANK, NOTHING, any_of, number_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.language.numbers.tables import NumberWords

HALF = Decimal("0.5")
_HUNDRED = 100
_TEN = 10
_COUNTED_ON = (60, 80)
"""French tens that are counted on to nineteen; elsewhere nothing above nine follows them."""
_TENS = range(20, 100, 10)


@dataclass(frozen=True, slots=True)
class Run:
    """Number words that stand together and make one number, from `start` to `end`.

    `value` is None for an amount nobody knows; `factor` is what was multiplied by the scales.
    """

    start: int
    end: int
    value: Decimal | None
    factor: Decimal
    is_one: bool = False
    """Just *a* or *one*, which mostly counts nothing."""


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    value: Decimal
    is_scale: bool
    is_half: bool
    joined: bool


def runs(text: str, start: int, end: int, code: str, before: Decimal | None = None) -> list[Run]:
    """Return the numbers that the number words in `text[start:end]` make.

    `before` is the figure that stands before them, which the first number then begins with.
    """
    table = number_words(code)
    pieces = list(_pieces(text, start, end, code))
    found: list[Run] = []
    sum_ = _Sum(table, start, before)
    for place, piece in enumerate(pieces):
        if not sum_.takes(piece, pieces[place + 1 :]):
            found.append(sum_.run())
            sum_ = _Sum(table, piece.start, None)
            sum_.takes(replace(piece, joined=False), pieces[place + 1 :])
    return [*found, sum_.run()] if pieces or before is not None else found


def number_in_words(text: str, language: str) -> Decimal | None:
    """Return the number that `text` is as a whole, in words of `language`; None if it is none."""
    text = lowered(text)
    if not _whole(language).fullmatch(text):
        return None
    found = runs(text, 0, len(text), language)
    return found[0].value if len(found) == 1 else None


class _Sum:
    """Adds up pieces as long as they make one number."""

    def __init__(self, table: NumberWords, start: int, before: Decimal | None) -> None:
        self._table, self._start, self._end = table, start, start
        self._total, self._current = Decimal(0), before or Decimal(0)
        self._room = Decimal(0) if before is not None else Decimal("Infinity")
        """The next piece must be smaller than this."""
        self._scale: Decimal | None = None
        self._factor = before
        self._figure = before is not None
        self._one = self._bare = False

    def takes(self, piece: _Piece, rest: Sequence[_Piece]) -> bool:
        """Add `piece`, unless it begins another number: what is behind it is in `rest`."""
        first = self._end == self._start and not self._figure
        if piece.is_half:
            taken = self._take_half(piece.value)
        elif piece.is_scale:
            taken = not piece.joined and self._take_scale(piece.value, first=first)
        else:
            taken = self._take_word(piece, rest)
        if taken:
            self._one = first and piece.value == 1
            self._bare = first and piece.is_scale
            self._end = piece.end
        return taken

    def run(self) -> Run:
        value = self._total + self._current
        factor = value if self._factor is None else self._factor
        big = self._bare and self._scale is not None and self._scale >= _HUNDRED**3
        is_one = self._one or value == HALF
        return Run(self._start, self._end, None if big else value, factor, is_one)

    def _take_half(self, value: Decimal) -> bool:
        if self._scale and not self._current:
            self._total += self._scale * value
        elif self._current and self._current % 1:
            return False
        else:
            self._current += value
            self._room = Decimal(0)
        return True

    def _take_scale(self, scale: Decimal, *, first: bool) -> bool:
        if not first and self._factor is None:
            self._factor = self._total + self._current
        if scale < _HUNDRED * _TEN:  # a dozen, a hundred
            if self._current >= _HUNDRED and not self._figure:
                return False
            self._current = (self._current or 1) * scale
            self._room = scale if scale == _HUNDRED else Decimal(0)
        elif self._scale and self._scale < scale and not self._current:
            self._total *= scale  # mil millones
        elif self._scale and self._scale <= scale:
            return False
        else:
            self._total += (self._current or 1) * scale
            self._current, self._room = Decimal(0), Decimal(_HUNDRED * _TEN)
        self._scale = scale if scale >= _HUNDRED * _TEN else self._scale
        return True

    def _take_word(self, piece: _Piece, rest: Sequence[_Piece]) -> bool:
        value, table = piece.value, self._table
        if piece.joined and table.units_first:
            if not (0 < self._current % _HUNDRED < _TEN and value in _TENS):
                return False
            self._room = Decimal(0)
        elif value >= self._room or (piece.joined and not self._is_joined(rest)):
            return False
        else:
            self._room = self._room_behind(value)
        self._current += value
        return True

    def _is_joined(self, rest: Sequence[_Piece]) -> bool:
        """Tell whether *and* goes on: to *a hundred and one*, but not *a thousand and | a million*.

        Where only units are joined to tens, *mil y dos* are two numbers.
        """
        if self._table.joined_below == _TEN:
            return _TEN <= self._room <= _TEN * 2
        leads_on = bool(rest) and rest[0].is_scale and rest[0].value >= self._room
        return self._room >= self._table.joined_below and not leads_on

    def _room_behind(self, value: Decimal) -> Decimal:
        if value % _HUNDRED == 0:
            return Decimal(_HUNDRED)
        french = self._table.joining == "et"
        if value in _COUNTED_ON and french:
            return Decimal(_TEN * 2)
        return Decimal(_TEN if value in _TENS or (value == _TEN and french) else 0)


def _pieces(text: str, start: int, end: int, code: str) -> Iterator[_Piece]:
    table, last = number_words(code), start
    for match in _piece(code).finditer(text, start, end):
        word = re.sub(BLANK, "-" if table.joining == "et" else " ", match.group())
        joined = bool(table.joining) and table.joining in text[last : match.start()]
        last = match.end()
        half = bool(match["half_behind"] or match["half_before"])
        value = HALF if half else table.scales.get(word) or table.words.get(word, Decimal(1))
        yield _Piece(match.start(), last, value, word in table.scales, half, joined)


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What numbers in words are made of: `one` only where a number goes on behind it."""

    words: str
    scales: str
    half_behind: str
    half_before: str
    link: str
    one: str
    last_one: str


@cache
def _patterns(code: str) -> _Patterns:
    table = number_words(code)
    words, scales = any_of([*table.words, *table.scales]), any_of(table.scales)
    behind, joining = table.pattern("half_behind"), re.escape(table.joining)
    if table.units_first:
        link = rf"(?:{joining}|-|{BLANK})?"
        goes_on = rf"(?:{joining}{words}|{BLANK}?(?:{behind}|{scales}))"
    else:
        link = rf"(?:{BLANK}{joining}{BLANK}|-{joining}-|-|{BLANK}){'?' if table.glued else ''}"
        goes_on = rf"(?:(?:{BLANK}|-){scales}|{BLANK}{behind})"
    ones = any_of(table.one)
    return _Patterns(
        words=words,
        scales=scales,
        half_behind=behind,
        half_before=table.pattern("half_before"),
        link=link,
        one=rf"{ones}(?={goes_on})",
        last_one=rf"{ones}(?!\w)",
    )


@cache
def _piece(code: str) -> re.Pattern[str]:
    made = _patterns(code)
    return re.compile(
        rf"(?P<half_behind>{made.half_behind})|(?P<half_before>{made.half_before})"
        rf"|{made.words}|{made.one}|{made.last_one}"
    )


@cache
def sequence(code: str, *, any_one: bool = False) -> str:
    """Return a pattern for number words of a language that stand together.

    It is never *a* or *one* alone, unless `any_one`: that mostly counts nothing. A long text that
    almost fits gives up one word at a time, never one letter.
    """
    if not number_words(code).words:
        return NOTHING
    made = _patterns(code)
    alone = f"|{made.last_one}" if any_one else ""
    first = rf"(?:{made.half_before}{BLANK}?{made.scales}|{made.one}{alone}|{made.words})"
    more = rf"(?:{made.half_behind}|{made.words}|{made.one}|{made.last_one})"
    return rf"{first}(?>{BLANK}{made.half_behind}|{made.link}{more})*(?!\w)"


@cache
def scales_behind(code: str) -> str:
    """Return a pattern for the scales that may follow a figure: *2 and a half million*."""
    table = number_words(code)
    if not table.scales:
        return NOTHING
    scales, behind = _patterns(code).scales, _patterns(code).half_behind
    return (
        rf"(?>{BLANK}?(?:{behind}{BLANK})?{scales}(?!\w)(?:{BLANK}{scales}(?!\w))*+"
        rf"(?:{BLANK}{behind}(?!\w))?)"
    )


@cache
def _whole(code: str) -> re.Pattern[str]:
    return re.compile(sequence(code, any_one=True))
