"""Is it enough to answer? How sure, what was matched in a quote, what was found nowhere."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from bot.answering import timeline
from bot.answering.analysis import words
from bot.answering.answer_types import MEASURED, AnswerType, fits
from bot.answering.features import NAMES
from bot.answering.models import Match

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.bridge import QueryTerm
    from bot.answering.findings import Findings
    from bot.answering.models import Quote
    from bot.answering.units import Units
    from bot.answering.weights import Weights

FOUND = 0.3
"""From this weight on a corpus term stands for an asked word in what people are shown."""
FAR = 8.0
"""From this distance in score on it makes no difference how far off another article is."""

FIGURES = (
    "posterior",
    "lead",
    "sentence_vector",
    "passage_vector",
    "article_cover",
    "names_in_article",
    "names_near",
    "least_cover",
    "foreign",
    "unfit",
)


def figures(found: Findings, place: int) -> list[float]:
    """Return what tells a right quote from a wrong one, for place `place` of its ranking.

    In the order of `FIGURES`: the log-probability that the ranking gives it among all of its kind;
    the distance in score to the best quote of another article; likeness of meaning of sentence and
    passage; how much of the question the article covers; how well the name or number covered least
    is covered by the article, and by the sentence and the one before; how well the sentence covers
    the word it covers least; whether it is in another language than the question, where all of
    these are lower; whether a time or quantity is asked for that it does not have.
    """
    row = int(found.ranking.rows[place])
    features, wanted = found.features, found.query.wanted & MEASURED
    column = dict(zip(NAMES, features.table[row], strict=True))
    language = found.units.language(int(found.ranking.sentences[place]))
    return [
        _posterior(found, place),
        _lead(found, place),
        column["sentence_vector"],
        column["passage_vector"],
        column["article_cover"],
        float(features.names_in_article[:, row].min(initial=1.0)),
        float(features.names_near[:, row].min(initial=1.0)),
        float(features.in_sentence[:, row].min(initial=1.0)),
        float(language != found.query.language),
        float(bool(wanted) and not int(fits(wanted)) & int(features.holds[row])),
    ]


def confidence(found: Findings, place: int, weights: Weights) -> float:
    """Return the probability that the quote at `place` answers (logistic regression)."""
    named = zip(FIGURES, figures(found, place), strict=True)
    logit = weights.intercept + sum(weights.evidence.get(name, 0.0) * x for name, x in named)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))


def _posterior(found: Findings, place: int) -> float:
    """Return the log-probability of a place among its rivals (conditional logit).

    A heading has all sentences for rivals, a body sentence only the others of the body; and what
    other articles report of a plan is no rival, but as good an answer.
    """
    ranking = found.ranking
    rivals = ranking.scores[: ranking.bodies] if place < ranking.bodies else ranking.scores
    if AnswerType.FUTURE in found.query.wanted:
        others = [other for other in timeline.reports(found) if other != place]
        rivals = np.delete(rivals, others)
    return -float(np.log(np.exp(rivals - ranking.scores[place]).sum()))


def _lead(found: Findings, place: int) -> float:
    """Return how far in score the best body sentence of any other article lies behind."""
    ranking, article_of = found.ranking, found.units.article_of
    bodies = ranking.sentences[: ranking.bodies]
    other = article_of[bodies] != article_of[ranking.sentences[place]]
    best = ranking.scores[: ranking.bodies][other].max(initial=-np.inf)
    return float(max(-FAR, min(FAR, ranking.scores[place] - best)))


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
