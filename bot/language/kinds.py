"""Kinds of answer: questions ask for them, sentences hold them; and patterns for their words."""

from __future__ import annotations

import re
from enum import IntFlag


class AnswerKind(IntFlag):
    """A kind of answer; a sentence may hold several, a question mostly asks for one."""

    NONE = 0
    DATE = 1
    SCHEDULE = 2
    """Word about a time without a date: soon, at the latest, no date was named."""
    FUTURE = 4
    """A time that lies ahead."""
    NUMBER = 8
    MONEY = 16
    PERCENT = 32
    DURATION = 64
    AGE = 128
    MEASURE = 256
    """A quantity with a unit that has no kind of its own: heat, area, power."""
    PERSON = 512
    PLACE = 1024
    CAUSE = 2048
    LENGTH = 4096
    SPEED = 8192
    WEIGHT = 16384
    RANK = 32768
    """The first, the most, the best."""
    MANNER = 65536
    ORGANISATION = 131072
    ROLE = 262144
    STATEMENT = 524288
    """What somebody said."""
    DEFINITION = 1048576
    DENIAL = 2097152
    """A sentence with *not* in it: what a *did they …?* may well be answered with."""
    TRUTH = 4194304
    """Whether it is so: only asked for, as any sentence may tell; a *not* in it says it plainly."""
    LIST = 8388608
    """Several of a kind, beside each other: *which towns …?*"""
    COMPARISON = 16777216
    """What is more or less, or other than something else: *is it bigger than …?*"""
    CONSEQUENCE = 33554432
    """What came of something: how somebody reacted, which penalty they got."""


QUANTITY = (
    AnswerKind.MONEY
    | AnswerKind.PERCENT
    | AnswerKind.DURATION
    | AnswerKind.AGE
    | AnswerKind.MEASURE
    | AnswerKind.LENGTH
    | AnswerKind.SPEED
    | AnswerKind.WEIGHT
)
"""Numbers that need their unit."""
OTHER = AnswerKind.RANK | AnswerKind.ORGANISATION | AnswerKind.ROLE | AnswerKind.DEFINITION
"""Kinds with rough cues, that are too rare in the question sets to be weighed one by one."""
BESIDES = (
    AnswerKind.RANK | AnswerKind.FUTURE | AnswerKind.TRUTH | AnswerKind.LIST | AnswerKind.COMPARISON
)
"""Kinds that say more about what is asked for, and satisfy nobody alone."""
MEASURED = QUANTITY | AnswerKind.NUMBER | AnswerKind.DATE
"""Kinds of answer that a sentence shows by figures or words for them."""


_BROKEN = re.compile(r"\S*(?:\s*\n\s*\|(?=\S)|(?<=\S)\|\s*\n\s*)\S*")
"""A line that breaks at a bar without a space on its other side."""


def lowered(text: str) -> str:
    """Return `text` in small letters, each where it stood: some have two small ones."""
    whole = text.lower()
    if len(whole) == len(text):
        return whole
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)


def one_of(alternatives: str) -> re.Pattern[str]:
    """Return a pattern for the alternatives of a table, as whole words in any case."""
    return re.compile(rf"\b{group(alternatives)}\b", re.IGNORECASE)


def group(alternatives: str) -> str:
    """Return the alternatives of a table, `|` and space between, as a group to build with.

    Raises ValueError where a line breaks at a bar with nothing on its other side: the bar belongs
    to a smaller group, and the words beside it would have a space that no text has.
    """
    if broken := _BROKEN.search(alternatives):
        message = f"a line breaks within a group: {' '.join(broken.group().split())!r}"
        raise ValueError(message)
    cues = "|".join(" ".join(part.split()) for part in re.split(r"\s\|\s", alternatives))
    return f"(?:{cues})"


def fits(wanted: AnswerKind) -> AnswerKind:
    """Return the kinds that satisfy `wanted`: a *when* takes a date or word that there is none."""
    satisfying = wanted & ~BESIDES
    for kind, others in _ALSO_FITS.items():
        if kind in wanted:
            satisfying |= others
    return satisfying


_ALSO_FITS = {
    AnswerKind.DATE: AnswerKind.SCHEDULE,
    AnswerKind.AGE: AnswerKind.DURATION,
    AnswerKind.DURATION: AnswerKind.LENGTH,
    AnswerKind.LENGTH: AnswerKind.MEASURE,
    AnswerKind.SPEED: AnswerKind.MEASURE,
    AnswerKind.WEIGHT: AnswerKind.MEASURE,
    AnswerKind.MEASURE: AnswerKind.LENGTH | AnswerKind.PERCENT | AnswerKind.WEIGHT,
}
