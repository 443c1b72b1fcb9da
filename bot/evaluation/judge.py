"""Has predictions judged by the `score.py` that lies beside the question sets."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

from bot.errors import QuestionSetError

if TYPE_CHECKING:
    from pathlib import Path


def find(path: Path) -> Path | None:
    """Return the judge of the set in folder `path`: in the folder or in the one above."""
    near = (path.resolve() / "score.py", path.resolve().parent / "score.py")
    return next((judge for judge in near if judge.is_file()), None)


def score(
    judge: Path, path: Path, predictions: Path, *, questions_in: str | None, articles_in: str | None
) -> dict[str, float | int]:
    """Return the judge's figures for `predictions` of the set in folder `path`.

    Raises `QuestionSetError` with the judge's last words where it fails.
    """
    command = [sys.executable, str(judge), str(path / "questions.jsonl"), str(predictions)]
    command += ["--lang", questions_in] if questions_in else []
    command += ["--gold-lang", articles_in] if articles_in else []
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - the set's own judge, named by whoever runs the evaluation
    try:
        done.check_returncode()
        figures: dict[str, float | int] = json.loads(done.stdout)
    except (subprocess.CalledProcessError, json.JSONDecodeError) as error:
        last = (done.stderr.strip() or done.stdout.strip() or "it said nothing").splitlines()[-1]
        message = f"{judge} failed: {last}"
        raise QuestionSetError(message) from error
    return figures
