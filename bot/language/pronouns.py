"""Sentences that lean on the one before: pronouns, *there*, *the company*, *the 39-year-old*."""

from __future__ import annotations

import re
from functools import cache

from bot.language.kinds import one_of
from bot.language.shelf import known

_OPENING = re.compile(r"^\W*")


def leans_on_the_one_before(sentence: str, language: str) -> bool:
    """Tell whether `sentence` begins with words that only the sentence before explains."""
    leaning = _leaning(language)
    return leaning is not None and leaning.match(sentence, _begin(sentence)) is not None


def _begin(sentence: str) -> int:
    opening = _OPENING.match(sentence)
    return opening.end() if opening else 0


@cache
def _leaning(language: str) -> re.Pattern[str] | None:
    leaning = known(language).leaning
    return one_of(leaning) if leaning else None
