"""Runs are told apart, and say what is asked."""

from __future__ import annotations

from bot.evaluation.runs import RUNS


def test_runs_have_names_of_their_own() -> None:
    """Weights, tables and committed figures are told apart by them."""
    assert len({run.name for run in RUNS}) == len(RUNS)


def test_every_run_says_what_is_asked_over_what() -> None:
    """Tables are read by people who don't know the sets."""
    assert all(run.about for run in RUNS)


def test_every_set_that_checks_is_gated() -> None:
    """Only what was learned from may be left out of the gate."""
    assert all(run.gated or run.learned for run in RUNS)
