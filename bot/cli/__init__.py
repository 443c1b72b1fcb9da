"""The commands: parse what was typed, call, print. Run `fundstelle --help` for all of them."""

from __future__ import annotations

import io
import sys
from typing import Annotated

import typer

from bot import __version__
from bot.cli.ask import AskCommand, ask
from bot.cli.chat import chat
from bot.cli.doctor import doctor
from bot.cli.evaluate import evaluate
from bot.cli.health import health
from bot.cli.migrate import migrate
from bot.cli.opening import complain
from bot.cli.options import FLAG, INTERRUPTED, PROBLEM
from bot.cli.run import run
from bot.cli.slack_manifest import slack_manifest
from bot.errors import BotError

app = typer.Typer(
    name="fundstelle",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def main() -> None:
    """Run the command that was typed; what goes wrong is a sentence on stderr."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a sign the terminal lacks becomes a ?
    try:
        app(prog_name="fundstelle")
    except BotError as error:
        complain(str(error), "red")
        sys.exit(PROBLEM)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"fundstelle {__version__}")
        raise typer.Exit


@app.callback()
def fundstelle(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            metavar=FLAG,
            callback=_print_version,
            is_eager=True,
            help="Show the version and exit.",
        ),
    ] = False,
) -> None:
    """Answer questions with one sentence quoted word for word from articles, and its source.

    Where the articles don't say, that is the answer. Works offline: no question leaves this
    machine.
    """
    del version  # its callback has seen to it


app.command(cls=AskCommand)(ask)
for command in (chat, evaluate, run, doctor, health, migrate, slack_manifest):
    app.command()(command)
