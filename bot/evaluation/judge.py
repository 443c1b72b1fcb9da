"""Has predictions judged by the `score.py` that lies beside the question sets."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from typing import TYPE_CHECKING, Any

from bot.errors import QuestionSetError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from bot.evaluation.predictions import Prediction
    from bot.evaluation.question_sets import SetQuestion

Figures = dict[str, float | int]
"""What the judge says, by its own names: `hit1`, `mrr10`, `misleading` and more."""


def find(path: Path) -> Path | None:
    """Return the judge of the set in folder `path`: in the folder or in the one above."""
    near = (path.resolve() / "score.py", path.resolve().parent / "score.py")
    return next((judge for judge in near if judge.is_file()), None)


def score(
    judge: Path, path: Path, predictions: Path, *, questions_in: str | None, articles_in: str | None
) -> Figures:
    """Return the judge's figures for `predictions` of the set in folder `path`.

    Raises `QuestionSetError` with the judge's last words where it fails.
    """
    command = [sys.executable, str(judge), str(path / "questions.jsonl"), str(predictions)]
    command += ["--lang", questions_in] if questions_in else []
    command += ["--gold-lang", articles_in] if articles_in else []
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - the set's own judge, named by whoever runs the evaluation
    try:
        done.check_returncode()
        figures: Figures = json.loads(done.stdout)
    except (subprocess.CalledProcessError, json.JSONDecodeError) as error:
        last = (done.stderr.strip() or done.stdout.strip() or "it said nothing").splitlines()[-1]
        message = f"{judge} failed: {last}"
        raise QuestionSetError(message) from error
    return figures


def score_each(
    judge: Path,
    questions: Iterable[SetQuestion],
    predictions: Iterable[Prediction],
    *,
    articles_in: str | None,
) -> list[Figures]:
    """Return the figures of the judge's own `score` for each question as if it were the only one.

    `predictions` are those of `questions`, in the same order. Raises `QuestionSetError` where the
    judge fails.
    """
    try:
        module = load(judge)
        return [
            module.score([_row(question)], {question.id: prediction}, articles_in)
            for question, prediction in zip(questions, predictions, strict=True)
        ]
    except Exception as error:  # the judge is not ours and may fail in any way
        message = f"{judge} failed on a single question: {error!r}"
        raise QuestionSetError(message) from error


def _row(question: SetQuestion) -> dict[str, Any]:
    return {
        "qid": question.id,
        "gold": list(question.gold),
        "misleading": list(question.misleading),
    }


def load(judge: Path) -> Any:  # noqa: ANN401 - the judge is not ours to type
    """Return the judge as a module, for its own functions; raises what it raises."""
    spec = spec_from_file_location("score", judge)
    if spec is None or spec.loader is None:
        message = "it is no Python file"
        raise ImportError(message)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
