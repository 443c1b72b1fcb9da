"""The way in: opens the database, brings it up to date, and holds the stores."""

from __future__ import annotations

from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import sqlalchemy as sa

from bot.storage.askers import Askers, installed_key
from bot.storage.engine.database import PATIENCE_S, Database
from bot.storage.engine.database_url import read_address
from bot.storage.engine.migrating import migrate
from bot.storage.questions import QuestionStore
from bot.storage.settings_store import SettingsStore
from bot.storage.statistics import StatisticsStore
from bot.storage.syncs import SyncStore
from bot.storage.tables import syncs
from bot.storage.votes import VoteStore

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

RETENTION = timedelta(days=90)


def _now() -> datetime:
    return datetime.now(UTC)


class Storage:
    """What the bot remembers. Every method raises `StorageError` where the database fails it."""

    def __init__(
        self, database: Database, key: str, retention: timedelta, now: Callable[[], datetime]
    ) -> None:
        """Hold the stores in `database`; `open` is how to get here."""
        self.retention = retention
        self._database = database
        self._now = now
        self.askers = Askers(database, key)
        self.questions = QuestionStore(database, now)
        self.settings = SettingsStore(database, now)
        self.statistics = StatisticsStore(database)
        self.syncs = SyncStore(database)
        self.votes = VoteStore(database, now)

    @classmethod
    @asynccontextmanager
    async def open(
        cls,
        url: str,
        *,
        id_key: str | None = None,
        retention: timedelta = RETENTION,
        now: Callable[[], datetime] = _now,
        patience_s: float = PATIENCE_S,
    ) -> AsyncIterator[Storage]:
        """Open the database at `url`, made or brought up to date where need be, and close it.

        `patience_s` is how long a lock is waited for.
        """
        await migrate(url)
        database = Database(read_address(url), patience_s)
        try:
            storage = cls(database, await installed_key(database, id_key), retention, now)
            await storage.expire()
            yield storage
        finally:
            await database.close()

    async def check(self) -> None:
        """Write something that was there already: raises why nothing can be remembered now."""
        database = self._database
        async with database.writing() as connection:
            if database.address.file:  # a number nobody uses, written through to the disk
                await connection.exec_driver_sql("PRAGMA user_version = 0")
            else:
                nothing = sa.update(syncs).values(fingerprint="").where(sa.false())
                await connection.execute(nothing)

    async def expire(self) -> int:
        """Empty the texts that have been kept long enough; wants to be called again and again."""
        return await self.questions.expire(self._now() - self.retention)
