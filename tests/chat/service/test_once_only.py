"""A question is answered once, however often and wherever it is delivered."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.chat.service import ChatService, Rates, Reply, Silence
from bot.storage import Storage
from tests.chat.service.conversing import (
    ELSEWHERE,
    HERE,
    ME,
    Held,
    answered,
    quoted,
    reply_to,
    saying,
    spoken,
)

if TYPE_CHECKING:
    from bot.answering.answerer import Answerer

CROWD = 500
PLENTY = Rates(channel=10 * CROWD, in_all=10 * CROWD)


async def test_a_redelivery_gets_no_second_reply(service: ChatService) -> None:
    """It is told which question it is."""
    message = saying()
    first = await reply_to(service, message)

    assert first.question is not None
    assert await service.ask(message) == Silence(first.question)


async def test_a_redelivery_while_the_first_is_still_being_answered(storage: Storage) -> None:
    """The second has nothing to send at once; the first replies when it is ready."""
    held = Held()
    service, message = ChatService(storage, held), saying()
    first = asyncio.create_task(service.ask(message))
    await asyncio.to_thread(held.begun.wait)

    assert isinstance(await service.ask(message), Silence)
    assert not first.done()

    held.go.set()
    assert quoted(await first)


async def test_many_deliveries_at_once(service: ChatService) -> None:
    """One of them replies."""
    message = saying()

    replies = await asyncio.gather(*(service.ask(message) for _ in range(20)))

    assert [isinstance(reply, Reply) for reply in replies].count(True) == 1


async def test_two_processes_get_the_same_delivery(
    service: ChatService, url: str, answerer: Answerer
) -> None:
    """One of them replies."""
    message = saying()
    async with Storage.open(url) as other:
        replies = await asyncio.gather(
            service.ask(message), ChatService(other, answerer).ask(message)
        )

    assert [isinstance(reply, Reply) for reply in replies].count(True) == 1


async def test_the_same_delivery_id_in_another_place_is_another_question(
    service: ChatService,
) -> None:
    """Platforms number messages by place."""
    message = saying()

    assert quoted(await service.ask(message))
    assert quoted(await service.ask(replace(message, person=replace(ME, place=ELSEWHERE))))


async def test_five_hundred_questions_at_once(storage: Storage, answerer: Answerer) -> None:
    """Each gets one reply, and it is its own."""
    service = ChatService(storage, answerer, rates=PLENTY)
    messages = [
        saying(
            f"Museum {number}?",
            replace(ME, id=f"{number}"),
        )
        for number in range(CROWD)
    ]

    replies = await asyncio.gather(*map(service.ask, messages))

    texts = [answered(reply).outcome.question for reply in replies]
    assert texts == [message.text for message in messages]
    assert len({spoken(reply).question for reply in replies}) == CROWD
    await asyncio.gather(*(service.sent(HERE, spoken(reply)) for reply in replies))
    assert await storage.questions.unfinished("discord") == ()
