"""The terms of amounts: one for each value, however and in whatever language it is written."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.language.numbers.in_words import number_in_words
from bot.language.numbers.reading import amounts
from bot.language.shelf import UNDERSTOOD

if TYPE_CHECKING:
    from decimal import Decimal

_HYPHEN = re.compile(r"-[^\W\d]")


def amount_terms(text: str, language: str) -> dict[int, tuple[int, str]]:
    """Return, by where it begins, where an amount ends and its term, *2500000*.

    Only of amounts that are not a plain figure already, but in words, with a scale, with blanks;
    and none that is part of a word, *ten-month*.
    """
    return {
        each.start: (each.end, term(each.value))
        for each in amounts(text, language)
        if each.kind.is_plain and each.value is not None
        if not _is_figure(text[each.start : each.end]) and not _HYPHEN.match(text, each.end)
    }


def term(value: Decimal) -> str:
    """Return the one way that a value is written as a term."""
    plain = f"{value:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


@lru_cache(maxsize=50_000)
def is_number_word(form: str) -> bool:
    """Return whether `form` is a number in words of any language, but not just *one*."""
    return any((number_in_words(form, code) or 1) != 1 for code in UNDERSTOOD)


def _is_figure(written: str) -> bool:
    return all(sign.isdecimal() or sign in ".," for sign in written)
