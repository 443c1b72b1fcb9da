"""Looking at a database finds what a start would meet, and changes nothing."""

from __future__ import annotations

import asyncio
import sqlite3
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy.engine import make_url

from bot.errors import (
    StorageAddressError,
    StorageBusyError,
    StorageDamagedError,
    StorageKeyError,
    StorageNewerError,
    StorageReadOnlyError,
    StorageRefusedError,
    StorageUnreachableError,
)
from bot.storage import Storage, migrate
from bot.storage.checking import look
from tests.storage.engine.test_migrating import STEPS, move
from tests.storage.nobody import told_nobody
from tests.storage.tables import everything, run

if TYPE_CHECKING:
    from pathlib import Path

KEY = "mechthilds-own-key"


async def test_what_a_start_has_left_is_seen(url: str) -> None:
    """Its step, and which commands were given to whom; all stays as it was."""
    async with Storage.open(url) as storage:
        await storage.syncs.remember("discord:7", "abc")
    before = await everything(url)

    looked = await look(url)

    assert looked.at
    assert looked.at.before == looked.at.now == STEPS[-1]
    assert looked.syncs == {"discord:7": "abc"}
    assert await everything(url) == before


async def test_where_nothing_is_nothing_is_made(tmp_path: Path) -> None:
    """Neither the file nor its folder."""
    file = tmp_path / "new" / "folder" / "kept.db"

    looked = await look(f"sqlite:///{file}")

    assert (looked.file, looked.at) == (file, None)
    assert names(tmp_path) == []


@pytest.mark.parametrize("step", [None, *STEPS[:-1]])
async def test_an_older_database_stays_at_its_step(url: str, step: str | None) -> None:
    """That it can be updated is tried all the same, and undone."""
    await run(url, "CREATE TABLE mine (id INTEGER)")
    if step:
        await move(url, step)
    before = await everything(url)

    looked = await look(url)

    assert looked.at
    assert (looked.at.before, looked.at.now) == (step, STEPS[-1])
    assert await everything(url) == before


async def test_a_newer_database_is_refused(url: str) -> None:
    """As a start would refuse it."""
    await migrate(url)
    await run(url, "UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(StorageNewerError):
        await look(url)


async def test_another_key_is_refused(url: str) -> None:
    """The one it was begun with is not, nor is that of a database that keeps its own."""
    async with Storage.open(url, id_key=KEY):
        pass

    await look(url, id_key=KEY)
    with pytest.raises(StorageKeyError):
        await look(url, id_key=KEY.upper())
    with pytest.raises(StorageKeyError):
        await look(url)


async def test_an_sqlite_file_of_somebody_else_is_not_even_set_up(tmp_path: Path) -> None:
    """Its journal stays what it was, and every byte of it; a name may hold anything."""
    file = tmp_path / "whose? #1 100%.db"
    with sqlite3.connect(file) as other:
        other.execute("CREATE TABLE mine (id INTEGER)")
    other.close()
    before = file.read_bytes()

    looked = await look(f"sqlite:///{str(file).replace('?', '')}")
    assert looked.at is None  # what follows a ? in an address is no part of the name
    file = file.rename(tmp_path / "whose #1 100%.db")
    looked = await look(f"sqlite:///{file}")

    assert looked.at
    assert looked.at.before is None
    assert file.read_bytes() == before
    assert names(tmp_path) == [file.name]


async def test_a_file_held_by_somebody_else(tmp_path: Path) -> None:
    """After a while it is said."""
    file = tmp_path / "kept.db"
    await migrate(f"sqlite:///{file}")
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(StorageBusyError):
        await look(f"sqlite:///{file}", patience_s=0.1)

    other.close()
    await look(f"sqlite:///{file}", patience_s=0.1)


async def test_what_is_no_database_is_left_alone(tmp_path: Path) -> None:
    """As are a folder in its place, a file in its folder's, and an address of nothing."""
    file = tmp_path / "kept.db"
    file.write_bytes(b"not a database" * 1000)

    with pytest.raises(StorageDamagedError):
        await look(f"sqlite:///{file}")
    with pytest.raises(StorageUnreachableError, match="cannot be opened"):
        await look(f"sqlite:///{tmp_path}")
    with pytest.raises(StorageUnreachableError, match="may its folder be written to"):
        await look(f"sqlite:///{file}/kept.db")
    with pytest.raises(StorageAddressError):
        await look("sqlite://")

    assert file.read_bytes() == b"not a database" * 1000


@pytest.mark.parametrize(
    ("file", "folder", "told"),
    [
        (0o444, 0o555, "StorageReadOnlyError"),
        (0o644, 0o000, "StorageUnreachableError"),
        (None, 0o555, "StorageUnreachableError"),
    ],
)
def test_what_may_not_be_written(tmp_path: Path, file: int | None, folder: int, told: str) -> None:
    """Whoever asks may lack the right to write the file, to see it, to make one."""
    kept = tmp_path / "kept.db"
    url = f"sqlite:///{kept}"
    if file is not None:
        asyncio.run(migrate(url))
        kept.chmod(file)

    ran = told_nobody("from bot.storage.checking import look as use", tmp_path, folder, url)

    assert ran.startswith(told)


async def test_a_postgresql_that_can_only_be_read(postgresql: str) -> None:
    """Whether its tables are there or not."""
    name = make_url(postgresql).database
    alter = f"ALTER DATABASE {name} SET default_transaction_read_only = "
    await run(postgresql, alter + "on")
    with pytest.raises(StorageReadOnlyError):
        await look(postgresql)

    await run(postgresql, "SET TRANSACTION READ WRITE", alter + "off")
    await migrate(postgresql)
    await run(postgresql, alter + "on")
    with pytest.raises(StorageReadOnlyError):
        await look(postgresql)


async def test_a_postgresql_where_no_table_may_be_made(server: Any, postgresql: str) -> None:  # noqa: ANN401 - ships no types
    """As the schema `public` is for others than its owner since PostgreSQL 15."""
    del server
    name = make_url(postgresql).database
    await run(postgresql, f"CREATE ROLE reader_{name} LOGIN")
    theirs = postgresql.replace("postgres:@", f"reader_{name}:@")
    try:
        with pytest.raises(StorageRefusedError, match="permission denied for schema public"):
            await look(theirs)
        with pytest.raises(StorageRefusedError, match="permission denied for schema public"):
            await migrate(theirs)
    finally:
        await run(postgresql, f"DROP ROLE reader_{name}")


def names(folder: Path) -> list[str]:
    """Return what is in `folder`."""
    return [path.name for path in folder.iterdir()]
