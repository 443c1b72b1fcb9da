"""Every sentence of every article, as columns: what the index and all of the search share."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.answering.index.analysed_article import DIGEST, KINDS, digest
from bot.answering.index.vocabulary import Vocabulary
from bot.answering.models import Quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from bot.answering.models import Article

__all__ = ["KINDS", "PER_SENTENCE", "Sentences", "fingerprint", "whole"]

PER_SENTENCE = ("starts", "ends", "kinds", "article_of", "passage_of", "holds", "asks")
_SAVED = (*PER_SENTENCE, "terms", "mentions", "term_bounds", "about_terms", "about_articles")


@dataclass(frozen=True, slots=True, eq=False)
class Sentences:
    """Sentences in reading order; a passage, an article is a run of them.

    Articles come in the order they were added, and `places` has the place of each by id: what is
    equal otherwise is ordered by that, then by position, so that no answer tells who came first.

    Per sentence: `starts`, `ends` (characters), `kinds` (places in `KINDS`), `article_of`,
    `passage_of`, `holds` (the kinds of answer it can hold), `asks` (a question), and its terms
    `terms[term_bounds[i]:term_bounds[i + 1]]` as numbers of the vocabulary, with what each of them
    `mentions` there. Article `a` is the sentences `article_bounds[a]:article_bounds[a + 1]`;
    passages likewise.
    """

    articles: tuple[Article, ...]
    digests: tuple[bytes, ...]
    places: NDArray[np.int64]
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    kinds: NDArray[np.int32]
    article_of: NDArray[np.int64]
    passage_of: NDArray[np.int64]
    holds: NDArray[np.int32]
    asks: NDArray[np.bool_]
    article_bounds: NDArray[np.int64]
    passage_bounds: NDArray[np.int64]
    terms: NDArray[np.int32]
    mentions: NDArray[np.int8]
    term_bounds: NDArray[np.int64]
    about_terms: NDArray[np.int64]
    about_articles: NDArray[np.int64]
    vocabulary: Vocabulary
    fingerprint: str

    def __len__(self) -> int:
        """Return the number of sentences."""
        return len(self.starts)

    def terms_between(self, first: int, last: int) -> NDArray[np.int32]:
        """Return the terms of the sentences `first:last`, in reading order."""
        return self.terms[self.term_bounds[first] : self.term_bounds[last]]

    def language(self, sentence: int) -> str:
        """Return the language of a sentence's article."""
        article: Article = self.articles[self.article_of[sentence]]
        return article.language

    def text(self, sentence: int) -> str:
        """Return the words of a sentence."""
        article: Article = self.articles[self.article_of[sentence]]
        return article.text[int(self.starts[sentence]) : int(self.ends[sentence])]

    def passage_text(self, passage: int) -> str:
        """Return the text of a passage, from its first sentence to its last."""
        first, last = int(self.passage_bounds[passage]), int(self.passage_bounds[passage + 1]) - 1
        article: Article = self.articles[self.article_of[first]]
        return article.text[int(self.starts[first]) : int(self.ends[last])]

    def about(self, terms: Sequence[int]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return the articles whose title or date has one of `terms`, and which of them it has."""
        firsts = np.searchsorted(self.about_terms, terms, side="left")
        counts = np.searchsorted(self.about_terms, terms, side="right") - firsts
        which = np.repeat(np.arange(len(terms)), counts)
        first_of_run = np.cumsum(counts) - counts
        at = np.arange(len(which)) + np.repeat(firsts - first_of_run, counts)
        return self.about_articles[at], which

    def in_order(self, sentences: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the places of `sentences` (ascending) by article id, then position."""
        return np.argsort(self.places[self.article_of[sentences]], kind="stable")

    def newest_day(self, sentence: int) -> int:
        """Return a number that grows with the last day its article can be of; unknown is oldest."""
        article: Article = self.articles[self.article_of[sentence]]
        return article.last_day.toordinal()

    def is_newer(self, sentence: int, other: int) -> bool:
        """Return whether a sentence is the like of another, from a newer article."""
        alike = self.kinds[sentence] == self.kinds[other]
        return bool(alike) and self.newest_day(sentence) > self.newest_day(other)

    def quote(self, sentence: int) -> Quote:
        """Return the place of a sentence as a quote."""
        article = self.articles[self.article_of[sentence]]
        return Quote(article, int(self.starts[sentence]), int(self.ends[sentence]))

    def columns(self) -> dict[str, NDArray[Any]]:
        """Return all there is to keep besides the articles, as numbers."""
        digests = np.frombuffer(b"".join(self.digests), np.uint8)
        return {
            **{name: getattr(self, name) for name in _SAVED},
            "digests": digests.reshape(-1, DIGEST),
            **self.vocabulary.columns(),
        }

    @staticmethod
    def from_columns(articles: Iterable[Article], columns: Mapping[str, NDArray[Any]]) -> Sentences:
        """Return the corpus of `articles` that gave `columns()`; KeyError for other articles."""
        by_digest = {digest(article): article for article in articles}
        digests = tuple(row.tobytes() for row in columns["digests"])
        return whole(
            {name: columns[name] for name in _SAVED},
            tuple(by_digest[each] for each in digests),
            digests,
            Vocabulary.from_columns(columns),
        )


def fingerprint(digests: Iterable[bytes]) -> str:
    """Return a short name for exactly the articles with these digests, in whatever order."""
    return hashlib.sha256(b"".join(sorted(digests))).hexdigest()[:16]


def whole(
    columns: Mapping[str, NDArray[Any]],
    articles: tuple[Article, ...],
    digests: tuple[bytes, ...],
    vocabulary: Vocabulary,
) -> Sentences:
    """Return corpus with all that follows from the other columns."""
    by_id = sorted(range(len(articles)), key=lambda a: articles[a].id)
    places = np.empty(len(articles), np.int64)
    places[by_id] = np.arange(len(articles))
    passages = 1 + int(columns["passage_of"].max(initial=-1))
    return Sentences(
        **columns,
        articles=articles,
        digests=digests,
        places=places,
        article_bounds=np.searchsorted(columns["article_of"], np.arange(len(articles) + 1)),
        passage_bounds=np.searchsorted(columns["passage_of"], np.arange(passages + 1)),
        vocabulary=vocabulary,
        fingerprint=fingerprint(digests),
    )
