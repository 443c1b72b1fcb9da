"""`python -m bot.evaluation FOLDER`: every run over the question sets in FOLDER, as one table.

What it finds becomes `docs/evaluation.json` and the pages made of it. With `--gate` nothing is
written, and it ends with 1 where a figure lies below the committed one by more than chance.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from bot.errors import BotError, QuestionSetError
from bot.evaluation.measuring import ask_runs, curves, present, record, refusable
from bot.evaluation.reporting import printed, report
from bot.evaluation.reporting.record import below, new, read_record
from bot.evaluation.runs import RUNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.table import Table

    from bot.evaluation.measuring import AskedRun
    from bot.evaluation.reporting.record import Record
    from bot.evaluation.runs import Run

DOCS = Path(__file__).resolve().parents[2] / "docs"
_WIDTH = 160


def main(
    folder: Annotated[Path, typer.Argument(help="The folder of the question sets.")],
    *,
    gate: Annotated[
        bool, typer.Option("--gate", help="Fail below the committed figures; write nothing.")
    ] = False,
    thresholds: Annotated[
        bool, typer.Option("--thresholds", help="Only print what other thresholds would bring.")
    ] = False,
    docs: Annotated[Path, typer.Option(help="Where the committed figures are kept.")] = DOCS,
) -> None:
    """Ask every set in FOLDER and print one table."""
    console = Console(width=None if sys.stdout.isatty() else _WIDTH, markup=False, highlight=False)
    try:
        runs = [run for run in present(RUNS, folder) if run.gated or not gate]
        for run in RUNS:
            if run not in runs and (run.gated or not gate):
                console.print(f"{run.name}: skipped, {folder} has no {run.folder}")
        if thresholds:
            console.print(_thresholds(runs, folder))
            return
        committed = read_record(docs / report.KEPT)
        found = record(_ask(runs, folder))
    except BotError as error:
        console.print(str(error), style="red")
        raise typer.Exit(2) from error
    console.print(printed.figures(found, committed))
    console.print(printed.LEGEND)
    console.print(printed.came_out(found))
    console.print(printed.parts(found))
    console.print(printed.what_went_wrong(found))
    if gate:
        _judge(console, found, committed)
    elif len(runs) < len(RUNS):
        console.print("Nothing is written: a record takes every set.", style="yellow")
    else:
        report.save(found, docs)
        console.print(f"Written: {', '.join(report.pages(found))} and the README's figures.")


def _thresholds(runs: Sequence[Run], folder: Path) -> Table:
    """Return what other thresholds would bring; raises `QuestionSetError` where nothing tells."""
    telling = [run for run in runs if refusable(run, folder)]
    if not telling:
        message = f"{folder}: no set there has anything to refuse, so thresholds change nothing"
        raise QuestionSetError(message)
    return printed.levels(curves(_ask(telling, folder)))


def _ask(runs: Sequence[Run], folder: Path) -> list[AskedRun]:
    """Ask the `runs`, and say on stderr how far it is."""
    console = Console(stderr=True, markup=False, highlight=False)
    columns = SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn()
    with Progress(*columns, console=console, transient=True) as bar:
        asking = f"Asking {len(runs)} runs; a few minutes in all …"
        bar.add_task(asking, total=None)
        if not console.is_terminal:
            console.print(asking)

        def tell(asked: AskedRun, seconds: float) -> None:
            console.print(f"{asked.run.name}: {len(asked.found)} questions in {seconds:.0f} s")

        return ask_runs(runs, folder, tell)


def _judge(console: Console, found: Record, committed: Record | None) -> None:
    """Fail where `found` lies below `committed`, naming each figure."""
    for line in new(found, committed):
        console.print(f"Nothing committed to hold it against: {line}", style="yellow")
    lines = below(found, committed)
    for line in lines:
        console.print(f"Below the committed figure: {line}", style="red")
    raise typer.Exit(1 if lines else 0)


if __name__ == "__main__":
    typer.run(main)
