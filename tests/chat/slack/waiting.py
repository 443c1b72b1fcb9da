"""Waiting until something is so that only asking can tell."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable


async def until_so(condition: Callable[[], Awaitable[bool]], seconds: float = 10.0) -> None:
    """Wait until `condition` returns that it is."""
    async with asyncio.timeout(seconds):
        while not await condition():  # noqa: ASYNC110 - a database tells nobody
            await asyncio.sleep(0.01)
