"""Which commands each application of a platform was given last, so that it is told only news."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from bot.storage.tables import syncs

if TYPE_CHECKING:
    from bot.storage.engine.database import Database


class SyncStore:
    """A fingerprint of commands for each application, such as `discord:1234`."""

    def __init__(self, database: Database) -> None:
        """Keep them in `database`."""
        self._database = database

    async def last(self, application: str) -> str | None:
        """Return the fingerprint of what `application` was given last, if it was given anything."""
        query = sa.select(syncs.c.fingerprint).where(syncs.c.application == application)
        async with self._database.reading() as connection:
            return await connection.scalar(query)

    async def remember(self, application: str, fingerprint: str) -> None:
        """Remember what `application` was given now."""
        insert = self._database.insert(syncs).values(
            application=application, fingerprint=fingerprint
        )
        async with self._database.writing() as connection:
            await connection.execute(
                insert.on_conflict_do_update(
                    index_elements=["application"], set_={"fingerprint": fingerprint}
                )
            )
