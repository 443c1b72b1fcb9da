"""What goes wrong with a database is one sentence, and once it is mended all works again."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
from typing import TYPE_CHECKING, Any

import asyncpg
import pytest
import sqlalchemy as sa
from sqlalchemy.engine import make_url

from bot.errors import (
    StorageBusyError,
    StorageDamagedError,
    StorageFullError,
    StorageReadOnlyError,
    StorageRefusedError,
    StorageUnreachableError,
)
from bot.storage import Storage, migrate
from bot.storage.engine.database import COMMAND_TIMEOUT_S, Database
from bot.storage.engine.database_url import read_address
from tests.storage.asking import HERE, asking, settled
from tests.storage.nobody import told_nobody
from tests.storage.tables import run

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.engine.interfaces import DBAPIConnection

    from bot.errors import StorageError

ASKED = "Mechthild's question"
STARTING = """
from bot.storage import Storage

async def use(url):
    async with Storage.open(url):
        pass
"""


async def ask(storage: Storage, times: int = 1) -> int:
    """Receive and answer a question that no message may repeat; return the last one's id."""
    me = storage.askers.id_of("discord", "7")
    return [await settled(storage, asking(me, text=ASKED)) for _ in range(times)][-1]


def is_one_sentence(error: StorageError) -> bool:
    """Return whether `error` is fit to be shown, and its traceback to be logged."""
    causes: list[BaseException] = [error]
    while cause := causes[-1].__cause__ or causes[-1].__context__:
        causes.append(cause)
    assert not any(ASKED in str(each) for each in causes)
    return str(error).startswith("the database ") and "\n" not in str(error)


