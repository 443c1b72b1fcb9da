"""Managers look after their place: settings, their history, statistics, unanswered questions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.chat.service import Person, Trouble, Unusable
from bot.storage import Outcome, PlaceSettings, Statistics, Tally
from tests.chat.service.conversing import (
    BAKERY,
    BOSS,
    ELSEWHERE,
    HERE,
    ME,
    SOMEBODY,
    VAIN,
    asked,
    reply_to,
    saying,
)
from tests.storage.asking import LONG_AGO

if TYPE_CHECKING:
    from bot.chat.service import ChatService


async def test_managers_read_and_change_settings(service: ChatService) -> None:
    """What is not changed stays."""
    assert await service.places.settings(BOSS) == PlaceSettings()

    changed = await service.places.change(BOSS, rate=9, language="de")

    assert changed == await service.places.settings(BOSS) == PlaceSettings(rate=9, language="de")


async def test_every_change_leaves_a_line(service: ChatService) -> None:
    """Who, when, what, from and to; nothing changed leaves none."""
    await service.places.change(BOSS, rate=9)
    await service.places.change(BOSS, rate=9)
    await service.places.change(BOSS, rate=None)

    history = await service.places.history(BOSS)

    assert not isinstance(history, Trouble)
    assert [(line.setting, line.before, line.after) for line in history] == [
        ("rate", 9, None),
        ("rate", None, 9),
    ]
    assert all(line.by and line.place == HERE for line in history)
    assert "person-9" not in repr(history)


async def test_others_may_not(service: ChatService) -> None:
    """And nothing changes when they try."""
    refusals = [
        await service.places.settings(ME),
        await service.places.change(ME, rate=60),
        await service.places.history(ME),
        await service.places.statistics(ME, LONG_AGO),
        await service.places.unanswered(ME, LONG_AGO),
    ]

    assert refusals == [Trouble.NOT_ALLOWED] * 5
    assert await service.places.settings(BOSS) == PlaceSettings()
    assert await service.places.history(BOSS) == ()


async def test_a_value_that_cannot_be_is_told(service: ChatService) -> None:
    """With the setting and what is wrong, and nothing is changed."""
    refusal = await service.places.change(BOSS, rate=0, private=True)

    assert isinstance(refusal, Unusable)
    assert refusal.problem.startswith("rate: must be 1 to 60")
    assert await service.places.settings(BOSS) == PlaceSettings()


async def test_everybody_manages_where_only_they_ask(service: ChatService) -> None:
    """And nobody else does."""
    mine = Person(place=service.direct("discord", "person-7"), id="person-7")

    assert await service.places.change(mine, language="fr") == PlaceSettings(language="fr")
    other = replace(mine, id="person-8", manages=True)
    assert await service.places.settings(other) is Trouble.NOT_ALLOWED
    assert await service.places.change(other, language="de") is Trouble.NOT_ALLOWED
    assert await service.places.statistics(other, LONG_AGO) is Trouble.NOT_ALLOWED


async def test_statistics_count_what_happened(service: ChatService) -> None:
    """In that place only."""
    id_ = await asked(service, BAKERY, ME)
    await asked(service, VAIN, SOMEBODY)
    await service.answers.vote(SOMEBODY, id_, helpful=True)
    await asked(service, BAKERY, replace(ME, place=ELSEWHERE))

    assert await service.places.statistics(BOSS, LONG_AGO) == Statistics(
        questions=2,
        askers=2,
        outcomes={Outcome.ANSWER: 1, Outcome.NO_ANSWER: 1},
        languages={"de": 1, "en": 1},
        votes=Tally(1, 0),
    )


async def test_what_was_asked_in_vain_is_listed(service: ChatService) -> None:
    """How often, without who; questions answered or turned away are not in it."""
    await service.places.change(BOSS, rate=2)
    for person in (ME, SOMEBODY):
        await asked(service, VAIN, person)
    await asked(service, BAKERY, ME)
    assert (await reply_to(service, saying(VAIN, ME))).said

    unanswered = await service.places.unanswered(BOSS, LONG_AGO)

    assert not isinstance(unanswered, Trouble)
    assert [(one.text, one.times) for one in unanswered] == [(VAIN, 2)]


async def test_whoever_may_ask_learns_what_holds_there(service: ChatService) -> None:
    """Whether they manage it or not; others learn that they may not."""
    await service.places.change(BOSS, language="de", roles=("readers",))

    reader = replace(ME, roles=frozenset({"readers"}))
    assert await service.places.for_asking(reader) == PlaceSettings(
        language="de", roles=("readers",)
    )
    assert await service.places.for_asking(ME) is Trouble.NOT_HERE
