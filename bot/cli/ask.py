"""`fundstelle ask`: one question."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from bot.cli.opening import console, opened, settings_in
from bot.cli.options import FLAG, CorpusFolder, Locale, Strict

# Commands import what they need when they run: `--help` doesn't wait for models.
# ruff: noqa: PLC0415


class AskCommand(TyperCommand):
    """Names the languages in its help when that is wanted, as their names take a while to load."""

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - Typer's own are private
        """Write the help, with all `{languages}` that Fundstelle speaks."""
        from bot.chat.texts import Texts
        from bot.chat.texts.speaking import SOURCE

        languages = Texts.of(SOURCE).languages_spoken()
        self.help = (self.help or "").replace("{languages}", languages)
        super().format_help(ctx, formatter)


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
    """Answer one question.

    Ask it in {languages}. Prints the quote and its source, then what other articles report, newest
    first, and names the newest article on this if it isn't among them. Exits with 0 also where the
    articles don't say, with 2 where something is wrong. Nothing is remembered.
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
