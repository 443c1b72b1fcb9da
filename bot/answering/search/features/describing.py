"""Second stage: what speaks for a candidate sentence, as columns of figures between 0 and about 1.

Two levels: the article (and passage) must be about what is asked, the sentence must answer it. A
word that the whole article repeats chooses the article; the rarer ones choose the sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from bot.answering.search.features import meaning, novelty
from bot.answering.search.features.coverage import (
    FLOOR,
    NAME_FLOOR,
    Coverage,
    gather,
    gathered,
    likeness,
    terms_around,
)
from bot.answering.search.features.place import Places
from bot.answering.search.features.proximity import RunningTerms
from bot.language.kinds import BESIDES, OTHER, QUANTITY, AnswerKind, fits

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
    "article_bm25",
    "sentence_vector",
    "passage_vector",
    "context_vector",
    "after_vector",
    "lead_vector",
    "own_vector",
    "rare_cover",
    "passage_cover",
    "article_cover",
    "relation_cover",
    "before_cover",
    "after_cover",
    "lead_context_cover",
    "lead_names",
    "lead_relation",
    "position",
    "is_second",
    "lead_of_keywords",
    "proximity",
    "number_beside",
    "new_number",
    "holds_number",
    "holds_quantity",
    "holds_date",
    "holds_future",
    "holds_cause",
    "holds_denial",
    "holds_statement",
    "holds_list",
    "holds_comparison",
    "holds_consequence",
    "holds_manner",
    "relation_of_truth",
    "holds_other",
    "new_name",
    "new_person",
    "new_people",
    "new_place",
    "new_spot",
    "is_question",
)


@dataclass(frozen=True, slots=True, eq=False)
class Features:
    """Per candidate a row of figures, columns as in `NAMES`; and how asked words are covered.

    `table` has shape `(candidates, len(NAMES))`, `holds` (kinds of answer) `(candidates,)`,
    `in_context` (in the sentence or the two before) `(terms, candidates)`: 1 the word itself, 0
    nothing like it. By a stricter measure and for the question's names only, `names_near`
    (in the sentence, the one before, one more in its passage, or the lead) and `names_in_article`
    are the same, `(names, candidates)`.
    """

    table: NDArray[np.float64]
    holds: NDArray[np.int32]
    in_context: NDArray[np.float64]
    names_near: NDArray[np.float64]
    names_in_article: NDArray[np.float64]


class Describer:
    """Describes candidates of one corpus."""

    def __init__(self, corpus: Sentences, vectors: SentenceVectors, expander: Expander) -> None:
        """Describe with the `vectors` of sentences and passages, and of words by `expander`."""
        self._corpus = corpus
        self._vectors = vectors
        self._expander = expander
        self._places = Places(corpus)

    def describe(self, query: Query, found: Candidates) -> Features:
        """Return the features of the candidates `found`."""
        corpus, at = self._corpus, found.sentences
        here = terms_around(corpus, at)
        cosines = self._expander.likeness(query.terms, here)
        like = likeness(cosines, here, query.terms, corpus, FLOOR)
        leads = self._places.leads(at)
        cover = Coverage(corpus, like, at, leads, query.terms)
        names, to_names = query.names, cosines[query.named]
        stricter = likeness(to_names, here, names, corpus, NAME_FLOOR)
        of_names = Coverage(corpus, stricter, at, leads, names)
        several = self._places.several(at)
        columns = {
            "is_question": corpus.asks[at],
            **_bm25(found),
            **_covered(cover, query, found.idf, several),
            **meaning.columns(corpus, self._vectors, self._places, at, query.vector),
            **self._places.columns(at, asks=query.asks or bool(query.wanted)),
            **self._near(query, like, at),
            **_holds(query.wanted, corpus.holds[at]),
        }
        whether = AnswerKind.TRUTH in query.wanted
        columns["relation_of_truth"] = columns["relation_cover"] * whether
        return Features(
            table=np.stack([columns[name].astype(np.float64) for name in NAMES], axis=1),
            holds=corpus.holds[at],
            in_context=np.maximum(cover.sentence, cover.before),
            names_near=np.maximum(of_names.near, of_names.lead * several),
            names_in_article=of_names.article,
        )

    def _near(
        self, query: Query, like: NDArray[np.float64], at: NDArray[np.int64]
    ) -> dict[str, NDArray[np.float64]]:
        """Return the columns on what stands near what, and on what is new beside the question."""
        terms, bounds = gather(self._corpus, at)
        mentions = self._corpus.mentions[gathered(self._corpus, at)]
        columns = novelty.columns(query.wanted, terms, mentions, bounds, like)
        columns |= {
            name: np.zeros(at.size) for name in ("proximity", "number_beside", "new_number")
        }
        if not at.size:
            return columns
        running = RunningTerms(terms, bounds)
        numbers = self._corpus.vocabulary.numeric
        columns["proximity"] = running.proximity(like)
        if query.counted is not None:
            columns["number_beside"] = running.number_beside(like[query.counted], numbers)
        if query.wanted & COUNTS:
            new = numbers & ~self._corpus.vocabulary.years & ~(like == 1).any(axis=0)
            columns["new_number"] = running.share_of_numbers(new)
        return columns


def _bm25(found: Candidates) -> dict[str, NDArray[np.float64]]:
    total = max(float(_weight(found.idf).sum()), 1e-9)
    return {
        "sentence_bm25": found.by_sentence.sum(axis=0) / total,
        "article_bm25": found.by_article.sum(axis=0) / total,
    }


def _covered(
    cover: Coverage, query: Query, idf: NDArray[np.float64], several: NDArray[np.float64]
) -> dict[str, NDArray[np.float64]]:
    """Return the columns on how much of what was asked a sentence and those around it cover."""
    weight, named = _weight(idf), query.named[:, np.newaxis]
    context = np.maximum(cover.sentence, cover.before)
    more_in_lead = np.maximum(cover.lead - cover.sentence, 0) * several
    with_lead = np.where(several > 0, np.maximum(context, cover.lead), context)
    return {
        "rare_cover": _share(cover.sentence * (1 - cover.commonness), weight),
        "passage_cover": _share(cover.passage, weight),
        "article_cover": _share(cover.article, weight),
        "relation_cover": _share(cover.sentence, weight * ~named),
        "before_cover": _share(np.maximum(cover.before - cover.sentence, 0), weight),
        "after_cover": _share(np.maximum(cover.after - cover.sentence, 0), weight),
        "lead_context_cover": _share(with_lead, weight),
        "lead_names": _share(more_in_lead * named, weight),
        "lead_relation": _share(more_in_lead, weight * ~named),
    }


def _weight(idf: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return what each asked word counts, shape `(terms, 1)`: one found everywhere a little."""
    return np.maximum(idf, 0.1)[:, np.newaxis]


def _share(by_term: NDArray[np.float64], weight: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return what share of `weight`, shape `(terms, 1)`, is covered; none where there is none."""
    return np.asarray((by_term * weight).sum(axis=0) / max(float(weight.sum()), 1e-9))


def _holds(wanted: AnswerKind, holds: NDArray[np.int32]) -> dict[str, NDArray[np.float64]]:
    """Return, by kind of answer, whether it is asked for and a sentence holds what satisfies it."""
    return {
        f"holds_{name}": ((holds & int(fits(wanted & kind) | wanted & kind & BESIDES)) != 0) * 1.0
        for name, kind in _KINDS.items()
    }


_KINDS = {
    "number": AnswerKind.NUMBER,
    "quantity": QUANTITY,
    "date": AnswerKind.DATE,
    "future": AnswerKind.FUTURE,
    "cause": AnswerKind.CAUSE,
    "denial": AnswerKind.DENIAL,
    "statement": AnswerKind.STATEMENT,
    "list": AnswerKind.LIST,
    "comparison": AnswerKind.COMPARISON,
    "consequence": AnswerKind.CONSEQUENCE,
    "manner": AnswerKind.MANNER,
    "other": OTHER,
}
