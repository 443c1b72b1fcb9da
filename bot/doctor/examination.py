"""Looks at all that a start would need, one thing after another; changes nothing but the cache."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

from bot.doctor.articles import articles
from bot.doctor.database import database, disk
from bot.doctor.findings import failed, stops, well
from bot.doctor.inquiries import Tokens, ask
from bot.doctor.slack import SLACK, slack
from bot.doctor.surroundings import clock, public_url
from bot.errors import BotError, SettingsError, StorageAddressError
from bot.settings import ENV_FILE, read_settings
from bot.storage.engine.database_url import read_address
from bot.storage.engine.disks import fleeting, free_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bot.chat.discord.connection.checking import Seen as SeenInDiscord
    from bot.chat.slack.connection.checking import Seen as SeenInSlack
    from bot.doctor.articles import Answering
    from bot.doctor.findings import Finding
    from bot.doctor.inquiries import Answers
    from bot.settings import Settings

# What talks to a platform is imported only where that is set.
# ruff: noqa: PLC0415

DISCORD = "Discord"


def examine(corpus: Path | None = None) -> Iterator[Finding]:
    """Yield what is found, each as soon as it is; `corpus` is in the place of CORPUS_DIR."""
    try:
        settings = read_settings()
    except SettingsError as error:
        yield from (stops("settings", f"{one.setting}: {one.problem}.") for one in error.problems)
        return
    read = f"{ENV_FILE} and the environment" if ENV_FILE.exists() else "the environment alone"
    yield well("settings", f"All can be used; they were read from {read}.")
    opened = yield from articles(corpus or settings.corpus_dir, settings)
    said = asyncio.run(ask(settings, opened.answerer))
    yield from database(said.database)
    yield from _disk(settings)
    yield from _platforms(Tokens.of(settings), said, opened)
    yield clock({DISCORD: _ahead_s(said.discord), SLACK: _ahead_s(said.slack.as_bot)})
    if said.port:
        yield failed("web", said.port) if isinstance(said.port, BotError) else said.port
    yield from public_url(settings)


def _disk(settings: Settings) -> Iterator[Finding]:
    """Yield how the disk of an SQLite is."""
    try:
        file = read_address(settings.database_url.get_secret_value()).file
    except StorageAddressError:
        return  # the database has said so
    if file:
        free = None
        with suppress(OSError):  # the database has said so, too
            free = free_bytes(file)
        yield from disk(fleeting(file), free)


def _platforms(tokens: Tokens, said: Answers, opened: Answering) -> Iterator[Finding]:
    """Yield how the bot is wherever a token says as whom, and how it could come elsewhere."""
    if not any(tokens):
        yield stops("tokens", "There is none: the bot would be nowhere.", "Get one of these:")
    if said.discord:
        from bot.doctor.discord import discord

        told = None if isinstance(said.database, BotError) else said.database.syncs
        yield from discord(said.discord, said.commands, told)
    else:
        yield _elsewhere(
            DISCORD,
            "Make an application at https://discord.com/developers/applications; under Bot,"
            " Reset Token gives DISCORD_TOKEN.",
        )
    if tokens.slack_bot or tokens.slack_app:
        yield from slack(tokens.slack_bot, tokens.slack_app, said.slack)
    else:
        yield _elsewhere(SLACK, f"Make the app from its manifest: {_manifest(tokens, opened)}")


def _elsewhere(platform: str, remedy: str) -> Finding:
    return well(platform, "It has no token: the bot is not there.", remedy)


def _manifest(tokens: Tokens, opened: Answering) -> str:
    """Return where the manifest goes; the long link that holds it is for who is beginning."""
    if any(tokens):
        return "paste what `fundstelle slack-manifest` prints at https://api.slack.com/apps."
    from bot.chat.slack.manifest import creation_url

    return creation_url(opened.offered)


def _ahead_s(seen: SeenInDiscord | SeenInSlack | BotError | None) -> float | None:
    return None if seen is None or isinstance(seen, BotError) else seen.ahead_s
