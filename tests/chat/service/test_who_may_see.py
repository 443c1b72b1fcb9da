"""An id is no permission: who may look into which answer, and do what with it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.chat.discord.pressing.answer_ids import AnswerId
from bot.chat.service import More, Reply, Trouble
from bot.storage import Place, Tally
from bot.storage.values import SECLUDED
from tests.chat.service.conversing import BOSS, HERE, ME, SOMEBODY, asked, reply_to, saying

if TYPE_CHECKING:
    from bot.chat.service import ChatService, Person

LOOKS = ("more", "why", "context", "share", "may_delete", "withdraw")


async def everything(service: ChatService, person: Person, id_: int) -> list[object]:
    """Return what comes of all that can be done with an answer."""
    answers = service.answers
    looked = [await getattr(answers, look)(person, id_) for look in LOOKS]
    voted = [await answers.vote(person, id_, helpful=helpful) for helpful in (True, False)]
    return looked + voted


async def private(service: ChatService) -> int:
    """Return the number of what I asked in private."""
    return (await reply_to(service, saying(private=True))).question or 0


@pytest.mark.parametrize("other", [SOMEBODY, BOSS], ids=["a member", "a manager"])
async def test_a_private_answer_is_nobody_elses(service: ChatService, other: Person) -> None:
    """Whatever they try with its number; nor do they learn that there is one."""
    id_ = await private(service)

    came = await everything(service, other, id_)

    assert came == [Trouble.UNKNOWN] * len(came)
    assert came == await everything(service, other, 999)


async def test_a_private_answer_is_its_askers(service: ChatService) -> None:
    """They may do all."""
    came = await everything(service, ME, await private(service))

    assert Trouble.UNKNOWN not in came


async def test_what_a_place_keeps_private_stays_so_when_it_no_longer_does(
    service: ChatService,
) -> None:
    """It was answered for one pair of eyes."""
    await service.places.change(BOSS, private=True)
    id_ = await asked(service)
    await service.places.change(BOSS, private=None)

    assert await service.answers.why(SOMEBODY, id_) is Trouble.UNKNOWN
    assert await service.answers.vote(SOMEBODY, id_, helpful=True) is Trouble.UNKNOWN
    assert isinstance(await service.answers.more(ME, id_), More)


async def test_a_shared_answer_is_everybodys(service: ChatService) -> None:
    """Its asker has shown it to all."""
    id_ = await private(service)
    assert isinstance(await service.answers.share(ME, id_), Reply)

    assert isinstance(await service.answers.more(SOMEBODY, id_), More)
    assert await service.answers.vote(SOMEBODY, id_, helpful=True) == Tally(1, 0)
    assert await service.answers.may_delete(BOSS, id_) is True


@pytest.mark.parametrize("there", [HERE, replace(HERE, channel="22"), HERE.whole])
async def test_an_id_that_names_a_place_takes_nobody_there(
    service: ChatService, there: Place
) -> None:
    """Not even somebody who manages where they are."""
    id_ = await asked(service, person=replace(ME, place=there))
    named = AnswerId(id_, there)
    boss_elsewhere = replace(BOSS, place=Place(platform="discord", id="2002", channel="9"))

    for stranger in (boss_elsewhere, replace(boss_elsewhere, manages=False)):
        came = await everything(service, named.seen_by(stranger), id_)
        assert came == [Trouble.UNKNOWN] * len(came)


async def test_who_was_sent_an_answer_from_elsewhere_may_do_all_with_it(
    service: ChatService,
) -> None:
    """Its asker, in direct messages."""
    id_ = await asked(service)
    direct = replace(ME, place=service.direct("discord", ME.id))

    came = await everything(service, AnswerId(id_, HERE).seen_by(direct), id_)

    assert Trouble.UNKNOWN not in came


async def test_a_private_thread_is_for_those_in_it(service: ChatService) -> None:
    """They look into each other's answers there; nobody does from beside it."""
    thread = f"{SECLUDED}77"
    reply = await reply_to(service, saying(person=replace(ME, thread=thread), conversation=thread))
    id_ = reply.question or 0

    inside = replace(SOMEBODY, thread=thread)
    assert Trouble.UNKNOWN not in await everything(service, inside, id_)
    for outside in (SOMEBODY, BOSS, replace(SOMEBODY, thread=f"{SECLUDED}78")):
        came = await everything(service, outside, id_)
        assert came == [Trouble.UNKNOWN] * len(came)
