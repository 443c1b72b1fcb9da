"""Brings a database's tables up to this program, once, however many processes start at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from bot.errors import StorageNewerError
from bot.storage.engine.database import Database, make_folder
from bot.storage.engine.database_url import read_address

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

PATIENCE_S = 60.0
"""As long as a migration may take another process, not as long as a lock may elsewhere."""
_LOCK = 0x46756E64  # "Fund": one number for the whole server, so a rare one


@dataclass(frozen=True, slots=True)
class Migrated:
    """Which step a database was at (none: it was empty) and is at now."""

    database: str
    before: str | None
    now: str


async def migrate(url: str) -> Migrated:
    """Take the steps that the database at `url` lacks, all or none; others who start wait.

    Raises `StorageNewerError` where a newer program has been, and any other `StorageError`.
    """
    address = read_address(url)
    make_folder(address)
    database = Database(address, PATIENCE_S)
    try:
        async with database.reading() as connection:
            at = await connection.run_sync(looked_at, address.shown)
        return at if at.before == at.now else await _take_steps(database)
    finally:
        await database.close()


def config(connection: Connection) -> Config:
    """Return Alembic's configuration for `connection`; there is no file of it."""
    made = Config(attributes={"connection": connection})
    made.set_main_option("script_location", "bot.storage:migrations")
    return made


def looked_at(connection: Connection, shown: str) -> Migrated:
    """Return where the database is, and where it has to go."""
    steps = ScriptDirectory.from_config(config(connection))
    before = MigrationContext.configure(connection).get_current_revision()
    if before and before not in {step.revision for step in steps.walk_revisions()}:
        raise StorageNewerError(shown, "was changed by a newer Fundstelle; start that one")
    return Migrated(shown, before, steps.get_current_head() or "")


async def _take_steps(database: Database) -> Migrated:
    async with database.writing() as connection:  # on SQLite this is the lock
        if connection.dialect.name == "postgresql":
            await connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))
        return await connection.run_sync(_upgrade, database.address.shown)


def _upgrade(connection: Connection, shown: str) -> Migrated:
    at = looked_at(connection, shown)
    command.upgrade(config(connection), "head")
    return at
