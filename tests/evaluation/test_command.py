"""A set is asked, judged and measured in one go, and what went wrong in it is shown."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from bot.errors import QuestionSetError
from bot.evaluation.command import ask_set, evaluate
from tests.conftest import REPOSITORY
from tests.evaluation.sets import ARTICLE, JUDGE, QUESTION, write_judge, write_set

if TYPE_CHECKING:
    from pathlib import Path

    from bot.errors import ArticleError

EVALS = REPOSITORY.parent / "shared" / "evals"
COUNT = """
import json, sys
lines = [json.loads(line) for line in open(sys.argv[2], encoding="utf-8")]
print(json.dumps({"found": len(lines), "places": len(lines[0]["ranking"])}))
"""


def test_the_judge_s_figures_are_returned(tmp_path: Path) -> None:
    """Of the set's own articles."""
    write_judge(write_set(tmp_path), COUNT)

    assert ask_set(tmp_path).figures() == {"found": 1, "places": 2}


def test_without_a_judge_nothing_is_measured(tmp_path: Path) -> None:
    """The predictions can be kept all the same."""
    write_set(tmp_path / "some-dev")
    kept = tmp_path / "predictions.jsonl"

    assert ask_set(tmp_path / "some-dev", predictions=kept).figures() is None
    (found,) = [json.loads(line) for line in kept.read_text(encoding="utf-8").splitlines()]
    assert (found["qid"], found["ranking"][0]["text"]) == ("q", "Der Zug hält in Celle.")


def test_given_sentence_bounds_are_used(tmp_path: Path) -> None:
    """A set says itself what a sentence is."""
    write_set(tmp_path / "some-dev", articles=[ARTICLE | {"sentences": [[0, 15], [16, 34]]}])
    kept = tmp_path / "predictions.jsonl"

    ask_set(tmp_path / "some-dev", predictions=kept)

    (found,) = [json.loads(line) for line in kept.read_text(encoding="utf-8").splitlines()]
    ranked = sorted(place["text"] for place in found["ranking"])
    assert ranked == ["Celle. Er ist rot.", "Der Zug hält in"]


def test_without_texts_the_shipped_corpus_is_asked(tmp_path: Path) -> None:
    """Its ids are the judge's."""
    question = QUESTION | {"question": "when will Xiaomi sell phones in the US?"}
    write_set(tmp_path / "some-dev", [question], articles=None)
    kept = tmp_path / "predictions.jsonl"

    ask_set(tmp_path / "some-dev", corpus=REPOSITORY / "corpus", predictions=kept)

    (found,) = [json.loads(line) for line in kept.read_text(encoding="utf-8").splitlines()]
    assert "spätestens 2019" in found["ranking"][0]["text"]
    assert (REPOSITORY / "corpus" / f"{found['ranking'][0]['doc_id']}.md").exists()


def test_a_language_nobody_asks_in_is_told(tmp_path: Path) -> None:
    """It is a slip of whoever types the command."""
    write_set(tmp_path)

    with pytest.raises(QuestionSetError, match="no question in nl"):
        ask_set(tmp_path, questions_in="nl")


def test_what_goes_wrong_is_shown_on_demand(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Beside the figures, in words or as one object."""
    write_judge(tmp_path, JUDGE)
    write_set(tmp_path, [QUESTION | {"question": "Who won the world cup in 2018?"}])

    evaluate(tmp_path)
    figures = capsys.readouterr().out
    evaluate(tmp_path, misses=True)
    misses = capsys.readouterr().out
    evaluate(tmp_path, misses=True, json=True)
    written = json.loads(capsys.readouterr().out)

    assert misses.startswith(figures)
    assert "Who won the world cup" not in figures
    assert "refused though the articles say it" in misses
    assert written["figures"]["questions"] == 1
    assert [miss["question"] for miss in written["misses"]] == ["Who won the world cup in 2018?"]


def test_files_left_out_of_a_corpus_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """They would have been asked too."""
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "good.md").write_text("---\ntitle: Dawn\n---\n\nThe sun rose.\n", "utf-8")
    (corpus / "bad.md").write_text("---\ntitel: Dusk\n---\n\nIt set.\n", "utf-8")
    told: list[ArticleError] = []

    evaluate(write_set(tmp_path / "some-dev"), corpus=corpus, left_out=told.append)

    assert [problem.path for problem in told] == [corpus / "bad.md"]
    assert "No score.py" in capsys.readouterr().out


@pytest.mark.skipif(not EVALS.is_dir(), reason=f"the question sets are not in {EVALS}")
def test_the_shipped_corpus_keeps_its_floors() -> None:
    """Right in all at least 22 of 30, at most 2 misleading quotes."""
    figures = ask_set(EVALS / "seeds-dev", corpus=REPOSITORY / "corpus").figures()

    assert figures is not None
    assert figures["questions"] == 30
    assert figures["overall_correct"] >= 22 / 30
    assert figures["misleading"] <= 2
