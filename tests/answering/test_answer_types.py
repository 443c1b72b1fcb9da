"""Kinds of answer are told apart, and some are satisfied by their neighbours."""

from __future__ import annotations

import pytest

from bot.answering.answer_types import MEASURED, OTHER, QUANTITY, AnswerType, fits, one_of


@pytest.mark.parametrize(
    ("wanted", "satisfying"),
    [
        (AnswerType.NONE, AnswerType.NONE),
        (AnswerType.MONEY, AnswerType.MONEY),
        (AnswerType.PERSON, AnswerType.PERSON),
        (AnswerType.DATE, AnswerType.DATE | AnswerType.SCHEDULE),
        (AnswerType.AGE, AnswerType.AGE | AnswerType.DURATION),
        (AnswerType.DURATION, AnswerType.DURATION | AnswerType.LENGTH),
        (AnswerType.LENGTH, AnswerType.LENGTH | AnswerType.MEASURE),
        (AnswerType.SPEED, AnswerType.SPEED | AnswerType.MEASURE),
        (AnswerType.WEIGHT, AnswerType.WEIGHT | AnswerType.MEASURE),
    ],
)
def test_some_kinds_are_satisfied_by_their_neighbours_too(
    wanted: AnswerType, satisfying: AnswerType
) -> None:
    """A *when* takes word that there is no date, a *how old* the years something has lasted."""
    assert fits(wanted) == satisfying


@pytest.mark.parametrize("besides", [AnswerType.FUTURE, AnswerType.RANK])
@pytest.mark.parametrize("kind", [AnswerType.DATE, AnswerType.PERSON, AnswerType.NUMBER])
def test_what_is_wanted_besides_satisfies_nothing_alone(
    kind: AnswerType, besides: AnswerType
) -> None:
    """*The first* and *will* say more about the answer, and are none."""
    assert fits(kind | besides) == fits(kind)
    assert fits(besides) == AnswerType.NONE


def test_each_kind_is_in_at_most_one_group() -> None:
    """Quantities need their unit, other kinds have rough cues; figures show what is measured."""
    assert not QUANTITY & OTHER
    assert not MEASURED & OTHER
    assert QUANTITY | AnswerType.NUMBER | AnswerType.DATE == MEASURED


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("no one", True),
        ("NO ONE", True),
        ("noone", False),
        ("none", False),
        ("one of two", True),
        ("twos", False),
    ],
)
def test_a_table_of_cues_finds_whole_words(text: str, found: bool) -> None:  # noqa: FBT001 - a column of the table
    """Alternatives stand between bars; lines may break between them."""
    assert (one_of("no one\n    | one | two").search(text) is not None) is found
