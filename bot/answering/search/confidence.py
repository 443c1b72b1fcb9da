"""How sure it is that a quote answers, and what speaks against it; the answerer asks for enough."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from bot.answering.search import context, matches, reports
from bot.answering.search.features import NAMES
from bot.answering.search.reports import NAMED
from bot.language.kinds import MEASURED, AnswerKind, fits
from bot.language.names import is_name_in

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bot.answering.search.weights import Weights
    from bot.answering.search.workings import Workings

UNNAMED = 0.6
"""What is left of a confidence where a name asked about stands neither in the quote nor before it:
the article may be about it too, but the quote speaks of somebody else …"""
ABSENT = 0.5
"""… and once more where it stands nowhere in the article."""
UNMET = 0.25
"""What is left of a confidence where nothing is asked, or the passage has no asked word."""
UNSAID = 0.5
"""What is left of it where it is asked who said so, and nothing is said there."""
FAR = 8.0
"""From this distance in score on it makes no difference how far off another article is."""
SPEAKER = AnswerKind.PERSON | AnswerKind.STATEMENT

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


def figures(found: Workings, place: int) -> list[float]:
    """Return what tells a right quote from a wrong one, for place `place` of its ranking.

    In the order of `FIGURES`: the log-probability that the ranking gives it among all of its kind;
    the distance in score to the best quote of another article; likeness of meaning of sentence and
    passage; how much of the question the article covers; how well the name or number covered least
    is covered by the article, and by the sentence and the two before; how well the sentence covers
    the word it covers least; whether it is in another language than the question, where all of
    these are lower; whether a time or quantity is asked for that it does not have.
    """
    row = int(found.ranking.rows[place])
    features, wanted = found.features, found.query.wanted & MEASURED
    column = dict(zip(NAMES, features.table[row], strict=True))
    language = found.corpus.language(int(found.ranking.sentences[place]))
    rivals = _rivals(found, place)
    return [
        _posterior(found, rivals, place),
        _lead(found, rivals, place),
        column["sentence_vector"],
        column["passage_vector"],
        column["article_cover"],
        float(features.names_in_article[:, row].min(initial=1.0)),
        float(features.names_near[:, row].min(initial=1.0)),
        float(features.in_sentence[:, row].min(initial=1.0)),
        float(language != found.query.language),
        float(bool(wanted) and not int(fits(wanted)) & int(features.holds[row])),
    ]


def confidence(found: Workings, place: int, weights: Weights) -> float:
    """Return the probability that the quote at `place` answers (logistic regression)."""
    named = zip(FIGURES, figures(found, place), strict=True)
    logit = weights.intercept + sum(weights.confidence.get(name, 0.0) * x for name, x in named)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))


def named(found: Workings, place: int) -> float:
    """Return what the names asked about leave of a confidence, with the quote at `place` shown.

    Not numbers: a year may be the article's own.
    """
    row = found.ranking.rows[place]
    names = [term.asked for term in found.query.terms if term.is_name]
    lettered = np.array([any(map(str.isalpha, name)) for name in names], bool)
    near = found.features.names_near[lettered, row].min(initial=1.0) >= NAMED
    in_article = found.features.names_in_article[lettered, row].min(initial=1.0) >= NAMED
    return (1.0 if near else UNNAMED) * (1.0 if in_article else ABSENT)


def asks(found: Workings) -> bool:
    """Tell whether there is a question: a lone ordinary word, *test* or *help me*, asks nothing.

    A capital at the beginning makes no name, but the articles may know it for one.
    """
    terms, forms = found.query.terms, found.corpus.vocabulary.forms
    written = (forms[number] for term in terms for number, weight in term.group if weight == 1)
    several = len({term.asked.casefold() for term in terms}) > 1
    named = any(term.is_name for term in terms) or is_name_in(written)
    return found.query.asks or several or named


def grounded(found: Workings, place: int) -> float:
    """Return what is left of a confidence by what stands in the quote at `place`, read in context.

    Its passage must have an asked word; and where a speaker is asked for, somebody must say
    something.
    """
    if not asks(found) or not matches.met_around(found, place):
        return UNMET
    shown = context.read_together(found.corpus, int(found.ranking.sentences[place]))
    says = found.corpus.holds[shown.start : shown.stop] & int(AnswerKind.STATEMENT)
    return 1.0 if says.any() or SPEAKER not in found.query.wanted else UNSAID


def _rivals(found: Workings, place: int) -> NDArray[np.int64]:
    """Return the places that `place` must beat.

    A heading must beat every sentence, a body sentence only the others of the body; and what other
    articles report of a plan is no rival, but as good an answer.
    """
    ranking = found.ranking
    every = np.arange(ranking.bodies if place < ranking.bodies else len(ranking.rows))
    ahead = place < ranking.bodies and AnswerKind.FUTURE in found.query.wanted
    return np.setdiff1d(every, [*(reports.reports(found) if ahead else ()), place])


def _posterior(found: Workings, rivals: NDArray[np.int64], place: int) -> float:
    """Return the log-probability of a place beside its rivals (conditional logit)."""
    behind = found.ranking.scores[rivals] - found.ranking.scores[place]
    return -float(np.log1p(np.exp(behind).sum()))


def _lead(found: Workings, rivals: NDArray[np.int64], place: int) -> float:
    """Return how far in score the best rival of any other article lies behind."""
    article_of = found.corpus.article_of[found.ranking.sentences]
    others = rivals[article_of[rivals] != article_of[place]]
    best = found.ranking.scores[others].max(initial=-np.inf)
    return float(max(-FAR, min(FAR, found.ranking.scores[place] - best)))
