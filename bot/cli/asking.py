"""The commands that ask: one question, one after the other, a whole set."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.opening import console, left_out, opened, settings_in
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
    from bot.chat.json import as_json
    from bot.chat.newest import newest_on_this
    from bot.chat.terminal import Shown, render, system_locale
    from bot.chat.texts import Texts

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
        shown = Shown(why=why, context=answerer.units if context else None)
        texts = Texts.of(locale or system_locale(), outcome.language)
        console().print(render(outcome, shown, texts, newest))


def chat(*, locale: Locale = None, corpus: CorpusFolder = None, strict: Strict = False) -> None:
    """Ask question after question at a prompt with history; Ctrl-D leaves.

    Follow-ups ("and in Europe?") take what they lack from the question before. What is asked is
    remembered in the database that DATABASE_URL names; :privacy tells more. Also reads questions
    from a pipe, one a line.
    """
    import asyncio
    import logging

    from bot import logs
    from bot.chat.terminal.opening import chat as talk

    logs.configure(logging.WARNING)
    settings = settings_in(corpus)
    asyncio.run(talk(opened(settings, strict=strict), settings, console(), locale))


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
