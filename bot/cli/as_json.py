"""An answer as one JSON object, for programs: the same answer is the same bytes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from bot.answering.models import NoAnswer

if TYPE_CHECKING:
    from bot.answering.models import Answer, Article, Perhaps, Quote

DECIMALS = 4
"""Of the confidence: beyond them processors may differ."""


def as_json(outcome: Answer | Perhaps | NoAnswer, newest: Article | None = None) -> bytes:
    r"""Return `outcome` as one indented object in UTF-8, newline included.

    `newest` is the newest article on what was answered, be it quoted or not.
    A lone surrogate, which a question from the command line may hold, is escaped as `\udcff`.
    """
    text = json.dumps(_outcome(outcome, newest), ensure_ascii=False, indent=2)
    return f"{text}\n".encode("utf-8", "backslashreplace")


def _outcome(outcome: Answer | Perhaps | NoAnswer, newest: Article | None) -> dict[str, Any]:
    quotes = () if isinstance(outcome, NoAnswer) else outcome.shown
    nearest = outcome.nearest if isinstance(outcome, NoAnswer) else None
    return {
        "question": outcome.question,
        "language": outcome.language,
        "outcome": outcome.name,
        "confidence": round(outcome.confidence, DECIMALS),
        "quotes": [_quote(quote) for quote in quotes],
        "newest": _article(newest) if newest else None,
        "nearest": _quote(nearest) if nearest else None,
        "missing": list(outcome.missing),
        "index": outcome.index,
    }


def _quote(quote: Quote) -> dict[str, Any]:
    return {
        "text": quote.text,
        "article": _article(quote.article),
        "start": quote.start,
        "end": quote.end,
        "context": quote.context,
        "matched": [
            {"asked": match.asked, "found": [word for word, _ in match.found]}
            for match in quote.matched
        ],
    }


def _article(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "title": article.title,
        "outlet": article.outlet,
        "published": article.published.edtf if article.published else None,
        "published_note": article.published_note,
        "url": article.url,
        "language": article.language,
    }
