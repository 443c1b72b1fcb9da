"""What is read: an amount, or a figure that is none: a date, a year, a time, a rank."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal


class AmountKind(Enum):
    """What a figure tells: only the first two say how many or how much."""

    AMOUNT = auto()
    PERCENT = auto()
    ORDINAL = auto()
    YEAR = auto()
    DATE = auto()
    TIME = auto()

    @property
    def is_plain(self) -> bool:
        """Whether it says how many or how much."""
        return self in {AmountKind.AMOUNT, AmountKind.PERCENT}


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure or a number in words: where it stands, and what it is.

    `start` and `end` (characters) hold the number and its scale, *2,5 Millionen*, but not the
    `unit`, which is as it is written but in small letters. `value` is None for an amount nobody
    knows, *hundreds*, and for dates and times; two amounts are the same if their values are.
    """

    start: int
    end: int
    value: Decimal | None
    kind: AmountKind
    unit: str | None = None
