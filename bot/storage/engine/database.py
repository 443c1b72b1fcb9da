"""One database, SQLite or PostgreSQL: connections that recover, transactions, nothing else."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import asynccontextmanager, nullcontext, suppress
from typing import TYPE_CHECKING, Any

import aiosqlite
import asyncpg
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool

from bot.storage.engine.faults import CLOSED, as_storage_errors, wants_fresh_connections

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from contextlib import AbstractAsyncContextManager
    from pathlib import Path

    from sqlalchemy.engine import Connection, ExceptionContext
    from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

    from bot.storage.engine.database_url import DatabaseAddress

PATIENCE_S = 5.0
"""How long a lock or a free connection is waited for."""
CONNECT_TIMEOUT_S = 10.0
COMMAND_TIMEOUT_S = 30.0
CLOSING_S = 2.0
CONNECTIONS = 5
"""Few, for small hosted databases: at a deployment two processes hold so many each."""

AGAIN_S = 0.01
_PRAGMAS = (
    "synchronous = FULL",
    "foreign_keys = ON",
    "secure_delete = ON",  # what is forgotten is overwritten
)


class Database:
    """Transactions on the database at `address`, each all or nothing; faults are `StorageError`.

    What `writing` has left without an error survives the end of this process and of the machine:
    SQLite writes it through to the disk at each commit (`synchronous=FULL`; the cheaper `NORMAL`
    would outlive `kill -9`, but not a power cut), as PostgreSQL does by itself.
    """

    def __init__(
        self, address: DatabaseAddress, patience_s: float = PATIENCE_S, *, as_it_is: bool = False
    ) -> None:
        """Connect to nothing yet; an SQLite file taken `as_it_is` is neither made nor set up."""
        self.address = address
        if address.file:
            self._engine = _sqlite_engine(address.file, patience_s, as_it_is=as_it_is)
            # Tasks queue in order here; SQLite lets its own waiters try at random.
            self._turn: AbstractAsyncContextManager[object] = asyncio.Lock()
        else:
            self._engine = _postgresql_engine(address.dsn, patience_s)
            self._turn = nullcontext()
        self._writer = self._engine.execution_options(writing=True)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """Open a transaction that only reads."""
        with as_storage_errors(self.address.shown):
            async with self._engine.connect() as connection:
                yield connection

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """Open a transaction that is kept when it is left, and undone when an error leaves it."""
        with as_storage_errors(self.address.shown):
            async with self._turn, self._writer.begin() as connection:
                yield connection

    async def tidy(self) -> None:
        """Wipe what was deleted from SQLite's write-ahead log too, unless somebody is reading it.

        PostgreSQL does so in its own time (autovacuum).
        """
        if self.address.file:
            with as_storage_errors(self.address.shown):
                async with (
                    self._turn,
                    self._engine.execution_options(tidying=True).connect() as connection,
                ):
                    await connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    def insert(self, table: sa.Table) -> sqlite.Insert | postgresql.Insert:
        """Return an insert that knows `on_conflict_…`, which each of the two words for itself."""
        return sqlite.insert(table) if self.address.file else postgresql.insert(table)

    async def close(self) -> None:
        """Let go of all connections; one to a server that doesn't answer isn't waited for."""
        with suppress(TimeoutError):
            async with asyncio.timeout(CLOSING_S):
                await self._engine.dispose()


def make_folder(address: DatabaseAddress) -> None:
    """Make the folder of an SQLite file, if it is not there; raises `StorageError`."""
    if address.file:
        try:
            address.file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CLOSED.error(address.shown, CLOSED.reason) from error


def _postgresql_engine(dsn: str, patience_s: float) -> AsyncEngine:
    async def connected() -> Any:  # noqa: ANN401 - asyncpg ships no types
        return await asyncpg.connect(
            dsn,
            timeout=CONNECT_TIMEOUT_S,
            command_timeout=COMMAND_TIMEOUT_S,
            server_settings={"lock_timeout": str(round(1000 * patience_s))},
        )

    return create_async_engine(
        "postgresql+asyncpg://",
        async_creator=connected,
        pool_size=CONNECTIONS,
        max_overflow=0,
        pool_timeout=COMMAND_TIMEOUT_S,
        pool_pre_ping=True,  # a server that went away and came back is noticed before it matters
        hide_parameters=True,  # a traceback holds nobody's question
    )


def _sqlite_engine(file: Path, patience_s: float, *, as_it_is: bool) -> AsyncEngine:
    name = f"{file.absolute().as_uri()}?mode={'rw' if as_it_is else 'rwc'}"

    async def connected() -> aiosqlite.Connection:
        # Without an isolation level it is us who say BEGIN.
        connecting = aiosqlite.connect(name, uri=True, timeout=patience_s, isolation_level=None)
        thread = connecting._thread  # noqa: SLF001 - there is no other way to it
        thread.daemon = True  # as SQLAlchemy has it: no thread holds up an exit
        try:
            connection = await connecting
        except BaseException:
            thread.join()  # told to stop, it still reports to the loop, which may end at any time
            raise
        if not as_it_is:
            await _set_up(connection, patience_s)
        return connection

    engine = create_async_engine(
        "sqlite+aiosqlite://",
        async_creator=connected,
        poolclass=AsyncAdaptedQueuePool,
        pool_size=CONNECTIONS,
        max_overflow=0,
        pool_timeout=COMMAND_TIMEOUT_S,
        hide_parameters=True,
    )

    @sa.event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        if "writing" in options:  # else it could have read, and find that it may not write
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        elif "tidying" not in options:
            connection.exec_driver_sql("BEGIN")

    @sa.event.listens_for(engine.sync_engine, "handle_error")
    def note(context: ExceptionContext) -> None:
        if isinstance(context.original_exception, sqlite3.Error):
            context.is_disconnect = wants_fresh_connections(context.original_exception)

    return engine


async def _set_up(connection: aiosqlite.Connection, patience_s: float) -> None:
    try:
        await _write_ahead(connection, patience_s)
        for pragma in _PRAGMAS:
            await connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        await connection.close()
        raise


async def _write_ahead(connection: aiosqlite.Connection, patience_s: float) -> None:
    """Let readers not wait for a writer; the file remembers that.

    Of several connections that want this of a new file at a time, SQLite turns all but one away at
    once, without waiting as it does elsewhere.
    """
    loop = asyncio.get_running_loop()
    end = loop.time() + patience_s
    while True:
        try:
            await connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or loop.time() > end:
                raise
            await asyncio.sleep(AGAIN_S)
        else:
            return
