"""Outcomes are the judge's word on each question, and add up to its word on all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.errors import QuestionSetError
from bot.evaluation.outcomes import outcomes
from bot.evaluation.question_sets import read
from tests.evaluation.sets import ARTICLE, JUDGE, QUESTION, write_judge, write_set

if TYPE_CHECKING:
    from pathlib import Path

    from bot.evaluation.outcomes import JudgedOutcome

STOP = {"doc_id": "a", "start": 0, "end": 22}
RED = {"doc_id": "a", "start": 23, "end": 34}
LYING = JUDGE.replace('"hit1": hits /', '"hit1": 0.25 + (n > 1) * hits /')


def said(qid: str, *ranking: dict[str, Any], outcome: str = "answer") -> dict[str, Any]:
    """Return a prediction."""
    return {
        "qid": qid,
        "outcome": outcome,
        "answered": outcome == "answer",
        "confidence": 0.75,
        "ranking": list(ranking),
    }


def found(folder: Path, *, judge: str = JUDGE) -> list[JudgedOutcome]:
    """Return the outcomes of three questions: right at once, right later, nothing to find."""
    rows = [
        QUESTION | {"qid": "first", "misleading": [RED]},
        QUESTION | {"qid": "later", "misleading": [RED]},
        QUESTION | {"qid": "none", "gold": [], "about_doc": "a"},
    ]
    write_judge(folder, judge)
    whole = read(write_set(folder, rows, [ARTICLE | {"article": "Zug"}]))
    predictions = [
        said("first", STOP, RED),
        said("later", RED, STOP),
        said("none", RED, outcome="perhaps"),
    ]
    return outcomes(whole, predictions)


def test_each_question_has_an_outcome(tmp_path: Path) -> None:
    """Right means that the first sentence answers; what nothing answers is never right."""
    first, later, none = found(tmp_path)

    assert (first.right, first.reciprocal, first.misleads) == (True, 1.0, False)
    assert (later.right, later.reciprocal, later.misleads) == (False, 0.5, True)
    assert (none.answerable, none.answered, none.right) == (False, False, False)
    assert {one.confidence for one in (first, later, none)} == {0.75}
    assert [one.outcome for one in (first, later, none)] == ["answer", "answer", "perhaps"]


def test_only_sets_that_mark_misleading_sentences_can_be_misled(tmp_path: Path) -> None:
    """None is not the same as no."""
    assert found(tmp_path)[2].misleads is None


def test_questions_about_one_article_are_a_group(tmp_path: Path) -> None:
    """The whole article, also for a question that it was only made up about."""
    assert [one.group for one in found(tmp_path)] == ["Zug"] * 3


def test_a_question_about_nothing_known_is_a_group_of_its_own(tmp_path: Path) -> None:
    """It goes with no other."""
    write_judge(tmp_path, JUDGE)
    whole = read(write_set(tmp_path, [QUESTION | {"gold": []}]))

    (one,) = outcomes(whole, [said("q", outcome="perhaps")])

    assert one.group == "q"


def test_only_gold_of_the_articles_language_counts(tmp_path: Path) -> None:
    """As the judge is told."""
    write_judge(tmp_path, JUDGE)
    gold = [STOP | {"lang": "de"}, RED | {"lang": "en"}]
    whole = read(write_set(tmp_path, [QUESTION | {"gold": gold}]))

    (one,) = outcomes(whole, [said("q", RED)], articles_in="de")

    assert not one.right


def test_figures_that_do_not_add_up_are_refused(tmp_path: Path) -> None:
    """Intervals of other figures than the judge's would mislead."""
    with pytest.raises(QuestionSetError, match=r"hit1 is .* in all, .* question by question"):
        found(tmp_path, judge=LYING)


def test_a_judge_that_cannot_be_called_is_told(tmp_path: Path) -> None:
    """It has a command but no function."""
    with pytest.raises(QuestionSetError, match="failed on a single question"):
        found(tmp_path, judge="print('{}')")


def test_without_a_judge_there_are_no_outcomes(tmp_path: Path) -> None:
    """Nobody else says what is right."""
    whole = read(write_set(tmp_path / "some-dev"))

    with pytest.raises(QuestionSetError, match=r"no score\.py"):
        outcomes(whole, [said("q")])
