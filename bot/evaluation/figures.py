"""The figures of a set, each with the interval it would fall in for other questions of the kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from bot.evaluation.outcomes import JudgedOutcome

RESAMPLES = 1000
SEED = 1979
LEVEL = (2.5, 97.5)
"""Percentiles between which 95 % of the resamples lie."""
DIGITS = 4


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure, and the ends of its 95 % interval."""

    value: float
    low: float
    high: float

    @property
    def half_width(self) -> float:
        """Half of the interval: what chance alone may move the figure by."""
        return (self.high - self.low) / 2


@dataclass(frozen=True, slots=True)
class Figure:
    """A share: what each question adds above and below the line.

    `counted` shows the sum above. One `of_refusals` tells nothing where a set answers everything.
    """

    key: str
    name: str
    meaning: str
    share: Callable[[JudgedOutcome], tuple[float, float]]
    counted: bool = False
    of_refusals: bool = False


FIGURES = (
    Figure(
        "hit1",
        "hit@1",
        "of the questions that the articles answer: the first sentence listed answers, whether it "
        "was said or held back",
        lambda one: (one.right, one.answerable),
    ),
    Figure(
        "mrr10",
        "MRR@10",
        "the same questions: 1 / place of the first sentence that answers, 0 below ten, on average",
        lambda one: (one.reciprocal, one.answerable),
    ),
    Figure(
        "precision",
        "precision",
        "of what was answered: the quote is right",
        lambda one: (one.answered and one.right, one.answered),
    ),
    Figure(
        "answered",
        "answered",
        "of the questions that the articles answer: those that got an answer, right or wrong",
        lambda one: (one.answered and one.answerable, one.answerable),
    ),
    Figure(
        "right",
        "right in all",
        "of all questions: answered rightly, or rightly refused",
        lambda one: (one.right if one.answered else not one.answerable, 1),
    ),
    Figure(
        "perhaps",
        "perhaps right",
        "of what was quoted with doubt: the quote answers, to whatever grade",
        lambda one: (one.outcome == "perhaps" and one.right, one.outcome == "perhaps"),
    ),
    Figure(
        "unsaid",
        "truly unsaid",
        "of the questions that the articles were said not to answer: they don't",
        lambda one: (one.outcome == "no_answer" and not one.answerable, one.outcome == "no_answer"),
        of_refusals=True,
    ),
    Figure(
        "misleading",
        "misleading",
        "of the questions that the articles answer: how many quotes given were among those marked "
        "as misleading, in sets that mark some",
        lambda one: (bool(one.misleads), one.misleads is not None),
        counted=True,
    ),
)


def estimates(outcomes: Sequence[JudgedOutcome]) -> dict[str, Estimate]:
    """Return every figure of `outcomes` that is one of theirs, by its key."""
    table = np.array([[figure.share(one) for figure in FIGURES] for one in outcomes], float)
    found = bootstrap(table, [one.group for one in outcomes])
    scales = np.where([figure.counted for figure in FIGURES], table[:, :, 1].sum(axis=0), 1)
    telling = not all(one.answerable for one in outcomes)
    return {
        figure.key: _scaled(estimate, float(scale))
        for figure, estimate, scale in zip(FIGURES, found, scales, strict=True)
        if estimate is not None and (telling or not figure.of_refusals)
    }


def bootstrap(table: NDArray[np.float64], groups: Sequence[str]) -> list[Estimate | None]:
    """Return each share in `table` with its 95 % interval; None where nothing is below the line.

    `table` is `(questions, shares, 2)`: what a question adds above and below each line. Questions
    of one group are drawn together, since they rise and fall together: the cluster bootstrap
    (Davison & Hinkley 1997, Bootstrap Methods and their Application, 3.8; Field & Welsh 2007),
    with percentile intervals (Efron & Tibshirani 1993, An Introduction to the Bootstrap, 13.3).
    """
    names, places = np.unique(groups, return_inverse=True)
    sums = np.zeros((len(names), *table.shape[1:]))
    np.add.at(sums, places, table)
    even = np.full(len(names), 1 / len(names))
    times = np.random.default_rng(SEED).multinomial(len(names), even, size=RESAMPLES)
    drawn = np.tensordot(times, sums, axes=1)
    return [
        _estimate(above, below, drawn[:, share]) if below else None
        for share, (above, below) in enumerate(sums.sum(axis=0))
    ]


def _estimate(above: float, below: float, drawn: NDArray[np.float64]) -> Estimate:
    told = drawn[drawn[:, 1] > 0]
    low, high = np.percentile(told[:, 0] / told[:, 1], LEVEL)
    return Estimate(float(above / below), float(low), float(high))


def _scaled(one: Estimate, scale: float) -> Estimate:
    return Estimate(*(round(x * scale, DIGITS) for x in (one.value, one.low, one.high)))
