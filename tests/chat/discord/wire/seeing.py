"""The bot in a Discord on a real socket, and what people see of it."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

from bot.chat.connection.presence import DEAD_S, Presence
from bot.chat.discord.connection.staying import Account, stay
from bot.errors import PlatformError
from tests.chat.discord.markup_reading import shown as plain
from tests.chat.discord.reading import LEAD
from tests.fakes.discord import words as written
from tests.fakes.waiting import until

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from simcord.backend.models import Channel
    from simcord.backend.models import Message as Sent

    from bot.chat.service import ChatService
    from bot.storage import Storage
    from tests.fakes.discord import FakeDiscord
    from tests.fakes.discord.asked import Asked


@asynccontextmanager
async def present(
    fake: FakeDiscord,
    service: ChatService,
    storage: Storage,
    token: str = "",
    dead_s: float = DEAD_S,
) -> AsyncIterator[asyncio.Task[None]]:
    """Let the bot be in Discord."""
    presence = Presence("discord", dead_s=dead_s)
    account = Account(
        token=token or fake.token, api_url=fake.api_url, gateway_url=str(fake.gateway_url)
    )
    task = asyncio.create_task(stay(account, service, storage, presence))
    try:
        yield task
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError, PlatformError):
            await task


def words(message: Sent) -> str:
    """Return all texts of `message`, as people see them."""
    return plain(written(message))


def mentioned(fake: FakeDiscord, question: str = LEAD) -> str:
    """Return a message that asks the bot."""
    return f"<@{fake.bot.id}> {question}"


async def reply_in(fake: FakeDiscord, channel: Channel) -> Sent:
    """Wait for the bot's message in `channel`."""
    return await until(
        lambda: next((one for one in fake.messages(channel) if one.author_id == fake.bot.id), None)
    )


async def follow_up(asked: Asked) -> Sent:
    """Wait for what is said after a press was acknowledged."""
    return await until(lambda: next(iter(asked.follow_ups), None))
