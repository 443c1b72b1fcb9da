"""Second stage: what speaks for a candidate sentence, as columns of figures between 0 and about 1.

Two levels: the article (and passage) must be about what is asked, the sentence must answer it. A
word that the whole article repeats chooses the article; the rarer ones choose the sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from bot.answering.search.coverage import (
    FLOOR,
    NAME_FLOOR,
    Coverage,
    gather,
    likeness,
    terms_around,
)
from bot.answering.search.proximity import RunningTerms
from bot.language.kinds import OTHER, QUANTITY, AnswerKind, fits

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bot.answering.index.sentence_vectors import SentenceVectors
    from bot.answering.index.sentences import Sentences
    from bot.answering.search.expansion import Expander
    from bot.answering.search.query import Query
    from bot.answering.search.retrieval import Candidates

COUNTS = QUANTITY | AnswerKind.NUMBER
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
    and for the question's names only, `names_near` (in the sentence, the one before, or one more in
    its passage) and `names_in_article` are the same, `(names, candidates)`.
    """

    table: NDArray[np.float64]
    holds: NDArray[np.int32]
    in_sentence: NDArray[np.float64]
    names_near: NDArray[np.float64]
    names_in_article: NDArray[np.float64]


class Describer:
    """Describes candidates of one corpus."""

    def __init__(self, corpus: Sentences, vectors: SentenceVectors, expander: Expander) -> None:
        """Describe with the `vectors` of sentences and passages, and of words by `expander`."""
        self._corpus = corpus
        self._vectors = vectors
        self._expander = expander

    def describe(self, query: Query, found: Candidates) -> Features:
        """Return the features of the candidates `found`."""
        corpus, at = self._corpus, found.sentences
        here = terms_around(corpus, at)
        cosines = self._expander.likeness(query.terms, here)
        like = likeness(cosines, here, query.terms, corpus, FLOOR)
        cover = Coverage(corpus, like, at, query.terms)
        names = [term for term in query.terms if term.is_name]
        to_names = cosines[[term.is_name for term in query.terms]]
        stricter = likeness(to_names, here, names, corpus, NAME_FLOOR)
        of_names = Coverage(corpus, stricter, at, names)
        weight = np.maximum(found.idf, 0.1)[:, np.newaxis]
        relation = weight * np.array([not t.is_name for t in query.terms]).reshape(-1, 1)
        total = max(float(weight.sum()), 1e-9)
        columns = {
            "sentence_bm25": found.by_sentence.sum(axis=0) / total,
            "passage_bm25": found.by_passage.sum(axis=0) / total,
            "article_bm25": found.by_article.sum(axis=0) / total,
            "sentence_vector": self._vectors.of_sentences(at, query.vector),
            "passage_vector": self._vectors.of_passages(corpus.passage_of[at], query.vector),
            "sentence_cover": _share(cover.sentence, weight),
            "rare_cover": _share(cover.sentence * (1 - cover.commonness), weight),
            "passage_cover": _share(cover.passage, weight),
            "article_cover": _share(cover.article, weight),
            "relation_cover": _share(cover.sentence, relation),
            "before_cover": _share(np.maximum(cover.before - cover.sentence, 0), weight),
            "after_cover": _share(np.maximum(cover.after - cover.sentence, 0), weight),
            "is_question": corpus.asks[at],
            **self._near(query, like, at),
            **_holds(query.wanted, corpus.holds[at]),
        }
        return Features(
            table=np.stack([columns[name].astype(np.float64) for name in NAMES], axis=1),
            holds=corpus.holds[at],
            in_sentence=cover.sentence,
            names_near=of_names.near,
            names_in_article=of_names.article,
        )

    def _near(
        self, query: Query, like: NDArray[np.float64], at: NDArray[np.int64]
    ) -> dict[str, NDArray[np.float64]]:
        """Return the columns on what stands near what, and numbers that answer a *how many*."""
        columns = {name: np.zeros(at.size) for name in ("proximity", "number_beside", "new_number")}
        if not at.size:
            return columns
        running = RunningTerms(*gather(self._corpus, at))
        numbers = self._corpus.vocabulary.numeric
        columns["proximity"] = running.proximity(like)
        if query.counted is not None:
            columns["number_beside"] = running.number_beside(like[query.counted], numbers)
        if query.wanted & COUNTS:
            new = numbers & ~self._corpus.vocabulary.years & ~(like == 1).any(axis=0)
            columns["new_number"] = running.share_of_numbers(new)
        return columns


def _share(by_term: NDArray[np.float64], weight: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return what share of `weight`, shape `(terms, 1)`, is covered; none where there is none."""
    return np.asarray((by_term * weight).sum(axis=0) / max(float(weight.sum()), 1e-9))


def _holds(wanted: AnswerKind, holds: NDArray[np.int32]) -> dict[str, NDArray[np.float64]]:
    fit = ((holds & int(fits(wanted))) != 0).astype(np.float64)
    return {
        "holds_number": fit * (AnswerKind.NUMBER in wanted),
        "holds_quantity": fit * bool(wanted & QUANTITY),
        "holds_date": fit * (AnswerKind.DATE in wanted),
        "holds_future": ((holds & int(wanted & AnswerKind.FUTURE)) != 0).astype(np.float64),
        "holds_cause": fit * (AnswerKind.CAUSE in wanted),
        "holds_place": fit * (AnswerKind.PLACE in wanted),
        "holds_person": fit * (AnswerKind.PERSON in wanted),
        "holds_other": ((holds & int(wanted & OTHER)) != 0).astype(np.float64),
    }
