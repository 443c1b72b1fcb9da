"""The commands for whoever runs the bot: start it, look after it."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.opening import complain, console, opened, settings_in
from bot.cli.options import FLAG, MISTAKE, PROBLEM, UNWELL, CorpusFolder, Strict
from bot.errors import BotError

if TYPE_CHECKING:
    from bot.errors import ArticleError

# Commands import what they need when they run: `--help` doesn't wait for models.
# ruff: noqa: PLC0415

ENDING_S = 27.0
"""Hosts wait 30 s; what is left undone is taken up at the next start."""


def run(*, corpus: CorpusFolder = None, strict: Strict = False) -> None:
    """Answer in Discord and in Slack, wherever a token says as whom, until SIGTERM or Ctrl-C."""
    # There is nothing to finish yet; and without this a container's first process wouldn't end.
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    if not sys.stderr.isatty():
        signal.signal(signal.SIGHUP, signal.SIG_IGN)  # what is being read is new enough

    import asyncio
    import logging

    from bot import logs
    from bot.worker import run as work

    logs.configure(logging.INFO)
    log = logs.logger(__name__)

    def left_out(one: ArticleError) -> None:
        log.warning("left out", file=str(one.path), line=one.line, problem=one.problem)

    try:
        settings = settings_in(corpus)
        found = opened(settings, strict=strict, tell=left_out, say=log.info)
        asyncio.run(work(found, settings, _end_in_time))
    except BotError as error:
        if sys.stderr.isatty():
            raise
        log.error("ended", reason=str(error))  # noqa: TRY400 - no trace is needed
        raise typer.Exit(PROBLEM) from None
    except Exception as error:  # noqa: BLE001 - the edge: what is unforeseen may quote a question
        log.critical("ended by a mistake", error=logs.without_words(error))
        raise typer.Exit(MISTAKE) from None


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


def migrate() -> None:
    """Bring the database named by DATABASE_URL up to date, as every start does too."""
    import asyncio

    from bot.storage import migrate as run

    done = asyncio.run(run(settings_in().database_url.get_secret_value()))
    was = "up to date already" if done.before == done.now else f"before: {done.before or 'empty'}"
    typer.echo(f"The database {done.database} is at step {done.now} ({was}).")


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


def _end_in_time() -> None:
    """End the process before its host does, whatever still waits for somebody who says nothing."""
    from threading import Timer

    last_resort = Timer(ENDING_S, os._exit, [MISTAKE])
    last_resort.daemon = True
    last_resort.start()
