"""Which kind of answer a question asks for, by its words."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING

from bot.language.kinds import AnswerKind, one_of
from bot.language.shelf import in_all, known
from bot.language.superlatives import SUPERLATIVE

if TYPE_CHECKING:
    import re

LOOKS_LIKE = 0.8
"""From this likeness on (difflib's ratio) a word is taken for a mistyped question word."""

_FINER_FIRST = (
    AnswerKind.AGE,
    AnswerKind.PERCENT,
    AnswerKind.MONEY,
    AnswerKind.SPEED,
    AnswerKind.WEIGHT,
    AnswerKind.LENGTH,
    AnswerKind.DURATION,
    AnswerKind.DATE,
    AnswerKind.MEASURE,
    AnswerKind.NUMBER,
    AnswerKind.CAUSE,
    AnswerKind.ROLE,
    AnswerKind.ORGANISATION,
    AnswerKind.PERSON,
    AnswerKind.PLACE,
    AnswerKind.STATEMENT,
    AnswerKind.MANNER,
    AnswerKind.DEFINITION,
    AnswerKind.NONE,
)
"""Of the cues that begin at one place the first counts; the last ask for no kind by themselves."""
_RELATIVE = (
    AnswerKind.DATE,
    AnswerKind.PLACE,
    AnswerKind.PERSON,
    AnswerKind.CAUSE,
    AnswerKind.MANNER,
)
"""Their question words may also join a clause: *what happens when …* asks for no time."""
_OF_THE_FUTURE = one_of(in_all(lambda language: language.asked.future))
_OF_SAYING = one_of(in_all(lambda language: language.asked.saying))
"""What makes *who?* ask for a speaker: the sentence that names one also says that it is said."""
_INDIRECT = one_of(in_all(lambda language: language.asked.indirect))
_OPENING = " ¿¡\"'„“«‚"


def asked(question: str, language: str = "") -> tuple[AnswerKind, int]:
    """Return the kind of answer asked for, and where its cue ends; the first cue decides.

    A question that begins with a verb of its `language` is answered by yes or no.
    """
    opening = len(question) - len(question.lstrip(_OPENING))
    kind, end = _kind(question[opening:], language)
    return kind, opening + end


def _kind(question: str, language: str) -> tuple[AnswerKind, int]:
    truth = _truth(language)
    if truth and truth.match(question) and not _INDIRECT.search(question):
        return AnswerKind.DENIAL, 0
    found = [
        (match.start(), order, kind, match.end())
        for order, kind in enumerate(_FINER_FIRST)
        if (match := _cues(kind).search(question))
    ]
    if not found:
        return AnswerKind.NONE, 0
    other = min((start for start, _, kind, _ in found if not kind), default=len(question))
    found = [each for each in found if each[2] not in _RELATIVE or each[0] <= other]
    *_, kind, end = min(found, key=lambda each: (not each[2], *each))
    if kind is AnswerKind.DATE and _OF_THE_FUTURE.search(question):
        kind |= AnswerKind.FUTURE
    if kind is AnswerKind.PERSON and _OF_SAYING.search(question):
        kind |= AnswerKind.STATEMENT
    if SUPERLATIVE.search(question):
        kind |= AnswerKind.RANK
    return kind, end


@cache
def _cues(kind: AnswerKind) -> re.Pattern[str]:
    return one_of(in_all(lambda language: language.asked.kinds.get(kind, "")))


@cache
def _truth(language: str) -> re.Pattern[str] | None:
    truth = known(language).asked.truth
    return one_of(truth) if truth else None


def spelled(question: str, language: str) -> str:
    """Return `question` with a mistyped question word at its beginning put right: wen, whn, wnn."""
    first, space, rest = question.partition(" ")
    typed = first.casefold()
    if asked(first)[0] or typed in known(language).stop_words:
        return question
    meant = get_close_matches(typed, known(language).asked.question_words, 1, LOOKS_LIKE)
    return meant[0] + space + rest if meant else question
