"""A fake Discord and a real bot on it, a fake Slack and a real app on it."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

import pytest

from .bot import EchoBot
from .discord import FakeDiscord
from .slack import FakeSlack
from .slack_bot import EchoApp

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from discord import Client
    from slack_sdk.web.async_client import AsyncWebClient

    from .slack import Channel


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


@pytest.fixture
async def slack() -> AsyncIterator[FakeSlack]:
    """Slack, with an app installed that asks for little."""
    async with FakeSlack() as slack:
        yield slack


@pytest.fixture
async def app(slack: FakeSlack) -> AsyncIterator[EchoApp]:
    """Connect the app."""
    app = EchoApp(slack)
    async with app.running(slack):
        yield app


@pytest.fixture
async def client(slack: FakeSlack) -> AsyncWebClient:
    """Make a client with the bot's token."""
    return EchoApp(slack).client


@pytest.fixture
async def place(slack: FakeSlack) -> Channel:
    """Open a channel with the bot in it."""
    return slack.channel("general", slack.user())
