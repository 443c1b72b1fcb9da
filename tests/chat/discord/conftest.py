"""The bot as it runs, over the shipped corpus and an empty memory, in a modelled Discord."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.chat.connection.presence import Presence
from bot.chat.discord.client import Client
from bot.chat.follow_ups import follow
from bot.chat.service import ChatService
from bot.library import read_examples
from bot.storage import Storage
from tests.conftest import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from simcord import Env
    from simcord.actors import MemberActor
    from simcord.builders import ChannelHandle, GuildHandle

    from bot.answering.answerer import Answerer


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncIterator[Storage]:
    """Give an empty storage."""
    async with Storage.open(f"sqlite:///{tmp_path / 'kept.db'}", patience_s=0.3) as opened:
        yield opened


@pytest.fixture
async def service(storage: Storage, shipped: Answerer) -> ChatService:
    """Return the service that production has."""
    examples = read_examples(REPOSITORY / "corpus")
    made = ChatService(storage, shipped, carry=follow, examples=examples)
    await made.suggestions.prepare()  # the model gives a start 5 s, and no more
    return made


@pytest.fixture
def simcord_bot(service: ChatService, storage: Storage) -> Client:
    """Return the client that production has."""
    return Client(service, storage, Presence("discord"), shard_count=1)


@pytest.fixture
def guild(simcord_env: Env) -> GuildHandle:
    """Return a server that the bot is in."""
    return simcord_env.create_guild()


@pytest.fixture
def channel(guild: GuildHandle) -> ChannelHandle:
    """Return a channel of it."""
    return guild.create_text_channel("general")


@pytest.fixture
def alice(simcord_env: Env, guild: GuildHandle) -> MemberActor:
    """Return a member of it."""
    return guild.add_member(simcord_env.create_user("alice"))
