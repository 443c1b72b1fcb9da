"""A question asks for a kind of answer; the first cue in it tells which, and where it ends."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.language.kinds import BESIDES, AnswerKind
from bot.language.kinds_asked import asked, asks
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


# ---- promises

ANY_TEXT = st.text(st.characters(exclude_categories=[]))
LANGUAGES = st.sampled_from(["de", "en", "es", "fr", "it", "nl", "und", ""])
QUESTIONS = [question for questions in KINDS.values() for _, question in questions]


def has_letters(text: str) -> bool:
    """Return whether there is more in `text` than the signs a question may open with."""
    return any(map(str.isalnum, text))


SPEAKERS = {
    AnswerKind.PERSON | AnswerKind.STATEMENT,
    AnswerKind.ORGANISATION | AnswerKind.STATEMENT,
}


@given(ANY_TEXT | st.lists(st.sampled_from(QUESTIONS)).map(" ".join), LANGUAGES)
@example("¿Va?", "es")
def test_whatever_is_typed_asks_for_at_most_one_kind(text: str, language: str) -> None:
    """With its cue in the text; the future belongs to a date, yes or no to the beginning.

    A speaker is asked for by name and by what is said.
    """
    kind, end = asked(text, language)
    one = kind & ~BESIDES

    assert 0 <= end <= len(text)
    assert not kind or has_letters(text[:end]) is (AnswerKind.TRUTH not in kind)
    assert one in SPEAKERS or one.bit_count() <= 1
    assert AnswerKind.FUTURE not in kind or AnswerKind.DATE in kind
    assert (AnswerKind.TRUTH in kind) is (AnswerKind.DENIAL in kind)


@given(ANY_TEXT | st.lists(st.sampled_from(QUESTIONS)).map(" ".join), LANGUAGES)
@example("¿Va?", "es")
def test_a_question_mark_always_asks(text: str, language: str) -> None:
    """Whatever stands before it; so does a question word."""
    kind, _ = asked(text, language)

    assert asks(f"{text}?", language)
    assert asks(text, language) or AnswerKind.TRUTH not in kind


@given(st.sampled_from(QUESTIONS), st.sampled_from(["nl", "und", ""]))
def test_people_ask_in_any_language(question: str, language: str) -> None:
    """Where the language is unknown or a wrong one, question words of all are looked for."""
    kind, end = asked(question, language)

    assert AnswerKind.TRUTH not in kind
    assert (kind, end) == asked(question)


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
        "baker ",
        "hey, ",
        "ok so ",
        "se le ",
        "non si ",
        "which ",
        "quel est le ",
        "the name of ",
        "más ",
        "more bread ",
        "bakers. ",
        "bread? ",
    ],
)
@pytest.mark.parametrize("language", ["", "de", "en", "es", "fr", "it"])
def test_long_questions_of_any_make_are_read(piece: str, language: str) -> None:
    """20 000 characters take no more than a moment, and twice as many hardly more than twice it."""
    asked(piece, language)  # patterns are made once
    short, long = (
        _seconds(piece * (length // len(piece)), language) for length in (10_000, 20_000)
    )

    assert long < max(0.25, 3 * short)


def _seconds(text: str, language: str) -> float:
    started = time.process_time()
    asked(text, language)
    return time.process_time() - started