async def test_somebody_else_holds_an_sqlite_file(tmp_path: Path) -> None:
    """Writing gives up after a while; reading goes on; and then writing does."""
    file = tmp_path / "kept.db"
    async with Storage.open(f"sqlite:///{file}", patience_s=0.1) as storage:
        id_ = await ask(storage)
        other = sqlite3.connect(file, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(StorageBusyError, match="is held by somebody else") as told:
            await ask(storage)
        assert is_one_sentence(told.value)
        assert await storage.questions.find(HERE, id_)

        other.close()
        await ask(storage)


async def test_somebody_else_holds_a_table_of_postgresql(postgresql: str) -> None:
    """The same there."""
    async with Storage.open(postgresql, patience_s=0.1) as storage:
        other = await asyncpg.connect(postgresql)
        transaction = other.transaction()
        await transaction.start()
        await other.execute("LOCK TABLE questions")

        with pytest.raises(StorageBusyError, match="is held by somebody else") as told:
            await ask(storage)
        assert is_one_sentence(told.value)

        await transaction.rollback()
        await other.close()
        await ask(storage)


async def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    """Something is in its way."""
    (tmp_path / "data").write_text("not a folder")

    with pytest.raises(StorageUnreachableError, match="may its folder be written to") as told:
        async with Storage.open(f"sqlite:///{tmp_path}/data/kept.db"):
            pass
    assert is_one_sentence(told.value)


async def test_a_file_that_is_a_folder(tmp_path: Path) -> None:
    """It cannot be opened."""
    with pytest.raises(StorageUnreachableError, match="cannot be opened"):
        async with Storage.open(f"sqlite:///{tmp_path}"):
            pass


@pytest.mark.parametrize(
    ("file", "folder", "sentence"),
    [
        (0o444, 0o777, "StorageReadOnlyError the database {} can only be read; "),
        (0o444, 0o555, "StorageReadOnlyError the database {} can only be read; "),
        (0o444, 0o000, "StorageUnreachableError the database {} cannot be opened; "),
    ],
)
def test_an_sqlite_file_that_may_not_be_written(
    tmp_path: Path, file: int, folder: int, sentence: str
) -> None:
    """Whoever starts the bot may lack the right to write; with it, all works."""
    kept = tmp_path / "kept.db"
    url = f"sqlite:///{kept}"
    asyncio.run(migrate(url))
    kept.chmod(file)

    ran = told_nobody(STARTING, tmp_path, folder, url)

    assert ran.startswith(sentence.format(kept))
    kept.chmod(0o644)
    asyncio.run(migrate(url))


async def test_a_postgresql_that_can_only_be_read(postgresql: str) -> None:
    """As a standby is, until it takes over."""
    async with Storage.open(postgresql) as storage:
        name = make_url(postgresql).database
        setting = f"ALTER DATABASE {name} SET default_transaction_read_only = "
        await run(postgresql, setting + "on", cut_off())

        with pytest.raises(StorageReadOnlyError, match="can only be read") as told:
            await ask(storage)
        assert is_one_sentence(told.value)

        await run(postgresql, "SET TRANSACTION READ WRITE", setting + "off", cut_off())
        await ask(storage)


async def test_an_sqlite_file_that_may_not_grow(tmp_path: Path) -> None:
    """What was taken before is still there; with room again, all works."""
    limits = [0]

    @sa.event.listens_for(sa.pool.Pool, "connect")
    def keep_small(connection: DBAPIConnection, _record: object) -> None:
        if limits[0]:
            connection.cursor().execute(f"PRAGMA max_page_count = {limits[0]}")

    url = f"sqlite:///{tmp_path}/kept.db"
    async with Storage.open(url) as storage:
        id_ = await ask(storage)
    limits[0] = 1  # SQLite takes this as: no more than now
    async with Storage.open(url) as storage:
        with pytest.raises(StorageFullError, match="has no room left on its disk") as told:
            await ask(storage, times=200)
        assert is_one_sentence(told.value)
        assert await storage.questions.find(HERE, id_)
    limits[0] = 0
    async with Storage.open(url) as storage:
        await ask(storage)
    sa.event.remove(sa.pool.Pool, "connect", keep_small)


@pytest.mark.parametrize(
    ("state", "error"),
    [
        ("53100", StorageFullError),
        ("XX001", StorageDamagedError),
        ("53300", StorageBusyError),
        ("57P03", StorageUnreachableError),
        ("58030", StorageUnreachableError),
        ("40P01", StorageBusyError),
    ],
)
async def test_postgresql_reports_a_fault(
    postgresql: str, state: str, error: type[StorageError]
) -> None:
    """With the code it has for it; and then the fault is gone."""
    async with Storage.open(postgresql) as storage:
        await run(
            postgresql,
            f"""CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '{state}'; END $$""",
            """CREATE TRIGGER failing BEFORE INSERT ON questions
               FOR EACH ROW EXECUTE FUNCTION fail()""",
        )

        with pytest.raises(error) as told:
            await ask(storage)
        assert is_one_sentence(told.value)

        await run(postgresql, "DROP TRIGGER failing ON questions")
        await ask(storage)


@pytest.mark.parametrize(
    "content", [b"not a database" * 1000, b"SQLite format 3\0" + b"\xff" * 9000]
)
async def test_a_file_that_is_no_database(tmp_path: Path, content: bytes) -> None:
    """It is left as it is."""
    file = tmp_path / "kept.db"
    file.write_bytes(content)

    with pytest.raises(StorageDamagedError, match="is damaged or no database") as told:
        async with Storage.open(f"sqlite:///{file}"):
            pass

    assert is_one_sentence(told.value)
    assert file.read_bytes() == content


async def test_a_file_that_is_damaged_while_in_use(tmp_path: Path) -> None:
    """Once a copy is put back in its place, the next question finds it."""
    file = tmp_path / "kept.db"
    url = f"sqlite:///{file}"
    async with Storage.open(url) as storage:
        id_ = await ask(storage, times=200)
    copy = file.read_bytes()
    async with Storage.open(url) as storage:
        with file.open("r+b") as damaged:
            damaged.seek(4096)
            damaged.write(b"\xff" * (len(copy) - 4096))

        with pytest.raises(StorageDamagedError) as told:
            await storage.questions.find(HERE, id_)
        assert is_one_sentence(told.value)

        file.write_bytes(copy)
        assert await storage.questions.find(HERE, id_)


async def test_connections_that_were_cut_are_not_noticed(postgresql: str) -> None:
    """Each is looked at before it is used again."""
    async with Storage.open(postgresql) as storage:
        await ask(storage)
        await run(postgresql, cut_off())

        await ask(storage)


async def test_postgresql_goes_away_and_comes_back(server: Any, postgresql: str) -> None:  # noqa: ANN401 - ships no types
    """Meanwhile each question gets a sentence; what was taken before is still there."""
    async with Storage.open(postgresql) as storage:
        id_ = await ask(storage)
        server.stop()
        for _ in range(2):
            with pytest.raises(StorageUnreachableError, match="cannot be reached") as told:
                await ask(storage)
            assert is_one_sentence(told.value)
        server.start()

        assert await storage.questions.find(HERE, id_)
        await ask(storage)


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (lambda url: url.replace("/test_", "/no_test_"), "does not exist"),
        (lambda url: url.replace("postgres:@", "stranger:hunter2@"), "stranger"),
        (lambda url: f"{url}&colour=red", "colour"),
    ],
)
async def test_postgresql_turns_us_away(postgresql: str, wrong: Any, why: str) -> None:  # noqa: ANN401 - takes and gives an address
    """Its own words say why: the database, the user, an option."""
    with pytest.raises(StorageRefusedError, match=f"turns us away: .*{why}") as told:
        async with Storage.open(wrong(postgresql)):
            pass
    assert is_one_sentence(told.value)
    assert "hunter2" not in str(told.value)


async def test_a_mistake_of_ours_is_not_told_as_a_fault(url: str) -> None:
    """A table that should be there is missing: that wants a traceback."""
    async with Storage.open(url) as storage:
        await run(url, "DROP TABLE votes")
        with pytest.raises(sa.exc.SQLAlchemyError, match="votes"):
            await storage.votes.tally(HERE, 1)


def cut_off() -> str:
    """Return what cuts everybody else's connections to a database of PostgreSQL."""
    return (
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )


async def test_a_server_that_says_nothing_holds_up_no_exit(postgresql: str) -> None:
    """As after a cable was cut: the system gives up after a quarter of an hour."""
    database = Database(read_address(postgresql))
    async with database.reading() as connection:
        serving = await connection.scalar(sa.func.pg_backend_pid())
    os.kill(serving, signal.SIGSTOP)
    try:
        async with asyncio.timeout(COMMAND_TIMEOUT_S / 2):
            await database.close()
    finally:
        os.kill(serving, signal.SIGCONT)
