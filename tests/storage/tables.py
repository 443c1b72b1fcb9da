"""Every table of a database, as it is really there: whatever the program knows of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import sqlalchemy as sa

from bot.storage.engine.database import Database, make_folder
from bot.storage.engine.database_url import read_address

if TYPE_CHECKING:
    from collections.abc import Callable


T = TypeVar("T")


async def look(url: str, look_at: Callable[[sa.Connection], T]) -> T:
    """Return what `look_at` sees on a connection to the database at `url`."""
    address = read_address(url)
    make_folder(address)
    database = Database(address)
    try:
        async with database.writing() as connection:
            return await connection.run_sync(look_at)
    finally:
        await database.close()


async def run(url: str, *statements: str) -> None:
    """Run `statements` on the database at `url`, behind the program's back."""

    def each(connection: sa.Connection) -> None:
        for statement in statements:
            connection.exec_driver_sql(statement)

    await look(url, each)


async def everything(url: str) -> dict[str, list[dict[str, Any]]]:
    """Return every row of every table."""
    return await look(url, _rows)


def _rows(connection: sa.Connection) -> dict[str, list[dict[str, Any]]]:
    found = sa.MetaData()
    found.reflect(connection)
    return {
        name: [dict(row) for row in connection.execute(sa.select(table)).mappings()]
        for name, table in found.tables.items()
    }
