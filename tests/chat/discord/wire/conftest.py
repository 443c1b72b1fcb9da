"""A Discord on a real socket, with the bot in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.chat.connection import presence
from tests.chat.discord.wire.seeing import present
from tests.fakes.discord import FakeDiscord
from tests.fakes.waiting import until

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from simcord.backend.models import Channel, Guild, User

    from bot.chat.service import ChatService
    from bot.storage import Storage


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test wait between two connections."""
    monkeypatch.setattr(presence, "SHORTEST_PAUSE_S", 0.01)


@pytest.fixture
async def fake(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[FakeDiscord]:
    """Give a Discord, which is where the bot looks for it."""
    async with FakeDiscord() as fake:
        fake.attract(monkeypatch)  # and takes it back in the end
        yield fake


@pytest.fixture
async def connected(
    fake: FakeDiscord, service: ChatService, storage: Storage
) -> AsyncIterator[FakeDiscord]:
    """Give a Discord that the bot is in."""
    async with present(fake, service, storage):
        await fake.connected()
        await until(lambda: fake.commands)
        yield fake


@pytest.fixture
def guild(fake: FakeDiscord) -> Guild:
    """Return a server."""
    return fake.guild("Readers")


@pytest.fixture
def channel(fake: FakeDiscord, guild: Guild) -> Channel:
    """Return a channel of it."""
    return fake.channel(guild, "general")


@pytest.fixture
def alice(fake: FakeDiscord, guild: Guild) -> User:
    """Return a member of it."""
    return fake.user("alice", guild)
