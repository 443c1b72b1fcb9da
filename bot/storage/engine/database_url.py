"""`DATABASE_URL`, as people and hosts write it, read into what the drivers take."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from bot.errors import StorageAddressError

_POSTGRESQL = re.compile(r"postgres(?:ql)?(?:\+asyncpg)?://")
_SQLITE = re.compile(r"sqlite(?:\+aiosqlite)?:///(?P<file>[^?]+)")


@dataclass(frozen=True, slots=True)
class DatabaseAddress:
    """Where a database is: an SQLite file, or else what asyncpg connects to.

    `shown` names it to people: without user, password and options.
    """

    shown: str
    file: Path | None = None
    dsn: str = field(default="", repr=False)


def read_address(url: str) -> DatabaseAddress:
    """Return the address that `url` means; raises `StorageAddressError`, which doesn't repeat it.

    `sslmode` and the other options of a PostgreSQL address are left to asyncpg, which reads them
    as PostgreSQL's own library does.
    """
    if found := _SQLITE.fullmatch(url):
        file = Path(found["file"]).expanduser()
        if file.name != ":memory:":
            return DatabaseAddress(str(file), file=file)
    elif found := _POSTGRESQL.match(url):
        return DatabaseAddress(_shown(url), dsn=f"postgresql://{url[found.end() :]}")
    name = "of DATABASE_URL"
    reason = "has no usable address: write sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME"
    raise StorageAddressError(name, reason)


def _shown(url: str) -> str:
    """Return host and name; less where they can't be told from a password with odd characters."""
    try:
        parts = make_url(url)
    except ArgumentError:
        return "on PostgreSQL"
    host = (parts.host or "this machine").rpartition("@")[2]
    return f"{parts.database or 'postgres'} on PostgreSQL at {host}"
