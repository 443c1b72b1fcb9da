"""A database comes to this program's tables from wherever it was, once, and never from beyond."""

from __future__ import annotations

import asyncio
import sqlite3
from typing import TYPE_CHECKING

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from bot.errors import StorageNewerError
from bot.storage import Storage, migrate
from bot.storage.engine.migrating import config
from bot.storage.tables import metadata
from tests.storage.asking import DOUBTED, FOUND, HERE, NOT_FOUND, asking, settled
from tests.storage.tables import everything, look, run

if TYPE_CHECKING:
    from pathlib import Path

    import sqlalchemy as sa

_UNBOUND = Config()
_UNBOUND.set_main_option("script_location", "bot.storage:migrations")
STEPS = [step.revision for step in ScriptDirectory.from_config(_UNBOUND).walk_revisions()][::-1]
"""From the first to the last."""


async def move(url: str, step: str) -> None:
    """Take the database at `url` up or down to `step`."""

    def to_step(connection: sa.Connection) -> None:
        at = MigrationContext.configure(connection).get_current_revision()
        up = at is None or (step != "base" and STEPS.index(step) > STEPS.index(at))
        (command.upgrade if up else command.downgrade)(config(connection), step)

    await look(url, to_step)


def differences(connection: sa.Connection) -> list[object]:
    """Return what the tables are and the program does not expect, or the other way round."""
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    return list(compare_metadata(context, metadata))


def test_the_steps_follow_one_another() -> None:
    """One line from the first to the last, named so that files sort by it."""
    assert sorted(STEPS) == STEPS
    assert [len(step) for step in STEPS] == [4] * len(STEPS)


@pytest.mark.parametrize("step", [None, *STEPS])
async def test_from_every_step_the_tables_become_the_programs(url: str, step: str | None) -> None:
    """From nothing too; then storage works."""
    if step:
        await move(url, step)

    done = await migrate(url)

    assert (done.before, done.now) == (step, STEPS[-1])
    assert await look(url, differences) == []
    async with Storage.open(url) as storage:
        await settled(storage, asking(storage.askers.id_of("discord", "7")))


@pytest.mark.parametrize("step", STEPS)
async def test_every_step_can_be_taken_back(url: str, step: str) -> None:
    """Down from the newest, and up again."""
    await migrate(url)
    await move(url, "base" if step == STEPS[0] else STEPS[STEPS.index(step) - 1])
    if step == STEPS[0]:
        assert set(await everything(url)) <= {"alembic_version", "sqlite_sequence"}

    await migrate(url)

    assert await look(url, differences) == []


async def test_an_older_program_is_told_that_perhaps_is_no_answer(url: str) -> None:
    """It knows no such outcome, and nobody was told that it is one."""
    async with Storage.open(url) as storage:
        me = storage.askers.id_of("discord", "7")
        for ending in (FOUND, DOUBTED, NOT_FOUND):
            await settled(storage, asking(me), ending)

    await move(url, "0002")

    outcomes = [row["outcome"] for row in (await everything(url))["questions"]]
    assert sorted(outcomes) == ["answer", "no_answer", "no_answer"]


async def test_what_is_stored_outlives_a_start(url: str) -> None:
    """Being up to date already is no reason to touch anything."""
    async with Storage.open(url) as storage:
        id_ = await settled(storage, asking(storage.askers.id_of("discord", "7")))
    before = await everything(url)

    done = await migrate(url)

    assert done.before == done.now
    assert await everything(url) == before
    async with Storage.open(url) as storage:
        assert await storage.questions.find(HERE, id_)


async def test_a_newer_database_is_refused_and_left_alone(url: str) -> None:
    """An older program would misread it."""
    await migrate(url)
    await run(url, "UPDATE alembic_version SET version_num = '9999'")
    before = await everything(url)

    with pytest.raises(StorageNewerError, match="was changed by a newer Fundstelle"):
        async with Storage.open(url):
            pass
    with pytest.raises(StorageNewerError):
        await migrate(url)

    assert await everything(url) == before


async def test_many_may_start_at_once(url: str) -> None:
    """One of them makes the tables and the key; the others wait and find them made."""
    async with asyncio.TaskGroup() as together:
        starts = [together.create_task(migrate(url)) for _ in range(8)]
    assert sorted(str(start.result().before) for start in starts) == sorted(
        ["None"] + [STEPS[-1]] * 7
    )

    async def who() -> str:
        async with Storage.open(url) as storage:
            return storage.askers.id_of("discord", "7")

    assert len(set(await asyncio.gather(*(who() for _ in range(8))))) == 1


async def test_a_step_that_fails_leaves_nothing_behind(url: str) -> None:
    """All steps or none: something is in the way of the last table, and then no more."""
    await run(url, "CREATE TABLE votes (mine INTEGER)")

    with pytest.raises(Exception, match="votes"):
        await migrate(url)

    assert set(await everything(url)) <= {"votes", "sqlite_sequence"}
    await run(url, "DROP TABLE votes")
    await migrate(url)
    assert await look(url, differences) == []


async def test_sqlite_is_set_up_to_keep_what_it_has_taken(tmp_path: Path) -> None:
    """The log is beside the file, and the folder was made."""
    file = tmp_path / "new" / "folder" / "kept.db"
    async with Storage.open(f"sqlite:///{file}") as storage:
        await settled(storage, asking(storage.askers.id_of("discord", "7")))
        with sqlite3.connect(file) as other:
            assert other.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        other.close()
