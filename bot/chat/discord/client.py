"""The bot in Discord: what it listens to, and who does what about it."""

from __future__ import annotations

import asyncio
import re
import sys
from typing import TYPE_CHECKING

import discord
from discord import app_commands

from bot.chat.connection.work import Work
from bot.chat.discord.after_answer import AfterAnswer
from bot.chat.discord.channels import find_channel
from bot.chat.discord.commands.ask import add_asking
from bot.chat.discord.commands.choices import ResetButton, SettingSelect
from bot.chat.discord.commands.help import Helping, add_helping
from bot.chat.discord.commands.privacy import PrivacyButton, PrivacyCommand, add_privacy
from bot.chat.discord.commands.settings import SettingsCommand, add_settings
from bot.chat.discord.commands.sources import PageButton, SourceList, SourceSelect, add_sources
from bot.chat.discord.commands.stats import StatsCommands, add_statistics
from bot.chat.discord.commands.syncing import sync
from bot.chat.discord.commands.translating import Translator
from bot.chat.discord.names import PLATFORM
from bot.chat.discord.pressing.buttons import AnswerButton
from bot.chat.discord.pressing.host import Host
from bot.chat.discord.pressing.modals import submitted
from bot.chat.discord.questions import Questions, acknowledge
from bot.chat.discord.sending import Post
from bot.chat.discord.showing import show
from bot.chat.presenting.blocks import Line
from bot.chat.presenting.replies import Replies
from bot.chat.service.faults import trouble_of
from bot.chat.texts import Texts

if TYPE_CHECKING:
    from bot.chat.connection.presence import Presence
    from bot.chat.service import ChatService
    from bot.storage import Storage

INTENTS = discord.Intents(guilds=True, guild_messages=True, dm_messages=True)
"""None of them is privileged: direct messages and mentions come with their text all the same."""
PRESSABLE = (AnswerButton, PageButton, PrivacyButton, ResetButton, SettingSelect, SourceSelect)
_ASKING = {discord.MessageType.default, discord.MessageType.reply}


class Client(discord.AutoShardedClient, Host):
    """Listens to Discord; keeps no messages and no members."""

    def __init__(
        self,
        service: ChatService,
        storage: Storage,
        presence: Presence,
        shard_count: int | None = None,
    ) -> None:
        """Answer by `service`, remember in `storage`, tell `presence` of the connection.

        How many shards it takes, Discord knows.
        """
        super().__init__(
            intents=INTENTS,
            shard_count=shard_count,
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            chunk_guilds_at_startup=False,
            member_cache_flags=discord.MemberCacheFlags.none(),
            enable_debug_events=True,  # for `on_socket_raw_receive`
        )
        self._service = service
        self._syncs = storage.syncs
        self._presence = presence
        self._shards: set[int] = set()
        self._resuming: asyncio.Task[None] | None = None
        post = Post(self)
        self._asking = Questions(service, post)
        self._helping = Helping(service, post)
        self.after_answer = AfterAnswer(service, self._asking)
        self.privacy = PrivacyCommand(service, storage.retention)
        self.settings = SettingsCommand(service)
        self.sources = SourceList(service)
        self.tree = Tree(self)
        self.work = Work(PLATFORM)
        add_asking(self.tree, service, self._asking, self._helping)
        add_helping(self.tree, self._helping)
        add_privacy(self.tree, self.privacy)
        add_settings(self.tree, self.settings)
        add_sources(self.tree, self.sources)
        add_statistics(self.tree, StatsCommands(service))

    async def setup_hook(self) -> None:
        """Get ready: called once, before the gateway is connected."""
        self.add_dynamic_items(*PRESSABLE)
        await self.tree.set_translator(Translator())
        await sync(self.tree, self._syncs)
        self.work.begin(self._service.suggestions.prepare())
        self._resuming = asyncio.create_task(self._asking.resume())

    async def close(self) -> None:
        """Finish what runs, then leave; meanwhile nothing new is begun."""
        if self._resuming:
            self._resuming.cancel()  # what it has not come to is for the next start
            await asyncio.wait({self._resuming})
        try:
            await self.work.finish()
        finally:
            await super().close()

    async def on_shard_connect(self, shard: int) -> None:
        """Note that the gateway let the bot in; `on_ready` waits seconds for all of its servers."""
        self._shards.add(shard)
        if len(self._shards) == self.shard_count:
            self._presence.arrived()

    async def on_shard_resumed(self, shard: int) -> None:
        """Note that it did so again, after a break."""
        await self.on_shard_connect(shard)

    async def on_shard_disconnect(self, shard: int) -> None:
        """Note that a connection is lost; discord.py makes it anew, if it can."""
        self._shards.discard(shard)
        self._presence.lost()

    async def on_socket_raw_receive(self, _: str) -> None:
        """Note that something was heard, be it the answer to a heartbeat."""
        self._presence.heard()

    async def on_message(self, message: discord.Message) -> None:
        """Answer people who write to the bot, or mention it."""
        if message.author.bot or message.type not in _ASKING or not self._is_meant(message):
            return
        if not self.work.join():
            return
        await find_channel(self, message)
        if question := self._without_mention(message.content):
            await self._asking.by_message(message, question)
        else:
            await self._helping.greet(message)

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Take what was typed into a window; all else has its own way."""
        if interaction.type is discord.InteractionType.modal_submit and self.work.join():
            await submitted(interaction, self.after_answer)

    async def on_error(self, event_method: str, /, *args: object, **kwargs: object) -> None:
        """Log what went wrong in an event, without anybody's words."""
        del args, kwargs
        if isinstance(error := sys.exception(), Exception):
            trouble_of(error, event_method)

    def _is_meant(self, message: discord.Message) -> bool:
        """Return whether `message` is to the bot itself: not to everyone, not to a role."""
        return message.guild is None or any(
            self.user and one.id == self.user.id for one in message.mentions
        )

    def _without_mention(self, text: str) -> str:
        own = self.user.id if self.user else 0
        return re.sub(rf"<@!?{own}>", " ", text).strip()


class Tree(app_commands.CommandTree[Client]):
    """The commands; where one fails, whoever gave it is told so."""

    async def interaction_check(self, interaction: discord.Interaction[Client], /) -> bool:
        """Begin no command when the bot is about to leave."""
        return interaction.client.work.join()

    async def on_error(
        self, interaction: discord.Interaction[Client], error: app_commands.AppCommandError
    ) -> None:
        """Log what went wrong, without anybody's words, and say that something did."""
        trouble = trouble_of(getattr(error, "original", error), "a command")
        replies = Replies(Texts.of(interaction.locale.value))
        if not interaction.response.is_done():
            await acknowledge(interaction, private=True)
        await show(interaction, replies.texts, [Line(replies.sentence(trouble))])
