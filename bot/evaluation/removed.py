"""Every question once more with its whole article taken away: then nothing answers it."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np

from bot.evaluation.figures import bootstrap
from bot.evaluation.predictions import ask

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.answerer import Answerer
    from bot.evaluation.figures import Estimate
    from bot.evaluation.outcomes import JudgedOutcome
    from bot.evaluation.predictions import Prediction
    from bot.evaluation.question_sets import QuestionSet, SetQuestion

KEPT = 0.9
"""The share of the answerable that is to get an answer at the second threshold."""


def ask_without_article(
    whole: QuestionSet, answerer: Answerer, *, articles_in: str | None
) -> list[Prediction]:
    """Return what is said of each question where `answerer` lacks every article it is about.

    A prediction a question with gold, in the order asked.
    """
    found: dict[str, Prediction] = {}

    def gone(question: SetQuestion) -> list[str]:
        return sorted(whole.wholes(question, articles_in))

    answerable = [question for question in whole.questions if question.gold_in(articles_in)]
    for names, questions in groupby(sorted(answerable, key=gone), key=gone):
        ids = {a.id for a in whole.articles if whole.part_of.get(a.id, a.id) in names}
        asked = ask(answerer.changed(removed=ids), questions)
        found |= {prediction["qid"]: prediction for prediction in asked}
    return [found[question.id] for question in answerable]


def outcomes_without_article(
    present: Sequence[JudgedOutcome], predictions: Sequence[Prediction]
) -> list[JudgedOutcome]:
    """Return the outcomes of the answerable of `present` as `predictions` without the article."""
    answerable = [one for one in present if one.answerable]
    return [
        replace(
            one,
            answerable=False,
            outcome=prediction["outcome"],
            right=False,
            reciprocal=0.0,
            misleads=None,
            confidence=prediction["confidence"],
        )
        for one, prediction in zip(answerable, predictions, strict=True)
    ]


def removal_figures(
    present: Sequence[JudgedOutcome], gone: Sequence[JudgedOutcome]
) -> dict[str, Estimate]:
    """Return how many of the `gone` are refused, and of the same questions `present` answered.

    `refused` and `answered` are at the product's own threshold; `refused_at_90` is at the threshold
    that leaves nine in ten of `present` answered, as far as the confidence stated tells.
    """
    here = [one for one in present if one.answerable]
    level = keeping(KEPT, here)
    table = np.array(
        [
            [(not away.answered, 1), (one.answered, 1), (away.confidence < level, 1)]
            for one, away in zip(here, gone, strict=True)
        ],
        float,
    )
    found = bootstrap(table, [one.group for one in here])
    names = ("refused", "answered", "refused_at_90")
    return {name: one for name, one in zip(names, found, strict=True) if one}


def keeping(share: float, outcomes: Sequence[JudgedOutcome]) -> float:
    """Return the highest confidence that at least `share` of `outcomes` reach."""
    sure = sorted((one.confidence for one in outcomes), reverse=True)
    return sure[max(0, int(np.ceil(share * len(sure))) - 1)]
