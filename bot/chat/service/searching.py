"""The articles as they are now: searched off the event loop, listed, and swapped for newer ones."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from bot.answering.search.weights import HowSure
from bot.chat.service.replies import Around, Source
from bot.storage import QuotePlace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from bot.answering.answerer import Answerer
    from bot.answering.models import Quote
    from bot.storage import PlaceSettings

T = TypeVar("T")

AT_ONCE = 2
"""Questions searched at a time: more would only fight for the interpreter, and with the loop."""


class Shelf:
    """Holds the answerer in use; each question is answered by one, whatever comes meanwhile."""

    def __init__(self, answerer: Answerer, how_sure: HowSure) -> None:
        """Begin with `answerer`; `how_sure` holds for places that have not chosen."""
        self.now = Library(answerer)
        self.by_default = how_sure
        self._turn = asyncio.Semaphore(AT_ONCE)

    def use(self, answerer: Answerer) -> None:
        """Answer with `answerer` from the next question on."""
        self.now = Library(answerer)

    def how_sure(self, settings: PlaceSettings) -> HowSure:
        """Return how sure an answer must be in a place."""
        return HowSure(settings.how_sure or self.by_default)

    async def off_loop(self, work: Callable[[], T]) -> T:
        """Return what `work` returns, done in a thread when it is its turn."""
        async with self._turn:
            return await asyncio.to_thread(work)


@dataclass(frozen=True)
class Library:
    """An answerer and its articles."""

    answerer: Answerer

    @property
    def fingerprint(self) -> str:
        """Return the name of exactly these articles."""
        return self.answerer.fingerprint

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Return the articles by id, newest first; those of unknown date last."""
        each = zip(self.answerer.articles, self.answerer.sizes, strict=True)
        listed = [Source(*pair) for pair in each]
        listed.sort(key=lambda source: source.article.id)
        listed.sort(key=lambda source: source.article.last_day, reverse=True)
        return {source.article.id: source for source in listed}

    def quote_at(self, place: QuotePlace) -> Quote | None:
        """Return the sentence that stands exactly there, if one still does."""
        return self.answerer.quote_at(place.article, place.start, place.end)

    def around(self, quote: Quote) -> Around:
        """Return `quote` between its neighbours."""
        before, after = self.answerer.around(quote)
        return Around(before, quote, after)


def places(quotes: Iterable[Quote]) -> tuple[QuotePlace, ...]:
    """Return where `quotes` stand."""
    return tuple(QuotePlace(quote.article.id, quote.start, quote.end) for quote in quotes)
