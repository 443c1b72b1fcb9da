"""A modelled Discord with the real bot in it, over the shipped corpus and an empty memory."""

from __future__ import annotations

import tempfile
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import simcord

from bot.chat.connection.presence import Presence
from bot.chat.discord.client import Client
from bot.chat.follow_ups import follow
from bot.chat.service import ChatService, Person
from bot.library import read_corpus, read_examples
from bot.library.answerers import load_answerer
from bot.settings import read_settings
from bot.storage import Place, Storage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from simcord import Env
    from simcord.actors import MemberActor
    from simcord.builders import ChannelHandle

    from bot.answering.answerer import Answerer

CORPUS = Path(__file__).resolve().parents[2] / "corpus"


@dataclass(frozen=True, slots=True)
class World:
    """A server with one channel, and a member who asks."""

    env: Env
    channel: ChannelHandle
    reader: MemberActor
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
            async with simcord.run(
                Client(service, storage, Presence("discord"), shard_count=1)
            ) as env:
                env.backend.bot_user.name = "Fundstelle"
                guild = env.create_guild(name="Readers")
                channel = guild.create_text_channel("questions")
                reader = guild.add_member(env.create_user("alice"))
                yield World(env, channel, reader, service, answerer)
