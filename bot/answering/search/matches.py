"""What a quote has of the asked words, and which of them stand nowhere: what people are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bot.answering.models import Match
from bot.answering.search import context
from bot.language.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from bot.answering.index.sentences import Sentences
    from bot.answering.models import Quote
    from bot.answering.search.expansion import QueryTerm
    from bot.answering.search.workings import Workings

FOUND = 0.3
"""From this weight on a corpus term stands for an asked word in what people are shown."""
NEAR = 0.6
"""From this cosine on a word of a quote shown is much like an asked one (measured: of six pairs so
near, but below `FOUND`, five are translations or inflected otherwise)."""


def matches(terms: Sequence[QueryTerm], quote: Quote, corpus: Sentences) -> tuple[Match, ...]:
    """Return, for each asked word that the quote has something for, what that is."""
    found = []
    language = quote.article.language
    written = [(word.surface, word.terms) for word in words(quote.text, language)]
    for term in terms:
        weights = dict(term.group)
        best: dict[str, float] = {}
        for surface, forms in written:
            weight = max(
                (weights.get(corpus.vocabulary.number_of[form], 0.0) for form in forms), default=0
            )
            if weight >= FOUND:
                best[surface] = max(weight, best.get(surface, 0.0))
        if best:
            ordered = sorted(best.items(), key=lambda item: (-item[1], item[0]))
            found.append(Match(term.asked, tuple(ordered)))
    return tuple(found)


def met(found: Workings, place: int) -> bool:
    """Tell whether the quote at `place`, or the sentence it leans on, has any asked word."""
    return _has_any(found, context.read_together(found.corpus, _sentence(found, place)))


def missing(terms: Sequence[QueryTerm], shown: NDArray[np.float32]) -> tuple[str, ...]:
    """Return the asked words that stand nowhere in the corpus, nor anything like them.

    `shown`, shape `(terms,)`, is the cosine of each to the nearest word of what is shown: beside
    *spacesuit* nobody should read that there is no *Raumanzug*. A name is nothing but itself.
    """
    absent = [
        term.asked
        for term, cosine in zip(terms, shown, strict=True)
        if max((weight for _, weight in term.group), default=0.0) < FOUND
        and (term.is_name or cosine < NEAR)
    ]
    return tuple(dict.fromkeys(absent))


def _has_any(found: Workings, sentences: range) -> bool:
    standing = [number for term in found.query.terms for number, w in term.group if w >= FOUND]
    there = found.corpus.terms_between(sentences.start, sentences.stop)
    return bool(np.isin(there, standing).any())


def _sentence(found: Workings, place: int) -> int:
    return int(found.ranking.sentences[place])
