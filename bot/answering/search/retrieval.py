"""First stage: which sentences are worth a close look, by BM25 over sentences and passages."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.answering.index.term_groups import GroupIndex

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from bot.answering.index.growth import Change
    from bot.answering.index.sentences import Sentences
    from bot.answering.search.query import Query

BEST_SENTENCES = 60
"""So many sentences are looked at by their own BM25 score …"""
BEST_ARTICLES = 5
"""… and all sentences of so many articles, up to …"""
MOST_OF_AN_ARTICLE = 80
"""… so many of each: the answer often shares no word with the question but its article does."""
PASSAGE_SHARE = 0.5
"""What the passage's score counts beside the sentence's (measured: +.024 MRR)."""


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """Sentences worth a look, by article id and position, and BM25 by query term for each of them.

    `by_sentence`, `by_passage`, `by_article` have shape `(terms, candidates)`: the scores of the
    sentence itself, of its passage, and the best of any sentence of its article. `idf` has shape
    `(terms,)`.
    """

    sentences: NDArray[np.int64]
    by_sentence: NDArray[np.float64]
    by_passage: NDArray[np.float64]
    by_article: NDArray[np.float64]
    idf: NDArray[np.float64]


class _Index(GroupIndex):
    """An index whose average idf does not depend, to the last digit, on who came first."""

    @cached_property
    def average_idf(self) -> float:
        """Return the average idf of all terms, none raised to the floor; 0 without terms."""
        terms = np.bincount(self._df_by_appearance)
        found = np.flatnonzero(terms).tolist()
        total = math.fsum(int(terms[df]) * self._log_odds(df) for df in found)
        return total / int(terms.sum()) if found else 0.0


class Retriever:
    """Two BM25 indexes over one corpus: sentences to find the place, passages to find the topic."""

    def __init__(self, corpus: Sentences, sentences: GroupIndex, passages: GroupIndex) -> None:
        """Search the indexes of the sentences and of the passages of `corpus`."""
        self._corpus = corpus
        self._sentences = sentences
        self._passages = passages

    @staticmethod
    def of(corpus: Sentences) -> Retriever:
        """Index the sentences and passages of `corpus`."""
        # a sentence is short: little saturation, little length normalisation (measured: +.026)
        sentences = _Index(_bags(corpus, np.arange(len(corpus) + 1)), k1=0.6, b=0.3)
        return Retriever(
            corpus, sentences, _Index(_bags(corpus, corpus.passage_bounds), k1=1.2, b=0.5)
        )

    def changed(self, corpus: Sentences, change: Change) -> Retriever:
        """Return the retriever of `corpus`, which have changed from these."""
        sentences = np.arange(change.sentences.sum(), len(corpus) + 1)
        passages = corpus.passage_bounds[change.passages.sum() :]
        return Retriever(
            corpus,
            _changed(self._sentences, change.sentences, _bags(corpus, sentences)),
            _changed(self._passages, change.passages, _bags(corpus, passages)),
        )

    def columns(self) -> dict[str, NDArray[Any]]:
        """Return all there is to keep besides the corpus."""
        indexes = {"sentence": self._sentences, "passage": self._passages}
        return {
            f"{name} index {column}": values
            for name, index in indexes.items()
            for column, values in index.arrays().items()
        }

    @staticmethod
    def from_columns(corpus: Sentences, columns: Mapping[str, NDArray[Any]]) -> Retriever:
        """Return what `columns()` was given by."""
        sentences, passages = (
            _Index.from_arrays(
                {
                    name.removeprefix(prefix): values
                    for name, values in columns.items()
                    if name.startswith(prefix)
                }
            )
            for prefix in ("sentence index ", "passage index ")
        )
        return Retriever(corpus, sentences, passages)

    def find(self, query: Query) -> Candidates:
        """Return the candidates for `query`; none when no word of it is in the corpus."""
        corpus = self._corpus
        groups = [term.group for term in query.terms]
        touched, by_sentence = self._sentences.get_group_scores(groups)
        passages, by_passage, idf = self._passages.score_groups(groups)
        articles, by_article = self._by_article(query, touched, by_sentence, idf)
        total = by_sentence.sum(axis=0)
        total += (
            PASSAGE_SHARE
            * _columns(passages, by_passage.sum(axis=0)[np.newaxis], corpus.passage_of[touched])[0]
        )
        order = corpus.in_order(touched)
        chosen = [touched[order[_best(total[order], BEST_SENTENCES)]]]
        by_id = np.argsort(corpus.places[articles])
        for article in articles[by_id[_best(by_article.sum(axis=0)[by_id], BEST_ARTICLES)]]:
            first, last = corpus.article_bounds[article : article + 2]
            chosen.append(np.arange(first, min(last, first + MOST_OF_AN_ARTICLE)))
        sentences = np.unique(np.concatenate(chosen))
        # a sentence without any term (a rule, a lone number sign) has nothing to say
        sentences = sentences[corpus.term_bounds[sentences + 1] > corpus.term_bounds[sentences]]
        sentences = sentences[corpus.in_order(sentences)]
        return Candidates(
            sentences=sentences,
            by_sentence=_columns(touched, by_sentence, sentences),
            by_passage=_columns(passages, by_passage, corpus.passage_of[sentences]),
            by_article=_columns(articles, by_article, corpus.article_of[sentences]),
            idf=idf,
        )

    def _by_article(
        self,
        query: Query,
        touched: NDArray[np.int64],
        by_sentence: NDArray[np.float64],
        idf: NDArray[np.float64],
    ) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Return the articles touched and each term's best score in them, title and date included.

        A question names the year or the headline of what it asks about; the sentence that answers
        rarely repeats them.
        """
        corpus = self._corpus
        owners = corpus.article_of[touched]
        about = [self._about(term.group) for term in query.terms]
        articles = np.unique(np.concatenate([owners, *(found for found, _ in about)]))
        scores = np.zeros((len(idf), articles.size))
        if touched.size:
            first = np.flatnonzero(np.diff(owners, prepend=-1))
            best = np.maximum.reduceat(by_sentence, first, axis=1)
            scores[:, np.searchsorted(articles, owners[first])] = best
        for row, (found, weights), rarity in zip(scores, about, idf, strict=True):
            np.maximum.at(row, np.searchsorted(articles, found), weights * rarity)
        return articles, scores

    def _about(
        self, group: tuple[tuple[int, float], ...]
    ) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Return the articles whose title or date has a term of `group`, with its weight."""
        articles, which = self._corpus.about([term for term, _ in group])
        return articles, np.array([weight for _, weight in group], np.float64)[which]


def _bags(corpus: Sentences, bounds: NDArray[np.int64]) -> list[NDArray[np.integer]]:
    return [corpus.terms_between(first, last) for first, last in pairwise(bounds)]


def _changed(
    index: GroupIndex, keep: NDArray[np.bool_], added: list[NDArray[np.integer]]
) -> GroupIndex:
    if not keep.all():
        index = index.without(np.flatnonzero(~keep))
    return index.grown(added) if added else index


def _best(scores: NDArray[np.float64], count: int) -> NDArray[np.int64]:
    """Return the places of the `count` highest scores; ties go to the first."""
    return np.argsort(-scores, kind="stable")[:count]


def _columns(
    places: NDArray[np.int64], scores: NDArray[np.float64], wanted: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Return the score columns of `wanted`, 0 where `places` (ascending) has none."""
    out = np.zeros((scores.shape[0], wanted.size))
    if places.size:
        at = np.minimum(np.searchsorted(places, wanted), places.size - 1)
        hit = places[at] == wanted
        out[:, hit] = scores[:, at[hit]]
    return out
