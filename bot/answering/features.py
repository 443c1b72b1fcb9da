"""Second stage: what speaks for a candidate sentence, as columns of figures between 0 and about 1.

Two levels: the article (and passage) must be about what is asked, the sentence must answer it. A
word that the whole article repeats chooses the article; the rarer ones choose the sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from bot.answering.answer_types import OTHER, QUANTITY, AnswerType, fits
from bot.answering.covering import FLOOR, NAME_FLOOR, Cover, gather, likeness, terms_around
from bot.answering.nearness import Running

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bot.answering.bridge import Bridge
    from bot.answering.candidates import Candidates
    from bot.answering.meanings import Meanings
    from bot.answering.query import Query
    from bot.answering.units import Units

COUNTS = QUANTITY | AnswerType.NUMBER
"""What is answered with a number that the question does not have."""

NAMES = (
    "sentence_bm25",
    "passage_bm25",
    "article_bm25",
    "sentence_vector",
    "passage_vector",
    "sentence_cover",
    "rare_cover",
    "passage_cover",
    "article_cover",
    "relation_cover",
    "before_cover",
    "after_cover",
    "proximity",
    "number_beside",
    "new_number",
    "holds_number",
    "holds_quantity",
    "holds_date",
    "holds_future",
    "holds_cause",
    "holds_place",
    "holds_person",
    "holds_other",
    "is_question",
)


@dataclass(frozen=True, slots=True, eq=False)
class Features:
    """Per candidate a row of figures, columns as in `NAMES`; and how asked words are covered.

    `table` has shape `(candidates, len(NAMES))`, `holds` (kinds of answer) `(candidates,)`,
    `in_sentence` `(terms, candidates)`: 1 the word itself, 0 nothing like it. By a stricter measure
    and for the question's names only, `names_near` (in the sentence or the two before) and
    `names_in_article` are the same, `(names, candidates)`.
    """

    table: NDArray[np.float64]
    holds: NDArray[np.int32]
    in_sentence: NDArray[np.float64]
    names_near: NDArray[np.float64]
    names_in_article: NDArray[np.float64]


class Describer:
    """Describes candidates of one corpus."""

    def __init__(self, units: Units, meanings: Meanings, bridge: Bridge) -> None:
        """Describe with the `meanings` of sentences and passages, and by `bridge` of words."""
        self._units = units
        self._meanings = meanings
        self._bridge = bridge

    def describe(self, query: Query, found: Candidates) -> Features:
        """Return the features of the candidates `found`."""
        units, at = self._units, found.sentences
        here = terms_around(units, at)
        cosines = self._bridge.likeness(query.terms, here)
        like = likeness(cosines, here, query.terms, units, FLOOR)
        cover = Cover(units, like, at, query.terms)
        names = [term for term in query.terms if term.is_name]
        to_names = cosines[[term.is_name for term in query.terms]]
        stricter = likeness(to_names, here, names, units, NAME_FLOOR)
        of_names = Cover(units, stricter, at, names)
        weight = np.maximum(found.idf, 0.1)[:, np.newaxis]
        relation = weight * np.array([not t.is_name for t in query.terms]).reshape(-1, 1)
        total = max(float(weight.sum()), 1e-9)
        columns = {
            "sentence_bm25": found.by_sentence.sum(axis=0) / total,
            "passage_bm25": found.by_passage.sum(axis=0) / total,
            "article_bm25": found.by_article.sum(axis=0) / total,
            "sentence_vector": self._meanings.of_sentences(at, query.vector),
            "passage_vector": self._meanings.of_passages(units.passage_of[at], query.vector),
            "sentence_cover": _share(cover.sentence, weight),
            "rare_cover": _share(cover.sentence * (1 - cover.commonness), weight),
            "passage_cover": _share(cover.passage, weight),
            "article_cover": _share(cover.article, weight),
            "relation_cover": _share(cover.sentence, relation),
            "before_cover": _share(np.maximum(cover.before - cover.sentence, 0), weight),
            "after_cover": _share(np.maximum(cover.after - cover.sentence, 0), weight),
            "is_question": units.asks[at],
            **self._near(query, like, at),
            **_holds(query.wanted, units.holds[at]),
        }
        return Features(
            table=np.stack([columns[name].astype(np.float64) for name in NAMES], axis=1),
            holds=units.holds[at],
            in_sentence=cover.sentence,
            names_near=np.maximum(of_names.sentence, of_names.before),
            names_in_article=of_names.article,
        )

    def _near(
        self, query: Query, like: NDArray[np.float64], at: NDArray[np.int64]
    ) -> dict[str, NDArray[np.float64]]:
        """Return the columns on what stands near what, and numbers that answer a *how many*."""
        columns = {name: np.zeros(at.size) for name in ("proximity", "number_beside", "new_number")}
        if not at.size:
            return columns
        running = Running(*gather(self._units, at))
        numbers = self._units.lexicon.numeric
        columns["proximity"] = running.proximity(like)
        if query.counted is not None:
            columns["number_beside"] = running.number_beside(like[query.counted], numbers)
        if query.wanted & COUNTS:
            new = numbers & ~self._units.lexicon.years & ~(like == 1).any(axis=0)
            columns["new_number"] = running.share_of_numbers(new)
        return columns


def _share(by_term: NDArray[np.float64], weight: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return what share of `weight`, shape `(terms, 1)`, is covered; none where there is none."""
    return np.asarray((by_term * weight).sum(axis=0) / max(float(weight.sum()), 1e-9))


def _holds(wanted: AnswerType, holds: NDArray[np.int32]) -> dict[str, NDArray[np.float64]]:
    fit = ((holds & int(fits(wanted))) != 0).astype(np.float64)
    return {
        "holds_number": fit * (AnswerType.NUMBER in wanted),
        "holds_quantity": fit * bool(wanted & QUANTITY),
        "holds_date": fit * (AnswerType.DATE in wanted),
        "holds_future": ((holds & int(wanted & AnswerType.FUTURE)) != 0).astype(np.float64),
        "holds_cause": fit * (AnswerType.CAUSE in wanted),
        "holds_place": fit * (AnswerType.PLACE in wanted),
        "holds_person": fit * (AnswerType.PERSON in wanted),
        "holds_other": ((holds & int(wanted & OTHER)) != 0).astype(np.float64),
    }
