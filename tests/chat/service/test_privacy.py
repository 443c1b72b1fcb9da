"""Everybody learns what is remembered of them, takes it along, and is forgotten if they like."""

from __future__ import annotations

import asyncio
import json
import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.chat.service import ChatService, Kept, Silence, Trouble, Wait
from tests.chat.service.conversing import (
    BAKERY,
    BOSS,
    ELSEWHERE,
    ME,
    SOMEBODY,
    Held,
    asked,
    quoted,
    reply_to,
    saying,
)
from tests.storage.tables import everything

if TYPE_CHECKING:
    import pytest

    from bot.chat.service import Person
    from bot.storage import AskerId, Storage


async def live(service: ChatService, person: Person) -> None:
    """Do all that leaves a trace of `person`, in all kinds of places."""
    mine = service.direct("discord", person.id)
    for place in (person.place, ELSEWHERE, mine):
        here = replace(person, place=place, manages=True)
        id_ = await asked(service, f"{BAKERY} {person.id}", here)
        await service.ask(saying(BAKERY, here, locale=f"{person.id} locale", reply_to=person.id))
        await service.answers.vote(here, id_, helpful=True, reason=f"{person.id} likes it")
        await service.places.change(here, rate=7, private=True)


def traces(shown: object, person: Person, asker: AskerId) -> int:
    """Return how often `person` shows, by the platform's id or by the hash."""
    return sum(str(shown).count(name) for name in (person.id, asker))


async def test_forgetting_leaves_no_trace(service: ChatService, storage: Storage, url: str) -> None:
    """In any column of any table; nothing of anybody else goes but votes on what is gone."""
    me = replace(ME, id="Mechthild")
    asker = storage.askers.id_of("discord", me.id)
    await live(service, me)
    assert traces(await everything(url), me, asker) > 10

    rows = await service.privacy.forget(me)

    assert isinstance(rows, int)
    assert rows > 5
    assert traces(await everything(url), me, asker) == 0
    assert await service.privacy.kept(me) == Kept(0, 0, 0, 0)


async def test_forgetting_one_keeps_the_others(service: ChatService, url: str) -> None:
    """Their questions, votes and settings are as they were."""
    await live(service, SOMEBODY)
    kept = await service.privacy.export(SOMEBODY)
    await live(service, ME)

    await service.privacy.forget(ME)

    assert await service.privacy.export(SOMEBODY) == kept
    assert await everything(url)


async def test_nothing_in_the_service_remembers_either(service: ChatService) -> None:
    """Who is forgotten is a stranger to the rates, too."""
    await service.places.change(BOSS, rate=1)
    assert quoted(await service.ask(saying()))
    assert isinstance((await reply_to(service, saying())).said, Wait)

    await service.privacy.forget(ME)

    assert quoted(await service.ask(saying()))


async def test_a_question_whose_asker_is_forgotten_meanwhile_gets_no_reply(
    storage: Storage,
) -> None:
    """Nobody is there to get it."""
    held = Held()
    service = ChatService(storage, held)
    asking = asyncio.create_task(service.ask(saying()))
    await asyncio.to_thread(held.begun.wait)

    await service.privacy.forget(ME)
    held.go.set()

    assert isinstance(await asking, Silence)
    assert await service.privacy.kept(ME) == Kept(0, 0, 0, 0)


async def test_how_much_is_kept_is_told(service: ChatService) -> None:
    """Counted by kinds, over all places of the platform."""
    await live(service, ME)

    assert await service.privacy.kept(ME) == Kept(questions=6, votes=3, changes=6, settings=1)
    assert await service.privacy.kept(SOMEBODY) == Kept(0, 0, 0, 0)


async def test_an_export_is_complete_json(service: ChatService) -> None:
    """As much of each kind as was said to be kept, and the texts."""
    await live(service, ME)

    exported = await service.privacy.export(ME)

    assert not isinstance(exported, Trouble)
    assert json.loads(json.dumps(exported)) == exported
    kept = Kept(**{name: len(rows) for name, rows in exported.items()})
    assert await service.privacy.kept(ME) == kept
    assert {one["text"] for one in exported["questions"]} == {BAKERY, f"{BAKERY} {ME.id}"}


async def test_a_person_on_another_platform_is_another(service: ChatService) -> None:
    """Ids are a platform's own."""
    await live(service, ME)
    namesake = replace(ME, place=replace(ME.place, platform="slack"))

    assert await service.privacy.kept(namesake) == Kept(0, 0, 0, 0)
    assert await service.privacy.forget(namesake) == 0
    assert await service.privacy.kept(ME) != Kept(0, 0, 0, 0)


async def test_no_log_line_at_info_tells_who_asked_what(
    service: ChatService, storage: Storage, caplog: pytest.LogCaptureFixture
) -> None:
    """Nor the hash, nor what is needed to reply."""
    caplog.set_level(logging.INFO)
    asker = storage.askers.id_of("discord", "person-7")

    assert quoted(await service.ask(saying(BAKERY, ME, reply_to="secret token")))
    await service.places.change(BOSS, rate=1)
    await service.ask(saying(BAKERY, ME))

    assert caplog.records
    for words in ("person-7", asker, "bakery", "Milton", "1921", "secret"):
        assert words not in caplog.text
