"""What "Ende April" in a quote means, by the date of its article: told beside it, never inside."""

from __future__ import annotations

from bot.chat.relative_dates.arithmetic import Part, When
from bot.chat.relative_dates.resolving import RelativeDate, resolved

__all__ = ["Part", "RelativeDate", "When", "resolved"]
