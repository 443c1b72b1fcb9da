"""Every run there is a set for is asked, and the record is made of what became of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from bot.answering.search import weights
from bot.errors import QuestionSetError
from bot.evaluation.measuring import ask_run, ask_runs, present, record, refusable
from bot.evaluation.runs import RUNS, Run
from tests.evaluation.sets import ARTICLE, JUDGE, QUESTION, write_judge, write_set

if TYPE_CHECKING:
    from pathlib import Path

ARTICLES = [
    ARTICLE | {"article": "Zug"},
    ARTICLE | {"doc_id": "b", "article": "Schiff", "text": "Das Schiff legt in Husum an."},
]
QUESTIONS = [QUESTION, QUESTION | {"qid": "none", "gold": [], "question": "Who is Anna Hill?"}]
SOME, OTHER = Run("some", "some-dev", removed=True), Run("other", "other-dev")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of two sets and a judge."""
    write_judge(tmp_path, JUDGE)
    write_set(tmp_path / "some-dev", QUESTIONS, ARTICLES)
    write_set(tmp_path / "other-dev", [QUESTION, QUESTION | {"qid": "r"}], ARTICLES)
    return tmp_path


def test_runs_whose_set_is_not_there_are_left_out(tmp_path: Path) -> None:
    """The others keep their order."""
    write_set(tmp_path / "squadfr-dev")
    write_set(tmp_path / "newsqa-dev")

    assert [run.name for run in present(RUNS, tmp_path)] == ["newsqa-dev", "squadfr-dev"]


def test_a_folder_without_any_known_set_is_an_error(tmp_path: Path) -> None:
    """An empty table would look like success."""
    write_set(tmp_path / "else-dev")

    with pytest.raises(QuestionSetError, match="none of the sets that are known: seeds-dev, "):
        present(RUNS, tmp_path)


def test_a_run_has_something_to_refuse_or_not(folder: Path) -> None:
    """Where an article can be removed there always is."""
    assert refusable(SOME, folder)
    assert refusable(Run("some", "some-dev"), folder)
    assert not refusable(OTHER, folder)


def test_a_run_is_asked_in_all_ways(folder: Path) -> None:
    """Fundstelle, plain BM25, and what is answerable without its article."""
    asked = ask_run(SOME, folder)

    assert [one.id for one in asked.found] == [one.id for one in asked.plain] == ["q", "none"]
    assert [(one.id, one.answerable) for one in asked.removed] == [("q", False)]
    assert asked.found[0].right
    assert asked.missed == []
    assert not asked.removed[0].right


def test_runs_are_asked_by_several_processes_and_keep_their_order(folder: Path) -> None:
    """Each says when it is done, the smallest last; the result is that of one process."""
    last = Run("last", "last-dev")
    write_set(folder / "last-dev", [QUESTION], ARTICLES)
    told: list[str] = []

    found = ask_runs([last, SOME, OTHER], folder, lambda asked, _: told.append(asked.run.name))

    assert sorted(told) == ["last", "other", "some"]
    assert told[0] != "last"
    assert found == [ask_run(run, folder) for run in (last, SOME, OTHER)]


def test_what_goes_wrong_in_a_process_is_told(folder: Path) -> None:
    """As it would be in this one."""
    (folder / "some-dev" / "corpus.jsonl").write_text("{", encoding="utf-8")

    with pytest.raises(QuestionSetError, match=r"corpus\.jsonl:1: not JSON"):
        ask_runs([SOME, OTHER], folder, lambda *_: None)


def test_the_record_has_every_run(folder: Path) -> None:
    """With its figures, its yardstick, and what refusing brings where there is something."""
    asked = [ask_run(SOME, folder), ask_run(OTHER, folder)]

    made = record(asked)

    some, other = made.runs
    assert (some.name, some.questions, some.groups) == ("some", 2, 2)
    assert (other.questions, other.groups, other.figures["hit1"].value) == (2, 1, 1.0)
    assert set(other.plain) == {"hit1", "mrr10"}
    assert some.index == other.index == asked[0].index
    assert [one.name for one in made.removed] == ["some, its article removed"]
    assert [curve.name for curve in made.curves] == ["some", "some, its article removed"]
    assert sum(one.questions for one in made.bins) == 4
    assert [(one.outcome, one.questions, one.right) for one in some.came_out] == [
        ("answer", 1, 1),
        ("perhaps", 0, 0),
        ("no_answer", 1, 1),
    ]


def test_what_goes_wrong_is_counted(folder: Path) -> None:
    """One question is about what the articles don't hold, though the set says so."""
    lost = QUESTION | {"qid": "lost", "gold": [{"doc_id": "a", "start": 23, "end": 34}]}
    write_set(folder / "some-dev", [lost], ARTICLES)

    (run,) = record([ask_run(Run("some", "some-dev"), folder)]).runs

    assert run.misses["stands"] == {"+1": 1}
    assert sum(run.misses["kind"].values()) == 1


def test_what_was_learned_from_is_told_by_the_weights(folder: Path) -> None:
    """As they say themselves, whatever is planned; with what the set is when left out."""
    stored = json.loads(weights.FILE.read_text(encoding="utf-8"))
    name = next(name for name in stored["learned_from"] if name == name.split()[0])
    write_set(folder / name, [QUESTION], ARTICLES)

    runs = [Run(name, name), Run("other", "other-dev", learned=True)]
    known, unknown = record([ask_run(run, folder) for run in runs]).runs

    assert (known.learned, unknown.learned, unknown.left_out) == (True, False, None)
    assert known.left_out == stored["hit1_when_learned_without_it"][name]


def test_the_same_questions_make_the_same_record(folder: Path) -> None:
    """Chance has a fixed seed."""
    assert record([ask_run(SOME, folder)]) == record([ask_run(SOME, folder)])
