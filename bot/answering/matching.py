"""What a quote has of the asked words, and which of them stand nowhere: what people are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bot.answering import references
from bot.answering.analysis import words
from bot.answering.models import Match

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from bot.answering.bridge import QueryTerm
    from bot.answering.findings import Findings
    from bot.answering.models import Quote
    from bot.answering.units import Units

FOUND = 0.3
"""From this weight on a corpus term stands for an asked word in what people are shown."""
NEAR = 0.6
"""From this cosine on a word of a quote shown is much like an asked one (measured: of six pairs so
near, but below `FOUND`, five are translations or inflected otherwise)."""


def matches(terms: Sequence[QueryTerm], quote: Quote, units: Units) -> tuple[Match, ...]:
    """Return, for each asked word that the quote has something for, what that is."""
    found = []
    language = quote.article.language
    written = [(word.surface, word.terms) for word in words(quote.text, language)]
    for term in terms:
        weights = dict(term.group)
        best: dict[str, float] = {}
        for surface, forms in written:
            weight = max((weights.get(units.vocabulary[form], 0.0) for form in forms), default=0)
            if weight >= FOUND:
                best[surface] = max(weight, best.get(surface, 0.0))
        if best:
            ordered = sorted(best.items(), key=lambda item: (-item[1], item[0]))
            found.append(Match(term.asked, tuple(ordered)))
    return tuple(found)


def met(found: Findings, place: int) -> bool:
    """Tell whether the quote at `place`, or the sentence it leans on, has any asked word."""
    return _has_any(found, references.read_together(found.units, _sentence(found, place)))


def met_around(found: Findings, place: int) -> bool:
    """Tell whether the passage that the quote at `place` stands in has any asked word."""
    units = found.units
    first, last = units.passage_bounds[units.passage_of[_sentence(found, place)] :][:2]
    return _has_any(found, range(int(first), int(last)))


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


def _has_any(found: Findings, sentences: range) -> bool:
    standing = [number for term in found.query.terms for number, w in term.group if w >= FOUND]
    there = found.units.terms_between(sentences.start, sentences.stop)
    return bool(np.isin(there, standing).any())


def _sentence(found: Findings, place: int) -> int:
    return int(found.ranking.sentences[place])
