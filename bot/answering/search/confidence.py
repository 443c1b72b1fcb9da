"""How sure it is that a quote answers, and what speaks against it; the answerer asks for enough."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from bot.answering.search import context, matches, reports
from bot.answering.search.features.describing import NAMES
from bot.answering.search.features.place import TOP
from bot.answering.search.reports import NAMED
from bot.language.kinds import MEASURED, AnswerKind, fits
from bot.language.names import is_name_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from bot.answering.search.weights import Weights
    from bot.answering.search.workings import Workings

UNNAMED = 0.5
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
LEAST_WEIGHT = 0.1
"""What a word counts that is found everywhere."""
SPEAKER = AnswerKind.PERSON | AnswerKind.STATEMENT

FIGURES = (
    "posterior",
    "lead",
    "sentence_vector",
    "passage_vector",
    "article_cover",
    "names_in_article",
    "names_near",
    "least_in_context",
    "relation_in_context",
    "asked_words",
    "foreign",
    "is_lead",
    "unfit",
    "unmet",
)
MANY_WORDS = 12
"""So many asked words tell as much about what is wanted as more."""


def figures(found: Workings, place: int) -> list[float]:
    """Return what tells a right quote from a wrong one, for place `place` of its ranking.

    In the order of `FIGURES`: the log-probability that the ranking gives it among all of its kind;
    the distance in score to the best of another article; likeness of meaning of sentence and
    passage; how much of the question the article covers; how well the name or
    number covered least is covered by the article, and near the sentence; of the other words, how
    well the one covered least and all together are covered by the sentence and the two before; how
    many words were asked; whether it is in another language than the question, where all of these
    are lower; whether it is the lead, which repeats what is asked whether it answers or not;
    whether a time or quantity is asked for that it does not have; whether it is a person, place or
    cause, and it has no new one.
    """
    row = int(found.ranking.rows[place])
    column = dict(zip(NAMES, found.features.table[row], strict=True))
    language = found.corpus.language(int(found.ranking.sentences[place]))
    rivals = _rivals(found, place)
    named = np.array([term.is_name for term in found.query.terms], bool)
    related = found.features.in_context[~named, row]
    weight = np.maximum(found.candidates.idf[~named], LEAST_WEIGHT)
    return [
        _posterior(found, rivals, place),
        _ahead_of(found, _of_other_articles(found, rivals, place), place),
        column["sentence_vector"],
        column["passage_vector"],
        column["article_cover"],
        float(found.features.names_in_article[:, row].min(initial=1.0)),
        float(found.features.names_near[:, row].min(initial=1.0)),
        float(related.min(initial=1.0)),
        float(np.average(related, weights=weight)) if related.size else 1.0,
        min(len(found.query.terms), MANY_WORDS) / MANY_WORDS,
        float(language != found.query.language),
        float(column["position"] == TOP),
        float(_is_unfit(found, row)),
        float(_is_unmet(found, row, column)),
    ]


def _is_unfit(found: Workings, row: int) -> bool:
    measured = found.query.wanted & MEASURED
    return bool(measured) and not int(fits(measured)) & int(found.features.holds[row])


def _is_unmet(found: Workings, row: int, column: Mapping[str, float]) -> bool:
    """Tell whether somebody, somewhere or a cause is asked for, and none is there that is new."""
    wanted = found.query.wanted
    new = {
        AnswerKind.PERSON: column["new_name"] + column["new_person"] + column["new_people"],
        AnswerKind.PLACE: column["new_place"] + column["new_spot"],
        AnswerKind.CAUSE: int(found.features.holds[row]) & int(AnswerKind.CAUSE),
    }
    return any(kind in wanted and not there for kind, there in new.items())


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

    A question answers none. Its passage must have an asked word; and where a speaker is asked for,
    somebody must say something.
    """
    if found.corpus.asks[found.ranking.sentences[place]]:
        return 0.0
    if not asks(found) or not matches.met_around(found, place):
        return UNMET
    shown = context.read_together(found.corpus, int(found.ranking.sentences[place]))
    says = found.corpus.holds[shown.start : shown.stop] & int(AnswerKind.STATEMENT)
    return 1.0 if says.any() or SPEAKER not in found.query.wanted else UNSAID


def _rivals(found: Workings, place: int) -> NDArray[np.int64]:
    """Return the places that `place` must beat.

    A heading must beat every sentence, a body sentence only the others of the body; and another
    article that tells the same is no rival, nor what else reports of a plan are as good.
    """
    ranking = found.ranking
    every = np.arange(ranking.bodies if place < ranking.bodies else len(ranking.rows))
    told: set[int] = set()
    if place < ranking.bodies:
        told = reports.corroborating(found, place)
    ahead = place < ranking.bodies and AnswerKind.FUTURE in found.query.wanted
    owners = found.corpus.article_of[ranking.sentences[every]]
    rivals = every[~np.isin(owners, list(told))]
    return np.setdiff1d(rivals, [*(reports.reports(found) if ahead else ()), place])


def _posterior(found: Workings, rivals: NDArray[np.int64], place: int) -> float:
    """Return the log-probability of a place beside its rivals (conditional logit)."""
    behind = found.ranking.scores[rivals] - found.ranking.scores[place]
    return -float(np.log1p(np.exp(behind).sum()))


def _ahead_of(found: Workings, rivals: NDArray[np.int64], place: int) -> float:
    """Return how far in score the best of `rivals` lies behind."""
    best = found.ranking.scores[rivals].max(initial=-np.inf)
    return float(max(-FAR, min(FAR, found.ranking.scores[place] - best)))


def _of_other_articles(found: Workings, rivals: NDArray[np.int64], place: int) -> NDArray[np.int64]:
    article_of = found.corpus.article_of[found.ranking.sentences]
    return np.asarray(rivals[article_of[rivals] != article_of[place]])
