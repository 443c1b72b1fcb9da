"""The question as the index sees it: its terms, what it asks for, its vector."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.language import kinds_asked
from bot.language.kinds import AnswerKind
from bot.language.words import words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from bot.answering.search.expansion import Expander, QueryTerm

LONGEST_QUESTION = 500
"""Characters of a question that are looked at; a question is not an essay."""
MOST_TERMS = 40
"""Terms of a question that are looked up: what makes an answer slow is bounded."""


@dataclass(frozen=True, slots=True, eq=False)
class Query:
    """An analysed question.

    `terms` are its content words with the corpus terms that stand for them; `wanted` is the kind
    of answer asked for, `counted` the place in `terms` of the noun a *how many* counts, if any;
    `vector` is the question's meaning in whole numbers, shape `(512,)`. `asks` tells whether
    there is a question word or a question mark.
    """

    text: str
    language: str
    terms: tuple[QueryTerm, ...]
    wanted: AnswerKind
    counted: int | None
    vector: NDArray[np.float32]
    asks: bool


def analyse(question: str, language: str, expander: Expander) -> Query:
    """Return `question` as a query in `language`."""
    text = kinds_asked.spelled(question[:LONGEST_QUESTION].strip(), language)
    found = [word for word in words(text, language) if word.terms][:MOST_TERMS]
    wanted, end = kinds_asked.asked(text, language)
    after = (place for place, word in enumerate(found) if word.start >= end)
    terms, vector = expander.expand(found, language, text)
    return Query(
        text=text,
        language=language,
        terms=tuple(terms),
        wanted=wanted,
        counted=next(after, None) if AnswerKind.NUMBER in wanted else None,
        vector=vector,
        asks=bool(wanted) or end > 0 or "?" in text,
    )
