"""More articles that tell the same make nothing less sure; what others say changes no answer."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.models import Answer
from tests.answering.small_library import article, over, small_library

if TYPE_CHECKING:
    from bot.answering.models import Article

ENOUGH = 0.02
"""By so much a confidence may fall with another report: rarity and order shift a little."""

REPORTS = (
    "Die Werft Holm hat die Fähre Möwe 1987 gebaut. Sie fährt nach Amrum.",
    "Seit Jahren fährt sie zur Insel. Die Fähre Möwe wurde 1987 von der Werft Holm gebaut.",
    "Die Möwe ist alt. 1987 baute die Werft Holm die Fähre, sagt der Kapitän.",
    "Gebaut wurde die Fähre Möwe im Jahr 1987 auf der Werft Holm. Das Wetter war gut.",
    "Alle mögen die Möwe. Die Werft Holm baute diese Fähre 1987 in neun Monaten.",
    "Die Fähre Möwe, 1987 gebaut, stammt von der Werft Holm. Heute liegt sie im Hafen.",
    "Im Hafen ist Ruhe. Die Werft Holm hatte die Fähre Möwe 1987 für Amrum gebaut.",
    "1987 hat die Werft Holm die Fähre Möwe gebaut. Der Kapitän heißt Jens Petersen.",
)
"""One fact in eight wordings, each with something else beside it."""
QUESTIONS = (
    "Wann wurde die Fähre Möwe gebaut?",
    "When was the ferry Möwe built?",
    "Wer hat die Fähre Möwe gebaut?",
    "Quand le ferry Möwe a-t-il été construit ?",
)


def told(count: int) -> list[Article]:
    """Return `count` articles that tell the same."""
    return [article(text, key=f"report-{n}") for n, text in enumerate(REPORTS[:count])]


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_fact_told_by_more_articles_is_never_less_sure(question: str) -> None:
    """From one to eight of them, beside articles on other things."""
    sure = [
        over(*small_library(), *told(count)).answer(question).confidence
        for count in range(1, len(REPORTS) + 1)
    ]

    assert all(after >= before - ENOUGH for before, after in pairwise(sure))


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_fact_told_by_eight_articles_is_quoted_from_one_of_them(question: str) -> None:
    """However they word it."""
    outcome = over(*small_library(), *told(8)).answer(question)

    assert isinstance(outcome, Answer)
    assert outcome.quotes[0].article.id.startswith("report-")


@settings(max_examples=20, deadline=None)
@given(
    st.lists(
        st.sampled_from(["Zucker", "Wolken", "Schrauben", "Ziegen"]).map(
            lambda thing: f"Heute gab es {thing}. Viele {thing} waren blau. Manche {thing} nicht."
        ),
        max_size=4,
        unique=True,
    ),
    st.sampled_from(QUESTIONS),
)
def test_articles_on_something_else_change_no_answer(others: list[str], question: str) -> None:
    """The quote stays, whatever else is told."""
    alone = over(*told(1)).search(question).ranking[0]

    more = (article(text, key=f"other-{n}") for n, text in enumerate(others))
    assert over(*told(1), *more).search(question).ranking[0].text == alone.text
