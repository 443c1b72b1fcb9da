"""Examines the app in Slack: whether both tokens are right, and allow what the bot does."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.chat.connection.findings import failed, stops, well
from bot.chat.connection.inquiry import answer_of
from bot.chat.connection.platform import Examination
from bot.chat.slack.connection.checking import look_as_app, look_as_bot
from bot.chat.slack.names import NAME
from bot.errors import BotError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.chat.connection.findings import Finding
    from bot.chat.slack.connection.checking import Seen
    from bot.chat.slack.connection.staying import Account

BOT, APP = "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"
_KINDS = {
    "xoxb-": "a bot's token (OAuth & Permissions)",
    "xoxp-": "a person's token",
    "xapp-": "an app's token (Basic Information)",
}
_WANTED = {BOT: "xoxb-", APP: "xapp-"}


async def examine(account: Account) -> Examination:
    """Return how the bot of `account` is in Slack, by both of its tokens."""
    as_bot, as_app = await asyncio.gather(
        answer_of(_seen_as_bot(account)), answer_of(_opened_as_app(account))
    )
    ahead_s = None if as_bot is None or isinstance(as_bot, BotError) else as_bot.ahead_s
    return Examination(tuple(findings_of(account, as_bot, as_app)), ahead_s)


def findings_of(
    account: Account,
    as_bot: Seen | BotError | None = None,
    as_app: BotError | bool | None = None,  # noqa: FBT001 - what was said
) -> Iterator[Finding]:
    """Yield how the bot is in Slack, by what that said to each token; None: it wasn't asked.

    What is out of reach for both tokens is said once.
    """
    of_bot = _token(BOT, account.bot_token) or _bot(as_bot)
    of_app = _token(APP, account.app_token) or _app(as_app)
    yield from dict.fromkeys((*of_bot, *of_app))
    yield well(
        NAME,
        "Its manifest is bot/chat/slack/manifest.yaml, also printed by"
        " `fundstelle slack-manifest` with questions to your articles; it is pasted at https://api.slack.com/apps.",
    )


async def _seen_as_bot(account: Account) -> Seen | None:
    return None if _token(BOT, account.bot_token) else await look_as_bot(account)


async def _opened_as_app(account: Account) -> bool | None:
    if _token(APP, account.app_token):
        return None
    await look_as_app(account)
    return True


def _token(name: str, token: str) -> list[Finding]:
    """Return what is wrong with the setting `name` that nobody needs to be asked about."""
    if not token:
        return [stops(NAME, f"{name} is missing: Slack needs two tokens.", f"Set {name} too.")]
    for begins, kind in _KINDS.items():
        if token.startswith(begins) and begins != _WANTED[name]:
            return [stops(NAME, f"{name} holds {kind}.", f"It begins with {_WANTED[name]}.")]
    return []


def _bot(seen: Seen | BotError | None) -> Iterator[Finding]:
    if isinstance(seen, BotError):
        yield failed(NAME, seen)
    elif seen:
        yield well(NAME, f"{BOT} is that of {seen.bot} in {seen.workspace}.")
        yield _scopes(seen)


def _scopes(seen: Seen) -> Finding:
    if seen.missing:
        return stops(
            NAME,
            f"It lacks scopes: {', '.join(seen.missing)}.",
            "Add them under OAuth & Permissions, and install the app anew.",
        )
    if seen.optional:
        return well(
            NAME,
            f"It has all scopes it needs; {', '.join(seen.optional)} would let it speak"
            " people's languages, and admins change settings.",
        )
    return well(NAME, "It has all scopes.")


def _app(opened: BotError | bool | None) -> Iterator[Finding]:  # noqa: FBT001 - what was said
    if isinstance(opened, BotError):
        yield failed(NAME, opened)
    elif opened:
        yield well(NAME, f"{APP} opens connections.")
