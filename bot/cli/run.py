"""`fundstelle run`: the bot itself, until it is told to stop."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

import typer

from bot.cli.opening import opened, settings_in
from bot.cli.options import MISTAKE, PROBLEM, CorpusFolder, Strict
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


def _end_in_time() -> None:
    """End the process before its host does, whatever still waits for somebody who says nothing."""
    from threading import Timer

    last_resort = Timer(ENDING_S, os._exit, [MISTAKE])
    last_resort.daemon = True
    last_resort.start()
