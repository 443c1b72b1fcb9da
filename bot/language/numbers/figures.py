"""Amounts in figures: which signs group thousands and which begin decimals."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

_GROUPING = "[.,'’ \u00a0\u2009\u202f]"
_FRACTIONS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
FIGURE: Final = (
    rf"(?:\d{{1,3}}(?P<sign>{_GROUPING})\d{{3}}(?:(?P=sign)\d{{3}})*(?:[.,]\d+)*(?!\d)"
    r"|\d+(?:[.,]\d+)*)[½¼¾]?|[½¼¾]"
)
"""A figure with all its signs: 1.500   1 500   1’500,25   2,5   2½."""
_BLANKS = str.maketrans("", "", "'’ \u00a0\u2009\u202f")
_LONGEST = 30
"""Digits of what is still an amount."""
_GROUP = 3


def value(figure: str, decimal: str | None) -> Decimal | None:
    """Return what `figure` is where decimals follow the sign `decimal`, or None for no amount.

    A sign that can only be the other one is: *12.50* has decimals in German too. Where `decimal`
    isn't known, three digits behind a sign are thousands.
    """
    fraction = _FRACTIONS.get(figure[-1:])
    plain = figure.rstrip("½¼¾").translate(_BLANKS)
    if len(plain) > _LONGEST:
        return None
    signs = [sign for sign in plain if sign in ".,"]
    if not signs:
        return (Decimal(plain) if plain else Decimal(0)) + (fraction or 0)
    last = signs[-1]
    head, _, tail = plain.rpartition(last)
    if not _has_decimals(signs, head, tail, decimal):
        head, tail = plain, ""
    digits = re.split("[.,]", head)
    if len(digits) > 1 and not _are_thousands(digits):
        return None
    return Decimal(f"{''.join(digits)}.{tail}" if tail else "".join(digits))


def _has_decimals(signs: list[str], head: str, tail: str, decimal: str | None) -> bool:
    """Tell whether decimals follow the last of `signs`."""
    if len(signs) > 1:
        return signs.count(signs[-1]) == 1
    return len(tail) != _GROUP or head in {"", "0"} or len(head) > _GROUP or signs[-1] == decimal


def _are_thousands(digits: list[str]) -> bool:
    first, *others = digits
    return 0 < len(first) <= _GROUP and all(len(each) == _GROUP for each in others)
