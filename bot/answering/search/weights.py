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

from bot.answering.search.features import describing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray


FILE = files(__package__).joinpath("data/weights.json")


class HowSure(StrEnum):
    """How sure an answer must be to be given: a choice of those who run the bot."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """From which probability on there is an `answer`, and from which on at least perhaps one."""

    answer: float
    perhaps: float

    def __post_init__(self) -> None:
        """Refuse thresholds between which nothing would be perhaps an answer."""
        if not 0 <= self.perhaps <= self.answer:
            message = f"perhaps ({self.perhaps}) comes before an answer ({self.answer})"
            raise ValueError(message)


THRESHOLDS: Mapping[HowSure, Thresholds] = MappingProxyType(
    {
        HowSure.LOW: Thresholds(answer=0.25, perhaps=0.15),
        HowSure.NORMAL: Thresholds(answer=0.4, perhaps=0.25),
        HowSure.HIGH: Thresholds(answer=0.6, perhaps=0.3),
    }
)
"""How sure each choice has to be; `docs/evaluation.md` says what each brings."""


@dataclass(frozen=True, slots=True)
class Weights:
    """`ranking` weighs `describing.NAMES`, and `confidence` weighs `evidence.FIGURES`.

    `intercept` belongs to the latter; what its probability leads to is in `thresholds`.
    """

    ranking: Mapping[str, float]
    confidence: Mapping[str, float]
    intercept: float
    thresholds: Mapping[HowSure, Thresholds] = field(default_factory=lambda: THRESHOLDS)

    def columns(self) -> NDArray[np.float64]:
        """Return the ranking weights in the order of `describing.NAMES`."""
        return np.array([self.ranking.get(name, 0.0) for name in describing.NAMES])


@cache
def load() -> Weights:
    """Return the shipped weights."""
    stored = json.loads(FILE.read_text(encoding="utf-8"))
    return Weights(
        ranking=stored["ranking"],
        confidence=stored["confidence"],
        intercept=stored["intercept"],
    )
