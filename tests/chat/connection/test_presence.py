"""Whether the bot is on a platform, and how it stays: again and again, after pauses that grow."""

from __future__ import annotations

import asyncio
import itertools
from typing import TYPE_CHECKING

import pytest

from bot.chat.connection import presence
from bot.chat.connection.presence import LONGEST_PAUSE_S, SHORTEST_PAUSE_S, STEADY_S, Presence
from bot.errors import PlatformError, PlatformUnreachableError
from tests.chat.service.conversing import Seconds

if TYPE_CHECKING:
    from collections.abc import Callable

AWAY = PlatformUnreachableError("Discord", "can't be reached")
WORDS = "when was the bakery founded?"


@pytest.fixture
def clock() -> Seconds:
    """Return the clock of `one`, which tests set."""
    return Seconds()


@pytest.fixture
def one(clock: Seconds) -> Presence:
    """Return the presence on a platform that wasn't tried yet."""
    return Presence("discord", dead_s=300, clock=clock)


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Return the pauses that are made, for none of which anybody waits."""
    made: list[float] = []
    sleep = asyncio.sleep

    async def note(seconds: float) -> None:
        made.append(seconds)
        await sleep(0)

    monkeypatch.setattr("bot.chat.connection.presence.asyncio.sleep", note)
    return made


async def keep(one: Presence, *attempts: Callable[[], None]) -> None:
    """Keep `one` until these attempts have been made."""
    left = iter(attempts)
    done = asyncio.Event()

    async def connect() -> None:
        if attempt := next(left, None):
            attempt()
        else:
            done.set()
            await asyncio.Event().wait()

    keeping = asyncio.create_task(one.keep(connect))
    await asyncio.wait({keeping, asyncio.create_task(done.wait())}, return_when="FIRST_COMPLETED")
    keeping.cancel()
    await asyncio.gather(keeping, return_exceptions=True)


def fail() -> None:
    """Be out of reach."""
    raise AWAY


def test_it_begins_away_and_yet_alive(one: Presence, clock: Seconds) -> None:
    """A start takes its time; only after long is nothing to be hoped for."""
    assert not one.connected
    assert one.alive
    clock.time += 300
    assert not one.alive


def test_it_knows_that_it_is_in_and_when_it_was_heard(one: Presence, clock: Seconds) -> None:
    """And each connection counts once, however often it is said to be there."""
    for _ in range(2):
        one.arrived()
    clock.time += 299
    one.heard()
    clock.time += 2
    assert (one.connected, one.connections, one.silent_s, one.alive) == (True, 1, 2, True)
    one.lost()
    one.arrived()
    assert one.connections == 2


def test_what_is_given_up_is_not_alive(one: Presence) -> None:
    """However lately it was heard."""
    one.given_up = "refuses the token"

    assert not one.alive


async def test_pauses_grow_up_to_a_limit(one: Presence, pauses: list[float]) -> None:
    """A platform that is down for days is not asked more often than it likes."""
    await keep(one, *[fail] * 12)

    assert pauses[0] == SHORTEST_PAUSE_S
    assert all(
        after == min(2 * before, LONGEST_PAUSE_S) for before, after in itertools.pairwise(pauses)
    )
    assert pauses[-1] == LONGEST_PAUSE_S


@pytest.mark.parametrize(("held_s", "pause_s"), [(STEADY_S + 1, 1.0), (STEADY_S - 1, 8.0)])
async def test_after_a_connection_that_held_the_pause_is_short_again(
    one: Presence, clock: Seconds, pauses: list[float], held_s: float, pause_s: float
) -> None:
    """Also where the client has noted the loss before it gave up; a short one was no good one."""

    def hold() -> None:
        one.arrived()
        clock.time += held_s
        one.lost()
        fail()

    await keep(one, fail, fail, fail, hold)

    assert pauses[3] == pause_s


async def test_what_is_unforeseen_is_no_end(
    one: Presence, pauses: list[float], caplog: pytest.LogCaptureFixture
) -> None:
    """It is logged without its words; a connection that just returns is made anew, too."""

    def stumble() -> None:
        raise ValueError(WORDS)

    await keep(one, stumble, lambda: None, fail)

    assert len(pauses) == 3
    assert "stumble" in caplog.text
    assert WORDS not in caplog.text


async def test_what_is_final_ends_it(one: Presence) -> None:
    """Trying again is no use."""
    final = PlatformError("Discord", "refuses the token")

    async def connect() -> None:
        raise final

    with pytest.raises(PlatformError):
        await one.keep(connect)


async def test_a_silent_connection_is_cut_and_made_anew(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """As long as something is heard, it isn't."""
    monkeypatch.setattr(presence, "SHORTEST_PAUSE_S", 0.0)
    one = Presence("discord", dead_s=0.2)
    heard = 0
    again = asyncio.Event()

    async def connect() -> None:
        nonlocal heard
        if heard:
            again.set()
        one.arrived()
        while heard < 20:
            await asyncio.sleep(0.02)
            one.heard()
            heard += 1
        await asyncio.Event().wait()

    keeping = asyncio.create_task(one.keep(connect))
    await asyncio.wait_for(again.wait(), 10)
    keeping.cancel()
    await asyncio.gather(keeping, return_exceptions=True)

    assert heard == 20  # which took twice as long as it may be silent
    assert "has been silent for too long" in caplog.text


async def test_told_to_leave_while_a_dead_connection_is_closed_it_leaves() -> None:
    """After that is closed, and without connecting anew."""
    closing, closed = asyncio.Event(), asyncio.Event()
    attempts = 0

    async def connect() -> None:
        nonlocal attempts
        attempts += 1
        try:
            await asyncio.Event().wait()
        finally:
            closing.set()
            await closed.wait()

    staying = asyncio.create_task(Presence("discord", dead_s=0.01).keep(connect))
    async with asyncio.timeout(10):
        await closing.wait()
        staying.cancel()
        await asyncio.sleep(0)
        assert not staying.done()
        closed.set()
        await asyncio.wait({staying})

    assert staying.cancelled()
    assert attempts == 1
