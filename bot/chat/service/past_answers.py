"""What can be done with an answer later: more, context, why, votes, sharing, deleting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answering.newest import newest_on_this
from bot.chat.service.faults import reported
from bot.chat.service.people import at_home, known, may_manage, may_see
from bot.chat.service.replies import (
    Answered,
    Context,
    More,
    Reply,
    Trouble,
    Why,
)
from bot.storage import Outcome

if TYPE_CHECKING:
    from bot.answering.models import Search
    from bot.chat.service.completing import Completer
    from bot.chat.service.people import Person
    from bot.chat.service.searching import Library, Shelf
    from bot.metrics import Metrics
    from bot.storage import Ending, Question, Storage, Tally


@dataclass(frozen=True, slots=True)
class _Again:
    """A remembered question asked again of the articles as they are now."""

    question: Question
    found: Search
    changed: bool


class PastAnswers:
    """Actions on answers, by the id under each reply; everybody in the place may, if not said.

    They need nothing but what is remembered, so they work after a restart. An id is no permission:
    an answer of another place, or a private one of somebody else, is `Trouble.UNKNOWN`.
    """

    def __init__(
        self, storage: Storage, shelf: Shelf, completer: Completer, metrics: Metrics
    ) -> None:
        """Look back into `storage`, and again into the articles on `shelf`; count in `metrics`."""
        self._storage = storage
        self._shelf = shelf
        self._completer = completer
        self._metrics = metrics

    @reported
    async def more(self, person: Person, id_: int) -> More | Trouble:
        """Return the other quotes and the further sentences found."""
        again = await self._again(person, id_)
        if isinstance(again, Trouble):
            return again
        seen = again.found.outcome.shown
        stand = {(quote.article.id, quote.start) for quote in seen}
        further = (
            quote for quote in again.found.ranking if (quote.article.id, quote.start) not in stand
        )
        return More(quotes=seen[1:], further=tuple(further), changed=again.changed)

    @reported
    async def why(self, person: Person, id_: int) -> Why | Trouble:
        """Return which asked words met which words of the quote, and how sure it is."""
        again = await self._again(person, id_)
        if isinstance(again, Trouble):
            return again
        outcome = again.found.outcome
        return Why(
            quote=next(iter(outcome.shown), None),
            confidence=outcome.confidence,
            missing=outcome.missing,
            changed=again.changed,
        )

    @reported
    async def context(self, person: Person, id_: int) -> Context | Trouble:
        """Return the sentences around the quotes; possible when the text is no longer kept, too."""
        question, ending = await self._ended(person, id_)
        if question is None or ending is None or not ending.quotes:
            return Trouble.UNKNOWN
        library = self._shelf.now
        standing = [library.quote_at(place) for place in ending.quotes]
        if not any(standing):
            return Trouble.GONE
        return Context(
            quotes=tuple(library.around(quote) for quote in standing if quote),
            sure=ending.outcome == Outcome.ANSWER,
            changed=_changed(ending, library),
        )

    @reported
    async def share(self, person: Person, id_: int) -> Reply | Trouble:
        """Return the answer for all to see; only who asked may. It is asked again.

        From then on it is private no more.
        """
        again = await self._again(person, id_)
        if isinstance(again, Trouble):
            return again
        asked, ending = again.question.asked, again.question.ending
        if asked.asker != known(self._storage.askers, person):
            return Trouble.NOT_ALLOWED
        settings = await self._storage.settings.of(person.place)
        await self._storage.questions.shared(person.place, id_)
        outcome = again.found.outcome
        return Reply(
            said=Answered(
                outcome=outcome,
                carried=ending.carried if ending else (),
                newest=newest_on_this(again.found),
            ),
            question=id_,
            locale=settings.language or asked.locale,
            language=outcome.language,
            private=False,
        )

    @reported
    async def may_delete(self, person: Person, id_: int) -> bool | Trouble:
        """Return whether `person` may take the reply away: who asked, and managers.

        What is remembered stays: it is what forgetting is for.
        """
        question = await self._find(person, id_)
        if question is None:
            return Trouble.UNKNOWN
        asker = known(self._storage.askers, person)
        return question.asked.asker == asker or may_manage(person, asker)

    @reported
    async def vote(
        self, person: Person, id_: int, *, helpful: bool, reason: str | None = None
    ) -> Tally | Trouble:
        """Set the vote of `person`, instead of an earlier one; return how all have voted.

        Voting the same way again without a `reason` keeps the one given before.
        """
        if await self._find(person, id_) is None:
            return Trouble.UNKNOWN
        voter = known(self._storage.askers, person)
        cast = await self._storage.votes.cast(
            person.place, id_, voter, helpful=helpful, reason=reason
        )
        if not cast:
            return Trouble.UNKNOWN
        self._metrics.voted(person.place.platform, helpful=helpful)
        return await self._storage.votes.tally(person.place, id_)

    @reported
    async def withdraw(self, person: Person, id_: int) -> Tally | Trouble:
        """Take the vote of `person` back, if there is one; return how the others have voted."""
        if await self._find(person, id_) is None:
            return Trouble.UNKNOWN
        voter = known(self._storage.askers, person)
        await self._storage.votes.withdraw(person.place, id_, voter)
        return await self._storage.votes.tally(person.place, id_)

    async def _again(self, person: Person, id_: int) -> _Again | Trouble:
        """Ask a remembered question of the articles of now, as sure as the place wants it now."""
        question, ending = await self._ended(person, id_)
        if question is None or ending is None:
            return Trouble.UNKNOWN
        if not question.asked.text:
            return Trouble.EXPIRED
        library = self._shelf.now
        settings = await self._storage.settings.of(question.asked.place)
        how_sure = self._shelf.how_sure(settings)
        whole = await self._completer.whole(question)
        found = await self._shelf.off_loop(
            lambda: library.answerer.search(whole.question, how_sure)
        )
        return _Again(question, found, _changed(ending, library))

    async def _ended(self, person: Person, id_: int) -> tuple[Question | None, Ending | None]:
        """Return a question that the articles were asked, and what it came to."""
        question = await self._find(person, id_)
        ending = question.ending if question else None
        return (question, ending) if ending and ending.index else (None, None)

    async def _find(self, person: Person, id_: int) -> Question | None:
        asker = known(self._storage.askers, person)
        if not at_home(person, asker):
            return None
        question = await self._storage.questions.find(person.place, id_)
        return question if question and may_see(person, asker, question.asked) else None


def _changed(ending: Ending, library: Library) -> bool:
    return ending.index != library.fingerprint
