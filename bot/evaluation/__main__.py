"""`python -m bot.evaluation FOLDER`: every run over the question sets in FOLDER, as one table.

With `--gate` it ends with 1 where a figure lies below its floor.
"""

from __future__ import annotations

import sys
from pathlib import Path  # noqa: TC003 - Typer reads annotations at run time
from typing import TYPE_CHECKING

import typer
from rich.console import Console
from rich.table import Table

from bot.errors import BotError
from bot.evaluation import plain
from bot.evaluation.command import judged, measure
from bot.evaluation.question_sets import read
from bot.evaluation.runs import RUNS
from bot.settings import read_settings

if TYPE_CHECKING:
    from bot.evaluation.command import Figures
    from bot.evaluation.runs import Run

_COLUMNS = ("questions", "hit@1", "MRR@10", "plain", "precision", "right in all", "misleading")
_WIDTH = 118


def main(folder: Path, *, gate: bool = False) -> None:
    """Ask every set in FOLDER, print one table; with --gate fail below the floors."""
    console = Console(width=None if sys.stdout.isatty() else _WIDTH)
    table = Table("set", *_COLUMNS, title="As the judge, score.py, sees it")
    below: list[str] = []
    try:
        for run in RUNS:
            if not (folder / run.folder / "questions.jsonl").exists():
                console.print(f"{run.name}: skipped, no such set in {folder}")
                continue
            ours, theirs = _measure(run, folder), _plain(run, folder)
            table.add_row(run.name, *_cells(ours, theirs))
            below += run.below(ours)
    except BotError as error:
        console.print(str(error), style="red")
        raise typer.Exit(2) from error
    console.print(table)
    console.print(
        "plain: hit@1 / MRR@10 of untuned BM25 over lower-cased words. precision: of what was "
        "answered. right in all: answered rightly or rightly refused."
    )
    for line in below:
        console.print(f"Below its floor: {line}", style="red")
    raise typer.Exit(1 if gate and below else 0)


def _measure(run: Run, folder: Path) -> Figures:
    figures = measure(
        folder / run.folder,
        questions_in=run.questions_in,
        articles_in=run.articles_in,
        corpus=read_settings().corpus_dir if run.shipped else None,
    )
    return figures or {}


def _plain(run: Run, folder: Path) -> Figures:
    path = folder / run.folder
    whole = read(path, questions_in=run.questions_in, articles_in=run.articles_in)
    found = plain.ask(whole.articles, whole.questions)
    figures = judged(path, found, questions_in=run.questions_in, articles_in=run.articles_in)
    return figures or {}


def _cells(ours: Figures, theirs: Figures) -> list[str]:
    def share(figures: Figures, name: str) -> str:
        return f"{figures[name]:.3f}".lstrip("0") if name in figures else ""

    return [
        str(ours.get("questions", "")),
        share(ours, "hit1"),
        share(ours, "mrr10"),
        f"{share(theirs, 'hit1')} / {share(theirs, 'mrr10')}",
        share(ours, "answered_precision"),
        share(ours, "overall_correct"),
        str(ours.get("misleading", "")),
    ]


if __name__ == "__main__":
    typer.run(main)
