"""`fundstelle doctor`: prints what is found, a line each, and whether that stops the bot."""

from __future__ import annotations

import json as json_module
import logging
from dataclasses import asdict
from typing import TYPE_CHECKING

from rich.text import Text

from bot import logs
from bot.chat.connection.findings import State
from bot.chat.presenting.safe_text import visible
from bot.doctor.examination import examine

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rich.console import Console

    from bot.chat.connection.findings import Finding

LOOKING = "Looking …"
STOPPED = 2
"""Exit code where anything would stop the bot."""
_STYLES = {State.WELL: "green", State.NOTE: "yellow", State.STOPS: "bold red"}
_LONGEST_MARK = max(map(len, State))
_LONGEST_SUBJECT = len("articles")


def doctor(corpus: Path | None, console: Console, waiting: Console, *, json: bool) -> int:
    """Print what is found at `console`, or as JSON a line each; return the exit code.

    `waiting` shows that something is awaited, where somebody watches.
    """
    logs.configure(logging.ERROR)
    stopping = 0
    for finding in _awaited(examine(corpus), waiting):
        stopping += finding.state is State.STOPS
        console.print(_as_json(finding) if json else shown(finding), soft_wrap=True)
    if not json:
        console.print(_summed_up(stopping), soft_wrap=True)
    return STOPPED if stopping else 0


def shown(finding: Finding) -> Text:
    """Return the line of `finding`, which can't command the terminal whatever it names."""
    words = f"{finding.sentence} {finding.remedy}".strip()
    return Text.assemble(
        (f"{finding.state:<{_LONGEST_MARK}}", _STYLES[finding.state]),
        f"  {finding.subject:<{_LONGEST_SUBJECT}}  {visible(words)}",
    )


def _as_json(finding: Finding) -> Text:
    return Text(json_module.dumps(asdict(finding)))


def _awaited(findings: Iterator[Finding], waiting: Console) -> Iterator[Finding]:
    while True:
        with waiting.status(LOOKING):
            finding = next(findings, None)
        if finding is None:
            return
        yield finding


def _summed_up(stopping: int) -> str:
    match stopping:
        case 0:
            return "Nothing stops the bot."
        case 1:
            return "1 thing stops the bot."
        case _:
            return f"{stopping} things stop the bot."
