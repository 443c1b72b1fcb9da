"""What a text is made of: passages of sentences, each a place (start, end) in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

Span = tuple[int, int]
"""Where some text stands: characters `[start, end)` of its article."""


class Kind(StrEnum):
    """What a sentence is in its article; only a body sentence is a first-class quote."""

    BODY = "body"
    HEADING = "heading"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Sentence:
    """The smallest quotable span of an article."""

    start: int
    end: int
    kind: Kind = Kind.BODY


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph: the run of sentences that is indexed together."""

    start: int
    end: int
    sentences: tuple[Sentence, ...]
