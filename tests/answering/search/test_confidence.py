"""Confidence tells a right quote from a wrong one; what is no question is not answered."""

from __future__ import annotations

import pytest

from bot.answering.search.confidence import ABSENT, asks, grounded, names_it, present
from tests.answering.small_library import article, over, small_library


def test_a_name_the_article_never_mentions_lowers_confidence() -> None:
    """The same question about another town is answered less surely, over the shipped weights."""
    answerer = over(*small_library())

    here = answerer.answer("When did the museum in Lindheim open?").confidence
    elsewhere = answerer.answer("When did the museum in Brixham open?").confidence

    assert elsewhere < here


def test_a_quantity_asked_for_and_not_held_lowers_confidence() -> None:
    """Without its price the sentence on the loaf is less of an answer."""
    with_price = over(article("A loaf from Milton costs two pounds. It rains.", language="en"))
    without = over(article("A loaf from Milton costs too much. It rains.", language="en"))
    question = "How much does a loaf from Milton cost?"

    assert without.answer(question).confidence < with_price.answer(question).confidence


# ---- asked and grounded


@pytest.mark.parametrize("text", ["closed", "closed, please!", "Closed closed"])
def test_a_lone_ordinary_word_asks_nothing(text: str) -> None:
    """It is said in passing, to see whether anybody is there."""
    assert not asks(over(*small_library()).find(text))


@pytest.mark.parametrize("text", ["closed?", "what closed", "closed oven", "Is it closed", "2031"])
def test_a_question_is_known_by_little(text: str) -> None:
    """A mark, a question word, a second word, a number."""
    assert asks(over(*small_library()).find(text))


@pytest.mark.parametrize("text", ["Enceladus", "enceladus", "NASA"])
def test_a_lone_name_asks_about_its_bearer(text: str) -> None:
    """In capitals or not, if the articles have it with them."""
    assert asks(over(article("Der Mond Enceladus ist für die NASA weit weg.")).find(text))


# ---- who is asked about


@pytest.mark.parametrize(
    ("question", "near", "left"),
    [
        ("Kam Karla?", [True, True, True, False], 1),
        ("Kam Milena?", [False] * 4, ABSENT),
        ("Kam Karla mit Milena?", [False] * 4, ABSENT),
        ("Kam Karla 2031?", [True, True, True, False], 1),
        ("Kam jemand?", [True] * 4, 1),
        ("Who wrote Der Karla?", [True, True, True, False], 1),
    ],
)
def test_a_name_that_is_nowhere_takes_from_a_confidence(
    question: str, near: list[bool], left: float
) -> None:
    """One that stands further up does not. A year is no such name, nor is an article of grammar."""
    found = over(article("Karla kam. Sie blieb. Regen fiel. Der Hund bellt.")).find(question)
    by_sentence = dict(zip(found.ranking.sentences.tolist(), range(4), strict=True))

    assert [names_it(found, by_sentence[number]) for number in range(4)] == near
    assert [present(found, by_sentence[number]) for number in range(4)] == [left] * 4


# ---- what is said

SAYING = [
    ("Wer hat gesagt, dass die Brücke zu schmal ist?", "Die Brücke ist zu schmal.", 0.5),
    (
        "Wer hat gesagt, dass die Brücke zu schmal ist?",
        "„Die Brücke ist zu schmal“, sagte Weber.",
        1,
    ),
    ("Wer hat die Brücke gebaut?", "Die Brücke baute Karla Weber.", 1),
    ("Brücke", "Die Brücke ist zu schmal.", 0.25),
]


@pytest.mark.parametrize(("question", "text", "left"), SAYING)
def test_a_speaker_is_named_where_something_is_said(question: str, text: str, left: float) -> None:
    """Who built something need not say a word; where nothing is asked there is little left."""
    assert grounded(over(article(text)).find(question), 0) == left


def test_a_speaker_may_stand_in_the_sentence_before() -> None:
    """It is shown with the one that leans on it."""
    text = "Weber sagte, die Brücke sei alt. Sie ist zu schmal. Der Regen fiel."
    found = over(article(text)).find("Wer hat gesagt, dass sie zu schmal ist?")
    by_text = {found.corpus.text(int(s)): place for place, s in enumerate(found.ranking.sentences)}

    assert grounded(found, by_text["Sie ist zu schmal."]) == 1


def test_a_quote_is_met_by_words_of_its_own_or_of_two_before_it() -> None:
    """Those of a question that it answers are among them."""
    text = "Wo parkt Karla?\n\nHinter der Halle.\n\nDort ist Platz.\n\nDie Sonne schien."
    found = over(article(text)).find("Where does Karla park?")
    by_text = {found.corpus.text(int(s)): place for place, s in enumerate(found.ranking.sentences)}

    left = [grounded(found, by_text[each]) for each in text.split("\n\n")]
    assert left == [0, 1, 1, 0.25]
