"""Questions to offer: examples that are answered, and what was answered well here before."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process, utils

from bot.answering.search.weights import THRESHOLDS, HowSure
from bot.chat.service.faults import reported
from bot.chat.service.people import at_home, known
from bot.errors import StorageError
from bot.library import verified
from bot.logs import logger

if TYPE_CHECKING:
    from bot.chat.service.people import Person
    from bot.chat.service.replies import Trouble
    from bot.chat.service.searching import Shelf
    from bot.library import Examples
    from bot.storage import Storage

MOST = 25
PATIENCE_S = 0.5
"""Whoever is typing waits no longer for what was asked before."""
ALIKE = 50
"""Of 100: how like a question what somebody has typed so far must be."""

log = logger(__name__)


class Suggestions:
    """Offers only what is known to be answered by the articles of now."""

    def __init__(self, storage: Storage, shelf: Shelf, examples: Examples) -> None:
        """Offer `examples`, asked of the articles on `shelf`, and what `storage` remembers."""
        self._storage = storage
        self._shelf = shelf
        self._examples = examples
        self._verified: dict[tuple[str, str], tuple[str, ...]] = {}

    def use(self, examples: Examples) -> None:
        """Offer these `examples` from now on."""
        self._examples = examples
        self._verified = {}

    async def prepare(self) -> None:
        """Ask the examples of all languages now, so that nobody waits for them later."""
        for language in self._examples.by_language:
            await self.examples(language)

    async def examples(self, language: str) -> tuple[str, ...]:
        """Return the examples for somebody who speaks `language` that are answered."""
        library, how_sure = self._shelf.now, self._shelf.by_default
        known, key = self._verified, (library.fingerprint, language)
        if key not in known:
            offered = self._examples.to(language)
            known[key] = await self._shelf.off_loop(
                lambda: tuple(verified(library.answerer, offered, how_sure))
            )
        return known[key]

    @reported
    async def like(self, person: Person, typed: str, language: str) -> tuple[str, ...] | Trouble:
        """Return questions like what was `typed` so far, likest first; all where that is nothing.

        Examples are for everybody, what was asked before only for its own place; where that can't
        be remembered just now, examples are enough.
        """
        try:
            async with asyncio.timeout(PATIENCE_S):
                before = await self._asked_before(person)
        except (StorageError, TimeoutError) as error:
            log.warning("only examples are suggested", error=str(error) or "the database is slow")
            before = ()
        offered = (*await self.examples(language), *before)
        offered = tuple(dict.fromkeys(offered))
        if not typed.strip():
            return offered[:MOST]
        found = process.extract(
            typed,
            offered,
            scorer=fuzz.WRatio,
            processor=utils.default_process,
            score_cutoff=ALIKE,
            limit=MOST,
        )
        return tuple(question for question, _, _ in found)

    async def _asked_before(self, person: Person) -> tuple[str, ...]:
        """Return what was answered well in the place, unless answers there are private."""
        place = person.place
        if not at_home(person, known(self._storage.askers, person)):
            return ()
        if (await self._storage.settings.of(place)).private:
            return ()
        return await self._storage.questions.well_answered(place, THRESHOLDS[HowSure.HIGH].answer)
