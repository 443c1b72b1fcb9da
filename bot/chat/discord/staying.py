"""Stays in Discord: connects, and connects anew after whatever ended the last connection."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import aiohttp
import discord
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

from bot.chat.discord.client import Client
from bot.chat.discord.sending import told
from bot.chat.service.faults import trouble_of
from bot.errors import PlatformError

if TYPE_CHECKING:
    from bot.chat.service import ChatService
    from bot.storage import Storage

NAME = "Discord"
SHORTEST_PAUSE_S = 1.0
LONGEST_PAUSE_S = 300.0
FINAL = {
    4004: "refuses the token: copy the bot's token from its page (Bot, Reset Token)",
    4014: "refuses what the bot wants to hear: a newer discord.py may want other intents",
}
"""Closing codes of the gateway after which trying again is no use, and what to do about them."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A bot's token, and where Discord is."""

    token: str = field(repr=False)
    api_url: str
    gateway_url: str


async def stay(account: Account, service: ChatService, storage: Storage) -> None:
    """Answer in Discord by `service` until this task is cancelled.

    Each connection is a new client's: an old one may be left half open. Raises `PlatformError`
    where trying again is no use.
    """
    Route.BASE = account.api_url
    DiscordWebSocket.DEFAULT_GATEWAY = URL(account.gateway_url)
    pause_s = SHORTEST_PAUSE_S
    while True:
        client = Client(service, storage)
        try:
            async with client:
                await client.start(account.token)
        except discord.LoginFailure:
            raise PlatformError(NAME, FINAL[4004]) from None
        except discord.PrivilegedIntentsRequired:
            raise PlatformError(NAME, FINAL[4014]) from None
        except discord.ConnectionClosed as error:
            if error.code in FINAL:
                raise PlatformError(NAME, FINAL[error.code]) from None
            log.warning("Discord closed the connection (%s)", error.code)
        except (OSError, aiohttp.ClientError, discord.DiscordException) as error:
            log.warning("Discord is out of reach: %s", told(error))
        except Exception as error:  # noqa: BLE001 - the edge: nothing that Discord sends ends the bot
            # Such as discord.py's AttributeError where the gateway is out of reach at the beginning
            # (https://github.com/Rapptz/discord.py/issues/10520), or a payload that makes no sense.
            trouble_of(error, "the connection to Discord")
        if client.has_been_ready:
            pause_s = SHORTEST_PAUSE_S
        await asyncio.sleep(pause_s)
        pause_s = min(2 * pause_s, LONGEST_PAUSE_S)
