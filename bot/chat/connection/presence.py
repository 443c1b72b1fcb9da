"""Being on a platform: whether the bot is, and how it stays, whatever ends a connection."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Any

from bot.chat.service.faults import trouble_of
from bot.errors import PlatformError, PlatformUnreachableError
from bot.logs import logger

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

SHORTEST_PAUSE_S = 1.0
LONGEST_PAUSE_S = 120.0
"""A connection a pause: Discord lets a bot in a thousand times a day."""
STEADY_S = LONGEST_PAUSE_S
"""A connection that held for so long was a good one, and the next is tried at once."""
DEAD_S = 300.0
"""Platforms are heard every minute at least; a connection so long silent is made anew."""

log = logger(__name__)


class Presence:
    """What is known of the bot's connection to one platform, by whatever keeps it."""

    def __init__(
        self,
        platform: str,
        *,
        dead_s: float = DEAD_S,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Begin without a connection; one silent for `dead_s` is dead. `clock` tells seconds."""
        self.platform = platform
        self.dead_s = dead_s
        self.connections = 0
        self.given_up: str | None = None
        self._clock = clock
        self._heard_at = clock()
        self._arrived_at: float | None = None
        self._steady = False

    @property
    def connected(self) -> bool:
        """Whether the platform lets the bot in just now."""
        return self._arrived_at is not None

    @property
    def silent_s(self) -> float:
        """How long the platform has not been heard: its heartbeats count, not only its events."""
        return self._clock() - self._heard_at

    @property
    def alive(self) -> bool:
        """Whether the platform was heard lately, and hopes were not given up."""
        return self.given_up is None and self.silent_s < self.dead_s

    def arrived(self) -> None:
        """Note that the bot is in, for the first time or again."""
        if self._arrived_at is None:
            self.connections += 1
            self._arrived_at = self._clock()
            log.info("connected", platform=self.platform, connections=self.connections)
        self.heard()

    def heard(self) -> None:
        """Note a sign of life."""
        self._heard_at = self._clock()

    def lost(self) -> None:
        """Note that the bot isn't in, for now or for good."""
        if self._arrived_at is not None:
            self._steady = self._steady or self._clock() - self._arrived_at > STEADY_S
            self._arrived_at = None

    async def keep(self, connect: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Await `connect` again and again until cancelled, after pauses that grow.

        It connects, calls `arrived`, and `heard` at each sign of life, and returns when the
        connection is lost. A silent one is cut off. Raises `PlatformError` where trying again is
        no use.
        """
        pause_s = SHORTEST_PAUSE_S
        while True:
            self._steady = False
            try:
                await self._watched(connect)
            except PlatformUnreachableError as error:
                log.warning("out of reach", platform=self.platform, reason=error.reason)
            except PlatformError:
                raise
            except Exception as error:  # noqa: BLE001 - the edge: nothing a platform sends ends the bot
                trouble_of(error, f"the connection to {self.platform}")
            finally:
                self.lost()
            if self._steady:
                pause_s = SHORTEST_PAUSE_S
            await asyncio.sleep(pause_s)
            pause_s = min(2 * pause_s, LONGEST_PAUSE_S)

    async def _watched(self, connect: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Await `connect`, but not for longer than `dead_s` after the last sign of life.

        It has a task of its own, so that who cuts it off doesn't cancel whoever is told to leave.
        """
        began, connecting = self._clock(), asyncio.create_task(connect())
        try:
            while not connecting.done():
                left_s = self.dead_s - min(self.silent_s, self._clock() - began)
                if left_s <= 0:
                    raise PlatformUnreachableError(self.platform, "has been silent for too long")
                await asyncio.wait({connecting}, timeout=left_s)
            connecting.result()
        finally:
            connecting.cancel()
            await _ended(connecting)


async def _ended(task: asyncio.Task[None]) -> None:
    """Wait until `task` has ended; whoever is told to leave meanwhile does so after that."""
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait({task})
        except asyncio.CancelledError as error:
            cancelled = error
    if cancelled:
        raise cancelled
