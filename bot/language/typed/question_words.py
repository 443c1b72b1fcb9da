"""A mistyped question word at the beginning of a question: *wen*, *whn*, *whne*."""

from __future__ import annotations

from difflib import get_close_matches

from rapidfuzz.distance import OSA

from bot.language.kinds_asked import asked
from bot.language.shelf import known

LOOKS_LIKE = 0.8
"""From this likeness on (difflib's ratio) a word is taken for a mistyped question word."""


def spelled(question: str, language: str) -> str:
    """Return `question` with a mistyped question word at its beginning put right: wen, whn, wnn."""
    first, space, rest = question.partition(" ")
    typed = first.casefold()
    if asked(first, language)[0] or typed in known(language).stop_words:
        return question
    question_words = known(language).asked.question_words
    meant = get_close_matches(typed, question_words, 1, LOOKS_LIKE)
    meant = meant or [word for word in question_words if _is_swapped(typed, word)]
    return meant[0] + space + rest if meant else question


def _is_swapped(typed: str, word: str) -> bool:
    """Tell whether two neighbours in `word` have changed places: *whne*."""
    return sorted(typed) == sorted(word) and OSA.distance(typed, word) == 1
