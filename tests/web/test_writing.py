"""Whether the database can be written to is found out once for all, and told in a word or two."""

from __future__ import annotations

import asyncio
import json
import logging
from typing import TYPE_CHECKING

import pytest

from bot import errors
from bot.logs import configure
from bot.storage import Storage
from bot.web import writing
from bot.web.writing import FRESH_S, SLOW, WRITABLE, Writing
from tests.chat.service.conversing import Seconds
from tests.chat.service.test_faults import locked, spoil

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

WHERE, REASON = "postgresql://bob@db/memory", 'turns us away: no such user "bob"'


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncIterator[Storage]:
    """Give a storage that waits for a lock for half a minute."""
    async with Storage.open(f"sqlite:///{tmp_path / 'kept.db'}", patience_s=30) as opened:
        yield opened


class Refusing(Storage):
    """A server that turns the bot away, and says at length whom; it counts how often."""

    def __init__(self, error: type[errors.StorageError]) -> None:
        """Refuse by `error`."""
        self.asked = 0
        self._error = error

    async def check(self) -> None:
        """Refuse."""
        self.asked += 1
        await asyncio.sleep(0)
        raise self._error(WHERE, REASON)


async def test_a_locked_database_is_not_waited_for(
    storage: Storage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever asks wants to know now; once it is free again, all is well."""
    monkeypatch.setattr(writing, "PATIENCE_S", 0.05)
    asked = Writing(storage)

    with locked(tmp_path):
        async with asyncio.timeout(10):
            assert await asyncio.gather(*(asked.state() for _ in range(20))) == [SLOW] * 20

    monkeypatch.setattr(writing, "PATIENCE_S", 20.0)
    assert await asked.state() == WRITABLE


async def test_a_result_is_kept_for_a_moment(storage: Storage, tmp_path: Path) -> None:
    """So that nobody who asks and asks can fill the queue that questions stand in."""
    clock = Seconds()
    asked = Writing(storage, clock)
    assert await asked.state() == WRITABLE

    spoil(tmp_path)

    clock.time += FRESH_S
    assert await asked.state() == WRITABLE
    clock.time += 0.1
    assert await asked.state() == "is damaged"


async def test_those_who_ask_at_a_time_share_one_check() -> None:
    """However many they are."""
    refusing = Refusing(errors.StorageRefusedError)
    asked = Writing(refusing)
    assert len(set(await asyncio.gather(*(asked.state() for _ in range(9))))) == 1
    assert refusing.asked == 1


@pytest.mark.parametrize("error", errors.StorageError.__subclasses__())
async def test_who_and_where_is_for_the_log_alone(
    error: type[errors.StorageError], capsys: pytest.CaptureFixture[str]
) -> None:
    """And for it once, not at each request."""
    configure(logging.INFO)
    clock = Seconds()
    refusing = Refusing(error)
    asked = Writing(refusing, clock)

    told = {await asked.state()}
    clock.time += FRESH_S + 1
    told.add(await asked.state())

    assert refusing.asked == 2
    assert len(told) == 1
    assert "bob" not in told.pop()
    (line,) = map(json.loads, capsys.readouterr().err.splitlines())
    assert (line["level"], line["reason"]) == ("warning", REASON)
