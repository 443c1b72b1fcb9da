"""A question is asked though its question word is mistyped."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.language.typed.question_words import spelled
from tests.language.test_questions_by_kind import KINDS

ANY_TEXT = st.text(st.characters(exclude_categories=[]))
LANGUAGES = st.sampled_from(["de", "en", "es", "fr", "it", "nl", "und", ""])
QUESTIONS = [question for questions in KINDS.values() for _, question in questions]


@pytest.mark.parametrize(
    ("typed", "language", "meant"),
    [
        ("whn was it founded?", "en", "when was it founded?"),
        ("wen was xiaomi foundd?", "en", "when was xiaomi foundd?"),
        ("wnn kam er?", "de", "wann kam er?"),
        ("Pourqoi lui ?", "fr", "pourquoi lui ?"),
        ("qando", "it", "quando"),
        ("whexe is it?", "en", "where is it?"),
        ("whxn is it?", "en", "whxn is it?"),
        ("whne is it?", "en", "when is it?"),
        ("wnan kam er?", "de", "wann kam er?"),
    ],
)
def test_a_mistyped_question_word_is_put_right(typed: str, language: str, meant: str) -> None:
    """Only at the beginning, where it decides what is asked for; four letters of five must fit."""
    assert spelled(typed, language) == meant


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("When was it?", "en"),
        ("Wen traf er?", "de"),
        ("Xiaomi in the US", "en"),
        ("Tell me when", "en"),
        ("wnn", "xx"),
        ("", "de"),
    ],
)
def test_other_first_words_stay_as_they_are(question: str, language: str) -> None:
    """Neither another question word nor a name is a typing error."""
    assert spelled(question, language) == question


@given(ANY_TEXT | st.lists(st.sampled_from(QUESTIONS)).map(" ".join), LANGUAGES)
@example("¿Va?", "es")
def test_nothing_behind_the_first_word_is_touched(text: str, language: str) -> None:
    """Whatever is typed."""
    assert spelled(text, language).endswith(text.partition(" ")[2])
