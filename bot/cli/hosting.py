"""The commands for whoever runs the bot: start it, look after it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.opening import complain, console, opened, settings_in
from bot.cli.options import FLAG, PROBLEM, UNWELL, CorpusFolder, Strict
from bot.errors import BotError

if TYPE_CHECKING:
    from bot.errors import ArticleError

# Commands import what they need when they run: `--help` doesn't wait for models.
# ruff: noqa: PLC0415


def run(*, corpus: CorpusFolder = None, strict: Strict = False) -> None:
    """Answer in Discord and in Slack, wherever a token says as whom, until SIGTERM or Ctrl-C."""
    import asyncio
    import logging

    from bot import logs
    from bot.worker import run as work

    logs.configure(logging.INFO)
    try:
        settings = settings_in(corpus)
        found = opened(settings, strict=strict, tell=_logged)
        asyncio.run(work(found, settings))
    except BotError as error:
        if sys.stderr.isatty():
            raise
        logs.logger(__name__).error("ended", reason=str(error))
        raise typer.Exit(PROBLEM) from None


def health() -> None:
    """Ask the bot running here how it is; exits with 1 where it is of no use to anybody.

    For container hosts and the like, who ask every minute. PORT must be set, as for the bot.
    """
    from bot.errors import PortError
    from bot.web.probing import probe

    settings = settings_in()
    if settings.port is None:
        complain("PORT is not set, so the bot can't be asked.", "red")
        raise typer.Exit(PROBLEM)
    try:
        well, platforms = probe(settings.port, settings.bind_address)
    except PortError as error:
        complain(str(error), "red")
        raise typer.Exit(UNWELL) from None
    for name, one in platforms.items():
        now = "connected" if one["connected"] else f"not heard for {one['silent_s']:.0f} s"
        typer.echo(f"{name}: {one['given_up'] or now}")
    if not well:
        raise typer.Exit(UNWELL)


def slack_manifest(*, corpus: CorpusFolder = None, strict: Strict = False) -> None:
    """Print the manifest to make the app in Slack from: see "In Slack" in the README.

    It suggests questions that the articles answer.
    """
    from bot.chat.slack.manifest import written
    from bot.library import verified

    settings = settings_in(corpus)
    found = opened(settings, strict=strict)
    offered = verified(found.answerer, found.examples.to("en"), settings.how_sure)
    typer.echo(written(tuple(offered)), nl=False)


def migrate() -> None:
    """Bring the database named by DATABASE_URL up to date, as every start does too."""
    import asyncio

    from bot.storage import migrate as run

    done = asyncio.run(run(settings_in().database_url.get_secret_value()))
    was = "up to date already" if done.before == done.now else f"before: {done.before or 'empty'}"
    typer.echo(f"The database {done.database} is at step {done.now} ({was}).")


def doctor(
    *,
    json: Annotated[
        bool,
        typer.Option("--json", metavar=FLAG, help="Print JSON objects, one a line, for programs."),
    ] = False,
    corpus: CorpusFolder = None,
) -> None:
    """Look at all that `run` needs: settings, articles, database, tokens, clock, and say how it is.

    Asks the platforms whether they let the bot in, and changes nothing. Exits with 2 if anything
    would stop the bot. Prints the links that bring it to a server in Discord and to Slack.
    """
    from bot.doctor.command import doctor as look

    raise typer.Exit(look(corpus, console(), console(stderr=True), json=json))


def _logged(problem: ArticleError) -> None:
    from bot import logs

    log = logs.logger(__name__)
    log.warning("left out", file=str(problem.path), line=problem.line, problem=problem.problem)
