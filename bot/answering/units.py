"""Every sentence of every article, as columns: what the index, the bridge and the ranking share."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
from babel import localedata
from babel.dates import get_month_names

from bot.answering.analysis import words
from bot.answering.cues import held
from bot.answering.models import Kind, Quote
from bot.answering.segmenting import segment

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from bot.answering.models import Article

KINDS = tuple(Kind)


@dataclass(frozen=True, slots=True, eq=False)
class Units:
    """Sentences in reading order, articles sorted by id; a passage, an article is a run of them.

    Per sentence: `starts`, `ends` (characters), `kinds` (places in `KINDS`), `article_of`,
    `passage_of`, and its terms `terms[term_bounds[i]:term_bounds[i + 1]]` as vocabulary numbers.
    Article `a` is the sentences `article_bounds[a]:article_bounds[a + 1]`; passages likewise.
    `forms[t]` is the form in which term number `t` is written most often; `holds` are the kinds of
    answer a sentence can hold; `about` has, for a term, the articles whose title or date has it.
    """

    articles: tuple[Article, ...]
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    kinds: NDArray[np.int32]
    article_of: NDArray[np.int64]
    passage_of: NDArray[np.int64]
    holds: NDArray[np.int32]
    article_bounds: NDArray[np.int64]
    passage_bounds: NDArray[np.int64]
    terms: NDArray[np.int32]
    term_bounds: NDArray[np.int64]
    vocabulary: dict[str, int]
    forms: tuple[str, ...]
    about: dict[int, tuple[int, ...]]
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

    def passage_texts(self) -> list[str]:
        """Return the text of every passage, in order."""
        firsts, lasts = self.passage_bounds[:-1], self.passage_bounds[1:] - 1
        return [
            self.articles[self.article_of[first]].text[self.starts[first] : self.ends[last]]
            for first, last in zip(firsts, lasts, strict=True)
        ]

    def newest_day(self, sentence: int) -> int:
        """Return a number that grows with the last day its article can be of; unknown is oldest."""
        published = self.articles[self.article_of[sentence]].published
        return (published.latest if published else date.min).toordinal()

    def is_newer(self, sentence: int, other: int) -> bool:
        """Return whether a sentence is the like of another, from a newer article."""
        alike = self.kinds[sentence] == self.kinds[other]
        return bool(alike) and self.newest_day(sentence) > self.newest_day(other)

    def quote(self, sentence: int) -> Quote:
        """Return the place of a sentence as a quote."""
        article = self.articles[self.article_of[sentence]]
        return Quote(article, int(self.starts[sentence]), int(self.ends[sentence]))


def collect(
    articles: Sequence[Article], progress: Callable[[int, int], None] | None = None
) -> Units:
    """Segment and analyse `articles`; `progress(done, total)` is called after each one."""
    ordered = tuple(sorted(articles, key=lambda article: article.id))
    lexicon = _Lexicon()
    rows: list[tuple[int, ...]] = []
    terms: list[int] = []
    term_bounds = [0]
    about: dict[int, list[int]] = {}
    passages = 0
    for number, article in enumerate(ordered):
        year = article.published.latest.year if article.published else None
        for passage in segment(
            article.text, article.language, title=article.title, sentences=article.sentences
        ):
            for sentence in passage.sentences:
                text = article.text[sentence.start : sentence.end]
                kind = KINDS.index(sentence.kind)
                holds = int(held(text, article.language, year))
                rows.append((sentence.start, sentence.end, kind, number, passages, holds))
                terms += lexicon.number(text, article.language)
                term_bounds.append(len(terms))
            passages += 1
        for term in set(lexicon.number(_about(article), article.language)):
            about.setdefault(term, []).append(number)
        if progress:
            progress(number + 1, len(ordered))
    starts, ends, kinds, article_of, passage_of, holds_ = np.array(rows, np.int32).reshape(-1, 6).T
    return Units(
        articles=ordered,
        starts=starts,
        ends=ends,
        kinds=kinds,
        article_of=article_of.astype(np.int64),
        passage_of=passage_of.astype(np.int64),
        holds=holds_,
        article_bounds=np.searchsorted(article_of, np.arange(len(ordered) + 1)),
        passage_bounds=np.searchsorted(passage_of, np.arange(passages + 1)),
        terms=np.array(terms, np.int32),
        term_bounds=np.array(term_bounds, np.int64),
        vocabulary=lexicon.vocabulary,
        forms=lexicon.forms(),
        about={term: tuple(places) for term, places in about.items()},
        fingerprint=_fingerprint(ordered),
    )


class _Lexicon:
    """Numbers the terms of a corpus and counts how each is written."""

    def __init__(self) -> None:
        self.vocabulary: dict[str, int] = {}
        self._spellings: list[Counter[str]] = []

    def number(self, text: str, language: str) -> list[int]:
        """Return the terms of `text` as vocabulary numbers, in reading order."""
        numbers = []
        for word in words(text, language):
            for term, form in zip(word.terms, word.forms, strict=True):
                place = self.vocabulary.setdefault(term, len(self.vocabulary))
                if place == len(self._spellings):
                    self._spellings.append(Counter())
                self._spellings[place][form] += 1
                numbers.append(place)
        return numbers

    def forms(self) -> tuple[str, ...]:
        """Return the commonest written form of each term; ties go to the first by letters."""
        return tuple(min(seen, key=lambda form: (-seen[form], form)) for seen in self._spellings)


def _about(article: Article) -> str:
    """Return what is known of an article besides its text and worth asking for: title and date."""
    published = article.published
    if published is None:
        return article.title
    year = str(published.earliest.year)
    if (published.earliest.year, published.earliest.month) != (
        published.latest.year,
        published.latest.month,
    ):
        return f"{article.title}\n{year}" if published.latest.year == int(year) else article.title
    locale = article.language if localedata.exists(article.language) else "en"
    month = get_month_names("wide", locale=locale)[published.earliest.month]
    return f"{article.title}\n{month} {year}"


def _fingerprint(articles: Sequence[Article]) -> str:
    """Return a short name for exactly these articles and their metadata."""
    digest = hashlib.sha256()
    for article in articles:
        digest.update(repr((article, article.sentences)).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:16]
