"""How much each feature counts, and how sure an answer must be to be given.

What is learned is read from `data/weights.json`, written by
`python -m bot.evaluation.training.train`; the file says what it was learned from.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from bot.answering.search import features

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray


FILE = files(__package__).joinpath("data/weights.json")


class HowSure(StrEnum):
    """How sure an answer must be to be given: a choice of those who run the bot."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"


THRESHOLDS: Mapping[HowSure, float] = MappingProxyType(
    {HowSure.LOW: 0.25, HowSure.NORMAL: 0.4, HowSure.HIGH: 0.6}
)
"""From which probability on there is an answer; `docs/evaluation.md` says what each brings."""


@dataclass(frozen=True, slots=True)
class Weights:
    """`ranking` weighs `features.NAMES`, and `confidence` weighs `confidence.FIGURES`.

    `intercept` belongs to the latter; from the probability in `thresholds` on there is an answer.
    """

    ranking: Mapping[str, float]
    confidence: Mapping[str, float]
    intercept: float
    thresholds: Mapping[HowSure, float] = field(default_factory=lambda: THRESHOLDS)

    def columns(self) -> NDArray[np.float64]:
        """Return the ranking weights in the order of `features.NAMES`."""
        return np.array([self.ranking.get(name, 0.0) for name in features.NAMES])


@cache
def load() -> Weights:
    """Return the shipped weights."""
    stored = json.loads(FILE.read_text(encoding="utf-8"))
    return Weights(
        ranking=stored["ranking"],
        confidence=stored["confidence"],
        intercept=stored["intercept"],
    )
