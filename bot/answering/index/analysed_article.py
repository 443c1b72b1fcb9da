"""One article taken apart: its sentences, their terms, and what it is about; nothing else counts.

What an article adds to a corpus depends on the article alone, so that a corpus can grow by one and
shrink by one without looking at the others.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, fields
from itertools import chain

from babel import localedata
from babel.dates import get_month_names

from bot.answering.models import Article
from bot.language.kinds_held import held
from bot.language.mentions import mentions
from bot.language.segmentation import segment
from bot.language.structure import Kind
from bot.language.words import words

KINDS = tuple(Kind)
Written = tuple[str, str]
"""A term, and the form it is written in."""

DIGEST = 16
"""Bytes that stand for an article."""

_APART = {"text", "page"}
"""The text goes in by itself; the page is where we show the article, and could be anywhere."""
_FACTS = tuple(field.name for field in fields(Article) if field.name not in _APART)
_AFTER_A_QUESTION = "\"“”»’' "


@dataclass(frozen=True, slots=True)
class AnalysedArticle:
    """An article's sentences in reading order, as rows and as words.

    `rows` are `(start, end, place in KINDS, passage, kinds of answer held, is a question)`,
    passages numbered from 0; `words` are the terms of each sentence with their forms, `mentions`
    what each of these mentions; `about` are the terms of title and date.
    """

    rows: list[tuple[int, int, int, int, int, bool]]
    words: list[list[Written]]
    mentions: list[list[int]]
    about: list[Written]

    def counts(self) -> Counter[Written]:
        """Return how often each term is written how, in the text and about it."""
        return Counter(chain(self.about, *self.words))


def analyse_article(article: Article) -> AnalysedArticle:
    """Segment and analyse `article`."""
    year = article.published.latest.year if article.published else None
    passages = segment(
        article.text, article.language, title=article.title, sentences=article.sentences
    )
    rows, terms, mentioned = [], [], []
    for passage, run in enumerate(passages):
        for sentence in run.sentences:
            text = article.text[sentence.start : sentence.end]
            kind = KINDS.index(sentence.kind)
            holds = int(held(text, article.language, year))
            asks = text.rstrip(_AFTER_A_QUESTION).endswith("?")
            rows.append((sentence.start, sentence.end, kind, passage, holds, asks))
            terms.append(_written(text, article.language))
            mentioned.append(_mentioned(text, article.language))
    return AnalysedArticle(rows, terms, mentioned, _written(_about(article), article.language))


def digest(article: Article) -> bytes:
    """Return the bytes that stand for exactly this article and its metadata."""
    text = article.text.encode("utf-8", "surrogatepass")
    facts = [getattr(article, name) for name in _FACTS]
    content = hashlib.sha256(f"{len(text)} {facts!r}".encode("utf-8", "surrogatepass"))
    content.update(text)
    return content.digest()[:DIGEST]


def _written(text: str, language: str) -> list[Written]:
    return [
        written
        for word in words(text, language)
        for written in zip(word.terms, word.forms, strict=True)
    ]


def _mentioned(text: str, language: str) -> list[int]:
    """Return what each term of a sentence mentions: a word's first term all, its parts nothing."""
    by_start = dict(mentions(text, language))
    return [
        0 if part else int(by_start.get(word.start, 0))
        for word in words(text, language)
        for part in range(len(word.terms))
    ]


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
