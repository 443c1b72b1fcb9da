"""How sure an answer must be is a choice: the surer, the fewer answers there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.answerer import SURE_OF_A_HEADING, Answerer
from bot.answering.models import Answer
from bot.answering.search.weights import HowSure, Thresholds, Weights, load
from tests.answering.questions import QUESTIONS
from tests.answering.small_library import (
    answered,
    article,
    doubted,
    encoder,
    refused,
    small_library,
)

if TYPE_CHECKING:
    from bot.answering.models import Article

OPENING = "When did the museum in Lindheim open?"
HAIR = 1e-9
HEADLINE = "Altdorf bekommt 2031 eine neue Brücke"


def at(answer: float, perhaps: float) -> Answerer:
    """Return an answerer over a small library that is to be so sure."""
    learned = load()
    thresholds = dict.fromkeys(HowSure, Thresholds(answer=answer, perhaps=perhaps))
    weights = Weights(learned.ranking, learned.confidence, learned.intercept, thresholds)
    return Answerer(small_library(), encoder(), learned=weights)


def unsure_of(one: Article) -> Answerer:
    """Return an answerer that thinks little of every sentence, and still has to answer."""
    thresholds = dict.fromkeys(HowSure, Thresholds(answer=0.1, perhaps=0.1))
    weights = Weights({}, {}, intercept=-0.1, thresholds=thresholds)
    answerer = Answerer([one], encoder(), learned=weights)
    assert answerer.answer("Altdorf?").confidence > 0.4
    return answerer


def test_an_answer_is_as_sure_as_its_threshold_or_surer() -> None:
    """At its own confidence it is given, a hair above that it is perhaps one."""
    given = answered(at(0.0, 0.0), OPENING)

    assert answered(at(given.confidence, 0.0), OPENING) == given
    doubt = doubted(at(given.confidence + HAIR, 0.0), OPENING)
    assert doubt.confidence == given.confidence
    assert doubt.quote == given.quotes[0]


def test_perhaps_is_as_sure_as_its_threshold_or_surer() -> None:
    """At its own confidence it is given, a hair above that it is the nearest quote."""
    given = doubted(at(1.0, 0.0), OPENING)

    assert doubted(at(1.0, given.confidence), OPENING) == given
    refusal = refused(at(1.0, given.confidence + HAIR), OPENING)
    assert refusal.confidence == given.confidence
    assert refusal.nearest == given.quote


def test_who_wants_to_be_surer_gets_fewer_answers(shipped: Answerer) -> None:
    """And of these questions some at each level."""
    given = {
        how_sure: {
            question
            for question in QUESTIONS
            if isinstance(shipped.answer(question, how_sure), Answer)
        }
        for how_sure in HowSure
    }

    assert given[HowSure.LOW] > given[HowSure.NORMAL] > given[HowSure.HIGH] > set()


def test_normally_an_answer_is_normally_sure(shipped: Answerer) -> None:
    """Where nothing else is said."""
    for question in QUESTIONS[-12:]:
        assert shipped.answer(question) == shipped.answer(question, HowSure.NORMAL)


def test_an_unsure_sentence_answers_where_little_is_demanded() -> None:
    """It says in full what it says."""
    answerer = unsure_of(article(f"In {HEADLINE}. Der Rat tagte lange.", title="Rat"))

    assert answered(answerer, "Altdorf").confidence < SURE_OF_A_HEADING


def test_a_heading_must_name_all_that_is_asked_about() -> None:
    """That the article is about Brixham too doesn't make a headline about Lindheim an answer."""
    one = article(
        "Lindheim öffnet 2031 ein Museum\n\nAuch Brixham wird genannt. Es regnet heute sehr lange.",
        title="Lindheim öffnet 2031 ein Museum",
    )

    outcome = Answerer([one], encoder()).answer("Wann öffnet das Museum in Brixham?")

    assert all(quote.text != "Lindheim öffnet 2031 ein Museum" for quote in outcome.shown)
