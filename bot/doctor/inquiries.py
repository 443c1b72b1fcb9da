"""Asks all at once who has to be waited for: the database, the platforms, the port."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from bot.doctor.slack import APP, BOT, Asked, wrong_kind
from bot.doctor.surroundings import port
from bot.errors import BotError
from bot.settings import revealed
from bot.storage.checking import look

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from bot.answering.answerer import Answerer
    from bot.chat.discord.connection import checking as in_discord
    from bot.chat.slack.connection import checking as in_slack
    from bot.doctor.findings import Finding
    from bot.settings import Settings
    from bot.storage.checking import Looked

# What talks to a platform is imported only where that is set.
# ruff: noqa: PLC0415

Said = TypeVar("Said")

log = logging.getLogger(__name__)


class Tokens(NamedTuple):
    """The tokens that are set; "" where one is not."""

    discord: str
    slack_bot: str
    slack_app: str

    @classmethod
    def of(cls, settings: Settings) -> Tokens:
        """Return those of `settings`."""
        secrets = settings.discord_token, settings.slack_bot_token, settings.slack_app_token
        return cls(*map(revealed, secrets))


@dataclass(frozen=True, slots=True)
class Answers:
    """What everybody said; None where nobody was asked. `commands` are those of this version."""

    database: Looked | BotError
    discord: in_discord.Seen | BotError | None
    commands: str | None
    slack: Asked
    port: Finding | BotError | None


async def ask(settings: Settings, answerer: Answerer | None) -> Answers:
    """Return what is said of `settings`, within some ten seconds."""
    tokens = Tokens.of(settings)
    database, discord, commands, as_bot, as_app, bound = await asyncio.gather(
        _said(_database(settings)),
        _said(_discord(settings, tokens)),
        _said(_commands(answerer, tokens)),
        _said(_slack_bot(settings, tokens)),
        _said(_slack_app(settings, tokens)),
        _said(port(settings)),
    )
    return Answers(
        database=database,
        discord=discord,
        commands=None if isinstance(commands, BotError) else commands,
        slack=Asked(as_bot, as_app),
        port=bound,
    )


async def _said(asking: Awaitable[Said]) -> Said | BotError:
    """Return what comes of `asking`, or why nothing does: one that fails spoils no other."""
    try:
        return await asking
    except BotError as error:
        return error
    except Exception as error:
        log.exception("nobody has foreseen this")
        return BotError(f"it can't be looked at: {type(error).__name__}, which nobody has foreseen")


async def _database(settings: Settings) -> Looked:
    key = settings.id_key.get_secret_value() if settings.id_key else None
    return await look(settings.database_url.get_secret_value(), id_key=key)


async def _discord(settings: Settings, tokens: Tokens) -> in_discord.Seen | None:
    if not tokens.discord:
        return None
    from bot.chat.discord.connection.checking import look
    from bot.chat.discord.connection.staying import Account

    return await look(Account.of(settings))


async def _commands(answerer: Answerer | None, tokens: Tokens) -> str | None:
    if not tokens.discord or answerer is None:
        return None
    from bot.doctor.discord import commands_over

    return await commands_over(answerer)


async def _slack_bot(settings: Settings, tokens: Tokens) -> in_slack.Seen | None:
    if not tokens.slack_bot or wrong_kind(BOT, tokens.slack_bot):
        return None
    from bot.chat.slack.connection.checking import look_as_bot
    from bot.chat.slack.connection.staying import Account

    return await look_as_bot(Account.of(settings))


async def _slack_app(settings: Settings, tokens: Tokens) -> bool | None:
    if not tokens.slack_app or wrong_kind(APP, tokens.slack_app):
        return None
    from bot.chat.slack.connection.checking import look_as_app
    from bot.chat.slack.connection.staying import Account

    await look_as_app(Account.of(settings))
    return True
