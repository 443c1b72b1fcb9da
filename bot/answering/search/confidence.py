"""How sure it is that a quote answers, and what speaks against it; the answerer asks for enough."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from bot.answering.search import context
from bot.answering.search.evidence import FIGURES, figures
from bot.answering.search.reports import NAMED
from bot.language.kinds import AnswerKind
from bot.language.names import is_name_in

if TYPE_CHECKING:
    from bot.answering.search.weights import Weights
    from bot.answering.search.workings import Workings

UNNAMED = 0.55
"""What is left of a confidence where the article hardly has a name that is asked about: it may be
spelled otherwise there, or the article speaks of somebody else …"""
ABSENT = 0.4
"""… and where it has nothing like it, …"""
FAINT = 0.05
"""… which is below this cover."""
UNMET = 0.25
"""What is left of a confidence where nothing is asked, or no asked word is met …"""
MET = 0.5
"""… from this cover on, by the quote or the two sentences before it."""
UNSAID = 0.5
"""What is left of it where it is asked who said so, and nothing is said there."""
SPEAKER = AnswerKind.PERSON | AnswerKind.STATEMENT


def confidence(found: Workings, place: int, weights: Weights) -> float:
    """Return the probability that the quote at `place` answers (logistic regression)."""
    named = zip(FIGURES, figures(found, place), strict=True)
    logit = weights.intercept + sum(weights.confidence.get(name, 0.0) * x for name, x in named)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))


def sure(found: Workings, best: int, shown: int, weights: Weights) -> float:
    """Return how sure it is that the articles answer, with the quote at `shown`.

    What the evidence at `best` says holds for the newer report that is shown in its place; but who
    is asked about must be in that article, and something that was asked be met there.
    """
    return confidence(found, best, weights) * present(found, shown) * grounded(found, shown)


def names_it(found: Workings, place: int) -> bool:
    """Tell whether every name asked about stands in the quote at `place` or near it."""
    near = found.features.names_near[found.query.lettered, found.ranking.rows[place]]
    return bool(near.min(initial=1.0) >= NAMED)


def present(found: Workings, place: int) -> float:
    """Return what names that the article doesn't have leave of a confidence.

    Not numbers: a year may be the article's own.
    """
    in_article = found.features.names_in_article[found.query.lettered, found.ranking.rows[place]]
    least = in_article.min(initial=1.0)
    if least < FAINT:
        return ABSENT
    return 1.0 if least >= NAMED else UNNAMED


def asks(found: Workings) -> bool:
    """Tell whether there is a question: a lone ordinary word, *test* or *help me*, asks nothing.

    A capital at the beginning makes no name, but the articles may know it for one.
    """
    terms, forms = found.query.terms, found.corpus.vocabulary.forms
    written = (forms[number] for term in terms for number in term.itself)
    several = len({term.asked.casefold() for term in terms}) > 1
    named = bool(found.query.names) or is_name_in(written)
    return found.query.asks or several or named


def grounded(found: Workings, place: int) -> float:
    """Return what is left of a confidence by what stands in the quote at `place`, read in context.

    A question answers none, but its words count for what stands behind it. Some asked word must be
    met; and where a speaker is asked for, somebody must say something.
    """
    if found.corpus.asks[found.ranking.sentences[place]]:
        return 0.0
    met = found.features.in_context[:, found.ranking.rows[place]].max(initial=0.0) >= MET
    if not asks(found) or not met:
        return UNMET
    shown = context.read_together(found.corpus, int(found.ranking.sentences[place]))
    says = found.corpus.holds[shown.start : shown.stop] & int(AnswerKind.STATEMENT)
    return 1.0 if says.any() or SPEAKER not in found.query.wanted else UNSAID
