"""`fundstelle doctor`: whether all is well that a start would need."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.cli.opening import console
from bot.cli.options import FLAG, CorpusFolder

# Commands import what they need when they run: `--help` doesn't wait for models.
# ruff: noqa: PLC0415


def doctor(
    *,
    json: Annotated[
        bool,
        typer.Option("--json", metavar=FLAG, help="Print JSON objects, one a line, for programs."),
    ] = False,
    corpus: CorpusFolder = None,
) -> None:
    """Look at all that `run` needs: settings, articles, database, tokens, clock, and say how it is.

    Asks the platforms whether they let the bot in, and changes nothing but its cache. Exits with 2
    if anything would stop the bot. Prints the links that bring it to a server in Discord and to
    Slack.
    """
    from bot.doctor.command import doctor as look

    raise typer.Exit(look(corpus, console(), console(stderr=True), json=json))
