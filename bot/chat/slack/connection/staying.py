"""Stays in Slack: connects, and connects anew after whatever ended the last connection."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

import aiohttp
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
    AsyncServerErrorRetryHandler,
)
from slack_sdk.web.async_client import AsyncWebClient

from bot.chat.slack.app import App
from bot.chat.slack.names import NAME
from bot.chat.slack.people import Workspace
from bot.chat.slack.sending import UNSENT, code_of, reason_of
from bot.errors import PlatformError, PlatformUnreachableError
from bot.settings import revealed

if TYPE_CHECKING:
    from bot.chat.connection.presence import Presence
    from bot.chat.service import ChatService
    from bot.settings import Settings
    from bot.storage import Storage

CONNECTING_S = 10.0
"""An address is good for one attempt, and Bolt would try the same one for ever."""
ABSENT_S = 30.0
"""Bolt connects anew by itself, unless it can't; after so long without, all begins anew."""
LOOKING_S = 1.0
PING_S = 10.0
"""So soon Bolt notices that a connection is gone; sooner, it would take a busy bot for that."""
REQUEST_S = 30.0
MOST_TRIES = 3
_FINAL = {
    *("account_inactive", "invalid_auth", "not_authed", "token_expired", "token_revoked"),
    *("not_allowed_token_type", "missing_scope", "team_access_not_granted", "org_login_required"),
    *("access_denied", "ekm_access_denied", "no_permission"),
}
"""What Slack says when trying again is no use."""
BOT_TOKEN = (
    "refuses SLACK_BOT_TOKEN: copy the Bot User OAuth Token (xoxb-…) from OAuth & Permissions"  # noqa: S105 - what to say of it
)
APP_TOKEN = "refuses SLACK_APP_TOKEN: make an App-Level Token (xapp-…) with connections:write"  # noqa: S105 - as above


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """An app's two tokens, and where Slack is."""

    bot_token: str = field(repr=False)
    app_token: str = field(repr=False)
    api_url: str

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """Return that of `settings`; a token that isn't set is ""."""
        return cls(
            bot_token=revealed(settings.slack_bot_token),
            app_token=revealed(settings.slack_app_token),
            api_url=settings.slack_api_url,
        )


async def stay(
    account: Account, service: ChatService, storage: Storage, presence: Presence
) -> None:
    """Answer in Slack by `service` until this task is cancelled.

    Each connection is a new app's: an old one may be left half open. Raises `PlatformError` where
    trying again is no use.
    """

    async def connect() -> None:
        timeout = aiohttp.ClientTimeout(total=REQUEST_S)
        try:
            async with aiohttp.ClientSession(timeout=timeout) as session:
                client = client_of(account, session)
                workspace, address = await _checked(client, account)
                app = App(service, storage, client, workspace)
                await _listen(app, account, address, presence)
        except UNSENT as error:
            raise PlatformUnreachableError(NAME, reason_of(error)) from None

    await presence.keep(connect)


async def _checked(client: AsyncWebClient, account: Account) -> tuple[Workspace, str]:
    """Return where the bot is installed, and the address of a socket.

    With a wrong token Bolt would connect and do nothing, or try to connect for ever. Raises
    `PlatformError` for one, and what is `UNSENT` where that can't be told.
    """
    try:
        known = await client.auth_test()
    except UNSENT as error:
        raise final(error, BOT_TOKEN) from None
    try:
        opened = await client.apps_connections_open(app_token=account.app_token)
    except UNSENT as error:
        raise final(error, APP_TOKEN) from None
    if not known.get("bot_id"):
        raise PlatformError(NAME, BOT_TOKEN)  # somebody's own token, not that of a bot
    workspace = Workspace(id=known["team_id"], user=known["user_id"], bot=known["bot_id"])
    return workspace, opened["url"]


def final(error: Exception, sentence: str) -> Exception:
    """Return `error`, or what says that it is final."""
    if code_of(error) in _FINAL:
        return PlatformError(NAME, f"{sentence} ({code_of(error)})")
    return error


async def _listen(app: App, account: Account, address: str, presence: Presence) -> None:
    """Answer what comes in, until the connection is lost for good."""
    handler = AsyncSocketModeHandler(app.bolt, account.app_token, ping_interval=PING_S)
    socket = handler.client
    socket.wss_uri = address
    try:
        async with asyncio.timeout(CONNECTING_S):
            await handler.connect_async()  # type: ignore[no-untyped-call]  # as it is written
        app.begin()
        absent_s, session, heard_at = 0.0, None, None
        while absent_s < ABSENT_S:
            if not await socket.is_connected():
                presence.lost()
                absent_s += LOOKING_S
            else:
                if socket.current_session is not session:  # Slack wants another every few hours
                    presence.lost()
                if socket.last_ping_pong_time != heard_at or not presence.connected:
                    presence.arrived()
                absent_s, session = 0.0, socket.current_session
                heard_at = socket.last_ping_pong_time
            await asyncio.sleep(LOOKING_S)
    finally:
        await app.finish()
        await handler.close_async()  # type: ignore[no-untyped-call]  # as above
    raise PlatformUnreachableError(NAME, f"has not been there for {absent_s:.0f} s")


def client_of(
    account: Account, session: aiohttp.ClientSession, tries: int = MOST_TRIES
) -> AsyncWebClient:
    """Return what calls Slack, and calls again up to `tries` times after what passes."""
    # It would log addresses that must stay secret, and what is told here and in the app anyway.
    wire = logging.getLogger(f"{__name__}.wire")
    wire.setLevel(logging.CRITICAL)
    return AsyncWebClient(
        token=account.bot_token,
        base_url=f"{account.api_url}/",
        session=session,
        logger=wire,
        retry_handlers=[
            AsyncConnectionErrorRetryHandler(max_retry_count=tries),
            AsyncRateLimitErrorRetryHandler(max_retry_count=tries),
            AsyncServerErrorRetryHandler(max_retry_count=tries),
        ],
    )
