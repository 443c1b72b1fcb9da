"""`fundstelle evaluate`: a whole question set."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.opening import left_out
from bot.cli.options import FLAG, CorpusFolder

# Commands import what they need when they run: `--help` doesn't wait for models.
# ruff: noqa: PLC0415


def evaluate(  # noqa: PLR0913 - each is an option of the command
    *,
    question_set: Annotated[
        Path, typer.Argument(metavar="SET", help="The folder of the question set.")
    ],
    questions_in: Annotated[
        str | None,
        typer.Option(metavar="LANGUAGE", help="Only questions in this language, such as en."),
    ] = None,
    articles_in: Annotated[
        str | None,
        typer.Option(metavar="LANGUAGE", help="Only articles in this language, such as de."),
    ] = None,
    predictions: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Keep what was answered, one JSON object a line."),
    ] = None,
    misses: Annotated[
        bool,
        typer.Option("--misses", metavar=FLAG, help="Show by kinds what went wrong."),
    ] = False,
    json: Annotated[
        bool,
        typer.Option("--json", metavar=FLAG, help="Print one JSON object, for programs."),
    ] = False,
    corpus: CorpusFolder = None,
) -> None:
    """Ask a whole question set and print how often the answer was right."""
    from bot.evaluation.command import evaluate as run

    raise typer.Exit(
        run(
            question_set,
            questions_in=questions_in,
            articles_in=articles_in,
            corpus=corpus,
            predictions=predictions,
            misses=misses,
            json=json,
            left_out=left_out,
        )
    )
