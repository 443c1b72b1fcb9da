"""The way in: one service for all platforms, over one memory and the articles of now."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from bot.answering.search.weights import HowSure
from bot.chat.service.completing import Completer, nothing
from bot.chat.service.past_answers import PastAnswers
from bot.chat.service.places import Places
from bot.chat.service.privacy import Privacy
from bot.chat.service.rates import RATES
from bot.chat.service.replies import Reply
from bot.chat.service.replying import Replying
from bot.chat.service.searching import Shelf
from bot.chat.service.sources import Sources
from bot.chat.service.suggesting import Suggestions
from bot.library import Examples
from bot.metrics import Metrics
from bot.storage import Place

if TYPE_CHECKING:
    import asyncio
    from collections.abc import AsyncIterator, Callable

    from bot.answering.answerer import Answerer
    from bot.chat.service.completing import Carry
    from bot.chat.service.people import Message
    from bot.chat.service.rates import Rates
    from bot.chat.service.replies import Silence
    from bot.storage import Asked, Storage


NO_EXAMPLES = Examples({})


class ChatService:
    """Turns questions into replies; each of its other parts does one thing more.

    `answers` looks back at replies, `sources` lists the articles, `places` is for those who manage
    one, `privacy` for everybody, and `suggestions` has questions to offer.

    Nothing raises but `resume`: what goes wrong is `Trouble`, and the log knows more.
    """

    def __init__(  # noqa: PLR0913 - two collaborators, and six things that have a default
        self,
        storage: Storage,
        answerer: Answerer,
        *,
        carry: Carry = nothing,
        rates: Rates | None = RATES,
        how_sure: HowSure = HowSure.NORMAL,
        examples: Examples = NO_EXAMPLES,
        metrics: Metrics | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Remember in `storage`, answer by `answerer`, complete follow-ups by `carry`.

        `how_sure` holds for places that have not chosen; `clock` tells seconds. With no `rates`
        nobody is asked to wait, whatever places have set. Of the `examples` those are suggested
        that are answered. What becomes of questions is counted in `metrics`.
        """
        self._storage = storage
        self._metrics = metrics or Metrics()
        self._clock = clock
        self._shelf = Shelf(answerer, how_sure)
        completer = Completer(storage, carry)
        self._asking = Replying(storage, self._shelf, completer, rates, clock)
        self.answers = PastAnswers(storage, self._shelf, completer, self._metrics)
        self.sources = Sources(self._shelf)
        self.places = Places(storage)
        self.privacy = Privacy(storage, self._asking)
        self.suggestions = Suggestions(storage, self._shelf, examples)
        self._count_articles()

    def direct(self, platform: str, person: str) -> Place:
        """Return the place where only `person`, the platform's id, asks."""
        return Place.direct(platform, self._storage.askers.id_of(platform, person))

    async def ask(self, message: Message, stored: asyncio.Event | None = None) -> Reply | Silence:
        """Return the reply to `message`, or that there is none to send; never raises.

        `stored` is set as soon as a crash can't lose the question any more.
        """
        began = self._clock()
        reply = await self._asking.ask(message, stored)
        if isinstance(reply, Reply):
            platform, took_s = message.person.place.platform, self._clock() - began
            self._metrics.came_to(platform, reply.language, reply.outcome, took_s)
        return reply

    async def sent(self, place: Place, reply: Reply) -> None:
        """Remember that `reply` is there, so that no start sends it again; never raises."""
        await self._asking.sent(place, reply)

    async def resume(self, platform: str) -> AsyncIterator[tuple[Asked, Reply]]:
        """Answer what was left on `platform` when the program stopped; raises `StorageError`.

        What is left for too long is apologised for. What was answered and perhaps not sent comes
        last, `SENDING` after it was asked: wait for it in a task of its own.
        """
        async for asked, reply in self._asking.resume(platform):
            self._metrics.came_to(platform, reply.language, reply.outcome, None)
            yield asked, reply

    def use(self, answerer: Answerer, examples: Examples | None = None) -> None:
        """Answer with `answerer` from the next question on; those begun keep theirs.

        From now on `examples` are offered, if there are others than before.
        """
        self._shelf.use(answerer)
        if examples:
            self.suggestions.use(examples)
        self._count_articles()

    @property
    def searched(self) -> tuple[int, int]:
        """How many articles, and sentences of them, are searched now."""
        answerer = self._shelf.now.answerer
        return len(answerer.articles), sum(answerer.sizes)

    def _count_articles(self) -> None:
        articles, sentences = self.searched
        self._metrics.searching(articles=articles, sentences=sentences)
