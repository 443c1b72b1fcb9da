"""What a driver reports, told as one of our errors: the only place that knows their codes."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

import asyncpg
from sqlalchemy import exc

from bot.errors import (
    StorageBusyError,
    StorageDamagedError,
    StorageFullError,
    StorageReadOnlyError,
    StorageRefusedError,
    StorageUnreachableError,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.errors import StorageError


class Fault(NamedTuple):
    """One way in which a database fails us."""

    error: type[StorageError]
    reason: str


UNREACHABLE = Fault(StorageUnreachableError, "cannot be reached; is it running?")
BUSY = Fault(StorageBusyError, "is held by somebody else; try again in a moment")
READ_ONLY = Fault(StorageReadOnlyError, "can only be read; nothing can be remembered in it")
FULL = Fault(StorageFullError, "has no room left on its disk")
DAMAGED = Fault(StorageDamagedError, "is damaged or no database; put a copy of it in its place")
CLOSED = Fault(
    StorageUnreachableError, "cannot be opened; may its folder be written to, is its disk sound?"
)

# Primary result codes, https://www.sqlite.org/rescode.html
_SQLITE = {
    3: CLOSED,  # PERM
    5: BUSY,
    6: BUSY,  # LOCKED
    8: READ_ONLY,
    10: CLOSED,  # IOERR
    11: DAMAGED,  # CORRUPT
    13: FULL,
    14: CLOSED,  # CANTOPEN
    15: BUSY,  # PROTOCOL: the lock of the write-ahead log is contended
    26: DAMAGED,  # NOTADB
}
# SQLSTATE, whole or its class, https://www.postgresql.org/docs/current/errcodes-appendix.html
_POSTGRESQL = {
    "08": UNREACHABLE,
    "25006": READ_ONLY,
    "40": BUSY,  # a deadlock or a clash of transactions
    "53": BUSY,  # out of connections or memory
    "53100": FULL,
    "55P03": BUSY,  # a lock was not to be had in time
    "57014": BUSY,  # cancelled for taking too long
    "57P": UNREACHABLE,  # shutting down, starting, gone
    "58": CLOSED,
    "XX001": DAMAGED,
    "XX002": DAMAGED,
}
_TURNED_AWAY = ("28", "3D", "42501", "42704")  # password, database, missing right, unknown option
_FRESH_START = {CLOSED, READ_ONLY, DAMAGED}

_OF_DRIVERS = (
    *(exc.SQLAlchemyError, sqlite3.Error, asyncpg.PostgresError, asyncpg.InterfaceError),
    OSError,
)


@contextmanager
def as_storage_errors(database: str) -> Iterator[None]:
    """Raise what goes wrong inside as a `StorageError`, unless it is a mistake of ours."""
    try:
        yield
    except _OF_DRIVERS as error:
        fault = fault_of(error)
        if fault is None:
            raise
        raise fault.error(database, fault.reason) from error


def fault_of(error: BaseException) -> Fault | None:
    """Return the fault behind `error`, looked for down its causes; none is a mistake of ours."""
    for cause in _causes(error):
        if code := getattr(cause, "sqlite_errorcode", None):
            return _SQLITE.get(code & 0xFF)
        if state := getattr(cause, "sqlstate", None):
            return _of_state(state, cause)
        if isinstance(cause, exc.TimeoutError):  # all connections of the pool are in use
            return BUSY
        if isinstance(cause, OSError):  # a time-out of asyncio is one, too
            return UNREACHABLE
    lost = isinstance(error, exc.DBAPIError) and error.connection_invalidated
    return UNREACHABLE if lost else None


def _of_state(state: str, cause: BaseException) -> Fault | None:
    """Return the fault that PostgreSQL's `state` means; the nearest class it is in counts."""
    if state.startswith(_TURNED_AWAY):
        return Fault(StorageRefusedError, f"turns us away: {cause}")
    nearest = (state[:length] for length in (5, 3, 2))
    return next((_POSTGRESQL[each] for each in nearest if each in _POSTGRESQL), None)


def wants_fresh_connections(error: BaseException) -> bool:
    """Return whether an SQLite file once mended must be opened anew to be seen mended."""
    return fault_of(error) in _FRESH_START


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = getattr(error, "orig", None) or error.__cause__
