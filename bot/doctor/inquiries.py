"""Asks all at once who has to be waited for: the database, the platforms, the port."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.chat.connection.findings import failed
from bot.chat.connection.inquiry import answer_of
from bot.chat.connection.platform import Examination, Known
from bot.doctor.surroundings import port
from bot.errors import BotError
from bot.platforms import PLATFORMS
from bot.storage.checking import look

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.chat.connection.findings import Finding
    from bot.chat.connection.platform import Platform
    from bot.doctor.articles import Answering
    from bot.settings import Settings
    from bot.storage.checking import Looked


@dataclass(frozen=True, slots=True)
class Answers:
    """What everybody said; of the platforms, each by its title."""

    database: Looked | BotError
    platforms: Mapping[str, Examination]
    port: Finding | BotError | None


async def ask(settings: Settings, opened: Answering) -> Answers:
    """Return what is said of `settings`, within some ten seconds."""
    async with asyncio.TaskGroup() as group:
        database = group.create_task(answer_of(_database(settings)))
        known = Known(
            answerer=opened.answerer,
            offered=opened.offered,
            nowhere=not any(one.is_set(settings) for one in PLATFORMS),
            syncs=group.create_task(_syncs(database)),
        )
        examined = {
            one.title: group.create_task(_examined(one, settings, known)) for one in PLATFORMS
        }
        bound = group.create_task(answer_of(port(settings)))
    platforms = {title: task.result() for title, task in examined.items()}
    return Answers(database.result(), platforms, bound.result())


async def _database(settings: Settings) -> Looked:
    key = settings.id_key.get_secret_value() if settings.id_key else None
    return await look(settings.database_url.get_secret_value(), id_key=key)


async def _syncs(database: asyncio.Task[Looked | BotError]) -> Mapping[str, str] | None:
    looked = await database
    return None if isinstance(looked, BotError) else looked.syncs


async def _examined(platform: Platform, settings: Settings, known: Known) -> Examination:
    """Return how the bot is on `platform`, be it that nobody can say."""
    found = await answer_of(platform.examine(settings, known))
    if isinstance(found, BotError):
        return Examination((failed(platform.title, found),))
    return found
