"""What happened in a place: counts, and the questions that the articles don't surely answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from bot.storage.tables import Moment, questions, votes
from bot.storage.values import Outcome, Statistics, Tally, Unanswered
from bot.storage.within import in_the_open, within

if TYPE_CHECKING:
    from datetime import datetime

    from bot.storage.engine.database import Database
    from bot.storage.values import Place


_UNSURE = (Outcome.PERHAPS, Outcome.NO_ANSWER)


class StatisticsStore:
    """Counts over questions and votes, for those who look after a place."""

    def __init__(self, database: Database) -> None:
        """Count in `database`."""
        self._database = database

    async def of(self, place: Place, since: datetime) -> Statistics:
        """Return what happened in `place` since then."""
        here = _here(place, since)
        totals = sa.select(sa.func.count(), sa.func.count(questions.c.asker.distinct())).where(here)
        voted = sa.select(votes.c.helpful, sa.func.count()).join(questions).where(here)
        async with self._database.reading() as connection:
            asked, askers = (await connection.execute(totals)).one()
            outcomes, languages, helpful = [
                dict((await connection.execute(query)).all())
                for query in (
                    _counted(questions.c.outcome, here),
                    _counted(questions.c.language, here),
                    voted.group_by(votes.c.helpful),
                )
            ]
        return Statistics(
            questions=asked,
            askers=askers,
            outcomes={Outcome(name): number for name, number in outcomes.items()},
            languages=languages,
            votes=Tally(helpful.get(True, 0), helpful.get(False, 0)),
        )

    async def unanswered(
        self, place: Place, since: datetime, limit: int = 50
    ) -> tuple[Unanswered, ...]:
        """Return what had no sure answer in `place`, most often asked first, then newest first.

        What was asked in private, or in a private thread, is nobody else's to see.
        """
        times = sa.func.count()
        last = sa.func.max(questions.c.asked_at, type_=Moment)
        doubted_at = sa.case((questions.c.outcome == Outcome.PERHAPS, questions.c.asked_at))
        is_doubted = sa.func.max(doubted_at, type_=Moment) == last
        outcome = sa.case((is_doubted, Outcome.PERHAPS), else_=Outcome.NO_ANSWER)
        query = (
            sa.select(questions.c.text, times, last, outcome)
            .where(_here(place, since), questions.c.outcome.in_(_UNSURE))
            .where(in_the_open())
            .group_by(questions.c.text)
            .order_by(times.desc(), last.desc(), questions.c.text)
            .limit(limit)
        )
        async with self._database.reading() as connection:
            rows = await connection.execute(query)
            return tuple(
                Unanswered(text, number, at, Outcome(name)) for text, number, at, name in rows
            )


def _here(place: Place, since: datetime) -> sa.ColumnElement[bool]:
    return within(questions, place) & (questions.c.asked_at >= since)


def _counted(column: sa.ColumnElement[Any], here: sa.ColumnElement[bool]) -> sa.Select[Any]:
    """Return how often each value of `column` is there, the most frequent first."""
    often = sa.func.count()
    return (
        sa.select(column, often)
        .where(here, column.is_not(None))
        .group_by(column)
        .order_by(often.desc(), column)
    )
