"""A question, from its delivery to its reply: once only, allowed, in time, answered, remembered."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, TypeAlias

from bot.answering.newest import newest_on_this
from bot.chat.follow_ups import FollowUp
from bot.chat.service.faults import reported, trouble_of
from bot.chat.service.people import at_home, known, may_ask
from bot.chat.service.rates import Buckets
from bot.chat.service.replies import Answered, Reply, Silence, Trouble, Wait
from bot.chat.service.searching import AT_ONCE, places
from bot.errors import StorageError
from bot.language.detection import detect
from bot.logs import begin_request, logger
from bot.storage import Ending, Outcome, PlaceKind, Progress

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from bot.answering.models import Search
    from bot.chat.service.completing import Completer
    from bot.chat.service.people import Message
    from bot.chat.service.rates import Name, Rates
    from bot.chat.service.searching import Shelf
    from bot.storage import Asked, AskerId, Place, PlaceSettings, Storage

TOO_LATE = timedelta(minutes=10)
"""A question older than this is not answered after a restart: its asker has gone on."""
SENDING = timedelta(seconds=30)
"""Within so long of being asked, another process may yet send what it has answered."""
IN_HAND = AT_ONCE + 1
"""Questions answered or remembered at a time: who came first is through first, in a crowd too."""

_Said: TypeAlias = Answered | Wait | Trouble

log = logger(__name__)


@dataclass(frozen=True, slots=True)
class _Question:
    """A question that is being answered; `roles` are unknown after a restart.

    One that `was` answered before a restart was perhaps not sent.
    """

    id: int
    asked: Asked
    roles: frozenset[str] | None
    began: float
    was: Progress = Progress.RECEIVED


class Replying:
    """Takes questions, and what was left of them by a process that died."""

    def __init__(
        self,
        storage: Storage,
        shelf: Shelf,
        completer: Completer,
        rates: Rates | None,
        clock: Callable[[], float],
    ) -> None:
        """Answer from `shelf`, remember in `storage`; `clock` tells seconds."""
        self._storage = storage
        self._shelf = shelf
        self._completer = completer
        self._rates = rates
        self._clock = clock
        self._buckets = Buckets(clock)
        self._turn = asyncio.Semaphore(IN_HAND)
        self._given_up: list[tuple[Place, int]] = []

    async def ask(self, message: Message, stored: asyncio.Event | None = None) -> Reply | Silence:
        """Return the reply to `message`, or that there is none to send; never raises.

        Whatever is delivered twice, be it at once or to two processes, is answered once. From when
        `stored` is set, a crash loses nothing.
        """
        began = self._clock()
        person = message.person
        asker = known(self._storage.askers, person)
        if not at_home(person, asker):
            return await _untold(message, Trouble.NOT_HERE)
        try:
            asked = message.asked_by(asker)
            received = await self._storage.questions.receive(asked)
        except Exception as error:  # noqa: BLE001 - the edge: the asker always gets a sentence
            return await _untold(message, trouble_of(error, "receiving a question"))
        if stored:
            stored.set()
        if not received.new:
            return Silence(received.id)
        await self._settle()
        return await self._reply(_Question(received.id, asked, person.roles, began))

    @reported
    async def sent(self, place: Place, reply: Reply) -> None:
        """Remember that the reply to a question in `place` is there."""
        log.info("replied", question=reply.question)
        if reply.question is not None and isinstance(reply.said, Answered):
            await self._storage.questions.sent(place, reply.question)

    async def resume(self, platform: str) -> AsyncIterator[tuple[Asked, Reply]]:
        """Answer what was received and not answered, or apologise for what is too old by now.

        Another process that is still at one of them (hosts let two overlap) and this one can't
        both reply: storage tells only one of them to. What is answered may be on its way from
        another process, so that is given time, and taken up once. Raises `StorageError`.
        """
        began = self._clock()
        left = await self._storage.questions.unfinished(platform)
        for one in sorted(left, key=lambda one: one.question.state == Progress.ANSWERED):
            if one.question.state == Progress.ANSWERED:
                waited = self._clock() - began
                left_to_it = min(SENDING, SENDING - one.age)  # a clock set back makes ages negative
                await asyncio.sleep(left_to_it.total_seconds() - waited)
            begin_request(platform=platform)
            asked = one.question.asked
            question = _Question(one.question.id, asked, None, self._clock(), one.question.state)
            reply = await self._reply(question, late=one.age > TOO_LATE)
            if isinstance(reply, Reply):
                yield asked, reply

    def forget(self, asker: AskerId) -> None:
        """Leave no trace of `asker` in what is held between questions."""
        self._buckets.forget(asker)
        self._given_up = [each for each in self._given_up if each[0].id != asker]

    async def _reply(self, question: _Question, *, late: bool = False) -> Reply | Silence:
        """Find what to say and remember that; it is only a reply if nobody else came first."""
        place, settings = question.asked.place, None
        try:
            settings = await self._storage.settings.of(place)
            said, first = await self._finish(question, settings, late=late)
        except Exception as error:  # noqa: BLE001 - the edge: the asker always gets a sentence
            # Also where there is an answer by now: one that isn't remembered would be given again
            # after the next start. The asker is told to ask again, and this question is given up.
            said, first = trouble_of(error, f"question {question.id}"), True
            self._given_up.append((place, question.id))
        if not first:
            return Silence(question.id)
        return Reply(
            said=said,
            question=question.id,
            locale=(settings and settings.language) or question.asked.locale,
            language=await _language(said, question.asked.text),
            private=question.asked.private
            or bool(settings and settings.private)
            or not isinstance(said, Answered),
        )

    async def _finish(
        self, question: _Question, settings: PlaceSettings, *, late: bool
    ) -> tuple[_Said, bool]:
        """Find what to say and remember that; whether nobody else came first."""
        questions, place, id_ = self._storage.questions, question.asked.place, question.id
        if late:
            return Trouble.LATE, await questions.apologised(place, id_, question.was)
        answered = question.was == Progress.ANSWERED
        if not answered and (objection := self._objection(question, settings)):
            refused = Ending(outcome=Outcome.REFUSED)
            return objection, await questions.answered(place, id_, refused)
        async with self._turn:
            said, ending = await self._ended(question, settings)
            if answered:
                return said, await questions.sent(place, id_)
            # Who looks into it later asks the memory, not the settings as they are by then.
            private = settings.private
            return said, await questions.answered(place, id_, ending, private=private)

    async def _ended(self, question: _Question, settings: PlaceSettings) -> tuple[_Said, Ending]:
        """Return what the articles say to `question`, and how that is remembered."""
        try:
            answered = await self._answer(question, settings)
        except StorageError:
            raise
        except Exception as error:  # noqa: BLE001 - a mistake in answering is no end of the service
            return trouble_of(error, f"question {question.id}"), Ending(outcome=Outcome.ERROR)
        outcome = answered.outcome
        ending = Ending(
            outcome=Outcome(outcome.name),
            language=outcome.language,
            quotes=places(outcome.shown),
            confidence=outcome.confidence,
            latency_ms=round(1000 * (self._clock() - question.began)),
            index=outcome.index,
            carried=answered.carried,
        )
        log.info(
            "answered",
            question=question.id,
            outcome=ending.outcome.value,
            language=ending.language,
            latency_ms=ending.latency_ms,
        )
        return answered, ending

    def _objection(self, question: _Question, settings: PlaceSettings) -> Trouble | Wait | None:
        """Return why `question` isn't answered here and now."""
        asked, roles = question.asked, question.roles
        if roles is None and settings.roles:
            return Trouble.LATE  # nobody can tell any more whether its asker may ask
        if not may_ask(settings, asked.place, roles or frozenset()):
            return Trouble.NOT_HERE
        if roles is None or self._rates is None:
            return None  # it has waited long enough, or nobody has to
        wanted: dict[Name, int] = {
            ("person", asked.place, asked.asker): settings.rate,
            ("all",): self._rates.in_all,
        }
        if asked.place.kind != PlaceKind.DIRECT:
            wanted["channel", asked.place] = self._rates.channel
        seconds = self._buckets.take(wanted)
        return Wait(seconds) if seconds else None

    async def _answer(self, question: _Question, settings: PlaceSettings) -> Answered:
        """Ask the articles, off the event loop."""
        asked, answerer = question.asked, self._shelf.now.answerer
        how_sure = self._shelf.how_sure(settings)
        before = await self._completer.before(asked, question.id, own=settings.private)

        def find() -> tuple[Search, tuple[str, ...]]:
            carry = self._completer.carry
            whole = carry(asked.text, before) if before else FollowUp(asked.text)
            return answerer.search(whole.question, how_sure), whole.carried

        found, carried = await self._shelf.off_loop(find)
        return Answered(outcome=found.outcome, carried=carried, newest=newest_on_this(found))

    async def _settle(self) -> None:
        """Close what was given up, now that the memory works again."""
        while self._given_up:
            place, id_ = self._given_up.pop()
            try:
                await self._storage.questions.apologised(place, id_)
            except StorageError:
                self._given_up.append((place, id_))
                return


async def _untold(message: Message, said: Trouble) -> Reply:
    """Return a reply to what couldn't be received."""
    return Reply(
        said=said,
        question=None,
        locale=message.locale,
        language=await _language(said, message.text),
        private=True,
    )


async def _language(said: _Said, text: str) -> str:
    """Return the language of a question, which its answer knows already."""
    if isinstance(said, Answered):
        return said.outcome.language
    return await asyncio.to_thread(detect, text)
