"""`python -m bot.evaluation.training.train SETS`: learns `bot/answering/search/data/weights.json`.

Few features, each with the sign it must have, so that the figures stay readable and what is learned
on one set holds on another. Every set counts the same, however many questions it has.

- *Ranking*: conditional logit (McFadden 1974): the answering sentences against all other candidates
  of their question.
- *Evidence*: logistic regression on whether the first quote answers. Questions whose article is
  taken away, and those no article answers, are what it must learn to refuse.

The file also says how often the first sentence is right on each set when the weights are learned
without it, and without all sets of the same texts: what may be expected elsewhere.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.answering.search import confidence, features, weights
from bot.evaluation.runs import RUNS
from bot.evaluation.training import fitting
from bot.evaluation.training.samples import UNTRAINED, samples

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bot.answering.search.weights import Weights
    from bot.evaluation.training.samples import Sample

    Runs = dict[str, list[Sample]]

NEVER_FOR = ("is_question", "unfit")
"""Figures that may only speak against a sentence; all others only for it."""
RANKING_RIDGE = 0.01
EVIDENCE_RIDGE = 0.002


def learn(by_run: Runs) -> Weights:
    """Return the weights that fit `by_run` best, each run counting the same."""
    first = replace(UNTRAINED, ranking=learn_ranking(by_run))
    table, right, share = _outcomes(by_run, first)
    signs = np.array([-1.0 if name in NEVER_FOR else 1.0 for name in confidence.FIGURES])
    coefficients, intercept = fitting.logistic(table, right, share, signs, EVIDENCE_RIDGE)
    return replace(
        first,
        confidence=dict(zip(confidence.FIGURES, coefficients, strict=True)),
        intercept=intercept,
    )


def learn_ranking(by_run: Runs) -> dict[str, float]:
    """Return a weight for each feature."""
    groups, hits, shares = [], [], []
    for found in by_run.values():
        answered = [sample for sample in found if sample.hits.any()]
        groups += [sample.found.features.table for sample in answered]
        hits += [sample.hits for sample in answered]
        shares += [1 / len(by_run) / len(answered)] * len(answered)
    signs = np.array([-1.0 if name in NEVER_FOR else 1.0 for name in features.NAMES])
    learned = fitting.conditional_logit(groups, hits, np.array(shares), signs, RANKING_RIDGE)
    return dict(zip(features.NAMES, learned, strict=True))


def held_out(by_run: Runs, family: dict[str, str]) -> dict[str, float]:
    """Return hit@1 of the answerable, by run, ranked by what all other families of runs teach."""
    shares = {}
    for left_out in dict.fromkeys(family.values()):
        others = {name: found for name, found in by_run.items() if family[name] != left_out}
        learned = replace(UNTRAINED, ranking=learn_ranking(others))
        for name in (name for name in by_run if family[name] == left_out):
            answerable = [sample for sample in by_run[name] if sample.answerable]
            right = [sample.hits.size and _first_is_right(sample, learned) for sample in answerable]
            shares[name] = float(np.mean(right))
    return shares


def _first_is_right(sample: Sample, learned: Weights) -> bool:
    return bool(sample.hits[sample.ranked(learned).ranking.rows[0]])


def _outcomes(
    by_run: Runs, learned: Weights
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
            rows.append(confidence.figures(order, 0))
            right.append(bool(sample.hits[order.ranking.rows[0]]))
            shares.append(1 / len(by_run) / len(seen))
    return np.array(rows), np.array(right), np.array(shares)


def main(arguments: list[str]) -> int:
    """Learn from the sets in the folder given, write the weights, print them."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m bot.evaluation.training.train SETS\n")
        return 2
    folder = Path(arguments[0])
    named = {run.name.replace("shipped corpus", "its own texts"): run for run in RUNS}
    by_run = {name: samples(run, folder) for name, run in named.items()}
    learned = learn(by_run)
    elsewhere = held_out(by_run, {name: run.folder for name, run in named.items()})
    stored: dict[str, Any] = {
        "learned_by": "python -m bot.evaluation.training.train",
        "learned_from": {name: len(found) for name, found in by_run.items()},
        "hit1_when_learned_without_it": {name: round(x, 3) for name, x in elsewhere.items()},
        "ranking": {name: round(x, 3) for name, x in learned.ranking.items()},
        "confidence": {name: round(x, 3) for name, x in learned.confidence.items()},
        "intercept": round(learned.intercept, 3),
    }
    text = json.dumps(stored, indent=2, ensure_ascii=False) + "\n"
    Path(str(weights.FILE)).write_text(text, encoding="utf-8")
    sys.stdout.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
