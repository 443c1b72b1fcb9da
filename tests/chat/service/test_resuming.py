"""What was received and not answered when a process died is answered by the next, or apologised."""

from __future__ import annotations

import asyncio
import contextlib
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.chat.service import ChatService, Silence, Trouble, replying
from bot.metrics import Metrics
from bot.storage import Progress
from tests.chat.service.conversing import (
    BOSS,
    FOUNDED,
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
    import pytest

    from bot.answering.answerer import Answerer
    from bot.chat.service import Message, Reply
    from bot.storage import Asked, Storage
    from tests.storage.asking import Clock


async def die_at(storage: Storage, *messages: Message) -> None:
    """Let a service die while it is answering `messages`."""
    held = Held()
    service = ChatService(storage, held)
    tasks = [asyncio.create_task(service.ask(message)) for message in messages]
    while len(await storage.questions.unfinished("discord")) < len(messages):
        pass
    await asyncio.to_thread(held.begun.wait)
    for task in tasks:
        task.cancel()
    for task in tasks:
        with contextlib.suppress(asyncio.CancelledError):
            await task
    held.go.set()


async def resumed(service: ChatService) -> list[tuple[Asked, Reply]]:
    """Return what `service` has to say at its start, and send it."""
    said = []
    async for asked, reply in service.resume("discord"):
        await service.sent(asked.place, reply)
        said.append((asked, reply))
    return said


async def test_it_is_answered_at_the_next_start(storage: Storage, answerer: Answerer) -> None:
    """With what the platform needs to send it; and only once."""
    await die_at(storage, saying(reply_to="token", locale="de"))
    metrics = Metrics()
    service = ChatService(storage, answerer, metrics=metrics)

    ((asked, reply),) = await resumed(service)

    assert (asked.place, asked.reply_to) == (HERE, "token")
    assert quoted(reply) == FOUNDED
    assert reply.locale == "de"
    assert await resumed(service) == []
    as_any = {"platform": "discord", "language": reply.language, "outcome": "answer"}
    assert metrics.registry.get_sample_value("fundstelle_questions_total", as_any) == 1
    took = metrics.registry.get_sample_value(
        "fundstelle_answer_seconds_count", {"platform": "discord"}
    )
    assert not took  # it says nothing of how fast answers are


async def test_all_are_answered_in_their_order(storage: Storage, answerer: Answerer) -> None:
    """Oldest first."""
    messages = [saying() for _ in range(3)]
    await die_at(storage, *messages)

    replies = await resumed(ChatService(storage, answerer))

    ids = [reply.question for _, reply in replies if reply.question]
    assert len(ids) == len(messages)
    assert ids == sorted(ids)
    assert {asked.delivery for asked, _ in replies} == {message.delivery for message in messages}


async def test_what_is_too_old_is_apologised_for(
    storage: Storage, answerer: Answerer, clock: Clock
) -> None:
    """After ten minutes its asker has gone on."""
    await die_at(storage, saying())
    clock.pass_(minutes=10, seconds=1)

    ((_, reply),) = await resumed(ChatService(storage, answerer))

    assert reply.said is Trouble.LATE
    assert await storage.questions.unfinished("discord") == ()


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


async def test_an_answer_that_was_never_sent_is_sent_once(
    storage: Storage, answerer: Answerer, clock: Clock
) -> None:
    """By one of two that start at a time; it says what it said, and where it goes."""
    said = spoken(await ChatService(storage, answerer).ask(saying(reply_to="token")))
    clock.pass_(seconds=30)

    one, other = await asyncio.gather(
        resumed(ChatService(storage, answerer)), resumed(ChatService(storage, answerer))
    )

    ((asked, again),) = (*one, *other)
    assert asked.reply_to == "token"
    assert again == said
    assert await resumed(ChatService(storage, answerer)) == []


async def test_another_process_is_given_time_to_send(
    storage: Storage, answerer: Answerer, clock: Clock
) -> None:
    """What it says it has sent meanwhile is not sent again; what wasn't answered goes first."""
    old, new = ChatService(storage, answerer), ChatService(storage, answerer)
    reply = spoken(await old.ask(saying()))
    await die_at(storage, saying())
    clock.pass_(seconds=29.9)

    replies = []
    async for _, other in new.resume("discord"):
        replies.append(other)
        await old.sent(HERE, reply)

    assert [other.question for other in replies] != [reply.question]
    assert len(replies) == 1


async def test_a_sent_answer_is_not_sent_again(
    storage: Storage, answerer: Answerer, clock: Clock
) -> None:
    """Nor is anything kept that was needed to send it."""
    service = ChatService(storage, answerer)
    reply = await reply_to(service, saying(reply_to="token"))
    assert reply.question is not None
    clock.pass_(seconds=30)

    assert await resumed(ChatService(storage, answerer)) == []
    question = await storage.questions.find(HERE, reply.question)
    assert question
    assert (question.state, question.asked.reply_to) == (Progress.SENT, None)


async def test_an_unsent_answer_can_be_too_late(
    storage: Storage, answerer: Answerer, clock: Clock
) -> None:
    """It is apologised for like any other."""
    await ChatService(storage, answerer).ask(saying())
    clock.pass_(minutes=11)

    ((_, reply),) = await resumed(ChatService(storage, answerer))

    assert reply.said is Trouble.LATE
    assert await resumed(ChatService(storage, answerer)) == []


async def test_each_platform_resumes_its_own(storage: Storage, answerer: Answerer) -> None:
    """What was asked in Discord is nothing to Slack."""
    await die_at(storage, saying())
    service = ChatService(storage, answerer)

    assert [each async for each in service.resume("slack")] == []
    assert len(await resumed(service)) == 1


async def test_a_clock_that_was_set_back_delays_nothing_by_a_day(
    storage: Storage, answerer: Answerer, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A small computer without a battery begins in the past, and asks for the time then."""
    monkeypatch.setattr(replying, "SENDING", timedelta(seconds=0.05))
    await ChatService(storage, answerer).ask(saying())
    clock.pass_(days=-1)

    async with asyncio.timeout(10):
        assert len(await resumed(ChatService(storage, answerer))) == 1
