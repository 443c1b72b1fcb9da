"""Small articles and answers, made by hand where a test needs something the corpus lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.answering.models import Answer, Article, NoAnswer, Perhaps, Quote

if TYPE_CHECKING:
    from bot.answering.models import Match

DOUBTS = [
    ("de", "Ich bin nicht sicher, ob das die Frage beantwortet:"),
    ("en", "I'm not sure this answers it:"),
    ("es", "No es seguro que esto responda a la pregunta:"),
    ("fr", "Il n'est pas sûr que cela réponde à la question\u00a0:"),
    ("it", "Non è sicuro che questo risponda alla domanda:"),
]
"""How a quote is doubted in each language."""
TEXT = "The sun rose. It was red. Nobody looked."


def quote(text: str = TEXT, matched: tuple[Match, ...] = (), **facts: Any) -> Quote:  # noqa: ANN401 - whatever an Article takes
    """Return the whole of an article as a quote."""
    article = Article(text=text, **{"id": "a", "title": "Dawn", "language": "en"} | facts)
    return Quote(article, 0, len(text), matched)


def leaning(before: str, text: str) -> Quote:
    """Return `text` as a quote that leans on the sentence `before` it."""
    whole = Article(text=f"{before} {text}", id="a", title="Dawn", language="en")
    return Quote(whole, len(before) + 1, len(whole.text), leans_on=(0, len(before)))


def answer(*quotes: Quote, language: str = "en", missing: tuple[str, ...] = ()) -> Answer:
    """Return an answer with `quotes`."""
    return Answer(
        question="?",
        language=language,
        confidence=0.87654321,
        quotes=quotes,
        missing=missing,
        index="0123",
    )


def perhaps(one: Quote, *, language: str = "en", missing: tuple[str, ...] = ()) -> Perhaps:
    """Return what perhaps is an answer."""
    return Perhaps(
        question="?",
        language=language,
        confidence=0.3,
        quote=one,
        missing=missing,
        index="0123",
    )


def no_answer(
    nearest: Quote | None = None,
    *,
    language: str = "en",
    missing: tuple[str, ...] = (),
    searched: int = 5,
) -> NoAnswer:
    """Return a refusal."""
    return NoAnswer(
        question="?",
        language=language,
        confidence=0.1,
        nearest=nearest,
        missing=missing,
        searched=searched,
        index="0123",
    )
