"""Killed in the middle of writing: what was acknowledged is there, whole, and once."""

from __future__ import annotations

import asyncio
import multiprocessing
import random
import time
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from bot.storage import Progress, Storage
from tests.conftest import REPOSITORY
from tests.storage.asking import HERE
from tests.storage.tables import everything, run
from tests.storage.writer import KEY, ending, question, write

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkServerContext

    from tests.storage.writer import Kept

ROUNDS = 25
WRITERS = 2
"""At a time, as at a deployment: 25 rounds are 50 kills of each database."""
AGAIN = 12
"""So many questions are delivered again after each kill."""
MOST_WORDS = 120
STARTING_S = 0.3
"""About what a writer takes to its first word: every third is killed before or just after it."""


@pytest.fixture
def processes(monkeypatch: pytest.MonkeyPatch) -> ForkServerContext:
    """Return what starts processes that have imported storage already."""
    monkeypatch.setenv("PYTHONPATH", str(REPOSITORY))
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.storage.writer"])
    return context


def live_and_die(
    processes: ForkServerContext, url: str, start: int, words: int, longer_s: float
) -> list[Kept]:
    """Let writers live until one has said so many words, and a moment longer; return all words."""
    pipes = [processes.Pipe(duplex=False) for _ in range(WRITERS)]
    writers = [processes.Process(target=write, args=(url, start, told)) for _, told in pipes]
    for writer in writers:
        writer.start()
    for _, told in pipes:
        told.close()
    kept = [pipes[0][0].recv() for _ in range(words)]
    time.sleep(longer_s)
    for writer in writers:
        writer.kill()
        writer.join()
    return kept + [word for heard, _ in pipes for word in last_words(heard)]


def last_words(heard: Connection) -> list[Kept]:
    """Return all that came through before the other end died."""
    words: list[Kept] = []
    with heard:
        try:
            while True:
                words.append(heard.recv())
        except EOFError:
            return words


def test_nothing_acknowledged_is_lost_and_nothing_is_done_twice(
    processes: ForkServerContext, url: str
) -> None:
    """Whenever a process is killed, at the very start too."""
    dice = random.Random(1729)  # noqa: S311 - no secret, and the same in every run
    kept: list[Kept] = []
    for number in range(ROUNDS):
        newest = max((one.number for one in kept), default=0)
        words, longer_s = dice.randrange(MOST_WORDS), STARTING_S * dice.random()
        if number % 3:
            longer_s /= 10
        else:
            words = 0
        kept += live_and_die(processes, url, max(0, newest - AGAIN), words, longer_s)

    times = Counter((one.number, one.deed) for one in kept if one.first)
    assert max(times.values()) == 1
    asyncio.run(check(url, kept))


async def check(url: str, kept: list[Kept]) -> None:
    """Compare what is stored with what was acknowledged."""
    if url.startswith("sqlite"):
        await run(url, "PRAGMA integrity_check")
    done = {(one.number, one.deed) for one in kept}
    rows = await everything(url)
    async with Storage.open(url, id_key=KEY) as storage:
        found = {}
        for row in rows["questions"]:
            one = await storage.questions.find(HERE, row["id"])
            assert one
            number = int(row["delivery"])
            assert number not in found
            assert one.asked == question(storage, number)
            assert one.ending == (None if one.state == Progress.RECEIVED else ending(number))
            found[number] = one
        left = {one.question.id for one in await storage.questions.unfinished("discord")}
    assert {number for number, _ in done} <= found.keys()
    for deed, states in {
        "answered": (Progress.ANSWERED, Progress.SENT),
        "sent": (Progress.SENT,),
    }.items():
        assert {number for number, each in done if each == deed} <= {
            number for number, one in found.items() if one.state in states
        }
    assert left == {one.id for one in found.values() if one.state != Progress.SENT}
    voted = {
        row["question"] for row in rows["votes"] if (row["helpful"], row["reason"]) == (1, "good")
    }
    assert {found[number].id for number, deed in done if deed == "voted"} <= voted
    assert len(voted) == len(rows["votes"])
