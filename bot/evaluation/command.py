"""`fundstelle evaluate`: one question set, its figures, its misses and predictions on demand."""

from __future__ import annotations

import json as json_module
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table

from bot.errors import QuestionSetError
from bot.evaluation.misses.kinds import MissFinder
from bot.evaluation.outcomes import judged, outcomes
from bot.evaluation.predictions import ask, candidates, library, write
from bot.evaluation.question_sets import read
from bot.evaluation.reporting import printed
from bot.library.answerers import load_answerer
from bot.settings import read_settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bot.answering.answerer import Answerer
    from bot.errors import ArticleError
    from bot.evaluation.judge import Figures
    from bot.evaluation.misses.kinds import Miss
    from bot.evaluation.predictions import AskedLibrary, Prediction
    from bot.evaluation.question_sets import QuestionSet


@dataclass(frozen=True, slots=True)
class Asking:
    """A set that was asked in some languages: its questions, who was asked, and what was said."""

    whole: QuestionSet
    answerer: Answerer
    library: AskedLibrary
    predictions: list[Prediction]
    languages: dict[str, str | None]

    def figures(self) -> Figures | None:
        """Return the judge's figures; None where there is no judge."""
        return judged(self.whole.path, self.predictions, **self.languages)

    def misses(self) -> list[Miss]:
        """Return what was answered or refused wrongly; raises `QuestionSetError` without judge."""
        found = outcomes(self.whole, self.predictions, **self.languages)
        texts = self.whole.articles or self.library.articles
        finder = MissFinder(
            self.whole,
            texts,
            self.languages["articles_in"],
            lambda question: candidates(self.answerer, question, self.library.places),
        )
        return finder.misses(self.predictions, found)


def evaluate(  # noqa: PLR0913 - each is an option of the command
    path: Path,
    *,
    questions_in: str | None = None,
    articles_in: str | None = None,
    corpus: Path | None = None,
    predictions: Path | None = None,
    misses: bool = False,
    json: bool = False,
    left_out: Callable[[ArticleError], None] = lambda _: None,
) -> int:
    """Ask the set in folder `path`, print the judge's figures, keep `predictions` if named.

    The set's own texts are the library; without them, or with `corpus`, it is a folder of articles,
    and `left_out` is told of each file that can't be read. `misses` prints these too, `json` all as
    one object. Returns 0; raises `BotError` where the set, the corpus or the judge fails.
    """
    asked = ask_set(
        path,
        questions_in=questions_in,
        articles_in=articles_in,
        corpus=corpus,
        predictions=predictions,
    )
    for problem in asked.library.left_out:
        left_out(problem)
    figures = asked.figures()
    wrong = asked.misses() if misses and figures is not None else []
    if json:
        found: dict[str, Any] = {"set": path.resolve().name, "figures": figures}
        found |= {"misses": [asdict(miss) for miss in wrong]} if misses else {}
        text = json_module.dumps(found, ensure_ascii=False, indent=2)
        typer.echo(f"{text}\n".encode("utf-8", "backslashreplace"), nl=False)
        return 0
    console = Console(markup=False, emoji=False, highlight=False)
    if figures is None:
        console.print(f"No score.py in {path} or above it: nothing was judged.", soft_wrap=True)
        return 0
    console.print(_table(path.resolve().name, figures))
    if misses:
        console.print(printed.misses(wrong))
    return 0


def ask_set(
    path: Path,
    *,
    questions_in: str | None = None,
    articles_in: str | None = None,
    corpus: Path | None = None,
    predictions: Path | None = None,
) -> Asking:
    """Return what is said of the set in folder `path`; it is kept in the file `predictions`."""
    if predictions and not predictions.absolute().parent.is_dir():
        message = f"{predictions}: there is no folder to keep the predictions in"
        raise QuestionSetError(message)
    whole = read(path, questions_in=questions_in, articles_in=articles_in)
    if not whole.questions:
        message = f"{path}: no question in {questions_in or 'any language'}"
        raise QuestionSetError(message)
    held = library(whole, corpus)
    answerer = load_answerer(held.articles, read_settings().cache_dir)
    progress = Console(stderr=True)
    questions = track(whole.questions, f"Asking {path.resolve().name}", console=progress)
    found = ask(answerer, questions, held.places)
    if predictions:
        write(found, predictions)
    languages = {"questions_in": questions_in, "articles_in": articles_in}
    return Asking(whole, answerer, held, found, languages)


def _table(name: str, figures: Figures) -> Table:
    table = Table("figure", "value", title=name)
    for figure, value in figures.items():
        table.add_row(figure, f"{value:.3f}" if isinstance(value, float) else str(value))
    return table
