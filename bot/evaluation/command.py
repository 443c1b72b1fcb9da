"""`fundstelle evaluate`: one question set, its figures, and its predictions on demand."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import track
from rich.table import Table

from bot.errors import QuestionSetError
from bot.evaluation import judge
from bot.evaluation.asking import Places, ask, write
from bot.evaluation.question_sets import read
from bot.library import read_corpus
from bot.library.answerers import load_answerer
from bot.settings import read_settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.models import Article
    from bot.evaluation.asking import Prediction
    from bot.evaluation.question_sets import QuestionSet

Figures = dict[str, float | int]


def evaluate(
    path: Path,
    *,
    questions_in: str | None = None,
    articles_in: str | None = None,
    corpus: Path | None = None,
    predictions: Path | None = None,
) -> int:
    """Ask the set in folder `path`, print the judge's figures, keep `predictions` if named.

    The set's own texts are the library; without them, or with `corpus`, it is a folder of articles.
    Returns 0; raises `BotError` where the set, the corpus or the judge fails.
    """
    console = Console()
    figures = measure(
        path,
        questions_in=questions_in,
        articles_in=articles_in,
        corpus=corpus,
        predictions=predictions,
    )
    if figures is None:
        console.print(f"No score.py in {path} or above it: nothing was judged.", soft_wrap=True)
        return 0
    table = Table("figure", "value", title=path.resolve().name)
    for name, value in figures.items():
        table.add_row(name, f"{value:.3f}" if isinstance(value, float) else str(value))
    console.print(table)
    return 0


def measure(
    path: Path,
    *,
    questions_in: str | None = None,
    articles_in: str | None = None,
    corpus: Path | None = None,
    predictions: Path | None = None,
) -> Figures | None:
    """Return the judge's figures for the set in folder `path`; None where there is no judge."""
    if predictions and not predictions.absolute().parent.is_dir():
        message = f"{predictions}: there is no folder to keep the predictions in"
        raise QuestionSetError(message)
    whole = read(path, questions_in=questions_in, articles_in=articles_in)
    if not whole.questions:
        message = f"{path}: no question in {questions_in or 'any language'}"
        raise QuestionSetError(message)
    library, places = _library(whole, corpus)
    answerer = load_answerer(library, read_settings().cache_dir)
    questions = track(whole.questions, f"Asking {path.resolve().name}", console=_progress())
    found = ask(answerer, questions, places)
    if predictions:
        write(found, predictions)
    return judged(path, found, questions_in=questions_in, articles_in=articles_in)


def judged(
    path: Path,
    predictions: Sequence[Prediction],
    *,
    questions_in: str | None,
    articles_in: str | None,
) -> Figures | None:
    """Return the figures of the judge beside the set in folder `path`; None where there is none."""
    script = judge.find(path)
    if script is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder) / "predictions.jsonl"
        write(predictions, kept)
        return judge.score(script, path, kept, questions_in=questions_in, articles_in=articles_in)


def _library(whole: QuestionSet, corpus: Path | None) -> tuple[tuple[Article, ...], Places | None]:
    """Return the articles to ask, and how their quotes are found in the set's texts."""
    if whole.articles and corpus is None:
        return whole.articles, None
    library = read_corpus(corpus or read_settings().corpus_dir).articles
    return library, Places(library, whole) if whole.articles else None


def _progress() -> Console:
    return Console(stderr=True)
