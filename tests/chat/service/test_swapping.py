"""The articles can be swapped for newer ones while questions are being answered."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.chat.service import ChatService
from tests.answering.small_library import over, small_library
from tests.chat.service.conversing import (
    BAKERY,
    BOSS,
    Held,
    answered,
    quoted,
    refused,
    saying,
)

if TYPE_CHECKING:
    from bot.answering.answerer import Answerer
    from bot.storage import Storage


async def test_a_question_keeps_the_articles_it_was_begun_with(
    storage: Storage, answerer: Answerer
) -> None:
    """The next one has the new ones."""
    held = Held()
    service = ChatService(storage, held)
    before = asyncio.create_task(service.ask(saying(BAKERY)))
    await asyncio.to_thread(held.begun.wait)

    fewer = over(*small_library()[:3])
    service.use(fewer)
    after = await service.ask(saying(BAKERY))
    held.go.set()

    assert quoted(await before)
    assert answered(await before).outcome.index == answerer.fingerprint
    assert refused(after).index == fewer.fingerprint


async def test_swapping_while_many_ask(storage: Storage, answerer: Answerer) -> None:
    """Each is answered by one or the other, whole."""
    other = over(*small_library()[3:])
    service = ChatService(storage, answerer)

    async def swap() -> None:
        for _ in range(10):
            for each in (other, answerer):
                service.use(each)
                await asyncio.sleep(0.005)

    swapping = asyncio.create_task(swap())
    await service.places.change(BOSS, rate=60)
    replies = await asyncio.gather(*(service.ask(saying(BAKERY)) for _ in range(20)))
    await swapping

    for reply in replies:
        outcome = answered(reply).outcome
        (by,) = (each for each in (answerer, other) if each.fingerprint == outcome.index)
        assert outcome == by.answer(BAKERY)


async def test_sources_are_those_of_now(service: ChatService) -> None:
    """A source that is gone is not listed."""
    assert await service.sources.one("bakery")

    service.use(over(*small_library()[:3]))

    assert await service.sources.one("bakery") is None
    assert (await service.sources.page()).found == 3
