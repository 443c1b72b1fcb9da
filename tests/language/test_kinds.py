"""Kinds of answer are told apart, and some are satisfied by their neighbours."""

from __future__ import annotations

import pytest

from bot.language.kinds import (
    BESIDES,
    MEASURED,
    OTHER,
    QUANTITY,
    AnswerKind,
    fits,
    group,
    lowered,
    one_of,
)


@pytest.mark.parametrize(
    ("wanted", "satisfying"),
    [
        (AnswerKind.NONE, AnswerKind.NONE),
        (AnswerKind.MONEY, AnswerKind.MONEY),
        (AnswerKind.PERSON, AnswerKind.PERSON),
        (AnswerKind.DATE, AnswerKind.DATE | AnswerKind.SCHEDULE),
        (AnswerKind.AGE, AnswerKind.AGE | AnswerKind.DURATION),
        (AnswerKind.DURATION, AnswerKind.DURATION | AnswerKind.LENGTH),
        (AnswerKind.LENGTH, AnswerKind.LENGTH | AnswerKind.MEASURE),
        (AnswerKind.SPEED, AnswerKind.SPEED | AnswerKind.MEASURE),
        (AnswerKind.WEIGHT, AnswerKind.WEIGHT | AnswerKind.MEASURE),
    ],
)
def test_some_kinds_are_satisfied_by_their_neighbours_too(
    wanted: AnswerKind, satisfying: AnswerKind
) -> None:
    """A *when* takes word that there is no date, a *how old* the years something has lasted."""
    assert fits(wanted) == satisfying


@pytest.mark.parametrize("besides", BESIDES)
@pytest.mark.parametrize("kind", [AnswerKind.DATE, AnswerKind.PERSON, AnswerKind.NUMBER])
def test_what_is_wanted_besides_satisfies_nothing_alone(
    kind: AnswerKind, besides: AnswerKind
) -> None:
    """*The first* and *will* say more about the answer, and are none."""
    assert fits(kind | besides) == fits(kind)
    assert fits(besides) == AnswerKind.NONE


def test_each_kind_is_in_at_most_one_group() -> None:
    """Quantities need their unit, other kinds have rough cues; figures show what is measured."""
    assert not QUANTITY & OTHER
    assert not MEASURED & OTHER
    assert QUANTITY | AnswerKind.NUMBER | AnswerKind.DATE == MEASURED


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


@pytest.mark.parametrize("broken", ["(?:bank\n  |club)", "(?:bank|\n  club)", "sell\n|sold"])
def test_a_line_that_breaks_within_a_group_is_refused(broken: str) -> None:
    """It would put a space into a word; the message has the place."""
    with pytest.raises(ValueError, match=r"breaks within a group: .*(bank|sell)"):
        group(f"firm | {broken} | team")


@pytest.mark.parametrize("sound", ["(?:de |d')\n (?:x|y)", "a\n | b", "a |\n b", "(?:me |us )?a"])
def test_lines_break_between_alternatives_or_words(sound: str) -> None:
    """A space that belongs to a word may stand beside a bar."""
    assert group(sound)


@pytest.mark.parametrize("text", ["", "Fünf", "İSTANBUL 5", "ẞ"])
def test_small_letters_stand_where_the_others_stood(text: str) -> None:
    """Places found in them are places in the text."""
    assert len(lowered(text)) == len(text)
