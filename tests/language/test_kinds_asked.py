"""A question asks for a kind of answer; the first cue in it tells which, and where it ends."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.language.kinds import AnswerKind
from bot.language.kinds_asked import asked, spelled
from tests.language.test_questions_by_kind import KINDS


@pytest.mark.parametrize(
    ("question", "cue"),
    [
        ("how many bakers work there?", "how many"),
        ("So wie viele Bäcker gibt es?", "So wie viele"),
        ("¿Cuántos panaderos hay?", "¿Cuántos"),
        ("tell me about bakers", ""),
    ],
)
def test_the_place_after_the_cue_is_told(question: str, cue: str) -> None:
    """What is counted stands there."""
    assert question[: asked(question)[1]] == cue


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Who knows when it opens?", AnswerKind.PERSON),
        ("When and where was it?", AnswerKind.DATE),
        ("Warum und wann ging er?", AnswerKind.CAUSE),
    ],
)
def test_the_first_cue_decides(question: str, kind: AnswerKind) -> None:
    """A question has one subject, even if it names two."""
    assert asked(question)[0] == kind


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


# ---- promises

ANY_TEXT = st.text(st.characters(exclude_categories=[]))
LANGUAGES = st.sampled_from(["de", "en", "es", "fr", "it", "nl", "und", ""])
QUESTIONS = [question for questions in KINDS.values() for _, question in questions]
BESIDES = AnswerKind.FUTURE | AnswerKind.RANK
SPEAKER = AnswerKind.PERSON | AnswerKind.STATEMENT


def has_letters(text: str) -> bool:
    """Return whether there is more in `text` than the signs a question may open with."""
    return any(map(str.isalnum, text))


@given(ANY_TEXT | st.lists(st.sampled_from(QUESTIONS)).map(" ".join), LANGUAGES)
@example("¿Va?", "es")
def test_whatever_is_typed_asks_for_at_most_one_kind(text: str, language: str) -> None:
    """With its cue in the text; the future belongs to a date, yes or no to the beginning.

    A speaker is asked for as a person and by what is said.
    """
    kind, end = asked(text, language)

    assert 0 <= end <= len(text)
    assert not kind or has_letters(text[:end]) is (kind is not AnswerKind.DENIAL)
    assert kind & ~BESIDES == SPEAKER or (kind & ~BESIDES).bit_count() <= 1
    assert AnswerKind.FUTURE not in kind or AnswerKind.DATE in kind
    assert spelled(text, language).endswith(text.partition(" ")[2])


@given(ANY_TEXT | st.lists(st.sampled_from(QUESTIONS)).map(" ".join), LANGUAGES)
@example("¿Va?", "es")
def test_the_language_only_tells_what_asks_for_truth(text: str, language: str) -> None:
    """All other cues are those of every language: people mix them."""
    kind, end = asked(text, language)

    asks_for_truth = kind is AnswerKind.DENIAL and not has_letters(text[:end])
    assert asks_for_truth or (kind, end) == asked(text)


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "a",
        "A ",
        " ",
        "\n",
        "what ",
        "what cost ",
        "what did ",
        "how much ",
        "wie viel ",
        "wie hoch ist die ",
        "combien ",
        "ra",
        "era ",
        "é",
        "wo-",
        "¿",
        "-t-",
    ],
)
@pytest.mark.parametrize("language", ["", "fr"])
def test_long_questions_of_any_make_are_read(piece: str, language: str) -> None:
    """20 000 characters take no more than a moment."""
    kind, end = asked(piece * (20_000 // len(piece)), language)

    assert not kind or end
