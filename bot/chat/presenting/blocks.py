"""The pieces that replies are shown in: words and quotes as they are, without any markup."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from bot.answering.models import Article, Quote


class Tone(Enum):
    """How loudly a line is said."""

    PLAIN = auto()
    STRONG = auto()
    FAINT = auto()


class Accent(StrEnum):
    """What a quote is to the question; platforms give each a colour of its own."""

    ANSWER = "answer"
    PERHAPS = "perhaps"
    REPORT = "report"
    NEAREST = "nearest"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class Line:
    """Something the bot says; `aside` follows it more quietly."""

    words: str
    tone: Tone = Tone.PLAIN
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """What the blocks under it are."""

    words: str
    accent: Accent


@dataclass(frozen=True, slots=True)
class Note:
    """Something said faintly and apart from what stands before it."""

    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """An article as a source: its `name` (outlet and title), its date, its makers.

    `note` is how its date is known, where that is told.
    """

    article: Article
    name: str
    date: str
    byline: tuple[str, ...]
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """A quote word for word and where it stands, between neighbours if they are shown.

    `meanings` tell, one a line, what its relative dates mean.
    """

    quote: Quote
    accent: Accent
    source: Cited
    before: str | None = None
    after: str | None = None
    meanings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Each asked word, and the words of the quote that stand for it with their weights.

    `asked` and `found` head the two columns.
    """

    asked: str
    found: str
    rows: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    confidence: str


Block: TypeAlias = Line | Heading | Note | Cited | Quoted | Evidence
