"""A question as follow-ups see it: what it is joined by, what it asks, its words and slots."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from bot.chat.follow_ups.slots import names_in, slots_in
from bot.language.detection import detect
from bot.language.kinds import group
from bot.language.kinds_asked import asked, asks
from bot.language.shelf import LANGUAGES, in_all, known
from bot.language.words import words

if TYPE_CHECKING:
    from bot.chat.follow_ups.slots import Slot
    from bot.language.kinds import AnswerKind
    from bot.language.structure import Span
    from bot.language.words import Word

_EDGE = " \t\n\r¿¡?!.,;:"


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A question taken apart; spans are characters of `text`.

    `begins` is where it begins behind an opening *and*, `phrase` its question word with what
    belongs to it ("how many", "in which year"), empty without one. `kind` is the kind of answer it
    asks for; `asks` tells whether it is worded as a question at all. `words` are all its words
    behind the opening, `names` where those that are names begin, `slots` the names, places and
    times they form.
    """

    text: str
    language: str
    begins: int
    phrase: Span
    kind: AnswerKind
    asks: bool
    words: tuple[Word, ...]
    names: frozenset[int]
    slots: tuple[Slot, ...]

    @property
    def opened(self) -> bool:
        """Whether it opens with *and*."""
        return self.begins > 0

    @property
    def content(self) -> tuple[Word, ...]:
        """The words it has of its own: neither function words nor the question phrase."""
        return tuple(word for word in self.words if word.terms and not within(word, self.phrase))

    @property
    def body(self) -> str:
        """The question without opening, question mark and space around it."""
        return self.text[self.begins :].strip(_EDGE)


def read(question: str) -> Reading:
    """Take `question` apart, in the language it seems to be in."""
    text = question.strip(_EDGE)
    language = detect(question)
    opener = _openers().match(text)
    begins = opener.end() if opener else 0
    all_words = tuple(words(text, language))
    own = tuple(word for word in all_words if word.start >= begins)
    names = names_in(text, own, language)
    kind, end = asked(text[begins:], language)
    is_asking = asks(text[begins:], language)
    return Reading(
        text=text,
        language=language,
        begins=begins,
        phrase=_phrase(own, begins + end if is_asking else 0, names, language),
        kind=kind,
        asks=is_asking,
        words=own,
        names=names,
        slots=slots_in(text, own, names, language),
    )


def within(word: Word, span: Span) -> bool:
    """Tell whether `word` stands in `span`."""
    return span[0] <= word.start < span[1]


def _phrase(own: tuple[Word, ...], end: int, names: frozenset[int], language: str) -> Span:
    """Return the question phrase in the cue that ends at `end`: *in what year*, *how tall*.

    It begins with the question word, or the preposition before it, and ends before a name or verb:
    the cue of *how much did Xiaomi pay* is all of it, the phrase only *how much*.
    """
    cue = [word for word in own if word.start < end]
    first = next((place for place, word in enumerate(cue) if asked(word.surface)[1]), None)
    if first is None:
        return 0, 0
    last = first
    while last + 1 < len(cue) and _goes_on(cue[last + 1], names):
        last += 1
    if first and cue[first - 1].surface.lower() in known(language).follow_ups.prepositions:
        first -= 1
    return cue[first].start, cue[last].end


def _goes_on(word: Word, names: frozenset[int]) -> bool:
    if not word.terms:
        return word.surface.lower() in _quantifiers()
    return word.start not in names


@cache
def _openers() -> re.Pattern[str]:
    openers = in_all(lambda language: language.follow_ups.openers)
    return re.compile(rf"\b{group(openers)}\b[\s,]*", re.IGNORECASE)


@cache
def _quantifiers() -> frozenset[str]:
    return frozenset().union(*(each.follow_ups.quantifiers for each in LANGUAGES.values()))
