"""What storage takes and gives: frozen values; no row of a table leaves the package."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NewType, Self

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime, timedelta

AskerId = NewType("AskerId", str)
"""Who asked, as a keyed hash: `Storage.askers.id_of` makes it, nothing makes it undone."""

LONGEST_ID = 200
"""Characters of an id: what the indexes of both databases hold."""
SECLUDED = "secluded/"
"""How a conversation begins that not everybody in its place can read, as a private thread."""
UNSTORABLE = re.compile("[\0\ud800-\udfff]")
"""No text for PostgreSQL, or for any encoding: NUL and half of a surrogate pair."""


def identifier(value: str) -> str:
    """Return `value` if it can name something, the same on both databases."""
    if not 0 < len(value) <= LONGEST_ID or UNSTORABLE.search(value):
        message = f"an id is 1 to {LONGEST_ID} characters of text, not {value[:40]!r}"
        raise ValueError(message)
    return value


class PlaceKind(StrEnum):
    """What a place is; where only one person asks, its id is that person's `AskerId`."""

    SERVER = "server"
    DIRECT = "direct"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A server, workspace or direct conversation of a platform, or one channel of it.

    Nothing remembered of one place is read through another. The whole sees its channels; a
    channel sees itself.
    """

    platform: str
    id: str
    kind: PlaceKind = PlaceKind.SERVER
    channel: str = ""

    def __post_init__(self) -> None:
        """Refuse what could be mistaken for another place."""
        if not re.fullmatch("[a-z]{1,20}", self.platform):
            message = f"a platform is a word of small letters, not {self.platform[:40]!r}"
            raise ValueError(message)
        identifier(self.id)
        if self.kind == PlaceKind.DIRECT and not re.fullmatch("[0-9a-f]{64}", self.id):
            message = f"a direct place has an asker's id, not {self.id[:40]!r}"
            raise ValueError(message)
        if self.channel:
            identifier(self.channel)

    @classmethod
    def direct(cls, platform: str, asker: AskerId) -> Self:
        """Return the place where only `asker` asks."""
        return cls(platform=platform, id=asker, kind=PlaceKind.DIRECT)

    @property
    def key(self) -> str:
        """How the tables name the place, whatever its channel."""
        return f"{self.kind}:{self.platform}:{self.id}"

    @property
    def whole(self) -> Self:
        """The place that this is a channel of."""
        return replace(self, channel="")

    @classmethod
    def of_key(cls, key: str, channel: str) -> Self:
        """Return the place that `key` and `channel` were taken from."""
        kind, platform, id_ = key.split(":", 2)
        return cls(platform=platform, id=id_, kind=PlaceKind(kind), channel=channel)


class Progress(StrEnum):
    """How far a question has come: its answer is on its way, and then there."""

    RECEIVED = "received"
    ANSWERED = "answered"
    SENT = "sent"
    APOLOGISED = "apologised"


class Outcome(StrEnum):
    """What came out of a question."""

    ANSWER = "answer"
    PERHAPS = "perhaps"
    NO_ANSWER = "no_answer"
    REFUSED = "refused"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class QuotePlace:
    """Where a quote stands: characters `[start, end)` of an article."""

    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question as it came in.

    `delivery` is the platform's own id of the message: the same in every redelivery of it.
    `reply_to` is what the platform needs to reply after a restart; it is kept no longer than that.
    `text` is empty once it has been kept long enough. `private`: nobody else is to see it.
    """

    place: Place
    delivery: str
    conversation: str
    asker: AskerId
    text: str
    locale: str | None = None
    reply_to: str | None = None
    private: bool = False

    def __post_init__(self) -> None:
        """Refuse ids that no database could find again."""
        for each in (self.delivery, self.conversation, self.asker):
            identifier(each)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """What a question came to. `carried` are the words taken over from the question before."""

    outcome: Outcome
    language: str | None = None
    quotes: tuple[QuotePlace, ...] = ()
    confidence: float | None = None
    latency_ms: int | None = None
    index: str | None = None
    carried: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a confidence that is none."""
        if self.confidence is not None and not 0 <= self.confidence <= 1:
            message = f"a confidence is 0 to 1, not {self.confidence}"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it is remembered; `ending` is there once it is answered."""

    id: int
    asked: Asked
    asked_at: datetime
    state: Progress
    ending: Ending | None = None


@dataclass(frozen=True, slots=True)
class Received:
    """Whether a delivery is the first of its question, and which question that is."""

    new: bool
    id: int
    state: Progress


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A question whose answer was never sent, and how long ago it was received."""

    question: Question
    age: timedelta


@dataclass(frozen=True, slots=True)
class Tally:
    """How many found an answer helpful, and how many did not."""

    helpful: int = 0
    unhelpful: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """What happened in a place: `outcomes` and `languages` say how often each."""

    questions: int
    askers: int
    outcomes: Mapping[Outcome, int]
    languages: Mapping[str, int]
    votes: Tally


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question that the articles don't surely answer, how often it was asked, and when last.

    `outcome` is what came out when it was last asked.
    """

    text: str
    times: int
    last_asked_at: datetime
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class SettingChange:
    """One changed setting: `None` is the default, `by` is `None` once that person is forgotten."""

    place: Place
    at: datetime
    by: AskerId | None
    setting: str
    before: Any
    after: Any
