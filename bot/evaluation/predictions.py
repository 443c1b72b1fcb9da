"""Asks the real Answerer every question of a set and notes what it says, as the judge reads it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.answering.models import Answer
from bot.library import read_corpus
from bot.settings import read_settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from bot.answering.answerer import Answerer
    from bot.answering.models import Article, Quote
    from bot.errors import ArticleError
    from bot.evaluation.question_sets import QuestionSet, SetQuestion

Prediction = dict[str, Any]
"""`{qid, outcome, answered, confidence, ranking: [{doc_id, start, end, text}, …]}`, a line each.

`outcome` is the `name` of what came out; what is perhaps an answer isn't `answered`: that is what
the judge goes by.
"""


def ask(
    answerer: Answerer, questions: Iterable[SetQuestion], places: PlacesInSet | None = None
) -> list[Prediction]:
    """Return a prediction a question; `places` says where quotes stand in the set's own texts."""
    predictions = []
    for question in questions:
        search = answerer.search(question.text)
        found = [(places or _own_place)(quote) for quote in search.ranking]
        predictions.append(
            {
                "qid": question.id,
                "outcome": search.outcome.name,
                "answered": isinstance(search.outcome, Answer),
                "confidence": search.outcome.confidence,
                "ranking": [place for place in found if place],
            }
        )
    return predictions


def candidates(
    answerer: Answerer, question: SetQuestion, places: PlacesInSet | None = None
) -> list[dict[str, Any]]:
    """Return the places of all sentences that `question` is held against, in no order."""
    quotes = map(answerer.corpus.quote, answerer.find(question.text).candidates.sentences)
    found = map(places or _own_place, quotes)
    return [place for place in found if place]


def write(predictions: Iterable[Prediction], path: Path) -> None:
    """Write predictions as JSON lines, whole or not at all."""
    lines = "".join(json.dumps(prediction) + "\n" for prediction in predictions)
    temporary = path.with_name(f".{path.name}.tmp")
    try:
        temporary.write_text(lines, encoding="ascii")
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class AskedLibrary:
    """The articles to ask, where their quotes stand in the set's texts, and files left out."""

    articles: tuple[Article, ...]
    places: PlacesInSet | None = None
    left_out: tuple[ArticleError, ...] = ()


def library(whole: QuestionSet, corpus: Path | None) -> AskedLibrary:
    """Return the set's own texts or, without them or with `corpus`, a folder's articles."""
    if whole.articles and corpus is None:
        return AskedLibrary(whole.articles)
    read = read_corpus(corpus or read_settings().corpus_dir)
    places = PlacesInSet(read.articles, whole) if whole.articles else None
    return AskedLibrary(read.articles, places, read.problems)


class PlacesInSet:
    """Finds where a quote of one library stands in the texts of a set that has the same articles.

    The shipped articles are the seeds without their boilerplate: the same lines at other offsets.
    """

    def __init__(self, library: Sequence[Article], texts: QuestionSet) -> None:
        """Pair each article of `library` with the text of the set that has most of its lines."""
        self._texts = {
            article.id: max(texts.articles, key=lambda text: _shared_lines(article, text))
            for article in library
        }

    def __call__(self, quote: Quote) -> dict[str, Any] | None:
        """Return the place of `quote` in its text of the set; None if it does not stand there."""
        text = self._texts[quote.article.id]
        start = text.text.find(quote.text)
        for _ in range(quote.article.text.count(quote.text, 0, quote.start)):
            start = text.text.find(quote.text, start + 1)
        return _place(text.id, start, quote.text) if start >= 0 else None


def _own_place(quote: Quote) -> dict[str, Any] | None:
    return _place(quote.article.id, quote.start, quote.text)


def _place(article: str, start: int, text: str) -> dict[str, Any]:
    return {"doc_id": article, "start": start, "end": start + len(text), "text": text}


def _shared_lines(article: Article, other: Article) -> int:
    return sum(len(line) for line in article.text.splitlines() if line in other.text)
