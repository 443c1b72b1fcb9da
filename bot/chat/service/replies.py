"""What the service says, without words: frozen values, which renderers turn into some."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.answering.models import Answer, Article, Match, NoAnswer, Perhaps, Quote


class Trouble(StrEnum):
    """Why something wasn't done; each is a sentence of its own."""

    NOT_HERE = "not here"
    """The settings of the place let nobody ask in this channel, or not this person."""
    LATE = "late"
    """The question was left unanswered when the program stopped, too long ago to answer it now."""
    NO_MEMORY = "no memory"
    """The database can't be used now; it may be soon."""
    FAILED = "failed"
    """A mistake of ours; the log has it."""
    NOT_ALLOWED = "not allowed"
    """Others may do that: managers, or whoever asked."""
    UNKNOWN = "unknown"
    """There is no such answer in this place."""
    EXPIRED = "expired"
    """The text of the question is no longer kept, so it can't be asked again."""
    GONE = "gone"
    """The quoted sentence doesn't stand in the articles any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What the articles say to a question, or perhaps say, or that they don't.

    `carried` are the words taken over from the question before. `newest` is the newest article on
    this: see `newest.newest_on_this`.
    """

    outcome: Answer | Perhaps | NoAnswer
    carried: tuple[str, ...] = ()
    newest: Article | None = None


@dataclass(frozen=True, slots=True)
class Wait:
    """Too many questions: the next one is welcome in so many seconds."""

    seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What comes back to a question.

    `question` is the id that buttons under the reply carry; none where nothing could be remembered.
    To speak: the `locale` if it is one that is spoken, else the `language` of the question.
    `private`: for the asker's eyes only.
    """

    said: Answered | Wait | Trouble
    question: int | None
    locale: str | None
    language: str
    private: bool

    @property
    def outcome(self) -> str:
        """Return what the question came to, in a word for those who count."""
        if isinstance(self.said, Answered):
            return self.said.outcome.name
        return "wait" if isinstance(self.said, Wait) else self.said.name.lower()


@dataclass(frozen=True, slots=True)
class Silence:
    """Nothing to send: this question has its reply, gets it elsewhere, or was forgotten."""

    question: int


@dataclass(frozen=True, slots=True, kw_only=True)
class More:
    """The other quotes of an answer, and the further sentences found, best first.

    `changed`: the articles are others than when the question was asked.
    """

    quotes: tuple[Quote, ...]
    further: tuple[Quote, ...]
    changed: bool


@dataclass(frozen=True, slots=True)
class Around:
    """A quote between its neighbours, where the article has them."""

    before: Quote | None
    quote: Quote
    after: Quote | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The sentences around each quote that was shown.

    `sure`: it was an answer, so the first quote is to look like one. `changed`: as in `More`; a
    quote that no longer stands where it stood is left out.
    """

    quotes: tuple[Around, ...]
    sure: bool
    changed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """Why this quote: the asked words with those that met them, and how sure it is (0 to 1).

    `missing` are the asked words found nowhere; `changed`: as in `More`.
    """

    quote: Quote | None
    confidence: float
    missing: tuple[str, ...]
    changed: bool

    @property
    def matched(self) -> tuple[Match, ...]:
        """Return the asked words that the quote meets."""
        return self.quote.matched if self.quote else ()


@dataclass(frozen=True, slots=True)
class Source:
    """An article, and how many sentences it has."""

    article: Article
    sentences: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page of the list of sources; `number` counts from 1, `found` are all on all pages."""

    sources: tuple[Source, ...]
    number: int
    pages: int
    found: int


@dataclass(frozen=True, slots=True)
class Kept:
    """How much is remembered of a person."""

    questions: int
    votes: int
    changes: int
    settings: int


@dataclass(frozen=True, slots=True)
class Unusable:
    """A setting can't be set to that: which and why, in English."""

    problem: str
