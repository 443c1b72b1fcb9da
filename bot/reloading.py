"""Keeps the articles up to date: those that have changed are opened anew beside the old."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.errors import CorpusError
from bot.library.opening import find, prepare, stamp
from bot.logs import logger, without_words

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.library.opening import Opened
    from bot.settings import Settings

log = logger(__name__)


class Reloading:
    """Opens the articles when told to or, if that is set, when a file has changed."""

    def __init__(
        self, settings: Settings, opened: Opened, use: Callable[[Opened], Awaitable[None]]
    ) -> None:
        """Await `use` with what was opened after `opened`, which is in use now."""
        self._settings = settings
        self._root = settings.corpus_dir
        self._seen = opened.stamp
        self._left_out = {str(one) for one in opened.problems}
        self._encoder = opened.answerer.encoder  # another would take 80 MB
        self._use = use
        self._told = asyncio.Event()

    def tell(self) -> None:
        """Have the articles opened, as soon as those before are."""
        self._told.set()

    async def watch(self) -> None:
        """Open the articles whenever there is reason to, until cancelled.

        If anything is wrong with them, the old ones stay in use.
        """
        while True:
            told = await self._wait()
            now = await asyncio.to_thread(stamp, self._root)
            if told or now != self._seen:
                self._seen = now  # what can't be opened isn't tried again before it has changed
                await self._reload()

    async def _wait(self) -> bool:
        """Wait for a reason to look; whether it is that somebody told us to open them."""
        try:
            async with asyncio.timeout(self._settings.corpus_reload_s):
                await self._told.wait()
        except TimeoutError:
            return False
        self._told.clear()
        return True

    async def _reload(self) -> None:
        """Open the articles and use them; they are left as they are where that can't be done."""
        try:
            opened = await self._opened()
        except CorpusError as error:
            for one in error.problems:
                log.error("not usable", file=str(one.path), line=one.line, problem=one.problem)  # noqa: TRY400 - no trace is needed
            log.error("the old articles stay in use", reason=error.problem)  # noqa: TRY400 - as above
        except Exception as error:  # noqa: BLE001 - the edge: no article ends the bot
            log.error("the old articles stay in use", reason=without_words(error))  # noqa: TRY400 - as above
        else:
            self._left_out = {str(one) for one in opened.problems}
            await self._use(opened)
            new = opened.answerer
            log.info("new articles in use", articles=len(new.articles), index=new.fingerprint)

    async def _opened(self) -> Opened:
        """Open the articles in a thread, which stops soon when nobody waits for it any more."""
        waiting = True

        def unless_alone(_done: int, _total: int) -> None:
            if not waiting:
                raise InterruptedError

        try:
            return await asyncio.to_thread(self._open, unless_alone)
        finally:
            waiting = False

    def _open(self, progress: Callable[[int, int], None]) -> Opened:
        """Open the articles, unless something is wrong that wasn't so before."""
        found = find(self._root)
        if worse := [one for one in found.problems if str(one) not in self._left_out]:
            message = "there is something new in them that can't be used"
            raise CorpusError(message, tuple(worse))
        return prepare(
            found,
            self._settings.cache_dir,
            encoder=self._encoder,
            public_url=self._settings.public_url,
            progress=progress,
        )
