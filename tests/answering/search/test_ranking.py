"""The best evidence comes first, once, and ties are broken the same way every time."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings

from bot.answering.index.sentences import KINDS
from bot.answering.search.ranking import rank
from bot.answering.search.weights import Weights
from bot.language.structure import Kind
from tests.answering.small_library import (
    SENTENCES,
    answered,
    article,
    libraries,
    over,
    small_library,
    texts,
)

if TYPE_CHECKING:
    from bot.answering.answerer import Answerer
    from bot.answering.models import Article
    from bot.answering.search.ranking import Ranking

INDIFFERENT = Weights(ranking={}, confidence={}, intercept=0.0)
"""Weights to which all sentences are equal."""


def ranked(answerer: Answerer, question: str, weights: Weights) -> tuple[Ranking, list[str]]:
    """Return the ranking by `weights` and the words of its sentences."""
    found = answerer.find(question)
    ranking = rank(answerer.corpus, found.candidates, found.features, weights)
    return ranking, [answerer.corpus.text(int(sentence)) for sentence in ranking.sentences]


@pytest.mark.parametrize(
    ("question", "beginning"),
    [
        ("When will the bridge in Altdorf be finished?", "Die Arbeiten sollen im Frühjahr 2031"),
        pytest.param(
            "When will the swimming pool in Neustadt be finished?",
            "Im Herbst 2032",
            marks=pytest.mark.xfail(
                strict=True, reason="a lead of one passage that says it is built goes first"
            ),
        ),
    ],
)
def test_the_topic_chooses_the_article_and_the_question_the_sentence(
    question: str, beginning: str
) -> None:
    """The answering sentence repeats no word of the topic; another article's says much the same."""
    first = over(*small_library()).search(question).ranking[0]

    assert first.text.startswith(beginning)


@pytest.mark.parametrize(
    ("question", "beginning"),
    [
        ("When did the museum in Lindheim open?", "Das Museum in Lindheim wurde im Jahr 1953"),
        ("How many clocks does the museum in Lindheim show?", "Das Museum zeigt heute 420 Uhren"),
        ("Why was the museum in Lindheim closed?", "Das Museum blieb im Winter geschlossen, weil"),
        ("Was kostet der Eintritt im Museum?", "Der Eintritt kostet vier Euro."),
        ("Wie viele Bäcker arbeiten in Milton?", "Every night 14 bakers work"),
    ],
)
def test_the_kind_of_question_chooses_the_sentence(question: str, beginning: str) -> None:
    """A time for 'when', a number for 'how many', a reason for 'why', in either language."""
    first = over(*small_library()).search(question).ranking[0]

    assert first.text.startswith(beginning)


def test_titles_and_headings_come_after_all_of_the_body() -> None:
    """However many asked words a heading has, a sentence of the body is a better quote."""
    answerer = over(*small_library())
    ranking, _ = ranked(answerer, "Das Uhrenmuseum in Lindheim", INDIFFERENT)
    body = [KINDS[answerer.corpus.kinds[sentence]] is Kind.BODY for sentence in ranking.sentences]

    assert ranking.bodies == sum(body) < len(body)
    assert body == sorted(body, reverse=True)


def test_ties_break_by_article_then_position() -> None:
    """Equal sentences come in the order of article ids, and within an article as they stand."""
    answerer = over(
        article("Der Zug fährt nach Bonn. Der Zug hält in Köln.", key="b"),
        article("Der Zug ist rot. Der Zug ist schnell.", key="a"),
    )

    _, order = ranked(answerer, "Der Zug?", INDIFFERENT)

    assert order == [
        "Der Zug ist rot.",
        "Der Zug ist schnell.",
        "Der Zug fährt nach Bonn.",
        "Der Zug hält in Köln.",
    ]


