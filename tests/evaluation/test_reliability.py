"""Stated confidences are held against what was right, and thresholds against what they bring."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.evaluation.reliability import Level, bins, calibration_error, curve, mean
from tests.evaluation.sets import outcome

if TYPE_CHECKING:
    from bot.evaluation.outcomes import JudgedOutcome

OUTCOMES = st.builds(
    lambda sure, right, answerable: outcome(
        confidence=sure, right=right and answerable, answerable=answerable
    ),
    st.floats(0, 1),
    st.booleans(),
    st.booleans(),
)


def sure(*confidences: float, right: int, **facts: bool) -> list[JudgedOutcome]:
    """Return outcomes of these confidences, so many of them right."""
    return [
        outcome(confidence=one, right=place < right, **facts)
        for place, one in enumerate(confidences)
    ]


@given(st.lists(OUTCOMES, max_size=30))
def test_every_question_is_in_one_bin(found: list[JudgedOutcome]) -> None:
    """Also one that is quite sure, or not at all."""
    made = bins(found)

    assert sum(one.questions for one in made) == len(found)
    for one in made:
        if one.questions:
            assert one.low - 1e-4 <= one.stated <= one.high + 1e-4


def test_a_bin_says_what_was_stated_and_what_was_right() -> None:
    """On average of its questions."""
    made = bins(sure(0.61, 0.63, 0.65, 0.67, right=3))

    (filled,) = [one for one in made if one.questions]
    assert (filled.low, filled.high, filled.questions) == (0.6, 0.7, 4)
    assert (filled.stated, filled.right) == pytest.approx((0.64, 0.75))


def test_what_is_always_kept_has_no_error() -> None:
    """Half of what is half sure is right."""
    assert calibration_error(bins(sure(0.5, 0.5, right=1))) == 0


def test_the_error_weighs_bins_by_their_questions() -> None:
    """.4 too sure in three questions, .2 too humble in one."""
    found = [*sure(0.4, 0.4, 0.4, right=0), *sure(0.8, right=1)]

    assert calibration_error(bins(found)) == pytest.approx((3 * 0.4 + 0.2) / 4)


def test_a_threshold_brings_precision_answers_and_refusals() -> None:
    """From .5 on: two of four right; two of three answered; one of three refused."""
    found = [
        *sure(0.9, 0.2, right=2),
        *sure(0.5, right=1),
        *sure(0.6, 0.7, 0.1, right=0, answerable=False),
    ]

    assert curve(found, [0.5]) == [Level(0.5, 0.5, 0.6667, 0.3333)]


def test_where_nothing_is_answered_there_is_no_precision() -> None:
    """Everything is refused then."""
    found = [*sure(0.2, right=1), *sure(0.3, right=0, answerable=False)]

    assert curve(found, [0.5]) == [Level(0.5, None, 0.0, 1.0)]


@given(st.lists(OUTCOMES, min_size=1, max_size=30))
def test_a_higher_threshold_never_answers_more(found: list[JudgedOutcome]) -> None:
    """And never refuses less."""
    levels = curve(found)

    assert [one.answered for one in levels] == sorted(
        (one.answered for one in levels), reverse=True
    )
    if not all(one.answerable for one in found):
        assert [one.refused for one in levels] == sorted(one.refused for one in levels)


def test_an_average_counts_every_run_the_same() -> None:
    """It has a precision only where each of them has one."""
    one, other = Level(0.5, 0.5, 0.25, 0.75), Level(0.5, 1.0, 0.75, 0.25)

    assert mean([one, other]) == Level(0.5, 0.75, 0.5, 0.5)
    assert mean([one, Level(0.5, None, 0.0, 1.0)]).precision is None
