"""A follow-up is completed from the question before it, and says with which words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.chat.follow_ups import FollowUp
from bot.chat.service import ChatService, Person, Why
from tests.answering.small_library import doubtful
from tests.chat.service.conversing import (
    BAKERY,
    BOSS,
    ELSEWHERE,
    FOUNDED,
    HERE,
    ME,
    SOMEBODY,
    answered,
    doubted,
    quoted,
    reply_to,
    saying,
)

if TYPE_CHECKING:
    from bot.answering.answerer import Answerer
    from bot.storage import Storage
    from tests.storage.asking import Clock

WHEN = "When was it founded?"


def topic(question: str, previous: FollowUp) -> FollowUp:
    """Carry the words after "bakery" over to what asks about *it*."""
    _, found, words = previous.question.partition("the bakery")
    if "it" not in question.split() or not found:
        return FollowUp(question)
    place = words.split()[1]
    return FollowUp(question.replace("it", f"the bakery in {place}"), ("bakery", place))


@pytest.fixture
def service(storage: Storage, answerer: Answerer) -> ChatService:
    """Return a service that follows up."""
    return ChatService(storage, answerer, carry=topic)


async def test_the_missing_words_are_carried_over(service: ChatService) -> None:
    """They are told, and the articles are asked anew."""
    await service.ask(saying("What does the bakery in Milton sell?"))

    reply = await reply_to(service, saying(WHEN))

    assert answered(reply).carried == ("bakery", "Milton")
    assert answered(reply).outcome.question == "When was the bakery in Milton founded?"
    assert quoted(reply) == FOUNDED


async def test_what_was_perhaps_answered_can_be_followed_up(service: ChatService) -> None:
    """As an answer can."""
    service.use(doubtful())
    await service.ask(saying("What does the bakery in Milton sell?"))

    reply = await reply_to(service, saying(WHEN))

    assert answered(reply).carried == ("bakery", "Milton")
    assert doubted(reply).quote.text == FOUNDED


async def test_a_follow_up_can_follow_a_follow_up(service: ChatService) -> None:
    """What was carried once is there to be carried on."""
    await service.ask(saying("What does the bakery in Milton sell?"))
    await service.ask(saying("Who does it employ?"))

    assert quoted(await service.ask(saying(WHEN))) == FOUNDED


async def test_a_first_question_follows_nothing(service: ChatService) -> None:
    """There is nothing to carry."""
    assert answered(await service.ask(saying(WHEN))).carried == ()


@pytest.mark.parametrize(
    "elsewhere",
    [
        saying(WHEN, conversation="another thread"),
        saying(WHEN, Person(place=ELSEWHERE, id="person-7")),
        saying(WHEN, Person(place=replace(HERE, channel="22"), id="person-7")),
    ],
)
async def test_nothing_is_carried_from_another_conversation(
    service: ChatService, elsewhere: object
) -> None:
    """Be it in another thread, server or channel."""
    await service.ask(saying(BAKERY))

    assert answered(await service.ask(elsewhere)).carried == ()  # type: ignore[arg-type]  # parameters are objects


async def test_after_half_an_hour_nothing_is_carried(service: ChatService, clock: Clock) -> None:
    """People have gone on."""
    await service.ask(saying(BAKERY))
    clock.pass_(minutes=30, seconds=1)

    assert answered(await service.ask(saying(WHEN))).carried == ()


async def test_others_follow_up_in_public_only(service: ChatService) -> None:
    """Where answers are for the asker's eyes, so are the words of the question."""
    await service.ask(saying(BAKERY, ME))
    assert answered(await service.ask(saying(WHEN, SOMEBODY))).carried

    await service.places.change(BOSS, private=True)
    later = {"conversation": "later"}
    await service.ask(saying(BAKERY, ME, **later))

    assert answered(await service.ask(saying(WHEN, SOMEBODY, **later))).carried == ()
    assert answered(await service.ask(saying(WHEN, ME, **later))).carried


@pytest.mark.parametrize("private", [False, True])
async def test_nobody_is_completed_from_anothers_private_question(
    service: ChatService,
    private: bool,  # noqa: FBT001 - a parameter
) -> None:
    """Nor is its asker in public: the words taken over would be shown to all."""
    await service.ask(saying(BAKERY, ME, private=True))

    assert answered(await service.ask(saying(WHEN, SOMEBODY, private=private))).carried == ()
    assert answered(await service.ask(saying(WHEN, ME))).carried == ()


async def test_private_questions_are_passed_over(service: ChatService) -> None:
    """What was asked in public before them is followed up as if they weren't there."""
    await service.ask(saying(BAKERY, ME))
    await service.ask(saying("Where is the bakery in Lindheim?", ME, private=True))

    assert answered(await service.ask(saying(WHEN, SOMEBODY))).carried == ("bakery", "Milton")


async def test_private_questions_follow_ones_own(service: ChatService) -> None:
    """Their answers are shown to the same person alone."""
    await service.ask(saying(BAKERY, ME, private=True))

    assert answered(await service.ask(saying(WHEN, ME, private=True))).carried


async def test_asking_again_takes_no_words_of_a_private_question(service: ChatService) -> None:
    """A public follow-up is completed as it was, from the public question before it."""
    await service.ask(saying(BAKERY, ME))
    await service.ask(saying("Where is the bakery in Lindheim?", ME, private=True))
    reply = await reply_to(service, saying(WHEN, SOMEBODY))

    why = await service.answers.why(SOMEBODY, reply.question or 0)

    assert isinstance(why, Why)
    assert why.quote is not None
    assert why.quote.text == FOUNDED


@pytest.mark.parametrize("forgotten", [False, True])
async def test_a_follow_up_can_be_looked_into_later(
    service: ChatService,
    forgotten: bool,  # noqa: FBT001 - a parameter
) -> None:
    """It is completed as it was; by its words alone where the first asker was forgotten."""
    await service.ask(saying("What does the bakery in Milton sell?", SOMEBODY))
    reply = await reply_to(service, saying(WHEN))
    if forgotten:
        await service.privacy.forget(SOMEBODY)

    why = await service.answers.why(ME, reply.question or 0)

    assert isinstance(why, Why)
    assert why.quote is not None
    assert why.quote.text == FOUNDED
    if not forgotten:
        assert why.confidence == answered(reply).outcome.confidence
