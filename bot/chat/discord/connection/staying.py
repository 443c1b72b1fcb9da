"""Stays in Discord: connects, and connects anew after whatever ended the last connection."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

import aiohttp
import discord
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

from bot.chat.discord.client import Client
from bot.chat.discord.names import NAME
from bot.chat.discord.sending import reason_of
from bot.errors import PlatformError, PlatformUnreachableError
from bot.settings import revealed

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from bot.chat.connection.presence import Presence
    from bot.chat.service import ChatService
    from bot.settings import Settings
    from bot.storage import Storage

FINAL = {
    4004: "refuses the token: copy the bot's token from its page (Bot, Reset Token)",
    4014: "refuses what the bot wants to hear: a newer discord.py may want other intents",
}
"""Closing codes of the gateway after which trying again is no use, and what to do about them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A bot's token, and where Discord is."""

    token: str = field(repr=False)
    api_url: str
    gateway_url: str

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """Return that of `settings`."""
        return cls(
            token=revealed(settings.discord_token),
            api_url=settings.discord_api_url,
            gateway_url=settings.discord_gateway_url,
        )

    def head_there(self) -> None:
        """Have discord.py look for Discord where it is: it knows one place for all its clients."""
        Route.BASE = self.api_url
        DiscordWebSocket.DEFAULT_GATEWAY = URL(self.gateway_url)


async def stay(
    account: Account, service: ChatService, storage: Storage, presence: Presence
) -> None:
    """Answer in Discord by `service` until this task is cancelled.

    Each connection is a new client's: an old one may be left half open. Raises `PlatformError`
    where trying again is no use.
    """
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # it needs no voice
    account.head_there()

    async def connect() -> None:
        await _explained(_started(Client(service, storage, presence), account.token))

    await presence.keep(connect)


async def _started(client: Client, token: str) -> None:
    """Run `client` and close it, also when cancelled: discord.py forgets that as it reconnects."""
    running = asyncio.create_task(client.start(token))
    try:
        await asyncio.shield(running)
    finally:
        try:
            await client.close()
        finally:
            running.cancel()
            await asyncio.wait({running})


async def _explained(connecting: Awaitable[None]) -> None:
    """Await `connecting`; raise what ends it as an error of ours, as far as it is foreseen.

    What isn't: discord.py's AttributeError where the gateway is out of reach at the beginning
    (https://github.com/Rapptz/discord.py/issues/10520), or a payload that makes no sense.
    """
    try:
        await connecting
    except discord.LoginFailure:
        raise PlatformError(NAME, FINAL[4004]) from None
    except discord.PrivilegedIntentsRequired:
        raise PlatformError(NAME, FINAL[4014]) from None
    except discord.ConnectionClosed as error:
        if error.code in FINAL:
            raise PlatformError(NAME, FINAL[error.code]) from None
        raise PlatformUnreachableError(NAME, f"closed the connection ({error.code})") from None
    except (OSError, aiohttp.ClientError, discord.DiscordException) as error:
        raise PlatformUnreachableError(NAME, reason_of(error)) from None
