"""Feels whether the event loop still turns, and ends a process in which it doesn't."""

from __future__ import annotations

import asyncio
import faulthandler
from typing import TYPE_CHECKING

from bot.logs import logger

if TYPE_CHECKING:
    from bot.metrics import Metrics

EVERY_S = 1.0
LATE_S = 1.0
"""A loop later than this keeps people waiting."""
STUCK_S = 300
"""A loop that hasn't turned for so long won't; the host starts the bot anew."""

log = logger(__name__)


async def feel(metrics: Metrics) -> None:
    """Note each second how late the loop is, until cancelled.

    A loop that is stuck can't help itself, so a thread that is told off each second waits for that:
    it writes where each thread stands (no values) to stderr, and ends the process.
    """
    loop = asyncio.get_running_loop()
    try:
        while True:
            faulthandler.dump_traceback_later(STUCK_S, exit=True)
            due = loop.time() + EVERY_S
            await asyncio.sleep(EVERY_S)
            late_s = max(0.0, loop.time() - due)
            metrics.late(late_s)
            if late_s > LATE_S:
                log.warning("the event loop was late", seconds=round(late_s, 1))
    finally:
        faulthandler.cancel_dump_traceback_later()
