"""The tables of amounts on the shelf: which words are which numbers, and the patterns they make."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from babel import Locale, UnknownLocaleError

from bot.language import shelf
from bot.language.kinds import group

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_FILE = "numbers.toml"
"""Its name in the folder of its language on the shelf."""
BLANK: Final = "[ \u00a0\u2009\u202f]"
"""A blank inside an amount: also one that is narrow, or that no line breaks at."""
NOTHING: Final = r"(?!)"
_PATTERNS = {
    *("half_behind", "half_before", "range", "between", "and", "ordinal", "of"),
    *("clock", "clock_words", "year_behind", "about", "months"),
}
"""What the file has besides words."""


@dataclass(frozen=True, slots=True)
class NumberWords:
    """How a language tells amounts; of a language without a file only figures are read.

    `words` and `scales` give the value of each word in small letters, `decimal` is the sign before
    decimals, None where it isn't known. Other names are those of the file.
    """

    words: Mapping[str, Decimal] = field(default_factory=dict)
    scales: Mapping[str, Decimal] = field(default_factory=dict)
    behind_figures: Mapping[str, Decimal] = field(default_factory=dict)
    behind_money: Mapping[str, Decimal] = field(default_factory=dict)
    one: frozenset[str] = frozenset()
    vague: frozenset[str] = frozenset()
    joining: str = ""
    joined_below: int = 0
    units_first: bool = False
    glued: bool = False
    decimal: str | None = None
    patterns: Mapping[str, str] = field(default_factory=dict)

    def pattern(self, name: str) -> str:
        """Return the alternatives of the file under `name` as a group, or what fits nothing."""
        return spaced(group(self.patterns[name])) if self.patterns.get(name) else NOTHING


@cache
def number_words(code: str) -> NumberWords:
    """Return how amounts are told in a language (ISO 639-1)."""
    file = files(shelf).joinpath(code, _FILE) if code in shelf.LANGUAGES else None
    if file is None or not file.is_file():
        return NumberWords(decimal=_decimal(code))
    facts: dict[str, Any] = tomllib.loads(file.read_text("utf-8"))
    return NumberWords(
        words=_by_word(facts["words"]),
        scales=_by_word(facts["scales"]),
        behind_figures=_by_word(facts["behind_figures"]),
        behind_money=_by_word(facts.get("behind_money", {})),
        one=frozenset(facts["one"].split()),
        vague=frozenset(facts["vague"].split()),
        joining=facts["joining"],
        joined_below=facts.get("joined_below", 0),
        units_first=facts.get("units_first", False),
        glued=facts.get("glued", False),
        decimal=_decimal(code),
        patterns={name: fact for name, fact in facts.items() if name in _PATTERNS},
    )


def spaced(pattern: str) -> str:
    """Return a pattern in which a space stands for any blank."""
    return pattern.replace("[ -]", "(?: |-)").replace(" ", BLANK)


def any_of(words: Iterable[str]) -> str:
    """Return a group of words, the longest first: *dreizehn* before *drei*.

    What begins alike is written once, *t(?:wo|en)*, and so looked at once.
    """
    by_first: dict[str, list[str]] = {}
    for word in words:
        by_first.setdefault(word[:1], []).append(word[1:])
    if by_first.keys() <= {""}:
        return "" if by_first else NOTHING
    starts = [f"{_one(first)}{any_of(rest)}" for first, rest in by_first.items() if first]
    return f"(?:{'|'.join(starts)}){'?' * ('' in by_first)}"


def _one(sign: str) -> str:
    return "(?:-| )".replace(" ", BLANK) if sign == "-" else re.escape(sign)


def _by_word(by_value: Mapping[str, str]) -> dict[str, Decimal]:
    return {word: Decimal(value) for value, words in by_value.items() for word in words.split()}


def _decimal(code: str) -> str | None:
    try:
        return str(Locale.parse(code).number_symbols["latn"]["decimal"])
    except (UnknownLocaleError, ValueError, KeyError, TypeError):
        return None
