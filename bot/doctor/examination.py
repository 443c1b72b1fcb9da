"""Looks at all that a start would need, one thing after another; changes nothing but the cache."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

from bot.chat.connection.findings import failed, stops, well
from bot.doctor.articles import articles
from bot.doctor.database import database, disk
from bot.doctor.inquiries import ask
from bot.doctor.surroundings import clock, public_url
from bot.errors import BotError, SettingsError, StorageAddressError
from bot.platforms import PLATFORMS
from bot.settings import ENV_FILE, read_settings
from bot.storage.engine.database_url import read_address
from bot.storage.engine.disks import fleeting, free_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bot.chat.connection.findings import Finding
    from bot.settings import Settings


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
    answers = asyncio.run(ask(settings, opened))
    yield from database(answers.database)
    yield from _disk(settings)
    if not any(one.is_set(settings) for one in PLATFORMS):
        yield stops("tokens", "There is none: the bot would be nowhere.", "Get one of these:")
    for examined in answers.platforms.values():
        yield from examined.findings
    yield clock({title: examined.ahead_s for title, examined in answers.platforms.items()})
    if answers.port:
        yield failed("web", answers.port) if isinstance(answers.port, BotError) else answers.port
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
