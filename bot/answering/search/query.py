"""The question as the index sees it: its terms, what it asks for, its vector."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from bot.language import kinds_asked
from bot.language.detection import detect
from bot.language.kinds import AnswerKind
from bot.language.typed.chatter import question_in
from bot.language.typed.question_words import spelled
from bot.language.words import has_letters, words

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bot.answering.search.expansion import Expander, QueryTerm
    from bot.language.words import Word

LONGEST_QUESTION = 500
"""Characters of a question that are looked at; a question is not an essay."""
_BETWEEN = 2
"""Function words that may stand between *how many* and its noun: *of the*."""
MOST_TERMS = 40
"""Terms of a question that are looked up: what makes an answer slow is bounded."""


@dataclass(frozen=True, slots=True, eq=False)
class Query:
    """An analysed question.

    `terms` are its content words with the corpus terms that stand for them; `wanted` is the kind
    of answer asked for, `counted` the place in `terms` of the noun a *how many* counts, if any;
    `vector` is the question's meaning in whole numbers, shape `(512,)`. `asks` tells whether it
    is worded as a question: with a question word or mark, or a verb at its beginning.
    """

    text: str
    language: str
    terms: tuple[QueryTerm, ...]
    wanted: AnswerKind
    counted: int | None
    vector: NDArray[np.float32]
    asks: bool

    @property
    def named(self) -> NDArray[np.bool_]:
        """Which of the terms are names, shape `(terms,)`."""
        return np.array([term.is_name for term in self.terms], bool)

    @property
    def names(self) -> list[QueryTerm]:
        """The terms that are names, numbers among them."""
        return [term for term in self.terms if term.is_name]

    @property
    def lettered(self) -> NDArray[np.bool_]:
        """Which of the names are no numbers, shape `(names,)`."""
        return np.array([has_letters(name.asked) for name in self.names], bool)


def analyse(message: str, expander: Expander) -> Query:
    """Return what `message` asks as a query, in the language it seems to be in."""
    question = question_in(message[:LONGEST_QUESTION].strip())
    language = detect(question)
    text = spelled(expander.as_meant(question, language), language)
    said = list(words(text, language))
    found = [word for word in said if word.terms][:MOST_TERMS]
    wanted, end = kinds_asked.asked(text, language)
    terms, vector = expander.expand(found, language, text[:1].upper() + text[1:])
    return Query(
        text=text,
        language=language,
        terms=tuple(terms),
        wanted=wanted,
        counted=_counted(said, found, end, language) if AnswerKind.NUMBER in wanted else None,
        vector=vector,
        asks=kinds_asked.asks(text, language),
    )


def _counted(said: list[Word], found: list[Word], end: int, language: str) -> int | None:
    """Return the place in `found` of the noun behind the cue, *how many **people** …*, if any.

    A preposition or article may stand between, but no verb: behind it comes something else, as in
    *how much did **Xiaomi**'s sales fall?*
    """
    for word in [word for word in said if word.start >= end][: _BETWEEN + 1]:
        if word.terms:
            return found.index(word) if word in found else None
        if AnswerKind.TRUTH in kinds_asked.asked(word.surface, language)[0]:
            return None
    return None
