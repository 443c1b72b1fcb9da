"""The shelf: all tables of a language in one folder, and the one list of the languages."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from bot.language.shelf.de import GERMAN
from bot.language.shelf.en import ENGLISH
from bot.language.shelf.es import SPANISH
from bot.language.shelf.fr import FRENCH
from bot.language.shelf.it import ITALIAN
from bot.language.shelf.language import Language
from bot.language.shelf.nl import DUTCH
from bot.language.shelf.pt import PORTUGUESE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bot.language.shelf.language import CuesHeld

LANGUAGES: Final[Mapping[str, Language]] = {
    language.code: language
    for language in (GERMAN, ENGLISH, SPANISH, FRENCH, ITALIAN, DUTCH, PORTUGUESE)
}
"""The languages that there is a folder for, by their codes (ISO 639-1)."""
UNDERSTOOD: Final = tuple(code for code, language in LANGUAGES.items() if language.asked.kinds)
"""Those that questions are understood in; of the others only words and sentences are known."""


def known(code: str) -> Language:
    """Return what is known of a language (ISO 639-1): nothing, if there is no folder for it."""
    return LANGUAGES.get(code) or Language(code=code)


@cache
def serving() -> frozenset[str]:
    """Return the words that serve grammar in any language, in lower case."""
    every = LANGUAGES.values()
    return frozenset().union(*(one.function_words | one.stop_words for one in every))


def in_all(table: Callable[[Language], str]) -> str:
    """Return the alternatives of a table in all languages, one after the other."""
    return " | ".join(filter(None, map(table, LANGUAGES.values())))


def held_in(code: str, table: Callable[[CuesHeld], str]) -> str:
    """Return a table of what sentences of a language hold; one without it takes those of all."""
    return table(known(code).held) or in_all(lambda language: table(language.held))
