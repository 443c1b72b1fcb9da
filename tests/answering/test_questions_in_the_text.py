"""A question that stands in an article leads to its answer, and is never quoted itself."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from tests.answering.small_library import article, over

if TYPE_CHECKING:
    from bot.answering.answerer import Answerer

FAQ = {
    "de": """
        Wann öffnet das Freibad? | Es macht am 1. Mai um neun Uhr auf.
        Was kostet der Eintritt? | Erwachsene zahlen fünf Euro, Kinder zwei.
        Darf ein Hund ins Freibad? | Nein, Tiere sind auf dem ganzen Gelände verboten.
    """,
    "en": """
        How do I renew a book? | Call the desk or use the website before the due date.
        Who may borrow laptops? | Students with a valid card may take one for a week.
        Why is the third floor closed? | Workers are replacing the windows until September.
    """,
    "fr": """
        Quand le musée ouvre-t-il ? | Il est ouvert tous les jours à partir de dix heures.
        Combien coûte le billet ? | Les adultes paient huit euros.
    """,
    "es": """
        ¿Cuándo abre el museo? | Está abierto todos los días desde las diez.
        ¿Cuánto cuesta la entrada? | Los adultos pagan ocho euros.
    """,
    "it": """
        Quando apre il museo? | È aperto tutti i giorni dalle dieci.
        Quanto costa il biglietto? | Gli adulti pagano otto euro.
    """,
}
"""Questions and answers, by language."""
PAIRS = [
    (language, *(part.strip() for part in line.split("|")))
    for language, lines in FAQ.items()
    for line in lines.strip().splitlines()
]
BETWEEN = {"own paragraphs": "\n\n", "lines": "\n", "one line": " "}


@cache
def library(between: str) -> Answerer:
    """Return an answerer over an article a language, with its questions and answers in turn."""
    articles = [
        article(
            "\n\n".join(
                f"{asked}{between}{said}" for code, asked, said in PAIRS if code == language
            ),
            key=language,
            language=language,
        )
        for language in FAQ
    ]
    return over(*articles)


@pytest.mark.parametrize("between", BETWEEN.values(), ids=BETWEEN)
@pytest.mark.parametrize(("language", "asked", "said"), PAIRS)
def test_a_question_in_the_text_leads_to_its_answer(
    language: str, asked: str, said: str, between: str
) -> None:
    """Whether it stands above it, before it or by itself."""
    first = library(between).search(asked).ranking[0]

    assert (first.article.language, first.text) == (language, said)


@pytest.mark.parametrize("between", BETWEEN.values(), ids=BETWEEN)
@pytest.mark.parametrize("asked", [asked for _, asked, _ in PAIRS])
def test_a_question_is_never_quoted(asked: str, between: str) -> None:
    """Neither as an answer, nor as perhaps one, nor as the nearest."""
    outcome = library(between).answer(asked)
    shown = [*getattr(outcome, "quotes", ()), getattr(outcome, "quote", None)]
    shown.append(getattr(outcome, "nearest", None))

    assert not [quote for quote in shown if quote and quote.text.endswith("?")]
