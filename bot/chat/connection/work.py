"""What is being done right now, so that nobody leaves in the middle of it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from bot.logs import begin_request, logger

if TYPE_CHECKING:
    from collections.abc import Coroutine

PATIENCE_S = 20.0
"""Hosts give a process about 30 s to end; what takes longer than this is left to the next one."""

log = logger(__name__)


class Work:
    """The tasks that are at something; once it is `finishing`, nothing new is begun."""

    def __init__(self, platform: str) -> None:
        """Begin with none; the log names the `platform` they came from."""
        self._platform = platform
        self._tasks: set[asyncio.Task[Any]] = set()
        self.finishing = False

    def join(self) -> bool:
        """Let the running task count until it ends; whether it may begin at all.

        It and what it begins log under one request from now on.
        """
        if self.finishing or not (task := asyncio.current_task()):
            return False
        begin_request(platform=self._platform)
        self._count(task)
        return True

    def begin(self, work: Coroutine[Any, Any, object]) -> asyncio.Task[Any]:
        """Do `work` in a task of its own, and return that."""
        task = asyncio.create_task(work)
        self._count(task)
        return task

    async def finish(self, patience_s: float = PATIENCE_S) -> None:
        """Wait until all is done; what takes too long is cut short, and remembered as undone."""
        self.finishing = True
        try:
            async with asyncio.timeout(patience_s):
                while mine := self._tasks - {asyncio.current_task()}:  # some begin others
                    await asyncio.wait(mine)
        except TimeoutError:
            late = self._tasks - {asyncio.current_task()}
            for task in late:
                task.cancel()
            log.warning("not all could be finished", cut_short=len(late))
            await asyncio.wait(late)

    def _count(self, task: asyncio.Task[Any]) -> None:
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
