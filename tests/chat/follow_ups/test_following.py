"""A follow-up takes the words it lacks from the question before; other questions stay alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.answering.models import Answer
from bot.chat.follow_ups import FollowUp, follow
from tests.chat.follow_ups.pairs import read_pairs

if TYPE_CHECKING:
    from bot.answering.answerer import Answerer
    from tests.chat.follow_ups.pairs import Pair

PHONES = FollowUp("When will Xiaomi sell phones in the US?")
PARTS = """
    and und y et e why warum who said that it sie das eso cela in Europe en the US 2015 May how many
    phones Handys Xiaomi Samsung sold did is ¿ ? ' , - chi l'ha negli Stati Uniti
"""
_RUNS = st.lists(st.sampled_from(PARTS.split()), max_size=12).map(" ".join)
QUESTIONS = st.text(max_size=80) | _RUNS
PAIRS = [*read_pairs("development"), *read_pairs("italian")]


def chain(first: str, *more: str) -> FollowUp:
    """Return the last of some questions, each completed from the one before."""
    followed = FollowUp(first)
    for question in more:
        followed = follow(question, followed)
    return followed


@pytest.mark.parametrize("pair", [pair for pair in PAIRS if pair.carries])
def test_a_follow_up_carries_the_words_it_lacks(pair: Pair) -> None:
    """And none that it replaces, and each stands in the completed question."""
    followed = follow(pair.question, FollowUp(pair.previous))

    assert pair.fits(followed.carried)
    assert all(word in followed.question for word in followed.carried)


@pytest.mark.parametrize("pair", [pair for pair in PAIRS if not pair.carries])
def test_a_question_that_stands_by_itself_is_left_alone(pair: Pair) -> None:
    """Though it begins with *and*, is short, or has a pronoun."""
    assert follow(pair.question, FollowUp(pair.previous)) == FollowUp(pair.question, ())


@pytest.mark.parametrize(
    ("question", "completed"),
    [
        ("and in Europe?", "When will Xiaomi sell phones in Europe?"),
        ("what about Europe?", "When will Xiaomi sell phones in Europe?"),
        ("And Samsung?", "When will Samsung sell phones in the US?"),
        ("und in Europa?", "When will Xiaomi sell phones in Europa?"),
        ("why?", "why will Xiaomi sell phones in the US?"),
        ("and in Europe in 2019?", "When will Xiaomi sell phones in Europe in 2019?"),
    ],
)
def test_the_completed_question_reads_like_one(question: str, completed: str) -> None:
    """What is replaced gives its place; a question word comes first."""
    assert follow(question, PHONES).question == completed


def test_a_spanish_question_keeps_both_its_marks() -> None:
    """As it was typed."""
    followed = follow("¿y en México?", FollowUp("¿Cuándo venderá Xiaomi móviles en España?"))

    assert followed.question == "¿Cuándo venderá Xiaomi móviles en México?"


@pytest.mark.parametrize(
    ("question", "completed"),
    [
        ("e in Europa?", "Quando venderà Xiaomi telefoni in Europa?"),
        ("e Apple?", "Quando venderà Apple telefoni negli Stati Uniti?"),
        ("perché?", "perché venderà Xiaomi telefoni negli Stati Uniti?"),
    ],
)
def test_a_country_is_replaced_with_all_its_words(question: str, completed: str) -> None:
    """*Stati* is one of them, though it is Italian for *been* as well."""
    phones = FollowUp("Quando venderà Xiaomi telefoni negli Stati Uniti?")

    assert follow(question, phones).question == completed


def test_a_chain_of_follow_ups_keeps_what_it_is_about() -> None:
    """Each is completed from the one before, which was itself completed."""
    followed = chain(PHONES.question, "and in Europe?", "why?", "and Samsung?")

    assert followed.carried == ("why", "sell", "phones", "Europe")


@pytest.mark.parametrize(
    ("asked", "completed"),
    [
        (
            [PHONES.question, "and in Europe?", "and in Mexico?"],
            "When will Xiaomi sell phones in Mexico?",
        ),
        (
            [PHONES.question, "and Samsung?", "and Huawei?"],
            "When will Huawei sell phones in the US?",
        ),
        (
            ["Wie viele Handys verkaufte Xiaomi?", "und in Mexiko?", "und 2015?", "und 2016?"],
            "Wie viele Handys verkaufte Xiaomi in Mexiko 2016?",
        ),
    ],
)
def test_what_was_replaced_last_is_replaced_again(asked: list[str], completed: str) -> None:
    """Nobody asks of Europe and Mexico at once."""
    assert chain(*asked).question == completed


@pytest.mark.parametrize(
    ("asked", "carries", "leaves"),
    [
        (
            ["What does Xiaomi sell?", "and tablets?", "and headphones?"],
            {"Xiaomi", "sell"},
            {"tablets"},
        ),
        (
            ["Was verkauft Xiaomi?", "und in Mexiko?", "und Fahrräder?", "und Autos?"],
            {"Mexiko"},
            {"Fahrräder"},
        ),
        ([PHONES.question, "who paid?", "how many patents?"], {"Xiaomi", "phones"}, {"paid"}),
        ([PHONES.question, "who paid?", "where?"], {"paid", "Xiaomi", "US"}, {"who"}),
        (
            [PHONES.question, "who said that?", "and in Mexico?", "how many patents?"],
            {"Xiaomi", "Mexico"},
            {"said", "US"},
        ),
        (
            ["Who is Hugo Barra?", "where did he work?", "what did he say about Mexico?"],
            {"Barra"},
            {"work"},
        ),
        (
            ["Who is Hugo Barra?", "what did he say about Mexico?", "and about the US?"],
            {"say", "Barra"},
            {"Mexico"},
        ),
        (
            [
                "Was kostet die Brücke in Altdorf?",
                "warum?",
                "wer hat das gesagt?",
                "wer hat das verkündet?",
            ],
            {"Brücke", "Altdorf"},
            {"gesagt"},
        ),
        (
            ["How long was the test flight of the A380?", "who was the pilot?", "how old is he?"],
            {"pilot", "A380"},
            {"who"},
        ),
        (
            ["How many patents did Xiaomi buy?", "how much did they cost?", "who said that?"],
            {"cost", "patents"},
            {"much"},
        ),
    ],
)
def test_words_of_a_chain_do_not_pile_up(
    asked: list[str], carries: set[str], leaves: set[str]
) -> None:
    """What a follow-up said itself is let go by the next that says as much in its stead."""
    followed = chain(*asked)

    assert carries <= set(followed.carried)
    assert leaves.isdisjoint(followed.question.split())


@given(st.lists(QUESTIONS, max_size=4))
def test_any_chain_of_questions_is_followed(asked: list[str]) -> None:
    """What is carried stands in the completed question, however it came there."""
    followed = chain("When will Xiaomi sell phones in the US?", *asked)

    assert all(word in followed.question for word in followed.carried)


@pytest.mark.parametrize("previous", ["", " \n", "why?", "?"])
def test_nothing_is_carried_from_a_question_about_nothing(previous: str) -> None:
    """There was none, or none that said anything."""
    assert follow("and in Europe?", FollowUp(previous)) == FollowUp("and in Europe?", ())


@pytest.mark.parametrize("question", ["who are you?", "Wer bist du?", "¿quién eres?", "chi sei?"])
def test_a_question_to_the_bot_is_no_follow_up(question: str) -> None:
    """It is about neither the articles nor the question before."""
    assert follow(question, PHONES).carried == ()


@pytest.mark.parametrize(
    "question",
    [
        "Who won WWII?",
        "What did Samsung do?",
        "Was bedeutet „Plastid“?",
        "¿Qué significa plástido?",
        "Who is chancellor?",
        "Is it true that Xiaomi sells phones?",
        "xiaomi price",
        "Was kostet ein Döner?",
        "Was kostet Kaffee?",
        "How much is a ticket?",
        "¿Cuánto cuesta un kebab?",
        "Quanto costa un kebab?",
    ],
)
def test_a_short_question_may_stand_by_itself(question: str) -> None:
    """With a name that it doesn't break off at, a word to be defined, an office, anything new."""
    assert follow(question, PHONES).carried == ()


def test_a_follow_up_is_answered_as_the_whole_question_is(shipped: Answerer) -> None:
    """What is carried is enough to find the sentence."""
    followed = follow("and in Mexico?", PHONES)
    outcome = shipped.answer(followed.question)

    assert isinstance(outcome, Answer)
    assert "Ende Mai" in outcome.quotes[0].text


@given(question=QUESTIONS, previous=QUESTIONS)
@example(question="and the\ud800 US?", previous="who\x00 is in the US's?")
@example(question="and", previous="and")
def test_any_two_texts_are_followed(question: str, previous: str) -> None:
    """What is carried was typed in the question before, and stands in the completed one."""
    followed = follow(question, FollowUp(previous))

    assert all(word and word in previous for word in followed.carried)
    if not followed.carried:
        assert followed.question == question
    assert follow(question, FollowUp("")) == FollowUp(question, ())


@given(previous=QUESTIONS, more=st.integers(4, 200))
def test_a_long_question_stands_by_itself(previous: str, more: int) -> None:
    """Whatever it begins with."""
    question = "and who said that " + " ".join(f"matter{i}" for i in range(more)) + "?"

    assert follow(question, FollowUp(previous)) == FollowUp(question, ())
