"""The database, its tables, and the disk that it lies on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.connection.findings import failed, note, stops, well
from bot.errors import BotError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.chat.connection.findings import Finding
    from bot.storage.checking import Looked
    from bot.storage.engine.migrating import Migrated

LITTLE = 100_000_000
"""With fewer bytes left it is time to look for more room."""
TOO_LITTLE = 1_000_000


def database(looked: Looked | BotError) -> Iterator[Finding]:
    """Yield how the database is, and which step its tables are at."""
    if isinstance(looked, BotError):
        yield failed("database", looked)
    elif looked.at is None:
        yield well("database", f"SQLite, {looked.shown}: the first start makes it.")
    else:
        kind = f"SQLite, {looked.shown}" if looked.file else looked.shown
        yield well("database", f"{kind}: can be read and written.")
        yield well("tables", _step(looked.at))


def disk(why_it_goes: str | None, free: int | None) -> Iterator[Finding]:
    """Yield whether the disk lasts that an SQLite lies on, and has room.

    `why_it_goes` is what `fleeting` told of it, and `free` the bytes that are left, if known.
    """
    if why_it_goes:
        yield note(
            "disk",
            f"The database lies {why_it_goes}: then all that it remembers is lost.",
            "Set DATABASE_URL to a PostgreSQL, or to a file on a volume.",
        )
    if free is None:
        return
    left = f"{free / 1e9:.1f} GB" if free >= LITTLE else f"{free / 1e6:.0f} MB"
    if free < TOO_LITTLE:
        yield stops("disk", "There is no room left beside the database.")
    elif free < LITTLE:
        yield note("disk", f"Only {left} are left beside the database.")
    elif not why_it_goes:
        yield well("disk", f"It lasts, as far as can be told, and has {left} left.")


def _step(at: Migrated) -> str:
    if at.before is None:
        return "There are none yet: the first start makes them."
    if at.before == at.now:
        return f"They are at step {at.now}, the newest."
    return f"They are at step {at.before}: the next start brings them to {at.now}."
