"""What a button under an answer does, and what is typed into a window that one opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import discord
from discord import Permissions

from bot.chat.discord.asking import acknowledge, question_of
from bot.chat.discord.buttons import Action, rows_under
from bot.chat.discord.modals import NextModal, ReasonModal
from bot.chat.discord.people import person_in
from bot.chat.discord.showing import show, texts_for
from bot.chat.presenting.blocks import Line, Note
from bot.chat.presenting.replies import Replies
from bot.chat.service import Reply, Trouble
from bot.chat.texts import Texts

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable

    from bot.chat.discord.asking import Asking
    from bot.chat.presenting import Block
    from bot.chat.service import ChatService, Person

    T = TypeVar("T")

MODERATORS = Permissions(manage_messages=True)
"""Who may delete an answer that somebody else asked for."""


class LookingBack:
    """Looks into answers for whoever presses a button, and shows that to them alone."""

    def __init__(self, service: ChatService, asking: Asking) -> None:
        """Look back by `service`; what is asked next goes to `asking`."""
        self._service = service
        self._asking = asking

    async def pressed(self, interaction: discord.Interaction, action: Action, id_: int) -> None:
        """Do `action` with the answer to question `id_`."""
        answers = self._service.answers
        match action:
            case Action.MORE:
                await self._look(interaction, id_, answers.more, Replies.more)
            case Action.CONTEXT:
                await self._look(interaction, id_, answers.context, Replies.context)
            case Action.WHY:
                await self._look(interaction, id_, answers.why, Replies.why)
            case Action.GOOD:
                await acknowledge(interaction, private=True)
                await self._vote(interaction, id_, helpful=True)
            case Action.BAD:
                await interaction.response.send_modal(ReasonModal(id_, texts_for(interaction)))
                await answers.vote(person_in(self._service, interaction), id_, helpful=False)
            case Action.DELETE:
                await self._delete(interaction, id_)
            case Action.SHARE:
                await self._share(interaction, id_)
            case Action.NEXT:
                await interaction.response.send_modal(NextModal(texts_for(interaction)))

    async def reason_given(self, interaction: discord.Interaction, id_: int, reason: str) -> None:
        """Vote against the answer to question `id_`, for a reason that may be empty."""
        await acknowledge(interaction, private=True)
        await self._vote(interaction, id_, helpful=False, reason=reason or None)

    async def asked_next(self, interaction: discord.Interaction, question: str) -> None:
        """Answer a follow-up, unless nothing was typed."""
        if question:
            await self._asking.by_interaction(interaction, question)
        else:
            await acknowledge(interaction, private=True)
            texts = texts_for(interaction)
            await show(interaction, texts, [Line(texts.question_wanted())])

    async def _look(
        self,
        interaction: discord.Interaction,
        id_: int,
        into: Callable[[Person, int], Awaitable[T | Trouble]],
        present: Callable[[Replies, T], Iterable[Block]],
    ) -> None:
        await acknowledge(interaction, private=True)
        found = await into(person_in(self._service, interaction), id_)
        replies = Replies(texts_for(interaction))
        if isinstance(found, Trouble):
            await show(interaction, replies.texts, [Line(replies.sentence(found))])
        else:
            await show(interaction, replies.texts, present(replies, found))

    async def _vote(
        self,
        interaction: discord.Interaction,
        id_: int,
        *,
        helpful: bool,
        reason: str | None = None,
    ) -> None:
        person, texts = person_in(self._service, interaction), texts_for(interaction)
        tally = await self._service.answers.vote(person, id_, helpful=helpful, reason=reason)
        said = texts.vote_thanked()
        if isinstance(tally, Trouble):
            said = Replies(texts).sentence(tally)
        await show(interaction, texts, [Line(said)])

    async def _delete(self, interaction: discord.Interaction, id_: int) -> None:
        """Take the answer away, if whoever wants that may."""
        await acknowledge(interaction, private=True)
        person, texts = person_in(self._service, interaction, MODERATORS), texts_for(interaction)
        allowed = await self._service.answers.may_delete(person, id_)
        if isinstance(allowed, Trouble):
            said = Replies(texts).sentence(allowed)
        elif not allowed:
            said = texts.may_not_delete()
        else:
            said = await _deleted(interaction, texts)
        await show(interaction, texts, [Line(said)])

    async def _share(self, interaction: discord.Interaction, id_: int) -> None:
        """Show a private answer to all, if it is their own."""
        person, texts = person_in(self._service, interaction), texts_for(interaction)
        shared = await self._service.answers.share(person, id_)
        if not isinstance(shared, Reply):
            await acknowledge(interaction, private=True)
            await show(interaction, texts, [Line(Replies(texts).sentence(shared))])
            return
        await acknowledge(interaction, private=False)
        theirs = Texts.of(shared.locale, shared.language)
        by = Note(theirs.shared_by(interaction.user.display_name))
        blocks = (*question_of(shared), *Replies(theirs).reply(shared.said), by)
        await show(interaction, theirs, blocks, rows_under(shared, theirs), private=False)


async def _deleted(interaction: discord.Interaction, texts: Texts) -> str:
    """Delete the message with the button; say how that went."""
    if interaction.message is None:
        return texts.unknown()
    try:
        await interaction.message.delete()
    except discord.NotFound:
        return texts.deleted()
    except discord.Forbidden:
        return texts.not_allowed()
    return texts.deleted()
