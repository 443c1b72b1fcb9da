"""Figures are shares of the questions they are about, with intervals that chance explains."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.evaluation.figures import Estimate, bootstrap, estimates
from tests.evaluation.sets import outcome

if TYPE_CHECKING:
    from bot.evaluation.outcomes import JudgedOutcome

NEEDLESS = outcome(id="refused", answered=False, right=True)
WRONG = outcome(id="wrong", right=False, reciprocal=0.5)
REFUSED = outcome(id="none", answerable=False, answered=False, right=False, reciprocal=0.0)
UNSAID = outcome(id="unsaid", answerable=False, right=False, reciprocal=0.0)
ALL = [outcome(), NEEDLESS, WRONG, REFUSED, UNSAID]


def values(*found: JudgedOutcome) -> dict[str, float]:
    """Return the figures of outcomes without their intervals."""
    return {key: one.value for key, one in estimates(found).items()}


def test_each_figure_is_about_its_own_questions() -> None:
    """One right, one refused needlessly, one wrong; one rightly refused, one made up."""
    assert values(*ALL) == pytest.approx(
        {
            "hit1": 2 / 3,
            "mrr10": 2.5 / 3,
            "precision": 1 / 3,
            "answered": 2 / 3,
            "right": 2 / 5,
            "unsaid": 1 / 2,
        },
        abs=1e-4,
    )


def test_a_figure_about_no_question_is_left_out() -> None:
    """Where nothing was answered, nothing is known of its precision."""
    assert "precision" not in values(NEEDLESS, REFUSED)
    assert set(values(REFUSED)) == {"right", "unsaid"}


def test_that_nothing_is_said_is_judged_only_where_something_is_unsaid() -> None:
    """In a set that answers every question, each refusal is wrong: that is no figure of its own."""
    assert values(NEEDLESS, REFUSED)["unsaid"] == 0.5
    assert "unsaid" not in values(NEEDLESS)


def test_misleading_quotes_are_counted() -> None:
    """Two of three are two, however many questions mark none."""
    found = [outcome(misleads=misled) for misled in (True, True, False, None)]

    assert values(*found)["misleading"] == 2


@given(st.lists(st.sampled_from(ALL), min_size=1, max_size=20))
def test_an_interval_is_one_of_shares_and_knows_no_order(found: list[JudgedOutcome]) -> None:
    """The same questions in another order give the same interval, within 0 and 1."""
    named = [replace(one, group=str(place % 7)) for place, one in enumerate(found)]
    mixed = list(named)
    Random(1).shuffle(mixed)  # noqa: S311 - an order, no secret

    assert estimates(named) == estimates(mixed)
    for one in estimates(named).values():
        assert 0 <= one.low <= one.high <= 1


def test_the_interval_is_the_one_scipy_finds() -> None:
    """Where every question is a group of its own it is the ordinary percentile bootstrap."""
    stats = pytest.importorskip("scipy.stats", reason="only those who train weights need scipy")
    dice = np.random.default_rng(5)
    hits = (dice.random(300) < 0.7).astype(float)

    (ours,) = bootstrap(
        np.stack([hits, np.ones(300)], axis=1)[:, np.newaxis], [str(i) for i in range(300)]
    )

    theirs = stats.bootstrap((hits,), np.mean, method="percentile", rng=dice).confidence_interval
    assert ours is not None
    assert (ours.low, ours.high) == pytest.approx((theirs.low, theirs.high), abs=0.006)


def test_questions_that_fall_together_widen_the_interval() -> None:
    """Ten articles tell less than the hundred questions about them."""
    hits = np.repeat([1.0, 0.0] * 5, 10)
    table = np.stack([hits, np.ones(100)], axis=1)[:, np.newaxis]

    (alone,) = bootstrap(table, [str(i) for i in range(100)])
    (together,) = bootstrap(table, [str(i // 10) for i in range(100)])

    assert alone is not None
    assert together is not None
    assert together.half_width > 2 * alone.half_width


def test_certain_figures_have_no_width() -> None:
    """All right is all right in any sample."""
    assert estimates([outcome(id=str(i), group=str(i)) for i in range(9)])["hit1"] == Estimate(
        1.0, 1.0, 1.0
    )
