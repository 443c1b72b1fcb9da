"""What people think of answers: one vote a person, changeable, with a reason if they give one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from bot.storage.tables import questions, votes
from bot.storage.values import Tally
from bot.storage.within import within

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.storage.engine.database import Database
    from bot.storage.values import AskerId, Place


class VoteStore:
    """The votes on answers."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        """Keep them in `database`; `now` dates them."""
        self._database = database
        self._now = now

    async def cast(
        self,
        place: Place,
        question: int,
        voter: AskerId,
        *,
        helpful: bool,
        reason: str | None = None,
    ) -> bool:
        """Set the vote of `voter`, instead of an earlier one; whether `place` has `question`.

        Who votes the same way again without a `reason` stands by the one given before.
        """
        vote = sa.select(
            questions.c.id,
            *(
                sa.literal(value, votes.c[name].type)
                for name, value in {
                    "voter": voter,
                    "helpful": helpful,
                    "reason": reason,
                    "at": self._now(),
                }.items()
            ),
        ).where(within(questions, place), questions.c.id == question)
        insert = self._database.insert(votes).from_select(
            ["question", "voter", "helpful", "reason", "at"], vote
        )
        new = insert.excluded
        same = sa.and_(new.reason.is_(None), new.helpful == votes.c.helpful)
        changed = {
            "helpful": new.helpful,
            "reason": sa.case((same, votes.c.reason), else_=new.reason),
            "at": new.at,
        }
        async with self._database.writing() as connection:
            done = await connection.execute(
                insert.on_conflict_do_update(index_elements=["question", "voter"], set_=changed)
            )
        return done.rowcount == 1

    async def withdraw(self, place: Place, question: int, voter: AskerId) -> bool:
        """Take the vote of `voter` back; whether there was one."""
        async with self._database.writing() as connection:
            done = await connection.execute(
                sa.delete(votes).where(_on(place, question), votes.c.voter == voter)
            )
        return done.rowcount == 1

    async def tally(self, place: Place, question: int) -> Tally:
        """Return how `question` of `place` was voted on."""
        query = sa.select(votes.c.helpful, sa.func.count()).where(_on(place, question))
        async with self._database.reading() as connection:
            rows = await connection.execute(query.group_by(votes.c.helpful))
            counted: dict[bool, int] = dict(rows.all())
        return Tally(counted.get(True, 0), counted.get(False, 0))


def _on(place: Place, question: int) -> sa.ColumnElement[bool]:
    """Return the votes on `question`, if it is one of `place`."""
    seen = sa.select(questions.c.id).where(within(questions, place), questions.c.id == question)
    return votes.c.question.in_(seen)