@pytest.mark.parametrize(
    "again",
    [
        "Der Zug hält am Montag in Celle!",
        "– Der Zug  hält am Montag in Celle ...",
        "Am Montag hält der Zug in Celle.",
    ],
)
def test_near_duplicates_count_as_one(again: str) -> None:
    """Agencies' sentences stand in many articles; one of them is kept."""
    answerer = over(
        article("Der Zug hält am Montag in Celle. Es regnet.", key="a"),
        article(f"{again} Die Sonne scheint.", key="b"),
    )

    quotes = answerer.search("Wann hält der Zug in Celle?").ranking

    assert len([q for q in quotes if "Celle" in q.text]) == 1


def test_a_different_number_makes_a_different_sentence() -> None:
    """What differs in the one word that matters is no repetition."""
    answerer = over(
        article("Der Zug hält um 9 Uhr in Celle."),
        article("Der Zug hält um 8 Uhr in Celle.", key="b"),
    )

    quotes = answerer.search("Wann hält der Zug in Celle?").ranking

    assert len(quotes) == 2


BEASTS = "Hund Katze Maus Pferd Kuh Schaf Ziege Huhn Gans"


def test_sentences_say_the_same_that_share_nine_terms_of_ten() -> None:
    """Eight of nine are not enough."""
    nine, ten = over(article(f"{BEASTS}. {BEASTS} Ente.")), f"{BEASTS[:-5]}. {BEASTS}."

    assert len(nine.search("Hund?").ranking) == 1
    assert len(over(article(ten)).search("Hund?").ranking) == 2


@pytest.mark.parametrize(("different", "listed"), [(29, 29), (30, 31)])
def test_thirty_different_sentences_are_told_apart(different: int, listed: int) -> None:
    """A repetition further down isn't looked for: nobody is shown it."""
    text = " ".join(f"Um {number} Uhr hält der Zug." for number in (*range(different), 0))

    ranking, _ = ranked(over(article(text)), "Wo hält der Zug?", INDIFFERENT)

    assert ranking.sentences.size == listed


def test_a_much_repeated_sentence_is_listed_once() -> None:
    """A caption under every picture of an article leaves room for its other sentences."""
    answerer = over(article("Der Zug hält in Celle. " * 25 + "Er ist rot."))

    assert texts(answerer.search("Wo hält der Zug?").ranking) == [
        "Der Zug hält in Celle.",
        "Er ist rot.",
    ]


def test_a_sentence_repeated_beyond_all_measure_is_listed_once() -> None:
    """Sameness does not depend on how often a sentence was said before."""
    answerer = over(article("Der Zug hält in Celle. " * 45 + "Er ist rot."))

    assert len(answerer.search("Wo hält der Zug?").ranking) == 2


@settings(max_examples=25)
@given(libraries(), SENTENCES)
def test_scores_fall_and_no_place_comes_twice(articles: list[Article], question: str) -> None:
    """First the body, then headings, then questions, each with falling scores.

    Shown is itself or a newer like.
    """
    answerer = over(*articles)
    found = answerer.find(question)
    ranking = found.ranking

    assert len(set(ranking.sentences.tolist())) == ranking.sentences.size
    for own, shown in zip(found.candidates.sentences[ranking.rows], ranking.sentences, strict=True):
        assert own == shown or answerer.corpus.is_newer(int(shown), int(own))
    asks = answerer.corpus.asks[found.candidates.sentences[ranking.rows]]
    headings = int((~asks).sum())
    assert not asks[:headings].any()
    for first, last in pairwise([0, ranking.bodies, headings, asks.size]):
        assert (np.diff(ranking.scores[first:last]) <= 0).all()


def test_a_reprint_never_takes_confidence_away() -> None:
    """The newer copy is quoted, but what speaks for it is the evidence of the best."""
    old = article(
        "Lindheim baut ein Bad. Das Bad in Lindheim wird 2031 eröffnet. Es kostet vier Millionen.",
        key="old",
        published="2020-01-01",
    )
    new = article(
        "Kurz gemeldet. Regen ist angesagt. Das Bad in Lindheim wird 2031 eröffnet.",
        key="new",
        published="2021-01-01",
    )
    question = "Wann wird das Bad in Lindheim eröffnet?"

    alone = answered(over(old), question)
    both = answered(over(old, new), question)

    assert both.quotes[0].article.id == "new"
    assert both.confidence > alone.confidence - 0.1
