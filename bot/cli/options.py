"""What several commands take, and how they end."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

PROBLEM = 2
"""Exit code where something is wrong with what was typed, set, or lies in the corpus."""
UNWELL = 1
"""Exit code of `health`; hosts know no other."""
INTERRUPTED = 130
"""Exit code after Ctrl-C, as shells have it."""
FLAG = ""
"""Stands in the help where an option's value would: Typer has it that a flag takes one."""

CorpusFolder = Annotated[
    Path | None,
    typer.Option("--corpus", metavar="DIR", help="The folder with the articles."),
]
Strict = Annotated[
    bool,
    typer.Option(
        "--strict", metavar=FLAG, help="Stop at a bad article file instead of leaving it out."
    ),
]


def _spoken(locale: str | None) -> str | None:
    """Return `locale` if its language is one that Fundstelle speaks itself."""
    from bot.chat.texts import LANGUAGES  # noqa: PLC0415 - `--help` doesn't wait for it

    if locale is not None and locale[:2].lower() not in LANGUAGES:
        message = f"Fundstelle speaks {', '.join(sorted(LANGUAGES))}."
        raise typer.BadParameter(message)
    return locale


Locale = Annotated[
    str | None,
    typer.Option(
        metavar="LOCALE",
        callback=_spoken,
        help="The language of Fundstelle's own words, such as de or en-US; else the system's.",
    ),
]
