"""A question gets what the articles say to it, where and to whom the place lets it be said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answering.models import Answer
from bot.answering.search.weights import HowSure
from bot.chat.service import ChatService, Person, Trouble
from bot.metrics import Metrics
from bot.storage import Outcome, Progress, QuotePlace, Statistics
from tests.answering.small_library import BAKERY as BAKERY_TEXT
from tests.answering.small_library import article, doubtful, over, small_library
from tests.chat.service.conversing import (
    BAKERY,
    BOSS,
    ELSEWHERE,
    FOUNDED,
    HERE,
    ME,
    MUSEUM,
    SERVER,
    VAIN,
    answered,
    asked,
    doubted,
    quoted,
    refused,
    reply_to,
    saying,
)
from tests.storage.asking import LONG_AGO

if TYPE_CHECKING:
    from bot.answering.answerer import Answerer
    from bot.storage import Storage


async def test_an_answer_is_quoted(service: ChatService) -> None:
    """With the id under which more can be had of it."""
    reply = await reply_to(service, saying(BAKERY))

    assert quoted(reply) == FOUNDED
    assert reply.question is not None
    assert not answered(reply).carried


async def test_what_the_articles_do_not_say_is_no_error(service: ChatService) -> None:
    """It is a reply like others, with the nearest quote."""
    reply = await reply_to(service, saying(VAIN))

    assert refused(reply).nearest
    assert answered(reply).newest is None


async def test_what_came_of_it_is_remembered(service: ChatService, storage: Storage) -> None:
    """Outcome, language, place of the quote, confidence, index and time taken."""
    reply = await reply_to(service, saying(BAKERY))
    assert reply.question is not None

    question = await storage.questions.find(HERE, reply.question)
    assert question is not None
    assert question.ending is not None
    start = BAKERY_TEXT.index(FOUNDED)
    outcome = answered(reply).outcome
    assert question.state == Progress.SENT
    assert question.ending.outcome == Outcome.ANSWER
    assert question.ending.quotes == (QuotePlace("bakery", start, start + len(FOUNDED)),)
    assert question.ending.confidence == pytest.approx(outcome.confidence)
    assert question.ending.index == outcome.index
    assert question.ending.language == "en"
    assert question.ending.latency_ms == 0  # the clock stands still


async def test_what_is_perhaps_an_answer_is_remembered_as_that(
    service: ChatService, storage: Storage
) -> None:
    """With its quote, counted apart, and to be looked at by managers."""
    service.use(doubtful())

    reply = await reply_to(service, saying(BAKERY))

    assert doubted(reply).quote.text == FOUNDED
    assert answered(reply).newest is None
    assert reply.outcome == "perhaps"
    question = await storage.questions.find(HERE, reply.question or 0)
    assert question is not None
    assert question.ending is not None
    assert question.ending.outcome == Outcome.PERHAPS
    assert [place.article for place in question.ending.quotes] == ["bakery"]
    counted = await service.places.statistics(BOSS, LONG_AGO)
    assert isinstance(counted, Statistics)
    assert counted.outcomes == {Outcome.PERHAPS: 1}
    listed = await service.places.unanswered(BOSS, LONG_AGO)
    assert not isinstance(listed, Trouble)
    assert [(one.text, one.outcome) for one in listed] == [(BAKERY, Outcome.PERHAPS)]


async def test_questions_are_counted_by_all_three_outcomes(
    storage: Storage, answerer: Answerer
) -> None:
    """As whoever watches reads them."""
    metrics = Metrics()
    service = ChatService(storage, answerer, metrics=metrics)

    await service.ask(saying(BAKERY))
    await service.ask(saying(VAIN))
    service.use(doubtful())
    await service.ask(saying(BAKERY))

    for outcome, language in (("answer", "en"), ("perhaps", "en"), ("no_answer", "de")):
        labels = {"platform": "discord", "language": language, "outcome": outcome}
        assert metrics.registry.get_sample_value("fundstelle_questions_total", labels) == 1


async def test_the_newest_article_on_this_is_named(service: ChatService) -> None:
    """The one the quote is of, where no other comes near."""
    newest = answered(await service.ask(saying(BAKERY))).newest

    assert newest is not None
    assert newest.id == "bakery"


async def test_a_newer_article_on_this_is_named_beside_the_quote(service: ChatService) -> None:
    """It says nothing to the question, but it is on the same thing."""
    roof = "The bakery in Milton has a new roof. It is red."
    later = article(roof, key="roof", language="en", title="The bakery", published="2030")
    service.use(over(*small_library(), later))

    said = answered(await service.ask(saying(BAKERY)))

    assert isinstance(said.outcome, Answer)
    assert said.outcome.quotes[0].text == FOUNDED
    assert said.newest == later


async def test_the_language_of_the_question_is_told(service: ChatService) -> None:
    """With the locale of the asker, where the platform knows it."""
    reply = await reply_to(service, saying(MUSEUM, locale="fr-CA"))

    assert (reply.locale, reply.language) == ("fr-CA", "de")


async def test_a_place_chooses_its_language(service: ChatService) -> None:
    """It is spoken to everybody there."""
    await service.places.change(BOSS, language="es")

    reply = await reply_to(service, saying(MUSEUM, locale="fr-CA"))

    assert (reply.locale, reply.language) == ("es", "de")


@pytest.mark.parametrize("private", [False, True])
async def test_a_place_chooses_who_sees_answers(service: ChatService, private: bool) -> None:  # noqa: FBT001 - a parameter
    """All, or only who asked."""
    await service.places.change(BOSS, private=private)

    assert (await reply_to(service, saying())).private == private
    assert await service.places.private(HERE) == private


DOUBTFUL = "Was gibt es im Museum in Lindheim zu sehen?"
"""Answered where answers need be as sure as is normal, not where surer."""


async def test_where_no_place_chooses_the_installation_does(
    storage: Storage, answerer: Answerer
) -> None:
    """How sure answers are is a setting of both; the place's goes before."""
    service = ChatService(storage, answerer, how_sure=HowSure.HIGH)
    doubted(await service.ask(saying(DOUBTFUL)))

    await service.places.change(BOSS, how_sure=HowSure.NORMAL)

    assert quoted(await service.ask(saying(DOUBTFUL)))


