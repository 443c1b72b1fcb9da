"""The example questions get the same quote however they are typed."""

from __future__ import annotations

import random
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

import pytest

from bot.answering.models import Answer
from bot.language.words import words
from bot.library.examples import read_examples
from tests.conftest import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.answering.answerer import Answerer

    Typing = Callable[[str, str], str]
    IsSame = Callable[[str, str], bool]

EXAMPLES = [
    (language, question)
    for language, questions in read_examples(REPOSITORY / "corpus").by_language.items()
    for question in questions
]
CHATTER = {
    "en": ("hey does anyone know {}", "I read about this yesterday. {} Thanks in advance!"),
    "de": ("moin, weiß jemand {}", "Ich habe gestern davon gelesen. {} Danke schon mal!"),
    "es": ("hola, ¿alguien sabe {}", "Ayer leí algo sobre esto. {} ¡Gracias de antemano!"),
    "fr": ("salut, quelqu'un sait {}", "Hier j'ai lu quelque chose. {} Merci d'avance !"),
    "it": ("ciao, qualcuno sa {}", "Ieri ho letto qualcosa. {} Grazie in anticipo!"),
}
SLIPS = 2
"""So many slips of the finger are tried in each question."""


def bare(question: str) -> str:
    """Return a question without its marks."""
    return question.strip("¿? ")


def stressed(question: str, language: str) -> str:
    """Return the question with one of its words in capitals, always the same."""
    word = random.Random(question).choice(list(words(question, language)))  # noqa: S311 - no secret
    return question[: word.start] + word.surface.upper() + question[word.end :]


TYPED: dict[str, Typing] = {
    "all capitals": lambda question, _: question.upper(),
    "small letters, without marks": lambda question, _: bare(question).lower(),
    "behind chatter": lambda question, language: CHATTER[language][0].format(bare(question)),
    "among sentences": lambda question, language: CHATTER[language][1].format(question),
    "decomposed, between a mention and a link": lambda question, _: (
        f"<@U012AB3CD> {unicodedata.normalize('NFD', question)} https://example.org/phones.html"
    ),
    "one word stressed": stressed,
}


@pytest.fixture(scope="module")
def is_same(shipped: Answerer) -> IsSame:
    """Return what tells whether two questions are answered, or not, with the same first quote."""
    said = cache(shipped.search)

    def same(question: str, typed: str) -> bool:
        one, other = said(question), shipped.search(typed)
        outcomes = {isinstance(each.outcome, Answer) for each in (one, other)}
        return len(outcomes) == 1 and one.ranking[:1] == other.ranking[:1]

    return same


@pytest.mark.parametrize("typed", TYPED.values(), ids=TYPED)
def test_the_same_question_gets_the_same_quote(is_same: IsSame, typed: Typing) -> None:
    """In capitals or without, with manners or without."""
    changed = [
        question
        for language, question in EXAMPLES
        if not is_same(question, typed(question, language))
    ]

    assert len(changed) <= 1, changed


def test_slips_of_the_finger_seldom_change_the_quote(is_same: IsSame) -> None:
    """A letter left out, doubled, or in its neighbour's place, in a word of five or more."""
    typed = [
        (question, each) for language, question in EXAMPLES for each in slips(language, question)
    ]
    same = [is_same(*each) for each in typed]

    assert len(same) == SLIPS * len(EXAMPLES)
    assert sum(same) >= 0.9 * len(same), [
        each for each, is_kept in zip(typed, same, strict=True) if not is_kept
    ]


def slips(language: str, question: str) -> Iterator[str]:
    """Yield the question with a slip in one of its words, always the same ones."""
    dice = random.Random(question)  # noqa: S311 - no secret
    long = [
        word
        for word in words(question, language)
        if word.terms and word.surface.isalpha() and len(word.surface) > 4
    ]
    for _ in range(SLIPS):
        word = dice.choice(long)
        at = dice.randrange(1, len(word.surface) - 1)
        first, letter, second, rest = (
            word.surface[:at],
            word.surface[at],
            word.surface[at + 1],
            word.surface[at + 2 :],
        )
        slip = dice.choice([second, letter * 2 + second, second + letter])
        yield question[: word.start] + first + slip + rest + question[word.end :]
