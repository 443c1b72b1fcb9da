"""Plain BM25 for comparison: lower-cased words, no analysis, every sentence of the set."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.answerer import DEPTH
from bot.answering.index.bm25 import PassageIndex
from bot.answering.index.growth import collect
from bot.answering.models import Answer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.answering.models import Article
    from bot.evaluation.predictions import Prediction
    from bot.evaluation.question_sets import SetQuestion

_WORD = re.compile(r"\w+")


def ask(articles: Sequence[Article], questions: Iterable[SetQuestion]) -> list[Prediction]:
    """Return what plain BM25 (k1 1.2, b .75) ranks first; it always answers."""
    units = collect(articles)
    index = PassageIndex(map(units.text, range(len(units))), _words, k1=1.2, b=0.75)
    predictions = []
    for question in questions:
        best = index.get_top_n(_words(question.text), range(len(units)), DEPTH)
        quotes = map(units.quote, best)
        ranking = [{"doc_id": q.article.id, "start": q.start, "end": q.end} for q in quotes]
        predictions.append(
            {
                "qid": question.id,
                "outcome": Answer.name,
                "answered": True,
                "confidence": 1.0,
                "ranking": ranking,
            }
        )
    return predictions


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())
