"""The commands: parse what was typed, call, print. Run `fundstelle --help` for all of them."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.text import Text

from bot import __version__
from bot.errors import BotError

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.errors import ArticleError
    from bot.library.opening import Opened
    from bot.settings import Settings

# Commands import what they need when they run: `--help` doesn't wait for models.
# ruff: noqa: PLC0415

PROBLEM = 2
"""Exit code where something is wrong with what was typed, set, or lies in the corpus."""
MISTAKE = 1
"""Exit code where something is wrong with the program itself."""
INTERRUPTED = 130
"""Exit code after Ctrl-C, as shells have it."""
FLAG = ""
"""Stands in the help where an option's value would: Typer has it that a flag takes one."""

app = typer.Typer(
    name="fundstelle",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

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
    from bot.chat.texts import LANGUAGES

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


def main() -> None:
    """Run the command that was typed; what goes wrong is a sentence on stderr."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a sign the terminal lacks becomes a ?
    try:
        app(prog_name="fundstelle")
    except BotError as error:
        _complain(str(error), "red")
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


@app.command()
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
    settings = _settings(corpus)
    answerer = _opened(settings, strict=strict).answerer
    found = answerer.search(asked, settings.how_sure)
    outcome, newest = found.outcome, newest_on_this(found)
    if json:
        typer.echo(as_json(outcome, newest), nl=False)
    else:
        shown = Shown(why=why, context=answerer.units if context else None)
        texts = Texts.of(locale or system_locale(), outcome.language)
        _console().print(render(outcome, shown, texts, newest))


@app.command()
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
    settings = _settings(corpus)
    asyncio.run(talk(_opened(settings, strict=strict), settings, _console(), locale))


@app.command()
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
            left_out=_left_out,
        )
    )


@app.command()
def run(*, corpus: CorpusFolder = None, strict: Strict = False) -> None:
    """Answer in Discord and in Slack, wherever a token says as whom, until SIGTERM or Ctrl-C."""
    import asyncio
    import logging

    from bot import logs
    from bot.worker import run as work

    logs.configure(logging.INFO)
    log = logs.logger(__name__)
    try:
        settings = _settings(corpus)
        opened = _read(settings, strict=strict, say=log.info)
        asyncio.run(work(opened, settings))
    except BotError as error:
        if sys.stderr.isatty():
            raise
        log.error("ended", reason=str(error))  # noqa: TRY400 - no trace is needed
        raise typer.Exit(PROBLEM) from None
    except Exception as error:  # noqa: BLE001 - the edge: what is unforeseen may quote a question
        log.critical("ended by a mistake", error=logs.without_words(error))
        raise typer.Exit(MISTAKE) from None


@app.command()
def slack_manifest(*, corpus: CorpusFolder = None, strict: Strict = False) -> None:
    """Print the manifest to make the app in Slack from: see "In Slack" in the README.

    It suggests questions that the articles answer.
    """
    from bot.chat.slack.manifest import written
    from bot.library import verified

    settings = _settings(corpus)
    opened = _opened(settings, strict=strict)
    offered = verified(opened.answerer, opened.examples.to("en"), settings.how_sure)
    typer.echo(written(tuple(offered)), nl=False)


@app.command()
def migrate() -> None:
    """Bring the database named by DATABASE_URL up to date, as every start does too."""
    import asyncio

    from bot.settings import read_settings
    from bot.storage import migrate as run

    done = asyncio.run(run(read_settings().database_url.get_secret_value()))
    was = "up to date already" if done.before == done.now else f"before: {done.before or 'empty'}"
    typer.echo(f"The database {done.database} is at step {done.now} ({was}).")


def _settings(corpus: Path | None) -> Settings:
    """Return what is set, with the articles in `corpus` where that is given."""
    from bot.settings import read_settings

    settings = read_settings()
    return settings.model_copy(update={"corpus_dir": corpus}) if corpus else settings


def _opened(settings: Settings, *, strict: bool) -> Opened:
    """Return what the articles' folder holds; files that can't be read are named on stderr."""
    opened = _read(settings, strict=strict)
    for problem in opened.problems:
        _left_out(problem)
    return opened


def _read(settings: Settings, *, strict: bool, say: Callable[[str], None] | None = None) -> Opened:
    """Return what the articles' folder holds; that it takes long is said on stderr, or by `say`."""
    from bot.chat.terminal import Preparation
    from bot.library.opening import open_corpus

    with Preparation(_console(stderr=True), say=say) as preparation:
        return open_corpus(
            settings.corpus_dir,
            settings.cache_dir,
            strict=strict,
            progress=preparation.step("Reading the articles"),
        )


def _left_out(problem: ArticleError) -> None:
    _complain(f"Left out: {problem}", "yellow")


def _console(*, stderr: bool = False) -> Console:
    return Console(stderr=stderr, markup=False, emoji=False, highlight=False)


def _complain(sentence: str, style: str) -> None:
    """Print on stderr, a line for each of `sentence`, none of which can command the terminal."""
    from bot.chat.safe import visible

    for line in sentence.splitlines():
        _console(stderr=True).print(Text(visible(line), style), soft_wrap=True)
