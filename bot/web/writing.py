"""Whether the database can be written to just now, asked once for all who want to know."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

from bot.errors import (
    StorageBusyError,
    StorageDamagedError,
    StorageError,
    StorageFullError,
    StorageReadOnlyError,
    StorageRefusedError,
    StorageUnreachableError,
)
from bot.logs import logger

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.storage import Storage

WRITABLE = "writable"
SLOW = "is slow"
PATIENCE_S = 2.0
"""A database that takes longer to write a word isn't ready."""
FRESH_S = 1.0
"""So long a result holds: a check is a write, and writes stand in the queue with questions."""

_SAID = {
    StorageBusyError: SLOW,
    StorageDamagedError: "is damaged",
    StorageFullError: "is full",
    StorageReadOnlyError: "can only be read",
    StorageRefusedError: "refuses the bot",
    StorageUnreachableError: "can't be reached",
}

log = logger(__name__)


class Writing:
    """Says whether the database can be written to: to strangers a word or two, to the log why."""

    def __init__(self, storage: Storage, clock: Callable[[], float] = time.monotonic) -> None:
        """Write to `storage` when somebody asks; `clock` tells seconds."""
        self._storage = storage
        self._clock = clock
        self._check: asyncio.Task[str] | None = None
        self._ended_at = 0.0
        self._reason: str | None = None

    async def state(self) -> str:
        """Return `WRITABLE`, or what keeps it from being so, within `PATIENCE_S`."""
        check = self._check
        if check is None or (check.done() and self._clock() - self._ended_at > FRESH_S):
            self._check = check = asyncio.create_task(self._write())
        # Not cancelled when it takes too long: that would wait for its thread.
        await asyncio.wait({check}, timeout=PATIENCE_S)
        return check.result() if check.done() else SLOW

    async def _write(self) -> str:
        try:
            await self._storage.check()
        except StorageError as error:
            self._note(error.reason)
            return _SAID.get(type(error), "can't be used")
        else:
            self._note(None)
            return WRITABLE
        finally:
            self._ended_at = self._clock()

    def _note(self, reason: str | None) -> None:
        """Log why the database isn't ready, once and not at each request."""
        if reason == self._reason:
            return
        self._reason = reason
        if reason:
            log.warning("the database isn't ready", reason=reason)
        else:
            log.info("the database is ready again")
