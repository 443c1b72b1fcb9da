"""What was found is shown beside what it is held against, and never commands the terminal."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from rich.console import Console

from bot.evaluation.figures import Estimate
from bot.evaluation.misses.kinds import ListPlace, Miss, MissKind
from bot.evaluation.misses.standing import Standing
from bot.evaluation.reporting.printed import (
    EXAMPLES,
    came_out,
    figures,
    levels,
    misses,
    what_went_wrong,
)
from tests.evaluation.records import RECORD, with_figures

if TYPE_CHECKING:
    from rich.console import RenderableType


def printed(found: RenderableType, width: int = 80) -> str:
    """Return what a terminal shows of it."""
    console = Console(file=io.StringIO(), width=width, force_terminal=False)
    console.print(found)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_a_figure_stands_beside_the_committed_one_and_plain_bm25() -> None:
    """Above, below, the same, or new."""
    committed = with_figures(
        hit1=Estimate(0.725, 0.7, 0.8),
        mrr10=Estimate(0.85, 0.8, 0.9),
        right=Estimate(0.5, 0.4, 0.6),
    )

    text = printed(figures(RECORD, committed), 170)

    assert ".750 .70–.80" in text
    assert "▲.025, plain .125" in text
    assert "▼.050, plain .200" in text
    (last,) = [line for line in text.splitlines() if "10 questions" in line]
    assert [cell.strip() for cell in last.split("│")][6:10] == ["=", "", "", "new"]


def test_misleading_quotes_are_shown_as_a_count() -> None:
    """Two more are two more."""
    text = printed(figures(RECORD, with_figures(misleading=Estimate(1, 0, 2))), 170)

    assert "3 1–5" in text
    assert "▲2" in text


def test_the_removal_of_articles_is_part_of_the_table() -> None:
    """Each figure under its own name."""
    text = printed(figures(RECORD, None), 170)

    assert "refused at 90 %" in text
    assert ".375 .30–.40" in text


def test_thresholds_have_a_row_each() -> None:
    """In every run, and on average."""
    text = printed(levels(RECORD.curves), 120)

    (row,) = [line for line in text.splitlines() if "0.50" in line]
    assert ".75 / .50 / .88" in row
    assert ".50 / .38 / .75" in row


def miss(**facts: object) -> Miss:
    """Return a miss."""
    usual: dict[str, Any] = {
        "id": "q",
        "kind": MissKind.ASTRAY,
        "right_sentence": ListPlace.NEXT,
        "stands": Standing.NEXT,
        "question": "When?",
        "quoted": "Now.",
        "expected": "At eight.",
        "confidence": 0.5,
    }
    return Miss(**(usual | facts))


def test_kinds_are_counted_by_where_the_right_sentence_stood() -> None:
    """A row a kind."""
    text = printed(
        misses(
            [miss(), miss(right_sentence=ListPlace.NOWHERE), miss(right_sentence=ListPlace.NOWHERE)]
        )
    )

    (row,) = [line.split() for line in text.splitlines() if line.startswith(" another article ")]
    assert row == ["another", "article", "3", "1", "2"]
    assert "kind all 1st 2-3 4-10 later no candidate none" in " ".join(text.split())


def test_types_are_counted_by_where_the_right_sentence_stands() -> None:
    """Only where a wrong sentence came first; together, then the commonest type."""
    text = printed(
        misses(
            [
                miss(type="why"),
                miss(type="who", stands=Standing.AFTER),
                miss(type="who"),
                miss(stands=Standing.AFTER),
                miss(type="when", stands=None),
            ]
        ),
        120,
    )

    lines = [line.split() for line in text.splitlines()]
    place = next(i for i, line in enumerate(lines) if line[:3] == ["type", "all", "+1"])
    assert lines[place + 2 : place + 6] == [
        ["all", "4", "2", "2"],
        ["who", "2", "1", "1"],
        ["why", "1", "1"],
        [],
    ]


def test_without_a_wrong_first_sentence_there_is_no_way_to_the_right_one() -> None:
    """Then the table would be empty."""
    assert "farther" not in printed(misses([miss(stands=None)]), 120)


def test_outcomes_stand_with_the_error_of_what_was_stated() -> None:
    """A row a set, and the mean."""
    lines = [line.split() for line in printed(came_out(RECORD), 170).splitlines()]

    assert ["some-dev", "check", ".625", "4", ".75", "0", "–", "6", ".50", ".062"] in lines
    assert ["mean", "of", "all", ".062"] in lines


def test_what_went_wrong_is_counted_by_set() -> None:
    """A table each way."""
    lines = [line.split() for line in printed(what_went_wrong(RECORD), 170).splitlines()]

    assert ["set", "all", "+1", "before"] in lines
    assert ["some-dev", "3", "2", "1"] in lines


def test_a_long_list_says_how_many_it_leaves_out() -> None:
    """Nobody takes a few examples for all."""
    text = printed(misses([miss() for _ in range(EXAMPLES + 3)]))

    assert text.count("At eight.") == EXAMPLES
    assert "and 3 more" in text


def test_a_question_that_commands_the_terminal_is_made_harmless() -> None:
    """Sets come from anywhere."""
    text = printed(misses([miss(question="When\x1b[2J [red]did\u202e it?\n", quoted="x" * 5000)]))

    assert "When�[2J [red]did� it?" in text
    assert "x" * 400 not in text.replace("\n", "").replace(" ", "")
