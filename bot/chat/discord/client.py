"""The bot in Discord: what it listens to, and who does what about it."""

from __future__ import annotations

import asyncio
import logging
import re
from typing import TYPE_CHECKING

import discord
from discord import app_commands

from bot.chat.discord.asking import Asking
from bot.chat.discord.buttons import AnswerButton
from bot.chat.discord.commands.asking import add_asking
from bot.chat.discord.commands.choices import ResetButton, SettingSelect
from bot.chat.discord.commands.helping import Helping, add_helping
from bot.chat.discord.commands.privacy import Privacy, PrivacyButton, add_privacy
from bot.chat.discord.commands.settings import Settings, add_settings
from bot.chat.discord.commands.sources import PageButton, SourceList, SourceSelect, add_sources
from bot.chat.discord.commands.statistics import Statistics, add_statistics
from bot.chat.discord.looking_back import LookingBack
from bot.chat.discord.modals import submitted
from bot.chat.discord.sending import Post
from bot.chat.discord.showing import show
from bot.chat.discord.translating import Translator
from bot.chat.presenting.blocks import Line
from bot.chat.presenting.replies import Replies
from bot.chat.service import Trouble
from bot.chat.texts import Texts

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from bot.chat.service import ChatService

INTENTS = discord.Intents(guilds=True, guild_messages=True, dm_messages=True)
"""None of them is privileged: direct messages and mentions come with their text all the same."""
PRESSABLE = (AnswerButton, PageButton, PrivacyButton, ResetButton, SettingSelect, SourceSelect)
_ASKING = {discord.MessageType.default, discord.MessageType.reply}

log = logging.getLogger(__name__)


class Client(discord.AutoShardedClient):
    """Listens to Discord; keeps no messages and no members."""

    def __init__(
        self, service: ChatService, shard_count: int | None = None, retention_days: int = 90
    ) -> None:
        """Answer by `service`; how many shards it takes, Discord knows.

        `retention_days` is how long the texts of questions are kept.
        """
        super().__init__(
            intents=INTENTS,
            shard_count=shard_count,
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            chunk_guilds_at_startup=False,
            member_cache_flags=discord.MemberCacheFlags.none(),
        )
        self._service = service
        post = Post(self)
        self._asking = Asking(service, post)
        self._helping = Helping(service, post)
        self.looking_back = LookingBack(service, self._asking)
        self.privacy = Privacy(service, retention_days)
        self.settings = Settings(service)
        self.sources = SourceList(service)
        self.tree = Tree(self)
        self._at_work: set[asyncio.Task[None]] = set()
        add_asking(self.tree, service, self._asking)
        add_helping(self.tree, self._helping)
        add_privacy(self.tree, self.privacy)
        add_settings(self.tree, self.settings)
        add_sources(self.tree, self.sources)
        add_statistics(self.tree, Statistics(service))

    async def setup_hook(self) -> None:
        """Get ready: called once, before the gateway is connected."""
        self.add_dynamic_items(*PRESSABLE)
        await self.tree.set_translator(Translator())
        await self.tree.sync()
        self._in_background(self._asking.resume())
        self._in_background(self._service.suggestions.prepare())

    async def on_message(self, message: discord.Message) -> None:
        """Answer people who write to the bot, or mention it."""
        if message.author.bot or message.type not in _ASKING or not self._is_meant(message):
            return
        question = self._without_mention(message.content)
        if question:
            await self._asking.by_message(message, question)
        else:
            await self._helping.greet(message)

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Take what was typed into a window; all else has its own way."""
        await submitted(interaction, self.looking_back)

    async def on_error(self, event_method: str, /, *args: object, **kwargs: object) -> None:
        """Log what went wrong in an event, without anybody's words."""
        del args, kwargs
        log.error("%s failed", event_method, exc_info=True)

    def _is_meant(self, message: discord.Message) -> bool:
        """Return whether `message` is to the bot itself: not to everyone, not to a role."""
        return message.guild is None or any(
            self.user and one.id == self.user.id for one in message.mentions
        )

    def _without_mention(self, text: str) -> str:
        own = self.user.id if self.user else 0
        return re.sub(rf"<@!?{own}>", " ", text).strip()

    def _in_background(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._at_work.add(task)
        task.add_done_callback(self._at_work.discard)


class Tree(app_commands.CommandTree[Client]):
    """The commands; where one fails, whoever gave it is told so."""

    async def on_error(
        self, interaction: discord.Interaction[Client], error: app_commands.AppCommandError
    ) -> None:
        """Log what went wrong, without anybody's words, and say that something did."""
        log.error("a command failed", exc_info=error)
        texts = Texts.of(interaction.locale.value)
        await show(interaction, [Line(Replies(texts).sentence(Trouble.FAILED))])
