"""Figures that tell a quote that answers from one that doesn't."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bot.answering.search import reports
from bot.answering.search.features.describing import NAMES
from bot.answering.search.features.place import TOP
from bot.language.kinds import MEASURED, AnswerKind, fits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from bot.answering.search.workings import Workings

FAR = 5.0
"""From this distance in score on it makes no difference how far off another article is."""
FIGURES = (
    "posterior",
    "lead",
    "margin",
    "stands_out",
    "passage_vector",
    "names_in_article",
    "names_elsewhere",
    "least_in_context",
    "asked_words",
    "asked_names",
    "foreign",
    "is_lead",
    "holds_denial",
    "unfit",
    "without_money",
    "unmet",
)
MANY_WORDS = 12
"""So many asked words tell as much about what is wanted as more."""
MANY_NAMES = 3
"""So many names asked about tell as much as more."""
LACKED = 0.15
"""Below this cover an article lacks a name."""
FEW = 3
"""Among so few sentences of an article none stands out."""
LEAST_SPREAD = 1e-3
"""What a spread is at least, so that nothing divides by 0."""


def figures(found: Workings, place: int) -> list[float]:
    """Return what tells a right quote from a wrong one, for place `place` of its ranking.

    In the order of `FIGURES`: the log-probability that the ranking gives it among all of its kind;
    the distance in score to the best of another article, and to the best of all; by how many
    standard deviations it covers more of the question, read in context, than others of its article,
    times what it covers; likeness of meaning of the passage; how well the article covers the name
    or number it covers least; whether it lacks a name that other articles have; how well the
    sentence and the two before cover the word they cover least; how many words and names were
    asked; whether it is in another language than the question, where all of these are lower;
    whether it is the lead, which repeats what is asked whether it answers or not; whether it denies
    what may be denied; whether a time or quantity is asked for that it does not have, and whether
    that is a price; whether it is a person, place or cause, and it has no new one.
    """
    row = int(found.ranking.rows[place])
    column = dict(zip(NAMES, found.features.table[row], strict=True))
    language = found.corpus.language(int(found.ranking.sentences[place]))
    rivals = _rivals(found, place)
    covered = found.features.in_context[:, row]
    return [
        _posterior(found, rivals, place),
        _ahead_of(found, _of_other_articles(found, rivals, place), place),
        _ahead_of(found, rivals, place),
        _stands_out(found, place),
        column["passage_vector"],
        float(found.features.names_in_article[:, row].min(initial=1.0)),
        float(_names_elsewhere(found, row)),
        float(covered.min(initial=1.0)),
        min(len(found.query.terms), MANY_WORDS) / MANY_WORDS,
        min(len(found.query.names), MANY_NAMES) / MANY_NAMES,
        float(language != found.query.language),
        float(column["position"] == TOP),
        column["holds_denial"],
        float(is_unfit(found, row, MEASURED)),
        float(is_unfit(found, row, AnswerKind.MONEY)),
        float(_is_unmet(found, row, column)),
    ]


def _stands_out(found: Workings, place: int) -> float:
    """Return by how many standard deviations it covers more than others of its article.

    As far as it covers anything: where nothing is about the question, something is still first.
    """
    ranking, owners = found.ranking, found.corpus.article_of[found.ranking.sentences]
    bodies = max(ranking.bodies, 1)
    beside = ranking.rows[:bodies][owners[:bodies] == owners[place]]
    if len(beside) < FEW:
        return 0.0
    covered = found.features.table[:, NAMES.index("lead_context_cover")]
    others = covered[beside]
    spread = max(float(others.std()), LEAST_SPREAD)
    own = covered[ranking.rows[place]]
    return float(own * (own - others.mean()) / spread)


def is_unfit(found: Workings, row: int, kinds: AnswerKind) -> bool:
    """Tell whether one of `kinds` is asked for, and candidate `row` does not hold it."""
    measured = found.query.wanted & kinds
    return bool(measured) and not int(fits(measured)) & int(found.features.holds[row])


def _names_elsewhere(found: Workings, row: int) -> bool:
    """Tell whether the corpus knows a name that the article lacks: it is about somebody else."""
    known = np.array([bool(name.itself) for name in found.query.names], bool)
    lacked = found.features.names_in_article[:, row] < LACKED
    return bool((lacked & known & found.query.lettered).any())


def _is_unmet(found: Workings, row: int, column: Mapping[str, float]) -> bool:
    """Tell whether somebody, somewhere or a cause is asked for, and none is there that is new."""
    wanted = found.query.wanted
    new = {
        AnswerKind.PERSON: column["new_name"] + column["new_person"] + column["new_people"],
        AnswerKind.PLACE: column["new_place"] + column["new_spot"],
        AnswerKind.CAUSE: int(found.features.holds[row]) & int(AnswerKind.CAUSE),
    }
    return any(kind in wanted and not there for kind, there in new.items())


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
