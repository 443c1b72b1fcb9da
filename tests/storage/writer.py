"""A process that remembers questions until it is killed, and says what it was told is kept."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from bot.errors import StorageBusyError
from bot.storage import Asked, QuotePlace, Storage
from tests.storage.asking import FOUND, HERE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection

    from bot.storage import Ending

KEY = "the writers' common key"
TASKS = 4


class Kept(NamedTuple):
    """One acknowledgement: of which question, what was done, whether it was the first time."""

    number: int
    deed: str
    first: bool


def write(url: str, start: int, told: Connection) -> None:
    """Remember questions from number `start` on, for ever."""
    asyncio.run(_write(url, count(start), told))


def question(storage: Storage, number: int) -> Asked:
    """Return question `number`, which every writer asks alike."""
    return Asked(
        place=HERE,
        delivery=f"{number}",
        conversation="thread",
        asker=storage.askers.id_of("discord", f"{number % 7}"),
        text=f"{number}: " + "Wann wurde Xiaomi gegründet? " * 20,
    )


def ending(number: int) -> Ending:
    """Return what question `number` comes to."""
    return replace(FOUND, quotes=(QuotePlace("xiaomi", number, number + 1),), latency_ms=number)


async def _write(url: str, numbers: Iterator[int], told: Connection) -> None:
    async with Storage.open(url, id_key=KEY) as storage, asyncio.TaskGroup() as together:
        for _ in range(TASKS):
            together.create_task(_settle(storage, numbers, told))


async def _settle(storage: Storage, numbers: Iterator[int], told: Connection) -> None:
    for number in numbers:
        with suppress(StorageBusyError):  # the other writer may hold a slow disk for long
            asked = question(storage, number)
            received = await storage.questions.receive(asked)
            told.send(Kept(number, "received", received.new))
            first = await storage.questions.answered(HERE, received.id, ending(number))
            told.send(Kept(number, "answered", first))
            first = await storage.questions.sent(HERE, received.id)
            told.send(Kept(number, "sent", first))
            await storage.votes.cast(HERE, received.id, asked.asker, helpful=True, reason="good")
            told.send(Kept(number, "voted", first))
