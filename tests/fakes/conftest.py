"""A fake Discord, and a real bot on it."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

import pytest

from .bot import EchoBot
from .discord import FakeDiscord

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from discord import Client


@asynccontextmanager
async def running(fake: FakeDiscord, bot: Client) -> AsyncIterator[asyncio.Task[None]]:
    """Let a bot run, and close it in the end however it ended."""
    task = asyncio.create_task(bot.start(fake.token))
    try:
        yield task
    finally:
        await bot.close()
        task.cancel()
        with suppress(asyncio.CancelledError, Exception):
            await task


@pytest.fixture
async def fake(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[FakeDiscord]:
    """Discord, where discord.py finds it."""
    async with FakeDiscord() as fake:
        fake.attract(monkeypatch)
        yield fake


@pytest.fixture
async def bot(fake: FakeDiscord) -> AsyncIterator[EchoBot]:
    """Connect the bot."""
    bot = EchoBot()
    async with running(fake, bot):
        await fake.connected()
        yield bot
