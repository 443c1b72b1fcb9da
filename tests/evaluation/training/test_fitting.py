"""The two fits find what made the data, and never a weight of the wrong sign."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

pytest.importorskip("scipy", reason="only those who train weights need scipy")

from bot.evaluation.training.fitting import (
    conditional_logit,
    logistic,
)

ANY = np.zeros(3)
RIDGE = 0.001


def choices(
    true: list[float], *, many: int = 400, rows: int = 8
) -> tuple[list[np.ndarray], list[np.ndarray]]:
    """Return groups of random rows, and which of each was chosen by the weights `true`."""
    dice = np.random.default_rng(7)
    groups = [dice.normal(size=(rows, len(true))) for _ in range(many)]
    noise = dice.gumbel(size=(many, rows))  # makes choices follow the logit model exactly
    chosen = [int(np.argmax(group @ true + n)) for group, n in zip(groups, noise, strict=True)]
    return groups, [np.arange(rows) == place for place in chosen]


def outcomes(
    true: list[float], intercept: float, *, many: int = 4000
) -> tuple[np.ndarray, np.ndarray]:
    """Return random rows, and whether each came out right by the weights `true`."""
    dice = np.random.default_rng(7)
    table = dice.normal(size=(many, len(true)))
    chance = 1 / (1 + np.exp(-(table @ true + intercept)))
    return table, dice.random(many) < chance


def even(many: int) -> np.ndarray:
    """Return equal shares of one."""
    return np.full(many, 1 / many)


def test_choices_give_back_the_weights_that_made_them() -> None:
    """With their signs and sizes."""
    groups, hits = choices([2.0, -1.0, 0.5])

    found = conditional_logit(groups, hits, even(400), ANY, RIDGE)

    assert found == pytest.approx([2.0, -1.0, 0.5], abs=0.3)


def test_choices_keep_the_signs_they_are_given() -> None:
    """What would have another sign counts nothing."""
    groups, hits = choices([2.0, -1.0, 0.5])

    first, second, third = conditional_logit(
        groups, hits, even(400), np.array([1.0, 1.0, -1.0]), RIDGE
    )

    assert first > 1
    assert second == pytest.approx(0)
    assert third == pytest.approx(0)


def test_choices_do_not_depend_on_the_scale_of_a_column() -> None:
    """A figure in thousands has a weight a thousand times smaller."""
    groups, hits = choices([2.0, -1.0, 0.5])
    wide = [group * np.array([1000, 1, 1]) for group in groups]

    narrow_found = conditional_logit(groups, hits, even(400), ANY, RIDGE)
    wide_found = conditional_logit(wide, hits, even(400), ANY, RIDGE)

    assert wide_found[0] * 1000 == pytest.approx(narrow_found[0], rel=1e-3)


def test_groups_of_different_size_may_have_several_hits() -> None:
    """A question may have one candidate, or two that are right."""
    groups = [np.array([[1.0], [1.0], [0.0]]), np.array([[0.5]]), np.array([[1.0], [0.0]])]
    hits = [np.array([True, True, False]), np.array([True]), np.array([True, False])]

    (found,) = conditional_logit(groups, hits, even(3), np.zeros(1), 0.1)

    assert found > 0


def test_a_group_counts_its_share() -> None:
    """Of two groups that contradict each other the one with more weight decides."""
    groups = [np.array([[1.0], [0.0]])] * 2
    hits = [np.array([True, False]), np.array([False, True])]

    (found,) = conditional_logit(groups, hits, np.array([0.9, 0.1]), np.zeros(1), 0.1)

    assert found > 0


def test_a_heavier_ridge_means_smaller_weights() -> None:
    """It keeps figures readable where the data says little."""
    groups, hits = choices([2.0, -1.0, 0.5])

    sizes = [
        np.abs(conditional_logit(groups, hits, even(400), ANY, ridge)).sum()
        for ridge in (0.001, 0.1, 10.0)
    ]

    assert all(small < large for large, small in pairwise(sizes))


def test_outcomes_give_back_the_weights_and_the_intercept() -> None:
    """With their signs and sizes."""
    table, right = outcomes([1.5, -0.8, 0.0], -1.0)

    found, intercept = logistic(table, right, even(4000), ANY, RIDGE)

    assert found == pytest.approx([1.5, -0.8, 0.0], abs=0.2)
    assert intercept == pytest.approx(-1.0, abs=0.2)


def test_outcomes_keep_the_signs_they_are_given() -> None:
    """The intercept may have any."""
    table, right = outcomes([1.5, -0.8, 0.4], -1.0)

    found, intercept = logistic(table, right, even(4000), np.array([1.0, 1.0, -1.0]), RIDGE)

    assert found[0] > 1
    assert found[1:] == pytest.approx([0, 0])
    assert intercept < 0


def test_the_intercept_is_that_of_the_figures_as_they_are() -> None:
    """Not of the centred ones the fit works with."""
    table, right = outcomes([1.5, -0.8, 0.0], -1.0)

    _, moved = logistic(table + np.array([2.0, 0.0, 0.0]), right, even(4000), ANY, RIDGE)

    assert moved == pytest.approx(-1.0 - 2 * 1.5, abs=0.4)


def test_a_column_that_never_changes_breaks_nothing() -> None:
    """Some kinds of answer are not asked for in every set."""
    table, right = outcomes([1.5, -0.8, 0.0], -1.0)
    table[:, 2] = 4.0

    found, intercept = logistic(table, right, even(4000), ANY, RIDGE)

    assert np.isfinite([*found, intercept]).all()
    assert found[0] > 1
