"""Asks Slack about the app's two tokens without connecting: nothing is changed."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import aiohttp

from bot.chat.connection.contact import ahead_s, out_of_reach
from bot.chat.slack.connection.staying import APP_TOKEN, BOT_TOKEN, client_of, final
from bot.chat.slack.manifest import OPTIONAL_SCOPES, SCOPES
from bot.chat.slack.names import NAME
from bot.chat.slack.sending import UNSENT, reason_of
from bot.errors import PlatformError, PlatformUnreachableError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping

    from slack_sdk.web.async_client import AsyncWebClient

    from bot.chat.slack.connection.staying import Account

PATIENCE_S = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What Slack says of a bot's token.

    `missing` are the scopes that the bot needs and `optional` those it would use, as far as they
    are not there. `ahead_s` is by how much this machine's clock is ahead.
    """

    workspace: str
    bot: str
    missing: tuple[str, ...]
    optional: tuple[str, ...]
    ahead_s: float | None


async def look_as_bot(account: Account) -> Seen:
    """Return what Slack says of the bot token of `account`.

    Raises `PlatformError` where Slack refuses it, `PlatformUnreachableError` where it can't be
    asked.
    """
    async with _asked(account, BOT_TOKEN) as client:
        response = await client.auth_test()
    if not response.get("bot_id"):
        raise PlatformError(NAME, BOT_TOKEN)  # somebody's own token, not that of a bot
    headers: Mapping[str, str] = {name.title(): value for name, value in response.headers.items()}
    given = headers.get("X-Oauth-Scopes")
    has = {one.strip() for one in given.split(",")} if given else {*SCOPES, *OPTIONAL_SCOPES}
    return Seen(
        workspace=str(response.get("team", "")),
        bot=str(response.get("user", "")),
        missing=tuple(one for one in SCOPES if one not in has),
        optional=tuple(one for one in OPTIONAL_SCOPES if one not in has),
        ahead_s=ahead_s(headers),
    )


async def look_as_app(account: Account) -> None:
    """Ask for the address of a socket with the app token of `account`, and leave it unused.

    Raises as `look_as_bot`.
    """
    async with _asked(account, APP_TOKEN) as client:
        await client.apps_connections_open(app_token=account.app_token)


@asynccontextmanager
async def _asked(account: Account, refused: str) -> AsyncIterator[AsyncWebClient]:
    """Open what calls Slack; what goes wrong is a `PlatformError`, that `refused` tells."""
    try:
        async with asyncio.timeout(PATIENCE_S), aiohttp.ClientSession() as session:
            yield client_of(account, session, tries=0)
    except UNSENT as error:
        final_ = final(error, refused)
        if isinstance(final_, PlatformError):
            raise final_ from None
        reason = out_of_reach(account.api_url, error, reason_of(error))
        raise PlatformUnreachableError(NAME, reason) from None
