"""The judge is the set's own, beside it or above; what it says is taken, its failure is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.errors import QuestionSetError
from bot.evaluation.judge import find, score, score_each
from bot.evaluation.question_sets import read
from tests.evaluation.sets import JUDGE, QUESTION, write_judge, write_set

if TYPE_CHECKING:
    from pathlib import Path

ECHO = """
import json, sys
questions, predictions, *languages = sys.argv[1:]
lines = open(predictions, encoding="utf-8").read().splitlines()
asked = open(questions, encoding="utf-8").read().splitlines()
print(json.dumps({"asked": len(asked), "found": len(lines), "arguments": len(languages),
    "en": float("en" in languages[1:2]), "de": float("de" in languages[3:4])}))
"""


@pytest.fixture
def question_set(tmp_path: Path) -> Path:
    """Return the folder of a set in a folder of sets."""
    return write_set(tmp_path / "some-dev")


def judged(
    program: str,
    question_set: Path,
    *,
    questions_in: str | None = None,
    articles_in: str | None = None,
) -> dict[str, float]:
    """Return what `program` says of three predictions."""
    predictions = question_set.parent / "predictions.jsonl"
    predictions.write_text("{}\n{}\n{}\n", encoding="utf-8")
    return score(
        write_judge(question_set, program),
        question_set,
        predictions,
        questions_in=questions_in,
        articles_in=articles_in,
    )


def test_the_judge_beside_the_set_goes_before_the_one_above(question_set: Path) -> None:
    """A set with a judge of its own knows best."""
    write_judge(question_set.parent, ECHO)
    own = write_judge(question_set, ECHO)

    assert find(question_set) == own.resolve()


def test_the_judge_above_is_for_all_sets(question_set: Path) -> None:
    """Usually one judge serves a folder of sets."""
    above = write_judge(question_set.parent, ECHO)

    assert find(question_set) == above.resolve()


def test_there_may_be_no_judge(question_set: Path) -> None:
    """Nor is a folder of its name one."""
    (question_set / "score.py").mkdir()

    assert find(question_set) is None


def test_a_set_may_be_named_from_within_its_folder(
    question_set: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """'.' has a folder above it too."""
    above = write_judge(question_set.parent, ECHO)
    monkeypatch.chdir(question_set)

    assert find(question_set.relative_to(question_set)) == above.resolve()


def test_the_judge_s_figures_are_read(question_set: Path) -> None:
    """It gets the set's questions and the predictions, and prints one object."""
    assert judged(ECHO, question_set) == {
        "asked": 1,
        "found": 3,
        "arguments": 0,
        "en": 0.0,
        "de": 0.0,
    }


def test_the_judge_is_told_the_languages(question_set: Path) -> None:
    """So that it judges what was asked."""
    figures = judged(ECHO, question_set, questions_in="en", articles_in="de")

    assert (figures["arguments"], figures["en"], figures["de"]) == (4, 1.0, 1.0)


def test_a_failing_judge_is_told_with_its_last_words(question_set: Path) -> None:
    """They say what is wrong, without the traceback."""
    with pytest.raises(QuestionSetError, match="no such question: q7") as caught:
        judged("raise KeyError('no such question: q7')", question_set)

    assert "score.py failed" in str(caught.value)
    assert "Traceback" not in str(caught.value)


def test_a_judge_that_fails_in_silence_is_told(question_set: Path) -> None:
    """Its exit alone is reason enough."""
    with pytest.raises(QuestionSetError, match="failed"):
        judged("raise SystemExit(3)", question_set)


@pytest.mark.parametrize("program", ["", "print('fine')"], ids=["nothing", "no JSON"])
def test_a_judge_that_prints_no_figures_is_told(question_set: Path, program: str) -> None:
    """Whoever runs the evaluation gets a sentence, not a traceback."""
    with pytest.raises(QuestionSetError):
        judged(program, question_set)


def test_each_question_is_judged_as_if_it_were_the_only_one(question_set: Path) -> None:
    """By the judge's own function."""
    write_set(question_set, [QUESTION, QUESTION | {"qid": "none", "gold": []}])
    place = {"doc_id": "a", "start": 0, "end": 22}
    said = [{"answered": True, "ranking": [place]}, {"answered": True, "ranking": [place]}]

    one, other = score_each(
        write_judge(question_set, JUDGE), read(question_set).questions, said, articles_in=None
    )

    assert (one["questions"], one["answerable"], one["hit1"]) == (1, 1, 1.0)
    assert (other["questions"], other["answerable"], other["overall_correct"]) == (1, 0, 0.0)


@pytest.mark.parametrize("program", ["", "1 / 0", "def score(*_): raise SystemError('no')"])
def test_a_judge_that_cannot_judge_one_question_is_told(question_set: Path, program: str) -> None:
    """It is not ours and may fail in any way."""
    judge = write_judge(question_set, program)

    with pytest.raises(QuestionSetError, match=r"score\.py failed on a single question"):
        score_each(judge, read(question_set).questions, [{}], articles_in=None)
