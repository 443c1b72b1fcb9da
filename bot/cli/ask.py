"""`fundstelle ask`: one question."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.cli.opening import console, opened, settings_in
from bot.cli.options import FLAG, CorpusFolder, Locale, Strict

# Commands import what they need when they run: `--help` doesn't wait for models.
# ruff: noqa: PLC0415


def ask(  # noqa: PLR0913 - each is an option of the command
    *,
    question: Annotated[
        list[str],
        typer.Argument(metavar="QUESTION", help="In quotes; after -- if it begins with a -."),
    ],
    why: Annotated[
        bool,
        typer.Option(
            "--why", metavar=FLAG, help="Show which words of the question match which of the quote."
        ),
    ] = False,
    context: Annotated[
        bool,
        typer.Option("--context", metavar=FLAG, help="Show the sentences before and after."),
    ] = False,
    json: Annotated[
        bool,
        typer.Option("--json", metavar=FLAG, help="Print one JSON object, for programs."),
    ] = False,
    locale: Locale = None,
    corpus: CorpusFolder = None,
    strict: Strict = False,
) -> None:
    """Answer one question, in English, German, Spanish or French.

    Prints the quote and its source, then what other articles report, newest first, and names the
    newest article on this if it isn't among them. Exits with 0 also where the articles don't say,
    with 2 where something is wrong. Nothing is remembered.
    """
    # Not through the chat service: its memory takes half a second to import, and a disk to write.
    from bot.answering.newest import newest_on_this
    from bot.chat.terminal import Shown, render, system_locale
    from bot.chat.texts import Texts
    from bot.cli.as_json import as_json

    asked = " ".join(question)
    if not asked.strip() and not json:
        typer.echo(Texts.of(locale or system_locale()).question_wanted())
        return
    settings = settings_in(corpus)
    answerer = opened(settings, strict=strict).answerer
    found = answerer.search(asked, settings.how_sure)
    outcome, newest = found.outcome, newest_on_this(found)
    if json:
        typer.echo(as_json(outcome, newest), nl=False)
    else:
        shown = Shown(why=why, context=answerer if context else None)
        texts = Texts.of(locale or system_locale(), outcome.language)
        console().print(render(outcome, shown, texts, newest))
