"""What was received and not answered when a process died is answered by the next, or apologised."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

from bot.chat.service import ChatService, Silence, Trouble
from tests.chat.service.conversing import (
    BOSS,
    FOUNDED,
    HERE,
    ME,
    Held,
    answered,
    quoted,
    saying,
)

if TYPE_CHECKING:
    from bot.answering.answerer import Answerer
    from bot.chat.service import Message, Reply
    from bot.storage import Asked, Storage
    from tests.storage.asking import Clock


async def die_at(storage: Storage, *messages: Message) -> None:
    """Let a service die while it is answering `messages`."""
    held = Held()
    service = ChatService(storage, held)
    tasks = [asyncio.create_task(service.ask(message)) for message in messages]
    while len(await storage.questions.unfinished()) < len(messages):
        pass
    await asyncio.to_thread(held.begun.wait)
    for task in tasks:
        task.cancel()
    for task in tasks:
        with contextlib.suppress(asyncio.CancelledError):
            await task
    held.go.set()


async def resumed(service: ChatService) -> list[tuple[Asked, Reply]]:
    """Return what `service` has to say at its start."""
    return [each async for each in service.resume()]


async def test_it_is_answered_at_the_next_start(storage: Storage, answerer: Answerer) -> None:
    """With what the platform needs to send it; and only once."""
    await die_at(storage, saying(reply_to="token", locale="de"))
    service = ChatService(storage, answerer)

    ((asked, reply),) = await resumed(service)

    assert (asked.place, asked.reply_to) == (HERE, "token")
    assert quoted(reply) == FOUNDED
    assert reply.locale == "de"
    assert await resumed(service) == []


async def test_all_are_answered_in_their_order(storage: Storage, answerer: Answerer) -> None:
    """Oldest first."""
    messages = [saying() for _ in range(3)]
    await die_at(storage, *messages)

    replies = await resumed(ChatService(storage, answerer))

    ids = [reply.question for _, reply in replies]
    assert ids == sorted(ids, key=lambda id_: id_ or 0)
    assert {asked.delivery for asked, _ in replies} == {message.delivery for message in messages}


async def test_what_is_too_old_is_apologised_for(
    storage: Storage, answerer: Answerer, clock: Clock
) -> None:
    """After ten minutes its asker has gone on."""
    await die_at(storage, saying())
    clock.pass_(minutes=10, seconds=1)

    ((_, reply),) = await resumed(ChatService(storage, answerer))

    assert reply.said is Trouble.LATE
    assert await storage.questions.unfinished() == ()


async def test_what_is_just_young_enough_is_answered(
    storage: Storage, answerer: Answerer, clock: Clock
) -> None:
    """After ten minutes exactly."""
    await die_at(storage, saying())
    clock.pass_(minutes=10)

    ((_, reply),) = await resumed(ChatService(storage, answerer))

    assert quoted(reply)


async def test_a_redelivery_after_the_crash_has_nothing_to_send(
    storage: Storage, answerer: Answerer
) -> None:
    """Resuming sees to it."""
    message = saying()
    await die_at(storage, message)
    service = ChatService(storage, answerer)

    assert isinstance(await service.ask(message), Silence)
    assert len(await resumed(service)) == 1


async def test_two_processes_resume_at_once(storage: Storage, answerer: Answerer) -> None:
    """Each question gets one reply."""
    await die_at(storage, *(saying() for _ in range(5)))

    one, other = await asyncio.gather(
        resumed(ChatService(storage, answerer)), resumed(ChatService(storage, answerer))
    )

    ids = [reply.question for _, reply in (*one, *other)]
    assert len(ids) == len(set(ids)) == 5


async def test_a_process_that_is_still_at_it_does_not_reply_too(
    storage: Storage, answerer: Answerer
) -> None:
    """Hosts let the old process run on while the new one starts."""
    held = Held()
    task = asyncio.create_task(ChatService(storage, held).ask(saying()))
    await asyncio.to_thread(held.begun.wait)

    assert len(await resumed(ChatService(storage, answerer))) == 1
    held.go.set()

    assert isinstance(await task, Silence)


async def test_who_may_ask_is_not_guessed(storage: Storage, answerer: Answerer) -> None:
    """Roles are not remembered, so where they count the asker is asked to ask again."""
    service = ChatService(storage, answerer)
    await die_at(storage, saying(person=ME))
    await service.places.change(BOSS, roles=("readers",))

    ((_, reply),) = await resumed(service)

    assert reply.said is Trouble.LATE


async def test_no_rate_holds_back_what_has_waited(storage: Storage, answerer: Answerer) -> None:
    """Three questions are answered where one a minute may be asked."""
    service = ChatService(storage, answerer)
    await die_at(storage, *(saying() for _ in range(3)))
    await service.places.change(BOSS, rate=1)

    assert all(answered(reply) for _, reply in await resumed(service))
