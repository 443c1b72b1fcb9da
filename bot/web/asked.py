"""What a browser asks for with a page: the words of which language, and which place in the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.chat.texts import LANGUAGES, Texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.language.structure import Span

PLACE = ("start", "end")
_LIKED = re.compile(
    r"\s*([a-z]{2,8}(?:-[a-z0-9]{1,8})*)\s*(?:;\s*q=([01](?:\.[0-9]{0,3})?)\s*)?", re.IGNORECASE
)
"""A language, and how much it is liked."""


def speaker(accept_language: str) -> Texts:
    """Return who speaks the reader's language: that of ours they like best, else English.

    `accept_language` is the header: see https://www.rfc-editor.org/rfc/rfc9110#field.accept-language
    """
    liked = sorted(_liked(accept_language), reverse=True, key=lambda one: one[0])
    return Texts.of(next((tag for _, tag in liked), None))


def names_place(query: Mapping[str, str]) -> bool:
    """Say whether a place in the text is asked for, be it one or not."""
    return any(name in query for name in PLACE)


def place(query: Mapping[str, str], text: str) -> Span | None:
    """Return the characters of `text` that are asked for, without white space around them.

    There is no such place where the numbers are none, or not in the text, or where no words are.
    """
    try:
        start, end = (int(query[name]) for name in PLACE)
    except (KeyError, ValueError):  # int refuses too many digits as well
        return None
    if not 0 <= start < end <= len(text):
        return None
    words = text[start:end]
    before, after = len(words) - len(words.lstrip()), len(words) - len(words.rstrip())
    return (start + before, end - after) if before < len(words) else None


def _liked(accept_language: str) -> Iterator[tuple[float, str]]:
    """Yield how much each language is liked that is one of ours; all of one kind in their order."""
    for part in accept_language.split(","):
        found = _LIKED.fullmatch(part)
        weight = float(found[2] or 1) if found else 0
        if found and weight and found[1].split("-")[0].lower() in LANGUAGES:
            yield weight, found[1]