async def test_a_place_chooses_how_sure_answers_are(service: ChatService) -> None:
    """What is answered normally is doubted where only the sure is wanted."""
    assert quoted(await service.ask(saying(DOUBTFUL)))

    await service.places.change(BOSS, how_sure=HowSure.HIGH)

    doubted(await service.ask(saying(DOUBTFUL)))


async def test_only_chosen_channels_are_answered_in(service: ChatService, storage: Storage) -> None:
    """Elsewhere that is said to the asker alone, and remembered as refused."""
    await service.places.change(Person(place=SERVER, id="boss", manages=True), channels=("21",))
    outside = Person(place=HERE.of_key(HERE.key, "22"), id="person-7")

    reply = await reply_to(service, saying(BAKERY, outside))

    assert reply.said is Trouble.NOT_HERE
    assert reply.private
    assert reply.language == "en"
    assert quoted(await service.ask(saying(BAKERY, ME)))
    assert reply.question is not None
    question = await storage.questions.find(outside.place, reply.question)
    assert question is not None
    assert question.ending is not None
    assert question.ending.outcome == Outcome.REFUSED


async def test_only_chosen_roles_are_answered(service: ChatService) -> None:
    """One of them is enough."""
    await service.places.change(BOSS, roles=("readers", "editors"))

    reader = Person(place=HERE, id="r", roles=frozenset({"readers", "others"}))

    assert (await reply_to(service, saying(BAKERY, ME))).said is Trouble.NOT_HERE
    assert quoted(await service.ask(saying(BAKERY, reader)))


async def test_settings_of_one_place_bind_no_other(service: ChatService) -> None:
    """Another server answers as before."""
    await service.places.change(BOSS, roles=("readers",))

    assert quoted(await service.ask(saying(BAKERY, Person(place=ELSEWHERE, id="person-7"))))


async def test_nobody_asks_in_the_conversation_of_another(service: ChatService) -> None:
    """A direct place is its owner's."""
    mine = service.direct("discord", "person-7")

    assert quoted(await service.ask(saying(BAKERY, Person(place=mine, id="person-7"))))
    reply = await reply_to(service, saying(BAKERY, Person(place=mine, id="person-8")))
    assert reply.said is Trouble.NOT_HERE


async def test_no_id_of_a_person_is_in_what_is_shown_of_them(service: ChatService) -> None:
    """Neither in a repr, which logs and tracebacks show, nor the words of the question."""
    message = saying(BAKERY, ME)

    assert "person-7" not in repr(message)
    assert BAKERY not in repr(message)
    assert await asked(service)
