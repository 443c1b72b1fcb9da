"""Asks Discord about the bot without being the bot: nobody sees it there, nothing is changed."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

import aiohttp
import discord

from bot.chat.connection.contact import ahead_s, out_of_reach
from bot.chat.connection.presence import Presence
from bot.chat.discord.client import INTENTS, Client
from bot.chat.discord.commands.syncing import fingerprint_of, name_of
from bot.chat.discord.commands.translating import Translator
from bot.chat.discord.connection.staying import FINAL
from bot.chat.discord.names import NAME, PLATFORM
from bot.chat.discord.sending import UNSENT, reason_of
from bot.errors import PlatformError, PlatformUnreachableError

if TYPE_CHECKING:
    from bot.chat.discord.connection.staying import Account
    from bot.chat.service import ChatService
    from bot.storage import Storage

PATIENCE_S = 10.0
MOST_SERVERS = 200
"""More are not counted: it is as many as Discord lists at a time."""
HELLO = 10
_PRIVILEGED = ("members", "presences", "message_content")
_MADE_NO_SENSE = (TypeError, ValueError, KeyError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gateway:
    """How many connections Discord wants, and how often a day it lets the bot connect anew."""

    shards: int
    starts: int
    starts_left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What Discord says of the application that a token is of.

    `installs` are who may install it, "servers" or "people"; empty where Discord doesn't tell.
    `needed_intents` are the privileged ones that the bot asks for and its page doesn't allow,
    `spare_intents` those that are allowed and not asked for. `ahead_s` is by how much this
    machine's clock is ahead.
    """

    name: str
    application: int
    installs: frozenset[str]
    is_public: bool
    wants_code_grant: bool
    has_endpoint: bool
    servers: int
    needed_intents: tuple[str, ...]
    spare_intents: tuple[str, ...]
    gateway: Gateway | PlatformUnreachableError
    ahead_s: float | None

    @property
    def remembered_as(self) -> str:
        """The name under which storage knows which commands Discord was told."""
        return name_of(self.application)


async def look(account: Account) -> Seen:
    """Return what Discord says of the bot with the token of `account`.

    Raises `PlatformError` where Discord refuses it, `PlatformUnreachableError` where it can't be
    asked.
    """
    account.head_there()
    watch = _Watch()
    client = discord.Client(intents=INTENTS, http_trace=watch.trace)
    try:
        async with asyncio.timeout(PATIENCE_S), client:
            await client.login(account.token)
            servers = [
                one async for one in client.fetch_guilds(limit=MOST_SERVERS, with_counts=False)
            ]
            gateway = await _gateway(client)
    except discord.LoginFailure:
        raise PlatformError(NAME, FINAL[4004]) from None
    except UNSENT as error:
        reason = out_of_reach(account.api_url, error, reason_of(error))
        raise PlatformUnreachableError(NAME, reason) from None
    assert client.application  # noqa: S101 - or the login would have failed
    return _seen(client.application, len(servers), gateway, watch.ahead_s)


async def commands_of(service: ChatService, storage: Storage) -> str:
    """Return the fingerprint of the commands that a start with these would tell Discord."""
    tree = Client(service, storage, Presence(PLATFORM), shard_count=1).tree
    await tree.set_translator(Translator())
    return await fingerprint_of(tree)


class _Watch:
    """Looks at the clock of each answer."""

    def __init__(self) -> None:
        self.ahead_s: float | None = None
        self.trace = aiohttp.TraceConfig()
        self.trace.on_request_end.append(self._note)

    async def _note(self, *event: object) -> None:
        params = event[-1]
        if isinstance(params, aiohttp.TraceRequestEndParams):
            self.ahead_s = ahead_s(params.response.headers)


async def _gateway(client: discord.Client) -> Gateway | PlatformUnreachableError:
    """Return what Discord says of its gateway, if that says hello; nothing is begun there."""
    url = ""
    try:
        async with asyncio.timeout(PATIENCE_S / 2):
            shards, url, limit = await client.http.get_bot_gateway()
            async with (
                aiohttp.ClientSession() as session,
                session.ws_connect(f"{url}?v=10&encoding=json") as socket,
            ):
                if (await socket.receive_json())["op"] != HELLO:
                    raise ValueError
    except (*UNSENT, *_MADE_NO_SENSE) as error:
        reason = out_of_reach(url or "its gateway", error, reason_of(error))
        return PlatformUnreachableError(NAME, reason)
    return Gateway(shards=shards, starts=limit["total"], starts_left=limit["remaining"])


def _seen(
    info: discord.AppInfo,
    servers: int,
    gateway: Gateway | PlatformUnreachableError,
    ahead_s: float | None,
) -> Seen:
    asked = [name for name in _PRIVILEGED if getattr(INTENTS, name)]
    allowed = [name for name, flags in _flags(info.flags).items() if any(flags)]
    contexts = {"servers": info.guild_integration_config, "people": info.user_integration_config}
    return Seen(
        name=info.name,
        application=info.id,
        installs=frozenset(name for name, config in contexts.items() if config is not None),
        is_public=info.bot_public,
        wants_code_grant=info.bot_require_code_grant,
        has_endpoint=bool(info.interactions_endpoint_url),
        servers=servers,
        needed_intents=tuple(name for name in asked if name not in allowed),
        spare_intents=tuple(name for name in allowed if name not in asked),
        gateway=gateway,
        ahead_s=ahead_s,
    )


def _flags(flags: discord.ApplicationFlags) -> dict[str, tuple[bool, bool]]:
    """Return what the application's page allows: to large bots, and to those in a few servers."""
    return {
        "members": (flags.gateway_guild_members, flags.gateway_guild_members_limited),
        "presences": (flags.gateway_presence, flags.gateway_presence_limited),
        "message_content": (flags.gateway_message_content, flags.gateway_message_content_limited),
    }
