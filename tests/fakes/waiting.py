"""Waiting until something is true."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Found = TypeVar("Found")


async def until(condition: Callable[[], Found | None], seconds: float = 10.0) -> Found:
    """Wait until a condition holds and return what it found.

    Raises:
        TimeoutError: it did not hold within so many seconds.

    """
    async with asyncio.timeout(seconds):
        while not (found := condition()):  # noqa: ASYNC110  the bot tells nobody
            await asyncio.sleep(0.002)
    return found
