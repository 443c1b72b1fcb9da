"""A run tells which of its figures lie below their floors."""

from __future__ import annotations

import pytest

from bot.evaluation.runs import RUNS, Run

RUN = Run("some", "some-dev", floors={"hit1": 0.5, "mrr10": 0.6}, most_misleading=2)


@pytest.mark.parametrize(
    "figures",
    [
        {"hit1": 0.5, "mrr10": 0.6, "misleading": 2},
        {"hit1": 1.0, "mrr10": 1.0, "misleading": 0},
        {"hit1": 1.0, "mrr10": 1.0},
    ],
)
def test_a_figure_at_its_floor_is_enough(figures: dict[str, float]) -> None:
    """At least means at least."""
    assert RUN.below(figures) == []


def test_each_figure_below_its_floor_is_a_line() -> None:
    """With run, figure and floor."""
    assert RUN.below({"hit1": 0.4, "mrr10": 0.59, "misleading": 3}) == [
        "some: hit1 0.400, at least 0.500",
        "some: mrr10 0.590, at least 0.600",
        "some: 3 misleading, at most 2",
    ]


def test_a_figure_that_is_not_there_is_below() -> None:
    """A gate that nothing passes through is shut."""
    assert len(RUN.below({})) == 2


def test_a_run_without_floors_is_never_below() -> None:
    """It is printed for comparison."""
    assert Run("some", "some-dev").below({"misleading": 99}) == []


def test_runs_have_names_of_their_own() -> None:
    """Weights and tables are told apart by them."""
    assert len({run.name for run in RUNS}) == len(RUNS)
