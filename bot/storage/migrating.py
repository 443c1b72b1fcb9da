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
from bot.storage.addresses import read_address
from bot.storage.database import Database, make_folder

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

_LOCK = 0x46756E64  # "Fund": one number for the whole server, so a rare one


@dataclass(frozen=True, slots=True)
class Migrated:
    """Which step a database was at (none: it was empty) and is at now."""

    database: str
    before: str | None
    now: str


async def migrate(url: str) -> Migrated:
    """Bring the database at `url` up to date; raises `StorageError`."""
    address = read_address(url)
    make_folder(address)
    database = Database(address)
    try:
        return await bring_up_to_date(database)
    finally:
        await database.close()


async def bring_up_to_date(database: Database) -> Migrated:
    """Take the steps that `database` lacks, all or none; others who start meanwhile wait.

    Raises `StorageNewerError` where a newer program has been, and any other `StorageError`.
    """
    async with database.writing() as connection:  # on SQLite this is the lock
        if connection.dialect.name == "postgresql":
            # Waits as long as a migration takes, not as long as a lock may take elsewhere.
            await connection.execute(sa.text("SET LOCAL lock_timeout = 0"))
            await connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))
        return await connection.run_sync(_upgrade, database.address.shown)


def config(connection: Connection) -> Config:
    """Return Alembic's configuration for `connection`; there is no file of it."""
    made = Config(attributes={"connection": connection})
    made.set_main_option("script_location", "bot.storage:migrations")
    return made


def _upgrade(connection: Connection, shown: str) -> Migrated:
    configured = config(connection)
    steps = ScriptDirectory.from_config(configured)
    before = MigrationContext.configure(connection).get_current_revision()
    if before and before not in {step.revision for step in steps.walk_revisions()}:
        raise StorageNewerError(shown, "was changed by a newer Fundstelle; start that one")
    command.upgrade(configured, "head")
    return Migrated(shown, before, steps.get_current_head() or "")
