"""What is offered is answered; what was asked before is offered only where it was asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.chat.follow_ups import FollowUp
from bot.chat.service import ChatService, Trouble
from bot.library import Examples
from bot.storage import Storage
from bot.storage.values import SECLUDED
from tests.chat.service.conversing import (
    BAKERY,
    BOSS,
    ELSEWHERE,
    ME,
    MUSEUM,
    SOMEBODY,
    VAIN,
    asked,
    reply_to,
    saying,
)
from tests.chat.service.test_faults import spoil
from tests.storage.asking import LONG_AGO

if TYPE_CHECKING:
    from pathlib import Path

    from bot.answering.answerer import Answerer
    from bot.chat.service import Person

THERE = replace(ME, place=ELSEWHERE)


@pytest.fixture
def offering(storage: Storage, answerer: Answerer) -> ChatService:
    """Return a service with examples, one of which is not answered."""
    examples = Examples({"en": (BAKERY, VAIN), "de": (MUSEUM,)})
    return ChatService(storage, answerer, examples=examples)


async def offered(service: ChatService, typed: str = "", person: Person = SOMEBODY) -> list[str]:
    """Return what an English `person` is offered."""
    found = await service.suggestions.like(person, typed, "en")
    assert isinstance(found, tuple)
    return list(found)


async def test_only_answered_examples_are_offered(offering: ChatService) -> None:
    """In the asker's language, or else in English."""
    await offering.suggestions.prepare()

    assert await offering.suggestions.examples("en") == (BAKERY,)
    assert await offering.suggestions.examples("de") == (MUSEUM,)
    assert await offering.suggestions.examples("fr") == (BAKERY,)


async def test_examples_are_asked_anew_of_new_articles(
    offering: ChatService, answerer: Answerer
) -> None:
    """What they no longer say is no longer offered."""
    assert await offering.suggestions.examples("de") == (MUSEUM,)
    museums = {one.id for one in answerer.articles if "Museum" in one.text}

    offering.use(answerer.changed((), museums))

    assert await offering.suggestions.examples("de") == ()


async def test_what_was_answered_here_is_offered_here_alone(service: ChatService) -> None:
    """To others too, but not in another server."""
    await asked(service, MUSEUM)
    await asked(service, VAIN)

    assert await offered(service) == [MUSEUM]
    assert await offered(service, person=THERE) == []


async def test_what_was_typed_decides_the_order(offering: ChatService) -> None:
    """Even with a slip; what is nothing like it stays away."""
    await asked(offering, MUSEUM)

    assert await offered(offering, "wann musem") == [MUSEUM]
    assert await offered(offering, "bakery") == [BAKERY]
    assert await offered(offering, "zzzz") == []


async def test_what_was_asked_in_private_stays_so(service: ChatService) -> None:
    """Be it one question, or a place where all answers are."""
    await reply_to(service, saying(MUSEUM, private=True))
    assert await offered(service) == []

    await asked(service, MUSEUM)
    await service.places.change(BOSS, private=True)
    assert await offered(service) == []


async def test_a_disliked_answer_is_not_offered(service: ChatService) -> None:
    """However sure it is; liked by more people it is offered again."""
    id_ = await asked(service, MUSEUM)
    await service.answers.vote(ME, id_, helpful=False)
    assert await offered(service) == []

    for person in (SOMEBODY, BOSS):
        await service.answers.vote(person, id_, helpful=True)
    assert await offered(service) == [MUSEUM]


async def test_a_follow_up_is_not_offered(storage: Storage, answerer: Answerer) -> None:
    """It means nothing by itself."""
    service = ChatService(storage, answerer, carry=museum)
    await asked(service, MUSEUM)

    await reply_to(service, saying("Und wann?"))

    assert await offered(service) == [MUSEUM]


def museum(question: str, previous: FollowUp) -> FollowUp:
    """Carry all over."""
    del question
    return FollowUp(previous.question, ("Museum",))


async def test_nobody_is_offered_what_others_asked_in_direct_messages(
    service: ChatService,
) -> None:
    """Not even if a platform mistakes one for the other."""
    mine = replace(ME, place=service.direct("discord", ME.id))
    await asked(service, MUSEUM, mine)

    assert await offered(service, person=mine) == [MUSEUM]
    assert await offered(service, person=replace(SOMEBODY, place=mine.place)) == []


async def test_without_memory_the_examples_are_offered(tmp_path: Path, answerer: Answerer) -> None:
    """Nobody who is typing is left without."""
    (folder := tmp_path / "spoilt").mkdir()
    async with Storage.open(f"sqlite:///{folder / 'kept.db'}") as storage:
        service = ChatService(storage, answerer, examples=Examples({"en": (BAKERY,)}))
        spoil(folder)

        assert await offered(service) == [BAKERY]


async def test_what_was_asked_in_a_private_thread_is_offered_to_nobody(
    service: ChatService,
) -> None:
    """The channel that it is in has other readers; a public thread has the same."""
    await reply_to(service, saying(BAKERY, conversation=f"{SECLUDED}77"))
    await reply_to(service, saying(MUSEUM, conversation="78"))

    assert await offered(service) == [MUSEUM]
    assert await offered(service, person=replace(BOSS, place=BOSS.place.whole)) == [MUSEUM]


async def test_what_was_asked_in_vain_in_a_private_thread_is_listed_to_nobody(
    service: ChatService,
) -> None:
    """Whoever manages the channel, or the whole server, need not be in it."""
    await reply_to(service, saying(VAIN, conversation=f"{SECLUDED}77"))
    await reply_to(service, saying(f"{VAIN} Oder?", conversation="78"))

    for boss in (BOSS, replace(BOSS, place=BOSS.place.whole)):
        listed = await service.places.unanswered(boss, LONG_AGO)
        assert not isinstance(listed, Trouble)
        assert [one.text for one in listed] == [f"{VAIN} Oder?"]
