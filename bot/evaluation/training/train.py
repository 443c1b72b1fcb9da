"""`python -m bot.evaluation.training.train SETS`: learns `bot/answering/search/data/weights.json`.

Each figure with the sign it must have, where that is known, so that the figures stay readable and
what is learned on one set holds on another. Learned only from sets that are for learning (`RUNS`):
the news that people ask about counts most, paragraphs of encyclopedias keep their say.

- *Ranking*: conditional logit (McFadden 1974): the answering sentences against all other candidates
  of their question.
- *Evidence*: logistic regression on whether the first quote answers, in a ranking learned without
  its articles. Questions whose article is taken away, and those no article answers, are what it
  must learn to refuse.

The file also says how often the first sentence is right on each set when the weights are learned
without the articles it is about (five folds): what may be expected elsewhere.
"""

from __future__ import annotations

import json
import sys
import zlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.answering.search import evidence, weights
from bot.answering.search.features import describing
from bot.evaluation.training import fitting
from bot.evaluation.training.samples import UNTRAINED, samples_by_run

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from bot.answering.search.weights import Weights
    from bot.evaluation.training.samples import Sample

    Runs = Mapping[str, list[Sample]]

FOLDS = 5
SHARES = {"newstrain-dev": 1.0, "newslead-dev": 0.05, "selqa-dev": 0.6}
"""What a set counts in ranking; headlines little, or every question would ask for the lead."""
EVIDENCE_SHARES = {"newstrain-dev": 1.0, "newslead-dev": 0.05, "squad2-dev": 0.3}
"""What it counts in evidence. Near misses over paragraphs of an encyclopedia are others than over
news: with many of them, news is refused that should not be."""
SHARE = 0.1
"""What each of the others counts."""
NEVER_FOR = (
    *("is_question", "unfit", "without_money", "unmet"),
    *("is_lead", "names_elsewhere"),
)
"""Figures that may only speak against a sentence."""
EITHER_WAY = (
    *("position", "is_second", "lead_of_keywords"),
    *("lead_names", "lead_relation", "lead_vector", "after_vector", "asked_names"),
)
"""Those whose sign is for the sets to tell; all others only speak for it."""
RANKING_RIDGE = 0.01
EVIDENCE_RIDGE = 0.002
TAKEN_AWAY = 0.3
"""What a question without its article counts beside one as it was asked."""


def fold(sample: Sample) -> int:
    """Return which of the folds the articles that a sample is about are in."""
    return zlib.crc32(sample.about.encode()) % FOLDS


def learn(by_run: Runs, rankings: Sequence[Weights], without: Sequence[str] = ()) -> Weights:
    """Return the weights that fit `by_run` best; `rankings` are those learned without each fold.

    Figures of evidence `without` which to do count nothing.
    """
    table, right, share = _outcomes(by_run, rankings)
    table[:, np.isin(evidence.FIGURES, without)] = 0
    coefficients, intercept = fitting.logistic(
        table, right, share, _signs(evidence.FIGURES), EVIDENCE_RIDGE
    )
    return replace(
        UNTRAINED,
        ranking=learn_ranking(by_run),
        confidence=dict(zip(evidence.FIGURES, coefficients, strict=True)),
        intercept=intercept,
    )


def learn_ranking(by_run: Runs, left_out: int | None = None) -> dict[str, float]:
    """Return a weight for each feature, learned without the fold `left_out`."""
    groups, hits, shares = [], [], []
    for name, found in by_run.items():
        answered = [one for one in found if one.hits.any() and fold(one) != left_out]
        groups += [sample.found.features.table for sample in answered]
        hits += [sample.hits for sample in answered]
        shares += [SHARES.get(name, SHARE) / max(1, len(answered))] * len(answered)
    weight = np.array(shares) / sum(shares)
    signs = _signs(describing.NAMES)
    learned = fitting.conditional_logit(groups, hits, weight, signs, RANKING_RIDGE)
    return dict(zip(describing.NAMES, learned, strict=True))


def rankings_without_each_fold(by_run: Runs) -> list[Weights]:
    """Return, fold by fold, weights of the ranking that were learned without it."""
    return [replace(UNTRAINED, ranking=learn_ranking(by_run, k)) for k in range(FOLDS)]


def held_out(by_run: Runs, rankings: Sequence[Weights]) -> dict[str, float]:
    """Return hit@1 of the answerable, by run, each ranked by what the other folds teach."""
    return {
        name: float(
            np.mean([_is_right(one, rankings[fold(one)]) for one in found if one.answerable])
        )
        for name, found in by_run.items()
    }


def _signs(names: Sequence[str]) -> NDArray[np.float64]:
    known = {**dict.fromkeys(NEVER_FOR, -1.0), **dict.fromkeys(EITHER_WAY, 0.0)}
    return np.array([known.get(name, 1.0) for name in names])


def _is_right(sample: Sample, learned: Weights) -> bool:
    return bool(sample.hits.size and sample.hits[sample.ranked(learned).ranking.rows[0]])


def _outcomes(
    by_run: Runs, rankings: Sequence[Weights]
) -> tuple[NDArray[np.float64], NDArray[np.bool_], NDArray[np.float64]]:
    """Return the evidence of each first quote, whether it answers, and what it counts."""
    rows: list[list[float]] = []
    right: list[bool] = []
    shares: list[float] = []
    for name, found in by_run.items():
        each = [(sample, 1.0) for sample in found]
        each += [(gone, TAKEN_AWAY) for one in found if (gone := one.without_its_article())]
        each = [(sample, count) for sample, count in each if sample.hits.size]
        whole = sum(count for _, count in each)
        for sample, count in each:
            order = sample.ranked(rankings[fold(sample)])
            rows.append(evidence.figures(order, 0))
            right.append(bool(sample.hits[order.ranking.rows[0]]))
            shares.append(EVIDENCE_SHARES.get(name, SHARE) * count / whole)
    return np.array(rows), np.array(right), np.array(shares) / sum(shares)


def main(arguments: list[str]) -> int:
    """Learn from the sets in the folder given, write the weights, print them."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m bot.evaluation.training.train SETS\n")
        return 2
    folder = Path(arguments[0])
    by_run = samples_by_run(folder, learned=True)
    rankings = rankings_without_each_fold(by_run)
    learned = learn(by_run, rankings)
    elsewhere = held_out(by_run, rankings)
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
