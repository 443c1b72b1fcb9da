"""A question as it is asked of the articles: completed from the one before it, now and later."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.chat.follow_ups import FollowUp
from bot.storage.questions import FOLLOW_UP

if TYPE_CHECKING:
    from bot.storage import Asked, Question, Storage

Carry = Callable[[str, FollowUp], FollowUp]
"""Completes a question from the (completed) one before, as `follow` does."""
EVER = timedelta(days=36_500)
LONGEST_CHAIN = 8
"""Questions that a follow-up of a follow-up of … is completed from, when it is asked again."""


def nothing(question: str, previous: FollowUp) -> FollowUp:
    """Carry nothing over: every question stands by itself."""
    del previous
    return FollowUp(question)


class Completer:
    """Finds what a question follows up."""

    def __init__(self, storage: Storage, carry: Carry) -> None:
        """Complete by `carry` from what `storage` remembers."""
        self._storage = storage
        self.carry = carry

    async def before(self, asked: Asked, id_: int, *, own: bool) -> FollowUp | None:
        """Return the whole question before this one in its conversation, if there is one.

        What is asked in private completes nothing but what the same person asks in private: the
        words taken over are shown. `own`: all that is asked in the place is private.
        """
        asked = replace(asked, private=asked.private or own)
        previous = await self._storage.questions.previous(asked.place, asked, id_)
        if previous is None or (own and previous.asked.asker != asked.asker):
            return None
        return await self.whole(previous)

    async def whole(self, question: Question, chain: int = LONGEST_CHAIN) -> FollowUp:
        """Return `question` as it was asked of the articles.

        Only its text and the carried words are remembered, so it is completed once more. Where
        that carries other words than it did (the question before it is forgotten), these are
        put behind it.
        """
        text, ending = question.asked.text, question.ending
        if not text or ending is None or not ending.carried:
            return FollowUp(text)
        if chain and (previous := await self._followed(question)):
            before = await self.whole(previous, chain - 1)
            again = await asyncio.to_thread(self.carry, text, before)
            if again.carried == ending.carried:
                return again
        return FollowUp(" ".join((text, *ending.carried)), ending.carried)

    async def _followed(self, question: Question) -> Question | None:
        """Return the question that `question` can have followed up when it was asked."""
        asked = question.asked
        previous = await self._storage.questions.previous(asked.place, asked, question.id, EVER)
        fresh = previous and question.asked_at - previous.asked_at <= FOLLOW_UP
        return previous if fresh else None
