"""`python -m bot.evaluation.training.ablation SETS`: what each mechanism brings, as a table.

Each is left out in turn, the weights are learned anew without it from the sets that are learned
from, and the sets that only check are asked: so the gain is one on articles and questions never
seen. Intervals are of the paired difference (bootstrap over questions, 95 %).
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from bot.answering.search import confidence
from bot.answering.search.features import describing
from bot.answering.search.weights import THRESHOLDS, HowSure
from bot.evaluation.training import train
from bot.evaluation.training.samples import samples_by_run

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from bot.answering.search.weights import Weights
    from bot.evaluation.training.samples import Sample

    Runs = Mapping[str, list[Sample]]

MECHANISMS: Mapping[str, tuple[str, ...]] = {
    "meaning with the sentence before and the lead": ("context_vector", "lead_vector"),
    "meaning of the sentence behind": ("after_vector",),
    "meaning beside the topic of the article": ("own_vector",),
    "what the lead has of the question": ("lead_context_cover", "lead_names", "lead_relation"),
    "place in the article": ("position", "is_second"),
    "keywords ask for the lead": ("lead_of_keywords",),
    "somebody new": ("new_name", "new_person", "new_people", "unmet"),
    "somewhere new": ("new_place", "new_spot", "unmet"),
    "a number that was not asked": ("new_number", "number_beside"),
    "denials, and what is denied": ("holds_denial", "relation_of_truth"),
    "lists, comparisons, consequences": ("holds_list", "holds_comparison", "holds_consequence"),
    "statements, manners, causes": ("holds_statement", "holds_manner", "holds_cause"),
    "standing out in its article": ("stands_out",),
    "distance to the next": ("margin",),
    "whether it is the lead": ("is_lead",),
    "a kind of answer that is missing": ("unfit", "unmet"),
}
"""What can be left out, by the columns and figures that it consists of."""
DRAWS = 2000


def ablate(learned: Runs, checks: Runs) -> list[tuple[str, NDArray[np.float64]]]:
    """Return what each mechanism brings: gain in hit@1 and in right, with their intervals.

    Each as `(2, 3)`: gain, lowest, highest.
    """
    whole = _outcomes(learned, checks, ())
    found = []
    for name, left_out in MECHANISMS.items():
        without = _outcomes(learned, checks, left_out)
        found.append((name, np.array([_gain(a, b) for a, b in zip(whole, without, strict=True)])))
    return found


def _outcomes(
    learned: Runs, checks: Runs, left_out: Sequence[str]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return, by question of `checks`, whether the first quote is right, and the outcome too.

    The former of the answerable only.
    """
    known = {name: [_without(one, left_out) for one in runs] for name, runs in learned.items()}
    weights = train.learn(known, train.rankings_without_each_fold(known), left_out)
    first, right = [], []
    for runs in checks.values():
        for one in runs:
            hit, given = _asked(_without(one, left_out), weights)
            right.append(hit if given else not one.answerable)
            if one.answerable:
                first.append(hit)
    return np.array(first, np.float64), np.array(right, np.float64)


def _without(sample: Sample, left_out: Sequence[str]) -> Sample:
    """Return a sample whose `left_out` columns say nothing."""
    columns = [describing.NAMES.index(name) for name in left_out if name in describing.NAMES]
    table = sample.found.features.table.copy()
    table[:, columns] = 0
    features = replace(sample.found.features, table=table)
    return replace(sample, found=replace(sample.found, features=features))


def _asked(sample: Sample, weights: Weights) -> tuple[bool, bool]:
    """Tell whether the first quote is right, and whether it is given."""
    if not sample.hits.size:
        return False, False
    ranked = sample.ranked(weights)
    sure = confidence.sure(ranked, 0, 0, weights)
    return bool(sample.hits[ranked.ranking.rows[0]]), sure >= THRESHOLDS[HowSure.NORMAL].answer


def _gain(whole: NDArray[np.float64], without: NDArray[np.float64]) -> tuple[float, float, float]:
    gains = whole - without
    drawn = np.random.default_rng(14).integers(0, gains.size, (DRAWS, gains.size))
    low, high = np.percentile(gains[drawn].mean(axis=1), [2.5, 97.5])
    return float(gains.mean()), float(low), float(high)


def main(arguments: list[str]) -> int:
    """Print the table for the sets in the folder given."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m bot.evaluation.training.ablation SETS\n")
        return 2
    folder = Path(arguments[0])
    learned, checks = (samples_by_run(folder, learned=each) for each in (True, False))
    sys.stdout.write("| mechanism | hit@1 | right in all |\n|---|---|---|\n")
    for name, gains in ablate(learned, checks):
        cells = (f"{gain:+.3f} [{low:+.3f}, {high:+.3f}]" for gain, low, high in gains)
        sys.stdout.write(f"| {name} | {' | '.join(cells)} |\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
