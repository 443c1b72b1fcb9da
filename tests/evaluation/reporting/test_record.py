"""A record is kept as JSON; what falls below it by more than chance is named."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.errors import QuestionSetError
from bot.evaluation.figures import Estimate
from bot.evaluation.reporting.record import below, new, read_record, written
from tests.evaluation.records import RECORD, with_figures

if TYPE_CHECKING:
    from pathlib import Path


def test_a_record_is_read_as_it_was_written(tmp_path: Path) -> None:
    """Every field of it."""
    (tmp_path / "evaluation.json").write_text(written(RECORD), encoding="utf-8")

    assert read_record(tmp_path / "evaluation.json") == RECORD


def test_there_may_be_no_record(tmp_path: Path) -> None:
    """Before the first evaluation."""
    assert read_record(tmp_path / "evaluation.json") is None


@pytest.mark.parametrize("text", ["", "[]", '{"runs": [{"name": "x"}]}', "\udcff"])
def test_what_is_no_record_is_told(tmp_path: Path, text: str) -> None:
    """With the name of the file."""
    file = tmp_path / "evaluation.json"
    file.write_text(text, encoding="utf-8", errors="surrogateescape")

    with pytest.raises(QuestionSetError, match=r"evaluation\.json: no record"):
        read_record(file)


@pytest.mark.parametrize("value", [0.51, 0.6, 0.9])
def test_what_chance_explains_passes(value: float) -> None:
    """.6 with an interval of .5 to .7 may fall by .1."""
    committed = with_figures(hit1=Estimate(0.6, 0.5, 0.7))

    assert below(with_figures(hit1=Estimate(value, 0, 1)), committed) == []


def test_what_falls_further_is_named() -> None:
    """With its run, its figure, and what it should be at least."""
    committed = with_figures(hit1=Estimate(0.6, 0.5, 0.7), mrr10=Estimate(0.6, 0.5, 0.7))
    now = with_figures(hit1=Estimate(0.49, 0.4, 0.6), mrr10=Estimate(0.6, 0.5, 0.7))

    assert below(now, committed) == ["some-dev: hit1 0.49, at least 0.5000"]


def test_misleading_quotes_may_not_become_more() -> None:
    """However wide their interval."""
    committed = with_figures(misleading=Estimate(2, 0, 6))

    assert below(with_figures(misleading=Estimate(2, 0, 6)), committed) == []
    assert below(with_figures(misleading=Estimate(3, 0, 6)), committed) == [
        "some-dev: misleading 3, at most 2"
    ]


def test_a_figure_that_is_gone_is_below() -> None:
    """A gate that nothing passes through is shut."""
    committed = with_figures(precision=Estimate(0.6, 0.5, 0.7), misleading=Estimate(2, 0, 6))

    assert len(below(with_figures(), committed)) == 2


def test_a_run_that_was_not_asked_is_not_below() -> None:
    """Its set is not there; that was said before."""
    committed = with_figures(hit1=Estimate(0.6, 0.5, 0.7))

    assert below(replace(committed, runs=(), removed=()), committed) == []


def test_what_nothing_is_committed_of_passes_with_a_note() -> None:
    """A new run, a new figure, or the first record of all."""
    now = with_figures(hit1=Estimate(0.1, 0, 1), mrr10=Estimate(0.1, 0, 1))
    committed = with_figures(hit1=Estimate(0.1, 0, 1))

    assert below(now, committed) == below(now, None) == []
    assert new(now, committed) == ["some-dev: mrr10"]
    assert set(new(now, None)) > {"some-dev: hit1", "some-dev: mrr10"}


def test_what_the_removal_of_articles_shows_is_held_too() -> None:
    """Refusing is a figure like any other."""
    (gone,) = RECORD.removed
    worse = replace(gone, figures=dict(gone.figures) | {"refused": Estimate(0.1, 0, 0.2)})

    (line,) = below(replace(RECORD, removed=(worse,)), RECORD)

    assert line.startswith("some-dev, its article removed: refused 0.1,")
