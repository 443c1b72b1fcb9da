"""What "Ende April" in a sentence means, by the date of the text it stands in."""

from __future__ import annotations

from bot.language.relative_dates.arithmetic import Part, When
from bot.language.relative_dates.resolving import Dated, RelativeDate, resolved

__all__ = ["Dated", "Part", "RelativeDate", "When", "resolved"]
