"""Is it enough to answer? How sure, what was matched in a quote, what was found nowhere."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from bot.answering.analysis import words
from bot.answering.answer_types import MEASURED, fits
from bot.answering.features import NAMES
from bot.answering.models import Match

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.bridge import QueryTerm
    from bot.answering.features import Features
    from bot.answering.models import Quote
    from bot.answering.query import Query
    from bot.answering.ranking import Ranking
    from bot.answering.units import Units
    from bot.answering.weights import Weights

FOUND = 0.3
"""From this weight on a corpus term stands for an asked word in what people are shown."""
NAMED = 0.3
"""From this cover on a name counts as named."""
FIELD = 5
"""The best is compared with the second, and with so many."""

FIGURES = (
    "margin",
    "lead",
    "sentence_vector",
    "passage_vector",
    "article_cover",
    "names_cover",
    "least_cover",
    "unfit",
)


def figures(query: Query, features: Features, ranking: Ranking, place: int) -> list[float]:
    """Return what tells a right quote from a wrong one, for place `place` of `ranking`.

    In the order of `FIGURES`: the distance in score to the next best and to the fifth; likeness of
    meaning of sentence and passage; how much of the question the article covers; how well it covers
    the name or number it covers least; how well the sentence covers the word it covers least;
    whether a time or quantity is asked for that the sentence does not have.
    """
    row = int(ranking.rows[place])
    others = np.delete(ranking.scores, place)[: FIELD - 1]
    score = float(ranking.scores[place])
    in_sentence = features.in_sentence[:, row]
    column = dict(zip(NAMES, features.table[row], strict=True))
    return [
        score - float(others[0]) if others.size else 0.0,
        score - float(others[-1]) if others.size else 0.0,
        column["sentence_vector"],
        column["passage_vector"],
        column["article_cover"],
        float(features.names_in_article[:, row].min(initial=1.0)),
        float(in_sentence.min(initial=1.0)),
        1.0
        if query.wanted & MEASURED and not int(fits(query.wanted)) & int(features.holds[row])
        else 0.0,
    ]


def named(query: Query, features: Features, ranking: Ranking, place: int) -> bool:
    """Tell whether every name asked about stands in the quote at `place` or the sentence before.

    Not numbers: a year may be the article's own.
    """
    names = [term for term in query.terms if term.is_name]
    near = features.names_near[:, ranking.rows[place]]
    return all(
        cover >= NAMED or not any(map(str.isalpha, term.asked))
        for term, cover in zip(names, near, strict=True)
    )


def confidence(
    query: Query, features: Features, ranking: Ranking, place: int, weights: Weights
) -> float:
    """Return the probability that the quote at `place` answers (logistic regression)."""
    found = zip(FIGURES, figures(query, features, ranking, place), strict=True)
    logit = weights.intercept + sum(weights.evidence.get(name, 0.0) * x for name, x in found)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))


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


def missing(terms: Sequence[QueryTerm]) -> tuple[str, ...]:
    """Return the asked words that stand nowhere in the corpus, nor anything like them."""
    absent = [t.asked for t in terms if max((w for _, w in t.group), default=0.0) < FOUND]
    return tuple(dict.fromkeys(absent))
