"""How near a sentence is in meaning to the question: by itself, with others, beyond its topic."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from bot.answering.index.quantised import DIMENSIONS, cosines
from bot.answering.search.features.coverage import ranges

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bot.answering.index.sentence_vectors import SentenceVectors
    from bot.answering.index.sentences import Sentences
    from bot.answering.search.features.place import Places

LEAST = 1e-3
"""What is left of a vector beside its topic is at least this, squared: nothing divides by 0."""


def columns(
    corpus: Sentences,
    vectors: SentenceVectors,
    places: Places,
    at: NDArray[np.int64],
    question: NDArray[np.float32],
) -> dict[str, NDArray[np.float64]]:
    """Return the cosines to the `question` of the sentences `at`, and of what they stand with.

    Of vectors in whole numbers every sum is exact: no figure depends on the order it is added in.
    """
    own = vectors.sentences.take(at)
    lead = vectors.sentences.take(places.leads(at))
    before, after = (_rows(vectors, places.beside(at, steps)) for steps in (-1, 1))
    alone = _alone(own, question)
    return {
        "sentence_vector": alone,
        "passage_vector": _exactly(vectors.of_passages(corpus.passage_of[at], question)),
        "context_vector": _together(own, before, question),
        "after_vector": _alone(after, question),
        "lead_vector": (_together(own, lead, question) - alone) * places.several(at),
        "own_vector": _beyond_the_topic(own, _topics(corpus, vectors, at), question),
    }


def _rows(vectors: SentenceVectors, at: NDArray[np.int64]) -> NDArray[np.float32]:
    """Return the vectors of the sentences `at`, nothing for what is below 0."""
    there = at >= 0
    rows = np.zeros((at.size, DIMENSIONS), np.float32)
    rows[there] = vectors.sentences.take(at[there])
    return rows


def _alone(rows: NDArray[np.float32], question: NDArray[np.float32]) -> NDArray[np.float64]:
    return _exactly(cosines(question[np.newaxis], rows).reshape(-1))


def _together(
    some: NDArray[np.float32], others: NDArray[np.float32], question: NDArray[np.float32]
) -> NDArray[np.float64]:
    """Return the cosine of each of `some` and its other one, put together, to the question."""
    likeness = _exactly(some @ question) + _exactly(others @ question)
    length = _dots(some, some) + _dots(others, others) + 2 * _dots(some, others)
    return np.asarray(likeness / np.sqrt(np.maximum(length * (question @ question), 1)))


def _topics(
    corpus: Sentences, vectors: SentenceVectors, at: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Return the sum of the passages of each one's article."""
    articles, mine = np.unique(corpus.article_of[at], return_inverse=True)
    firsts, lasts = corpus.article_bounds[articles], corpus.article_bounds[articles + 1] - 1
    firsts, lasts = corpus.passage_of[firsts], corpus.passage_of[lasts] + 1
    passages = _exactly(vectors.passages.take(ranges(firsts, lasts)))
    starts = np.cumsum(lasts - firsts) - (lasts - firsts)
    return np.asarray(np.add.reduceat(passages, starts, axis=0)[mine] if at.size else passages)


def _beyond_the_topic(
    own: NDArray[np.float32], topic: NDArray[np.float64], question: NDArray[np.float32]
) -> NDArray[np.float64]:
    """Return the cosines of what sentences and question mean besides the topic of the article.

    The partial correlation of the two, given the topic.
    """
    wide, asked = _exactly(own), _exactly(question)
    size, length = np.sqrt(_dots(topic, topic)), np.sqrt(_dots(wide, wide))
    asks = np.sqrt(asked @ asked)
    to_topic = _dots(wide, topic) / np.maximum(size * length, 1)
    of_topic = (topic @ asked) / np.maximum(size * asks, 1)
    alike = (wide @ asked) / np.maximum(length * asks, 1)
    left = np.maximum(1 - to_topic**2, LEAST) * np.maximum(1 - of_topic**2, LEAST)
    return np.asarray((alike - to_topic * of_topic) / np.sqrt(left))


def _dots(some: NDArray[Any], others: NDArray[Any]) -> NDArray[np.float64]:
    return _exactly(np.einsum("ij,ij->i", some, others))


def _exactly(whole: NDArray[np.float32]) -> NDArray[np.float64]:
    return whole.astype(np.float64)
