"""How far a stated confidence is kept, and what answering from a certain one on would bring."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import fmean
from typing import TYPE_CHECKING

import numpy as np

from bot.evaluation.figures import DIGITS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.evaluation.outcomes import JudgedOutcome

BINS = 10
THRESHOLDS = tuple(round(0.05 * step, 2) for step in range(1, 20))


@dataclass(frozen=True, slots=True)
class Bin:
    """Questions of about the same confidence: how many, what was stated, and what was right.

    `stated` and `right` are shares, on average; both 0 where there is no question.
    """

    low: float
    high: float
    questions: int
    stated: float
    right: float


@dataclass(frozen=True, slots=True)
class Level:
    """What answering from `threshold` on would bring.

    `precision` is the share right of what is answered (None: nothing is), `answered` the share
    answered of what the articles answer, `refused` the share refused of what they don't.
    """

    threshold: float
    precision: float | None
    answered: float
    refused: float


def bins(outcomes: Iterable[JudgedOutcome]) -> list[Bin]:
    """Return the ten bins of a reliability diagram (DeGroot & Fienberg 1983).

    Right means that the first sentence answers, also where it was held back.
    """
    pairs = np.array([(one.confidence, one.right) for one in outcomes], float).reshape(-1, 2)
    places = np.minimum((pairs[:, 0] * BINS).astype(int), BINS - 1)
    found = []
    for place in range(BINS):
        held = pairs[places == place]
        stated, right = held.mean(axis=0) if len(held) else (0.0, 0.0)
        edges = place / BINS, (place + 1) / BINS
        found.append(Bin(*edges, len(held), round(stated, DIGITS), round(right, DIGITS)))
    return found


def calibration_error(found: Iterable[Bin]) -> float:
    """Return by how much stated and right differ on average (Naeini et al. 2015: ECE)."""
    filled = [one for one in found if one.questions]
    off = sum(one.questions * abs(one.stated - one.right) for one in filled)
    return round(off / sum(one.questions for one in filled), DIGITS)


def curve(
    outcomes: Sequence[JudgedOutcome], thresholds: Iterable[float] = THRESHOLDS
) -> list[Level]:
    """Return what answering from each of `thresholds` on would bring.

    It goes by the confidence stated. The product lets a heading speak where no sentence is sure
    enough, and states the heading's confidence then; at other thresholds that may differ a little.
    """
    sure = np.array([one.confidence for one in outcomes])
    right = np.array([one.right for one in outcomes], bool)
    answerable = np.array([one.answerable for one in outcomes], bool)
    return [_level(threshold, sure >= threshold, right, answerable) for threshold in thresholds]


def mean(levels: Sequence[Level]) -> Level:
    """Return what a threshold brings on the average of some runs, each counting the same."""
    told = [one.precision for one in levels if one.precision is not None]
    return Level(
        levels[0].threshold,
        fmean(told) if len(told) == len(levels) else None,
        fmean(one.answered for one in levels),
        fmean(one.refused for one in levels),
    )


def _level(threshold: float, said: np.ndarray, right: np.ndarray, answerable: np.ndarray) -> Level:
    def share(of: np.ndarray) -> float:
        return round(float(of.mean()), DIGITS) if of.size else 0.0

    precision = share(right[said]) if said.any() else None
    return Level(threshold, precision, share(said[answerable]), share(~said[~answerable]))
