"""The pages say what the record holds, and the committed ones what the committed record holds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.evaluation.figures import FIGURES, Estimate
from bot.evaluation.reporting.record import read_record
from bot.evaluation.reporting.report import KEPT, README_BLOCK, page, pages, readme_block, save
from bot.evaluation.runs import RUNS
from tests.conftest import REPOSITORY
from tests.evaluation.records import RECORD

if TYPE_CHECKING:
    from pathlib import Path

    from bot.evaluation.reporting.record import Record

DOCS = REPOSITORY / "docs"


@pytest.fixture
def committed() -> Record:
    """Return the committed record."""
    record = read_record(DOCS / KEPT)
    assert record is not None
    return record


def test_the_committed_pages_are_those_of_the_committed_record(committed: Record) -> None:
    """Whoever edits a figure by hand, or forgets a page, is found out."""
    for name, text in pages(committed).items():
        assert (DOCS / name).read_text(encoding="utf-8") == text, f"{name}: run `make eval`"


def test_the_readme_has_the_committed_figures(committed: Record) -> None:
    """Between its two marks, in a sentence or two; the page has them all."""
    readme = (REPOSITORY / "README.md").read_text(encoding="utf-8")

    assert README_BLOCK.findall(readme) == [readme_block(committed)], "run `make eval`"


def test_every_run_is_committed(committed: Record) -> None:
    """In their order, and every one that removes articles."""
    assert [one.name for one in committed.runs] == [run.name for run in RUNS]
    assert len(committed.removed) == sum(run.removed for run in RUNS)


def test_nothing_committed_names_a_place_of_a_machine(committed: Record) -> None:
    """The pages are the same wherever they were made."""
    for text in pages(committed).values():
        assert "/home" not in text
        assert "/tmp" not in text  # noqa: S108 - it is looked for, not used
        assert str(REPOSITORY) not in text


def test_a_figure_stands_with_its_interval() -> None:
    """And says what it means; a count is no share."""
    text = page(RECORD)
    shares = "| .750 (.70–.80) | .800 (.75–.90) | .600 (.50–.70) |  | .500 (.40–.60) |  |  "

    assert f"| some-dev {shares}| 3 (1–5) |" in text
    assert all(figure.meaning in text for figure in FIGURES)


def test_what_is_asked_and_how_is_told_apart() -> None:
    """A part without anything to take a share of has a dash."""
    text = page(RECORD)

    assert "### some-dev" in text
    assert "| type who | 3 | .50 | .75 | .25 | – | – |" in text
    assert "| style caps | 2 | – | – | 1.00 | .00 | .12 |" in text


def test_outcomes_and_the_error_of_confidence_stand_together() -> None:
    """With means of the runs that check, and of all."""
    (run,) = RECORD.runs
    text = page(replace(RECORD, runs=(run, replace(run, learned=True, calibration_error=0.1875))))

    assert "| some-dev | 4 | .75 | 0 | – | 6 | .50 | .062 |" in text
    assert "| mean of those that check |  |  |  |  |  |  | .062 |" in text
    assert "| mean of all |  |  |  |  |  |  | .125 |" in text


def test_what_goes_wrong_is_counted_by_set() -> None:
    """By kind and by place; a way that one set lacks is empty there."""
    (run,) = RECORD.runs
    other = replace(run, name="other-dev", misses=dict(run.misses) | {"stands": {"+2": 1}})
    text = page(replace(RECORD, runs=(run, other)))

    assert "| set | all | +1 | +2 | before |" in text
    assert "| some-dev | 3 | 2 |  | 1 |" in text
    assert "| other-dev | 1 |  | 1 |  |" in text


def test_what_the_removal_of_articles_shows_is_there() -> None:
    """With the threshold that keeps nine in ten."""
    row = "| 4 | .875 (.80–.90) | .500 (.40–.60) | .25 | .375 (.30–.40) |"

    assert f"| some-dev, its article removed {row}" in page(RECORD)


def test_bins_and_levels_are_there() -> None:
    """An empty bin has no shares, a silent level no precision."""
    text = page(RECORD)

    assert "| 0.0–0.1 | 0 |  |  |" in text
    assert "| 0.8–0.9 | 10 | .850 | .750 |" in text
    assert "| 0.50 | .75 / .50 / .88 | .25 / .25 / .62 | .50 / .38 / .75 |" in text
    assert "| 0.95 | – / .00 / 1.00 | 1.00 / .50 / 1.00 | – / .25 / 1.00 |" in text


def test_pages_and_readme_are_written(tmp_path: Path) -> None:
    """Of the README only what stands between its marks."""
    readme = tmp_path / "README.md"
    readme.write_text("# R\n<!-- figures -->\nold\n<!-- /figures -->\nend\n", encoding="utf-8")

    save(RECORD, tmp_path / "docs")

    assert {one.name for one in (tmp_path / "docs").iterdir()} == set(pages(RECORD))
    assert readme.read_text(encoding="utf-8") == (
        f"# R\n<!-- figures -->\n{readme_block(RECORD)}<!-- /figures -->\nend\n"
    )


def test_the_readme_names_the_worst_run_and_the_best() -> None:
    """An average over sets of such different sizes would say little."""
    (run,) = RECORD.runs
    better = {"hit1": Estimate(0.9, 0.8, 1.0), "precision": Estimate(0.5, 0.4, 0.6)}
    said = readme_block(replace(RECORD, runs=(run, replace(run, figures=better))))

    assert "Over 2 question sets" in said
    assert "answers 75 to 90 of 100" in " ".join(said.split())
    assert "50 to 60 of 100 answers it gives are right" in " ".join(said.split())


def test_what_was_learned_from_is_named_and_no_headline() -> None:
    """The README's figures are those of sets that only check."""
    (check,) = RECORD.runs
    best = dict(check.figures) | {"hit1": Estimate(0.99, 0.9, 1.0)}
    names = ("learned-dev, shipped corpus", "other-dev en→de", "other-dev en→en")
    learned = [replace(check, name=name, figures=best, learned=True) for name in names]
    said = " ".join(readme_block(replace(RECORD, runs=(check, *learned))).split())

    assert "Over 1 question sets that nothing was learned from (some-dev)," in said
    assert "answers 75 to 75 of 100" in said
    assert "learned from other sets (learned-dev, other-dev)," in said


def test_without_a_set_that_checks_there_is_no_headline() -> None:
    """A figure that flatters is worse than none."""
    (run,) = RECORD.runs
    said = readme_block(replace(RECORD, runs=(replace(run, learned=True),)))

    assert said == "No question set that nothing was learned from has been asked yet.\n"


def test_a_set_says_whether_it_was_learned_from_and_what_it_is_left_out() -> None:
    """And whether a change is held against it."""
    (run,) = RECORD.runs
    ungated = next(one for one in RUNS if not one.gated)
    learned = replace(run, name="learned-dev", learned=True)
    check = replace(run, left_out=None)
    text = page(replace(RECORD, runs=(learned, replace(learned, name=ungated.name), check)))

    assert "| learned-dev |  | learned from | .625 | 10 | 4 | `0123456789abcdef` |" in text
    assert f"| {ungated.name} | {ungated.about} | learned from, not gated | .625 |" in text
    assert "| some-dev |  | check |  | 10 | 4 |" in text
