"""Questions: received once only, then answered or apologised for, and forgotten in time."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from bot.storage.tables import UNFINISHED, questions, votes
from bot.storage.values import (
    Asked,
    AskerId,
    Ending,
    Outcome,
    Place,
    PlaceKind,
    Progress,
    Question,
    QuotePlace,
    Received,
    Unfinished,
)
from bot.storage.within import at, in_the_open, within

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.storage.engine.database import Database

FOLLOW_UP = timedelta(minutes=30)
_SAID_BY_ARTICLES = (Outcome.ANSWER, Outcome.PERHAPS, Outcome.NO_ANSWER)


class QuestionStore:
    """What was asked and what it came to."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        """Keep them in `database`; `now` dates them."""
        self._database = database
        self._now = now

    async def receive(self, asked: Asked) -> Received:
        """Remember `asked`, before it is answered; a delivery known in its place is not new."""
        values = {
            **at(asked.place),
            "delivery": asked.delivery,
            "conversation": asked.conversation,
            "asker": asked.asker,
            "text": asked.text,
            "locale": asked.locale,
            "reply_to": asked.reply_to,
            "private": asked.private,
            "asked_at": self._now(),
            "state": Progress.RECEIVED,
        }
        insert = self._database.insert(questions).values(values).on_conflict_do_nothing()
        async with self._database.writing() as connection:
            new = await connection.scalar(insert.returning(questions.c.id))
            if new is not None:
                return Received(new=True, id=new, state=Progress.RECEIVED)
            known = (
                await connection.execute(
                    sa.select(questions.c.id, questions.c.state).where(
                        questions.c.place == asked.place.key,
                        questions.c.delivery == asked.delivery,
                    )
                )
            ).one_or_none()
        if known is None:  # its asker was forgotten between the two statements
            return await self.receive(asked)
        return Received(new=False, id=known.id, state=Progress(known.state))

    async def answered(
        self, place: Place, id_: int, ending: Ending, *, private: bool = False
    ) -> bool:
        """Remember what a question came to; whether nobody else did.

        Of several who answer one question at a time, only one is told `True`: the one to reply,
        and to say when it is `sent`. Only what articles say is worth sending again after a crash;
        all else counts as sent. `private`: as if it had been asked so.
        """
        to_send = ending.outcome in _SAID_BY_ARTICLES
        done = (
            {"state": Progress.ANSWERED} if to_send else {"state": Progress.SENT, "reply_to": None}
        )
        hidden = {"private": True} if private else {}
        return await self._take(
            place,
            id_,
            Progress.RECEIVED,
            **done,
            **hidden,
            outcome=ending.outcome,
            language=ending.language,
            quotes=[[quote.article, quote.start, quote.end] for quote in ending.quotes],
            confidence=ending.confidence,
            latency_ms=ending.latency_ms,
            fingerprint=ending.index,
            carried=list(ending.carried),
        )

    async def sent(self, place: Place, id_: int) -> bool:
        """Remember that the answer is there; whether it was on its way until now."""
        return await self._take(place, id_, Progress.ANSWERED, state=Progress.SENT, reply_to=None)

    async def shared(self, place: Place, id_: int) -> bool:
        """Remember that its asker has shown a question to all; whether `place` has it."""
        async with self._database.writing() as connection:
            done = await connection.execute(
                sa.update(questions)
                .where(within(questions, place), questions.c.id == id_)
                .values(private=False)
            )
        return done.rowcount == 1

    async def apologised(self, place: Place, id_: int, was: Progress = Progress.RECEIVED) -> bool:
        """Give up a question that is too old to answer or to send; whether nobody else did."""
        given_up = {"state": Progress.APOLOGISED, "outcome": Outcome.ERROR, "reply_to": None}
        return await self._take(place, id_, was, **given_up)

    async def unfinished(self, platform: str) -> tuple[Unfinished, ...]:
        """Return what was never answered, or never sent, all over `platform`, oldest first."""
        now = self._now()
        there = sa.or_(*(questions.c.place.startswith(f"{kind}:{platform}:") for kind in PlaceKind))
        found = await self._selected(
            sa.select(questions).where(UNFINISHED, there).order_by(questions.c.id)
        )
        return tuple(Unfinished(one, now - one.asked_at) for one in found)

    async def find(self, place: Place, id_: int) -> Question | None:
        """Return one question of `place`."""
        return next(
            iter(
                await self._selected(
                    sa.select(questions).where(within(questions, place), questions.c.id == id_)
                )
            ),
            None,
        )

    async def previous(
        self, place: Place, asked: Asked, id_: int, no_older: timedelta = FOLLOW_UP
    ) -> Question | None:
        """Return the last answered question of `place` before `asked`, if it is fresh.

        `id_` is the number of that. It is of the same conversation, and nothing that isn't for
        whoever sees the answer to `asked`: a private one is only previous to another private one
        of the same person, or where only they ask.
        """
        alone = asked.private or place.kind == PlaceKind.DIRECT
        own = questions.c.asker == asked.asker
        seen = ~questions.c.private | own if alone else ~questions.c.private
        found = await self._selected(
            sa.select(questions)
            .where(
                within(questions, place),
                questions.c.conversation == asked.conversation,
                seen,
                questions.c.id < id_,
                questions.c.state.in_((Progress.ANSWERED, Progress.SENT)),
                questions.c.asked_at >= self._now() - no_older,
            )
            .order_by(questions.c.id.desc())
            .limit(1)
        )
        return found[0] if found else None

    async def well_answered(self, place: Place, sure: float, limit: int = 500) -> tuple[str, ...]:
        """Return questions of `place` that others may be offered, most often asked first.

        They stood by themselves, nobody asked them in private or in a private thread, and the
        answer was at least as `sure`, or liked by more people than not.
        """
        liked = (
            sa.select(sa.func.sum(sa.case((votes.c.helpful, 1), else_=-1)))
            .where(votes.c.question == questions.c.id)
            .scalar_subquery()
        )
        undecided = sa.func.coalesce(liked, 0) == 0
        query = (
            sa.select(questions.c.text)
            .where(within(questions, place), questions.c.outcome == Outcome.ANSWER)
            .where(in_the_open())
            .where(sa.cast(questions.c.carried, sa.Text) == "[]")
            .where((liked > 0) | (undecided & (questions.c.confidence >= sure)))
            .group_by(questions.c.text)
            .order_by(sa.func.count().desc(), questions.c.text)
            .limit(limit)
        )
        async with self._database.reading() as connection:
            return tuple((await connection.execute(query)).scalars())

    async def expire(self, before: datetime) -> int:
        """Empty the texts of questions and votes of before then; return how many questions.

        The rows stay: they are what statistics count.
        """
        old = questions.c.asked_at < before
        async with self._database.writing() as connection:
            emptied = await connection.execute(
                sa.update(questions)
                .where(old, (questions.c.text != "") | (questions.c.carried.is_not(None)))
                .values(text="", carried=None, reply_to=None)
            )
            await connection.execute(
                sa.update(votes)
                .where(votes.c.reason.is_not(None))
                .where(votes.c.question.in_(sa.select(questions.c.id).where(old)))
                .values(reason=None)
            )
        await self._database.tidy()
        return emptied.rowcount

    async def _take(self, place: Place, id_: int, was: Progress, **values: object) -> bool:
        """Change a question that has come as far as `was`, and no further; whether it had."""
        async with self._database.writing() as connection:
            done = await connection.execute(
                sa.update(questions)
                .where(within(questions, place), questions.c.id == id_, questions.c.state == was)
                .values(**values)
            )
        return done.rowcount == 1

    async def _selected(self, query: sa.Select[Any]) -> list[Question]:
        async with self._database.reading() as connection:
            return [_question(row) for row in await connection.execute(query)]


def _question(row: sa.Row[Any]) -> Question:
    """Return what `row` of the table remembers."""
    asked = Asked(
        place=Place.of_key(row.place, row.channel),
        delivery=row.delivery,
        conversation=row.conversation,
        asker=AskerId(row.asker),
        text=row.text,
        locale=row.locale,
        reply_to=row.reply_to,
        private=row.private,
    )
    ending = None if row.outcome is None else _ending(row)
    return Question(row.id, asked, row.asked_at, Progress(row.state), ending)


def _ending(row: sa.Row[Any]) -> Ending:
    return Ending(
        outcome=Outcome(row.outcome),
        language=row.language,
        quotes=tuple(QuotePlace(*place) for place in row.quotes or ()),
        confidence=row.confidence,
        latency_ms=row.latency_ms,
        index=row.fingerprint,
        carried=tuple(row.carried or ()),
    )
