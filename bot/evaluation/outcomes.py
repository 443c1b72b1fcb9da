"""What became of each question, in the judge's eyes: all figures are sums over these."""

from __future__ import annotations

import math
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bot.answering.models import Answer
from bot.errors import QuestionSetError
from bot.evaluation import judge
from bot.evaluation.predictions import write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.evaluation.judge import Figures
    from bot.evaluation.predictions import Prediction
    from bot.evaluation.question_sets import QuestionSet


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedOutcome:
    """One question: what the articles hold, what was said, and whether that is right.

    `group` names the articles it is about; `right` means that the first sentence listed answers,
    whether or not it was said; `reciprocal` is 1 / place of the first that does, 0 below ten;
    `outcome` is its name: `answer`, `perhaps` or `no_answer`, of which only the first is
    `answered`; `misleads` is None where the set knows no misleading sentence.
    """

    id: str
    group: str
    answerable: bool
    outcome: str
    right: bool
    reciprocal: float
    misleads: bool | None
    confidence: float
    type: str | None = None
    style: str | None = None

    @property
    def answered(self) -> bool:
        """Whether it was answered surely, as the judge counts it."""
        return self.outcome == Answer.name


def judged(
    path: Path,
    predictions: Sequence[Prediction],
    *,
    questions_in: str | None = None,
    articles_in: str | None = None,
) -> Figures | None:
    """Return the figures of the judge beside the set in folder `path`; None where there is none."""
    script = judge.find(path)
    if script is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder) / "predictions.jsonl"
        write(predictions, kept)
        return judge.score(script, path, kept, questions_in=questions_in, articles_in=articles_in)


def outcomes(
    whole: QuestionSet,
    predictions: Sequence[Prediction],
    *,
    questions_in: str | None = None,
    articles_in: str | None = None,
) -> list[JudgedOutcome]:
    """Return the outcome of each question of `whole`, in order.

    Raises `QuestionSetError` where there is no judge, or where its figures for the whole set are
    not those of its single questions put together.
    """
    script = judge.find(whole.path)
    if script is None:
        message = f"{whole.path}: no score.py beside the set"
        raise QuestionSetError(message)
    each = judge.score_each(script, whole.questions, predictions, articles_in=articles_in)
    found = [
        JudgedOutcome(
            id=question.id,
            group=" + ".join(sorted(whole.wholes(question, articles_in))) or question.id,
            answerable=bool(figures["answerable"]),
            outcome=prediction["outcome"],
            right=bool(figures["hit1"]),
            reciprocal=figures["mrr10"],
            misleads=bool(figures["misleading"]) if question.misleading else None,
            confidence=prediction["confidence"],
            type=question.type,
            style=question.style,
        )
        for question, prediction, figures in zip(whole.questions, predictions, each, strict=True)
    ]
    said = judged(whole.path, predictions, questions_in=questions_in, articles_in=articles_in)
    _agree(found, said or {}, script)
    return found


def _agree(found: Sequence[JudgedOutcome], said: Figures, script: Path) -> None:
    """Raise `QuestionSetError` unless `found` add up to what the judge said of the whole set."""
    answerable = [one for one in found if one.answerable]
    answered = [one for one in found if one.answered]
    refused = [one for one in found if not one.answered]
    kept = sum(one.right for one in answered)
    ours: Figures = {
        "questions": len(found),
        "answerable": len(answerable),
        "hit1": sum(one.right for one in answerable) / max(1, len(answerable)),
        "mrr10": sum(one.reciprocal for one in answerable) / max(1, len(answerable)),
        "misleading": sum(bool(one.misleads) for one in found),
        "answered_precision": kept / max(1, len(answered)),
        "overall_correct": (kept + sum(not one.answerable for one in refused)) / len(found),
    }
    if len(answerable) == len(found):  # the judge tells these only where something is to refuse
        del ours["answered_precision"], ours["overall_correct"]
    for name, value in ours.items():
        if not math.isclose(said.get(name, math.nan), value, abs_tol=1e-9):
            message = f"{script}: {name} is {said.get(name)} in all, {value} question by question"
            raise QuestionSetError(message)
