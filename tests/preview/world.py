"""A modelled Discord with the real bot in it, over the shipped corpus and an empty memory."""

from __future__ import annotations

import tempfile
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import simcord
from simcord.actors import MemberActor

from bot.chat.connection.presence import Presence
from bot.chat.discord.client import Client
from bot.chat.follow_ups import follow
from bot.chat.service import ChatService, Person
from bot.library import read_corpus, read_examples
from bot.library.answerers import load_answerer
from bot.settings import read_settings
from bot.storage import Place, Storage
from tests.chat.discord.reading import shown

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from typing import Any

    import discord
    from simcord import Env
    from simcord.builders import ChannelHandle

    from bot.answering.answerer import Answerer

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
NAME = "Fundstelle"
SETTLING_S = 120.0
"""How long one thing that is done may take the bot; the model goes on as soon as it is quiet."""


class Reader(MemberActor):
    """A member whose typing becomes what Discord's own page makes of it."""

    async def send(self, channel: ChannelHandle, content: str = "", **more: Any) -> discord.Message:  # noqa: ANN401 - whatever a member sends
        """Send what was typed: "@Fundstelle" as a mention, and "/ask …" as that command."""
        command, _, question = content.partition(" ")
        if command == "/ask" and question.strip():
            return shown(await self.slash(channel, "ask", question=question)).message
        mention = f"<@{self._env.backend.bot_user.id}>"
        return await super().send(channel, content.replace(f"@{NAME}", mention), **more)


@dataclass(frozen=True, slots=True)
class World:
    """A server with one channel, and a member who asks."""

    env: Env
    channel: ChannelHandle
    reader: Reader
    service: ChatService
    answerer: Answerer

    async def speak(self, language: str) -> None:
        """Let the bot speak `language` in the server: everybody in a model is American."""
        assert self.channel.guild
        server = Place(platform="discord", id=str(self.channel.guild.id))
        boss = Person(place=server, id="1", manages=True)
        await self.service.places.change(boss, language=language)


@asynccontextmanager
async def world() -> AsyncIterator[World]:
    """Open one, and close it."""
    articles = read_corpus(CORPUS).articles
    answerer = load_answerer(articles, read_settings().cache_dir)
    with tempfile.TemporaryDirectory() as folder:
        async with Storage.open(f"sqlite:///{folder}/preview.db") as storage:
            service = ChatService(
                storage, answerer, carry=follow, rates=None, examples=read_examples(CORPUS)
            )
            await service.suggestions.prepare()  # the model gives a start 5 s, and no more
            client = Client(service, storage, Presence("discord"), shard_count=1)
            async with simcord.run(client, settle_timeout=SETTLING_S) as env:
                env.backend.bot_user.name = NAME
                guild = env.create_guild(name="Readers")
                channel = guild.create_text_channel("questions")
                alice = guild.add_member(env.create_user("alice"))
                reader = Reader(env, guild, alice.user)
                yield World(env, channel, reader, service, answerer)
