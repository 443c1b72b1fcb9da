"""What was seen of a database, and of its disk, in a line each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.chat.connection.findings import State
from bot.doctor.database import LITTLE, TOO_LITTLE, database, disk
from bot.errors import StorageDamagedError
from bot.storage.checking import Looked
from bot.storage.engine.migrating import Migrated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.chat.connection.findings import Finding

FILE = Path("data/fundstelle.db")


def lines(findings: Iterator[Finding]) -> list[tuple[State, str]]:
    """Return how each thing is, and what is said of it."""
    return [(one.state, f"{one.sentence} {one.remedy}".strip()) for one in findings]


def test_a_database_that_is_up_to_date() -> None:
    """Which, and that nothing is to be done."""
    at = Migrated("library on PostgreSQL at db", "0002", "0002")

    assert lines(database(Looked(shown=at.database, at=at))) == [
        (State.WELL, "library on PostgreSQL at db: can be read and written."),
        (State.WELL, "They are at step 0002, the newest."),
    ]


@pytest.mark.parametrize(
    ("before", "said"),
    [(None, "the first start makes them"), ("0001", "the next start brings them to 0002")],
)
def test_what_the_next_start_will_do_is_no_fault(before: str | None, said: str) -> None:
    """It does so by itself."""
    at = Migrated(str(FILE), before, "0002")
    _, (state, told) = lines(database(Looked(shown=str(FILE), file=FILE, at=at)))

    assert state is State.WELL
    assert said in told


def test_no_file_yet_is_no_fault() -> None:
    """The first start makes it."""
    ((state, told),) = lines(database(Looked(shown=str(FILE), file=FILE)))

    assert (state, told) == (State.WELL, "SQLite, data/fundstelle.db: the first start makes it.")


def test_what_a_start_would_raise_stops_the_bot() -> None:
    """In the same words, as a sentence."""
    error = StorageDamagedError("data/kept.db", "is damaged or no database")

    assert lines(database(error)) == [
        (State.STOPS, "The database data/kept.db is damaged or no database.")
    ]


@pytest.mark.parametrize(
    ("free", "state"),
    [
        (50 * LITTLE, State.WELL),
        (LITTLE - 1, State.NOTE),
        (TOO_LITTLE - 1, State.STOPS),
        (0, State.STOPS),
    ],
)
def test_a_disk_has_room_or_not(free: int, state: State) -> None:
    """Little is worth a word; none stops the bot."""
    assert [state for state, _ in lines(disk(None, free))] == [state]


def test_a_disk_that_will_not_last_is_worth_a_word() -> None:
    """However much room it has; and that there is none, too."""
    ((state, told),) = lines(disk("on the disk that Heroku empties", LITTLE))

    assert state is State.NOTE
    assert told.startswith("The database lies on the disk that Heroku empties: then all that it")
    assert "PostgreSQL" in told
    assert [state for state, _ in lines(disk("in memory", 0))] == [State.NOTE, State.STOPS]


def test_of_a_disk_that_does_not_tell_nothing_is_said() -> None:
    """Nor claimed."""
    assert lines(disk(None, None)) == []
