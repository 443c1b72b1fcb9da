"""The values that answering takes and gives: frozen, with text held as places (start, end)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from bot.language.structure import Span


@dataclass(frozen=True, slots=True)
class PublicationDate:
    """When an article appeared, and how surely that is known.

    `edtf` is the notation of ISO 8601-2 as the editor wrote it (`2017-05-11`, `2016-08~`);
    `earliest` and `latest` are the first and last day it can mean, without any margin for doubt.
    """

    edtf: str
    earliest: date
    latest: date
    inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article: its body word for word, and what is known about it."""

    id: str
    title: str
    text: str
    language: str
    outlet: str | None = None
    author: str | None = None
    agency: str | None = None
    published: PublicationDate | None = None
    published_note: str | None = None
    url: str | None = None
    cites: tuple[str, ...] = ()
    sentences: tuple[Span, ...] = field(default=(), repr=False)
    """Sentence bounds known beforehand; empty means they are found by segmenting."""
    page: str | None = None
    """Where the bot itself shows it, if anywhere: an address of ours, no part of the article."""

    def __post_init__(self) -> None:
        """Refuse an article nobody could quote from or find again."""
        if not self.id or not self.text.strip():
            message = f"an article needs an id and a text, not {self.id!r} and {self.text[:40]!r}"
            raise ValueError(message)

    @property
    def last_day(self) -> date:
        """The last day it can be of; unknown is before all others."""
        return self.published.latest if self.published else date.min


@dataclass(frozen=True, slots=True)
class Match:
    """One asked word, and the words of the quote that stand for it with their weights (0 to 1)."""

    asked: str
    found: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A place in an article; its text is a slice, so a misquotation cannot be built.

    `leans_on` is the place of the sentence before, where the quote needs it to be understood.
    """

    article: Article
    start: int
    end: int
    matched: tuple[Match, ...] = ()
    leans_on: Span | None = None

    def __post_init__(self) -> None:
        """Refuse a place that is not in the article."""
        if not 0 <= self.start < self.end <= len(self.article.text):
            message = f"no place [{self.start}, {self.end}) in article {self.article.id!r}"
            raise ValueError(message)
        first, last = self.leans_on or (0, 1)
        if not 0 <= first < last <= max(1, self.start):
            message = f"a quote from {self.start} on can't lean on [{first}, {last})"
            raise ValueError(message)

    @property
    def text(self) -> str:
        """The quoted words, exactly as they stand in the article."""
        return self.article.text[self.start : self.end]

    @property
    def context(self) -> str | None:
        """The words of the sentence that the quote leans on, exactly as they stand."""
        return self.article.text[slice(*self.leans_on)] if self.leans_on else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The articles say it: the answering quote, then what other articles report, newest first."""

    name: ClassVar[str] = "answer"
    """What such an outcome is called wherever outcomes are told apart or counted."""

    question: str
    language: str
    confidence: float
    quotes: tuple[Quote, ...]
    missing: tuple[str, ...]
    index: str

    @property
    def shown(self) -> tuple[Quote, ...]:
        """The quotes that its asker is shown."""
        return self.quotes


@dataclass(frozen=True, slots=True, kw_only=True)
class Perhaps:
    """The articles may say it: the one quote that answers if any does, which isn't sure."""

    name: ClassVar[str] = "perhaps"

    question: str
    language: str
    confidence: float
    quote: Quote
    missing: tuple[str, ...]
    index: str

    @property
    def shown(self) -> tuple[Quote, ...]:
        """The quotes that its asker is shown."""
        return (self.quote,)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoAnswer:
    """The articles don't say: the nearest quote (not an answer), and what was looked for in vain.

    `missing` are the asked words found nowhere; `searched` is how many articles were searched.
    """

    name: ClassVar[str] = "no_answer"

    question: str
    language: str
    confidence: float
    nearest: Quote | None
    missing: tuple[str, ...]
    searched: int
    index: str

    @property
    def shown(self) -> tuple[Quote, ...]:
        """The quotes that its asker is shown."""
        return (self.nearest,) if self.nearest else ()


@dataclass(frozen=True, slots=True)
class Search:
    """What a question led to: the outcome, and the sentences considered, best first."""

    outcome: Answer | Perhaps | NoAnswer
    ranking: tuple[Quote, ...]
