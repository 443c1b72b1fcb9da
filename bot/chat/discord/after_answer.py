"""What a button under an answer does, and what is typed into a window that one opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import discord
from discord import Permissions

from bot.chat.discord.people import person_in
from bot.chat.discord.pressing.actions import AnswerAction
from bot.chat.discord.pressing.buttons import rows_under
from bot.chat.discord.pressing.modals import NextModal, ReasonModal
from bot.chat.discord.questions import acknowledge
from bot.chat.discord.sending import UNSENT, reason_of
from bot.chat.discord.showing import acknowledge_press, open_window, show, texts_for
from bot.chat.presenting.blocks import Line
from bot.chat.presenting.replies import Replies
from bot.chat.service import Trouble
from bot.logs import logger

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable

    from bot.chat.discord.pressing.answer_ids import AnswerId
    from bot.chat.discord.questions import Questions
    from bot.chat.presenting import Block
    from bot.chat.service import ChatService, Person

    T = TypeVar("T")

MODERATORS = Permissions(manage_messages=True)
"""Who may delete an answer that somebody else asked for."""

log = logger(__name__)


class AfterAnswer:
    """Looks into answers for whoever presses a button, and shows that to them alone."""

    def __init__(self, service: ChatService, asking: Questions) -> None:
        """Look back by `service`; what is asked next goes to `asking`."""
        self._service = service
        self._asking = asking

    async def pressed(
        self, interaction: discord.Interaction, action: AnswerAction, answer: AnswerId
    ) -> None:
        """Do `action` with `answer`."""
        answers = self._service.answers
        match action:
            case AnswerAction.MORE:
                await self._look(interaction, answer, answers.more, Replies.more)
            case AnswerAction.CONTEXT:
                await self._look(interaction, answer, answers.context, Replies.context)
            case AnswerAction.WHY:
                await self._look(interaction, answer, answers.why, Replies.why)
            case AnswerAction.GOOD:
                await acknowledge(interaction, private=True)
                await self._vote(interaction, answer, helpful=True)
            case AnswerAction.BAD:
                await open_window(interaction, ReasonModal(answer, texts_for(interaction)))
                person = answer.seen_by(person_in(self._service, interaction))
                await answers.vote(person, answer.question, helpful=False)
            case AnswerAction.DELETE:
                await self._delete(interaction, answer)
            case AnswerAction.SHARE:
                await self._share(interaction, answer)
            case AnswerAction.NEXT:
                await open_window(interaction, NextModal(texts_for(interaction)))

    async def reason_given(
        self, interaction: discord.Interaction, answer: AnswerId, reason: str
    ) -> None:
        """Vote against `answer`, for a reason that may be empty."""
        await acknowledge(interaction, private=True)
        await self._vote(interaction, answer, helpful=False, reason=reason or None)

    async def asked_next(self, interaction: discord.Interaction, question: str) -> None:
        """Answer a follow-up, unless nothing was typed."""
        if question:
            # What follows a private answer takes words over from it.
            private = bool(interaction.message and interaction.message.flags.ephemeral)
            await self._asking.by_interaction(interaction, question, private=private)
        else:
            await acknowledge(interaction, private=True)
            texts = texts_for(interaction)
            await show(interaction, texts, [Line(texts.question_wanted())])

    async def _look(
        self,
        interaction: discord.Interaction,
        answer: AnswerId,
        into: Callable[[Person, int], Awaitable[T | Trouble]],
        present: Callable[[Replies, T | Trouble], Iterable[Block]],
    ) -> None:
        await acknowledge(interaction, private=True)
        person, texts = person_in(self._service, interaction), texts_for(interaction)
        found = await into(answer.seen_by(person), answer.question)
        await show(interaction, texts, present(Replies(texts), found))

    async def _vote(
        self,
        interaction: discord.Interaction,
        answer: AnswerId,
        *,
        helpful: bool,
        reason: str | None = None,
    ) -> None:
        person, texts = person_in(self._service, interaction), texts_for(interaction)
        tally = await self._service.answers.vote(
            answer.seen_by(person), answer.question, helpful=helpful, reason=reason
        )
        await show(interaction, texts, Replies(texts).voted(tally))

    async def _delete(self, interaction: discord.Interaction, answer: AnswerId) -> None:
        """Take the answer away, if whoever wants that may."""
        await acknowledge_press(interaction)
        person, texts = person_in(self._service, interaction, MODERATORS), texts_for(interaction)
        allowed = await self._service.answers.may_delete(answer.seen_by(person), answer.question)
        blocks = [*Replies(texts).undeletable(allowed)]
        if not blocks:
            gone = await _deleted(interaction)
            blocks = [Line(texts.deleted() if gone else texts.failed())]
        await show(interaction, texts, blocks)

    async def _share(self, interaction: discord.Interaction, answer: AnswerId) -> None:
        """Show a private answer to all, if it is their own; then nobody needs the private one."""
        await acknowledge_press(interaction)
        person, texts = person_in(self._service, interaction), texts_for(interaction)
        shared = await self._service.answers.share(person, answer.question)
        if isinstance(shared, Trouble):
            await show(interaction, texts, [Line(Replies(texts).sentence(shared))])
            return
        theirs = Replies.to(shared)
        blocks = theirs.shared(shared, interaction.user.display_name)
        rows = rows_under(shared, theirs.texts)
        if await show(interaction, theirs.texts, blocks, rows, private=False):
            await _deleted(interaction)


async def _deleted(interaction: discord.Interaction) -> bool:
    """Delete the message with the button, as may be done in places without the bot too.

    Returns whether it is gone.
    """
    try:
        await interaction.delete_original_response()
    except discord.NotFound:
        return True
    except UNSENT as error:
        log.warning("an answer could not be deleted", error=reason_of(error))
        return False
    return True
