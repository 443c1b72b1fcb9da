"""`python -m bot.evaluation.train SETS`: learns `bot/answering/data/weights.json`.

Few features, each with the sign it must have, so that the figures stay readable and what is learned
on one set holds on another. Every set counts the same, however many questions it has.

- *Ranking*: conditional logit (McFadden 1974): the answering sentences against all other candidates
  of their question.
- *Evidence*: logistic regression on whether the first quote answers. Questions whose article is
  taken away, and those no article answers, are what it must learn to refuse.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.answering import evidence, features, weights
from bot.evaluation import fitting
from bot.evaluation.runs import RUNS
from bot.evaluation.samples import samples

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bot.answering.weights import Weights
    from bot.evaluation.samples import Sample

NEVER_FOR = ("is_question", "unfit")
"""Figures that may only speak against a sentence; all others only for it."""
RANKING_RIDGE = 0.01
EVIDENCE_RIDGE = 0.002
COST = 0.25


def learn(by_run: dict[str, list[Sample]]) -> Weights:
    """Return the weights that fit `by_run` best, each run counting the same."""
    ranking = _learn_ranking(by_run)
    first = weights.Weights(ranking=ranking, evidence={}, intercept=0.0, threshold=0.5)
    table, right, share = _outcomes(by_run, first)
    signs = np.array([-1.0 if name in NEVER_FOR else 1.0 for name in evidence.FIGURES])
    coefficients, intercept = fitting.logistic(table, right, share, signs, EVIDENCE_RIDGE)
    fitted = replace(
        first,
        evidence=dict(zip(evidence.FIGURES, coefficients, strict=True)),
        intercept=intercept,
    )
    return replace(fitted, threshold=_threshold(by_run, fitted))


def _learn_ranking(by_run: dict[str, list[Sample]]) -> dict[str, float]:
    groups, hits, shares = [], [], []
    for found in by_run.values():
        answered = [sample for sample in found if sample.hits.any()]
        groups += [sample.found.features.table for sample in answered]
        hits += [sample.hits for sample in answered]
        shares += [1 / len(by_run) / len(answered)] * len(answered)
    signs = np.array([-1.0 if name in NEVER_FOR else 1.0 for name in features.NAMES])
    learned = fitting.conditional_logit(groups, hits, np.array(shares), signs, RANKING_RIDGE)
    return dict(zip(features.NAMES, learned, strict=True))


def _outcomes(
    by_run: dict[str, list[Sample]], learned: Weights
) -> tuple[NDArray[np.float64], NDArray[np.bool_], NDArray[np.float64]]:
    """Return the evidence of each first quote, whether it answers, and what it counts."""
    rows: list[list[float]] = []
    right: list[bool] = []
    shares: list[float] = []
    for found in by_run.values():
        both = [sample for whole in found for sample in (whole, whole.without_its_article())]
        seen = [sample for sample in both if sample is not None and sample.hits.size]
        for sample in seen:
            order = sample.ranked(learned)
            rows.append(evidence.figures(order, 0))
            right.append(bool(sample.hits[order.ranking.rows[0]]))
            shares.append(1 / len(by_run) / len(seen))
    return np.array(rows), np.array(right), np.array(shares)


def _threshold(by_run: dict[str, list[Sample]], learned: Weights) -> float:
    """Return the confidence from which on answering pays best, over sets that can tell.

    A right answer or refusal counts 1, a needless refusal 0, a wrong answer takes away `COST`: it
    costs trust. What is more likely right than not is always said.
    """
    curves = []
    for found in by_run.values():
        if all(sample.answerable for sample in found):
            continue
        seen = [sample for sample in found if sample.hits.size]
        sure, right = [], []
        for sample in seen:
            order = sample.ranked(learned)
            sure.append(evidence.confidence(order, 0, learned))
            right.append(bool(sample.hits[order.ranking.rows[0]]))
        refusable = np.array([not sample.answerable for sample in seen])
        gain = (1 + COST) * np.array(right) - COST
        above = np.array(sure) >= fitting.LEVELS[:, np.newaxis]
        curves.append(np.where(above, gain, refusable).mean(axis=1))
    return float(fitting.LEVELS[int(np.argmax(np.mean(curves, axis=0)))])


def main(arguments: list[str]) -> int:
    """Learn from the sets in the folder given, write the weights, print them."""
    folder = Path(arguments[0])
    by_run = {run.name: samples(run, folder) for run in RUNS}
    learned = learn(by_run)
    stored: dict[str, Any] = {
        "learned_by": "python -m bot.evaluation.train",
        "learned_from": {name: len(found) for name, found in by_run.items()},
        "ranking": {name: round(x, 3) for name, x in learned.ranking.items()},
        "evidence": {name: round(x, 3) for name, x in learned.evidence.items()},
        "intercept": round(learned.intercept, 3),
        "threshold": learned.threshold,
    }
    text = json.dumps(stored, indent=2, ensure_ascii=False) + "\n"
    Path(str(weights.FILE)).write_text(text, encoding="utf-8")
    sys.stdout.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
