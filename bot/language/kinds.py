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
OTHER = (
    AnswerKind.RANK
    | AnswerKind.MANNER
    | AnswerKind.ORGANISATION
    | AnswerKind.ROLE
    | AnswerKind.STATEMENT
    | AnswerKind.DEFINITION
    | AnswerKind.DENIAL
)
"""Kinds with rough cues, that are too rare in the question sets to be weighed one by one."""
MEASURED = QUANTITY | AnswerKind.NUMBER | AnswerKind.DATE
"""Kinds of answer that a sentence shows by figures or words for them."""


def one_of(alternatives: str) -> re.Pattern[str]:
    """Return a pattern for the alternatives of a table, as whole words in any case."""
    return re.compile(rf"\b{group(alternatives)}\b", re.IGNORECASE)


def group(alternatives: str) -> str:
    """Return the alternatives of a table, `|` and space between, as a group to build with."""
    cues = "|".join(" ".join(part.split()) for part in re.split(r"\s\|\s", alternatives))
    return f"(?:{cues})"


def fits(wanted: AnswerKind) -> AnswerKind:
    """Return the kinds that satisfy `wanted`: a *when* takes a date or word that there is none."""
    satisfying = wanted & ~(AnswerKind.RANK | AnswerKind.FUTURE)
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
