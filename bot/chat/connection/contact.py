"""What contact with a platform tells besides its answer: how clocks differ, or why none came."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def ahead_s(headers: Mapping[str, str]) -> float | None:
    """Return by how many seconds this clock is ahead of what was answered just now.

    `headers` are those of the answer, which tells its `Date` to the second; None where it doesn't.
    """
    try:
        there = parsedate_to_datetime(headers["Date"])
    except (KeyError, ValueError):
        return None
    here = datetime.now(UTC)
    return (here - there.replace(tzinfo=there.tzinfo or UTC)).total_seconds()


def out_of_reach(address: str, error: Exception, reason: str) -> str:
    """Return that nobody could be asked at `address`: as the system says why, else for `reason`."""
    systems = error.strerror if isinstance(error, OSError) else None
    return f"can't be reached at {address} ({systems or reason})"
