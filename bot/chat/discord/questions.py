"""Every way to ask in Discord: read the event, ask the service, send the reply."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from itertools import chain
from typing import TYPE_CHECKING

from discord import ui

from bot.chat.discord.addresses import Address
from bot.chat.discord.channels import is_unknown
from bot.chat.discord.drawing.rendering import render
from bot.chat.discord.names import PLATFORM
from bot.chat.discord.people import conversation_of, is_thread, person_in
from bot.chat.discord.pressing.buttons import is_far, rows_under
from bot.chat.discord.sending import UNSENT, By, reason_of
from bot.chat.presenting import Line, Note
from bot.chat.presenting.replies import Replies
from bot.chat.service import Answered, Message, Reply, Silence, Trouble
from bot.chat.service.faults import trouble_of
from bot.errors import StorageError
from bot.logs import logger
from bot.storage import PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import discord

    from bot.chat.discord.drawing.rendering import Rendered
    from bot.chat.discord.sending import Post
    from bot.chat.presenting import Block
    from bot.chat.service import ChatService
    from bot.chat.texts import Texts
    from bot.storage import Asked, Place

PATIENCE_S = 1.0
"""Discord waits 3 s for a first response; so long the database may take to say how to give it."""
TYPING_AFTER_S = 0.5
GREETED_WITH = 3
"""So many examples are shown to somebody who asks nothing, or nothing of the kind."""

log = logger(__name__)


class Questions:
    """Brings questions to the service and replies to Discord."""

    def __init__(self, service: ChatService, post: Post) -> None:
        """Ask `service`, reply by `post`."""
        self._service = service
        self._post = post

    async def by_interaction(
        self, interaction: discord.Interaction, question: str, *, private: bool = False
    ) -> None:
        """Answer a command, an action on a message or a modal."""
        person = person_in(self._service, interaction)
        private = private or await self._private(person.place)
        await acknowledge(interaction, private=private)
        address = Address(
            channel=interaction.channel_id or 0,
            user=interaction.user.id,
            server=interaction.guild_id is not None,
            token=interaction.token,
            private=private,
        )
        message = Message(
            person=person,
            conversation=conversation_of(
                self._service, person, address.channel, thread=is_thread(interaction)
            ),
            delivery=f"interaction-{interaction.id}",
            text=question,
            locale=interaction.locale.value,
            reply_to=address.written(),
            private=private,
        )
        reply = await self._service.ask(message)
        hidden = isinstance(reply, Reply) and reply.private and not private
        if hidden:
            await _end_thinking(interaction)
        await self.deliver(person.place, address, reply)
        if hidden or isinstance(reply, Silence):
            await _take_back(interaction)

    async def by_message(self, message: discord.Message, question: str) -> None:
        """Answer a direct message or one that mentions the bot, as a reply to it."""
        person = person_in(self._service, message)
        address = Address(
            channel=message.channel.id,
            user=message.author.id,
            server=message.guild is not None,
            message=message.id,
        )
        asked = Message(
            person=person,
            conversation=conversation_of(
                self._service, person, address.channel, thread=is_thread(message)
            ),
            delivery=f"message-{message.id}",
            text=question,
            reply_to=address.written(),
            private=is_unknown(message),
        )
        asking = asyncio.create_task(self._service.ask(asked))
        done, _ = await asyncio.wait({asking}, timeout=TYPING_AFTER_S)
        if not done:
            with suppress(*UNSENT):
                await message.channel.typing()
        await self.deliver(person.place, address, await asking)

    async def resume(self) -> None:
        """Answer what was left when the program stopped, or apologise; never raises."""
        try:
            async for asked, reply in self._service.resume(PLATFORM):
                await self._resume(asked, reply)
        except StorageError as error:
            log.warning("not all that was left could be answered", error=str(error))

    async def deliver(self, place: Place, address: Address, reply: Reply | Silence) -> None:
        """Send `reply` to `address`, and remember that it arrived."""
        if not isinstance(reply, Reply):
            return
        texts = Replies.to(reply).texts
        hints = await self._hints(reply, texts)

        def rendered(by: By) -> Rendered:
            asked = () if by is By.REPLY else Replies(texts).question(reply.said)
            away = by is By.DIRECT_MESSAGE and place.kind != PlaceKind.DIRECT
            rows = rows_under(reply, texts, place if away else None)
            blocks = _reply_blocks(reply, texts, away=away)
            return render(chain(asked, blocks, hints), rows, texts=texts)

        # A reply in a channel is only kept from others where they are not to see it.
        private = reply.private and (bool(address.token) or _hidden(reply))
        nonce = f"{address.message or reply.question or address.channel}"
        if await self._post.send(address, rendered, private=private, nonce=nonce):
            await self._service.sent(place, reply)
        elif private and isinstance(reply.said, Answered):
            instead = Line(texts.only_privately())
            await self._post.send(
                address,
                lambda _: render([instead], texts=texts),
                private=False,
                nonce=f"{nonce}-only",
            )

    async def _hints(self, reply: Reply, texts: Texts) -> Sequence[Block]:
        """Return what to ask instead of something that nothing in the articles is near, as "hi"."""
        if not isinstance(reply.said, Answered) or not is_far(reply.said.outcome):
            return ()
        examples = await self._service.suggestions.examples(texts.locale.language)
        help_ = Note(texts.more_help(f"/{texts.help_name()}"))
        return (*Replies(texts).examples(examples[:GREETED_WITH]), help_)

    async def _resume(self, asked: Asked, reply: Reply) -> None:
        if not asked.reply_to:
            return
        try:
            await self.deliver(asked.place, Address.read(asked.reply_to), reply)
        except Exception as error:  # noqa: BLE001 - one that can't be answered is no end of the others
            trouble_of(error, f"question {reply.question}, left from before")

    async def _private(self, place: Place) -> bool:
        """Return whether answers in `place` are for the asker alone; so they are in doubt."""
        try:
            async with asyncio.timeout(PATIENCE_S):
                return await self._service.places.private(place) is not False
        except TimeoutError:
            return True


async def acknowledge(interaction: discord.Interaction, *, private: bool) -> None:
    """Tell Discord that a response follows; too late for that, it may still be sent elsewhere."""
    try:
        await interaction.response.defer(ephemeral=private, thinking=True)
    except UNSENT as error:
        log.warning("an interaction could not be acknowledged", error=reason_of(error))


async def _end_thinking(interaction: discord.Interaction) -> None:
    """Put something in the place of a public "thinking …": what followed it would be public too."""
    with suppress(*UNSENT):
        await interaction.edit_original_response(view=ui.LayoutView().add_item(ui.TextDisplay("…")))


async def _take_back(interaction: discord.Interaction) -> None:
    """Delete the first response, now that everything is said elsewhere."""
    with suppress(*UNSENT):
        await interaction.delete_original_response()


def _reply_blocks(reply: Reply, texts: Texts, *, away: bool) -> Iterable[Block]:
    """Return what stands where it was asked, or `away` from there."""
    if away and reply.said is Trouble.NOT_HERE:
        return (Line(texts.not_there()),)
    return Replies(texts).reply(reply.said)


def _hidden(reply: Reply) -> bool:
    """Return whether what answers a message may not stand beside it."""
    return isinstance(reply.said, Answered) or reply.said is Trouble.NOT_HERE
