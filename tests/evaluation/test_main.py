"""`make eval` prints, keeps and holds figures; with GATE=1 it fails below the committed ones."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import typer

from bot.evaluation.__main__ import main
from bot.evaluation.figures import Estimate
from bot.evaluation.reporting.record import written
from bot.evaluation.reporting.report import KEPT
from tests.evaluation.records import RECORD
from tests.evaluation.sets import JUDGE, QUESTION, write_judge, write_set

if TYPE_CHECKING:
    from pathlib import Path

SURE = Estimate(0.9, 0.85, 0.95)
HIGHER = Estimate(1.0, 1.0, 1.0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with one of the known sets: one question is found, one is not."""
    write_judge(tmp_path, JUDGE)
    lost = {"qid": "lost", "gold": [{"doc_id": "x", "start": 0, "end": 1}]}
    write_set(tmp_path / "squadfr-dev", [QUESTION, QUESTION | lost])
    return tmp_path


def commit(docs: Path, **figures: Estimate) -> None:
    """Keep a record of the set in which it has these figures."""
    docs.mkdir()
    (run,) = RECORD.runs
    kept = replace(RECORD, runs=(replace(run, name="squadfr-dev", figures=figures),), removed=())
    (docs / KEPT).write_text(written(kept), encoding="utf-8")


def code(folder: Path, *, gate: bool = False, thresholds: bool = False) -> int:
    """Return the exit code of `python -m bot.evaluation`."""
    try:
        main(folder, gate=gate, thresholds=thresholds, docs=folder / "docs")
    except typer.Exit as left:
        return left.exit_code
    return 0


def test_a_folder_of_no_known_set_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also with the gate: nothing was held against anything."""
    assert code(tmp_path) == 2
    assert code(tmp_path, gate=True) == 2
    assert "holds none of the sets" in capsys.readouterr().out


def test_a_fall_below_the_committed_figure_fails_by_name(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And the committed files stay as they were."""
    commit(folder / "docs", hit1=SURE, answered=Estimate(0.1, 0.0, 0.2))
    before = (folder / "docs" / KEPT).read_bytes()

    assert code(folder, gate=True) == 1

    shown = capsys.readouterr()
    assert "Below the committed figure: squadfr-dev: hit1 0.5, at least 0.8500" in shown.out
    assert "squadfr-dev: answered" not in shown.out
    assert "Nothing committed to hold it against: squadfr-dev: mrr10" in shown.out
    assert "newsqa-dev: skipped" in shown.out
    assert "▼.400" in shown.out
    assert "squadfr-dev: 2 questions in" in shown.err
    assert (folder / "docs" / KEPT).read_bytes() == before
    assert [one.name for one in (folder / "docs").iterdir()] == [KEPT]


def test_without_a_committed_record_the_gate_is_open(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With a note for every figure."""
    assert code(folder, gate=True) == 0
    assert "Nothing committed to hold it against: squadfr-dev: hit1" in capsys.readouterr().out


def test_a_part_of_the_sets_is_not_committed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The figures of the others would be lost."""
    commit(folder / "docs", hit1=HIGHER)
    before = (folder / "docs" / KEPT).read_bytes()

    assert code(folder) == 0
    assert "Nothing is written" in capsys.readouterr().out
    assert (folder / "docs" / KEPT).read_bytes() == before


def test_thresholds_are_printed_of_runs_with_something_to_refuse(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And said to be missing where there is none."""
    assert code(folder, thresholds=True) == 2
    assert "no set there has anything to refuse" in capsys.readouterr().out

    write_set(folder / "newsqa-dev", [QUESTION, QUESTION | {"qid": "none", "gold": []}])
    assert code(folder, thresholds=True) == 0
    shown = capsys.readouterr().out
    table = shown[shown.index("precision of what is answered") :]
    assert "newsqa-dev" in table
    assert "squadfr-dev" not in table
    assert "0.95" in table
