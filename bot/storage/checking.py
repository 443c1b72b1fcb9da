"""Looks at a database without changing it: whether it opens, takes writes, and at which step it is.

Beside `Storage.open`, which makes and updates what is missing.
"""

from __future__ import annotations

import os
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import sqlalchemy as sa
from sqlalchemy.schema import CreateTable

from bot.storage.askers import fitting
from bot.storage.engine.database import PATIENCE_S, Database
from bot.storage.engine.database_url import read_address
from bot.storage.engine.disks import nearest
from bot.storage.engine.faults import CLOSED
from bot.storage.engine.migrating import looked_at
from bot.storage.tables import installation, syncs

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping
    from pathlib import Path

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.storage.engine.database_url import DatabaseAddress
    from bot.storage.engine.migrating import Migrated


_NEW = sa.Table("looked_at", sa.MetaData(), sa.Column("id", sa.Integer))
"""What an update would have to be able to do is tried with a table that nobody ever sees."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What was seen of a database: `at` is None where there is no file yet.

    `file` is that of an SQLite. `syncs` are the fingerprints of the commands that applications
    were given last.
    """

    shown: str
    file: Path | None = None
    at: Migrated | None = None
    syncs: Mapping[str, str] = field(default_factory=dict)


async def look(url: str, *, id_key: str | None = None, patience_s: float = PATIENCE_S) -> Looked:
    """Return what is seen of the database at `url`, and leave it as it is.

    Raises the `StorageError` that a start would meet.
    """
    address = read_address(url)
    if address.file and not _is_there(address.file, address.shown):
        return Looked(shown=address.shown, file=address.file)
    async with _undone(Database(address, patience_s, as_it_is=True)) as connection:
        at = await connection.run_sync(looked_at, address.shown)
        given = await _given(connection, address, id_key) if at.before == at.now else {}
        if at.before != at.now:
            await connection.execute(CreateTable(_NEW))
    return Looked(shown=address.shown, file=address.file, at=at, syncs=given)


async def _given(
    connection: AsyncConnection, address: DatabaseAddress, id_key: str | None
) -> dict[str, str]:
    """Return which commands were given, where the key fits and writing is allowed."""
    await connection.execute(sa.update(syncs).where(sa.false()).values(fingerprint=""))
    if kept := (await connection.execute(sa.select(installation))).one_or_none():
        fitting(id_key or kept.id_key, kept.key_check, address.shown)
    return {row.application: row.fingerprint for row in await connection.execute(sa.select(syncs))}


@asynccontextmanager
async def _undone(database: Database) -> AsyncIterator[AsyncConnection]:
    """Open a transaction that may write, and undo it whatever happens."""
    try:
        async with database.writing() as connection:
            yield connection
            await connection.rollback()
    finally:
        await database.close()


def _is_there(file: Path, shown: str) -> bool:
    """Return whether `file` is; raises `StorageUnreachableError` where it couldn't be made."""
    try:
        there = nearest(file)
    except OSError as error:
        raise CLOSED.error(shown, CLOSED.reason) from error
    if there != file and not (there.is_dir() and os.access(there, os.W_OK | os.X_OK)):
        raise CLOSED.error(shown, CLOSED.reason)
    return there == file
