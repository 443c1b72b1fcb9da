"""Which asked words are names: something that has to be there, not just be meant."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from babel import Locale

from bot.language import compounds
from bot.language.shelf import UNDERSTOOD
from bot.language.spelling import SHORT, common
from bot.language.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.language.words import Word

_OPENING = 1
"""Before the first word there may be one sign: ¿, a quotation mark."""
_NO_NAMES = ("001", "RE")
"""Territories (ISO 3166, UN M.49) whose names are ordinary words: the world; Réunion, a meeting."""


def is_name(word: Word, language: str) -> bool:
    """Tell names by their capitals; acronyms, numbers and countries anywhere.

    The first word of a question has a capital anyway; so has every noun in German, where a name is
    a noun that the word list does not know.
    """
    if word.surface[0].isdigit() or word.terms[0].isupper():
        return True
    if word.surface.casefold() in _territories(language):
        return True
    if word.start <= _OPENING or not word.surface[0].isupper():
        return False
    return language != "de" or not compounds.is_known(fold(word.surface))


def is_name_in(forms: Iterable[str]) -> bool:
    """Tell a name typed without its capital by the `forms` in which the articles have it.

    Words that are common in any language are none: an English word begins with a capital wherever
    German uses it as a noun. Short ones are, if they are all capitals.
    """
    return any(form[:1].isupper() and not _is_ordinary(form) for form in forms)


def same_country(name: str, language: str, other: str) -> str | None:
    """Return what a country or continent with a `name` of one word is called in another language.

    None for anything else, and where that takes several words.
    """
    code = _territories(language).get(name.casefold())
    called = Locale(other).territories.get(code) if code and other in UNDERSTOOD else None
    return called if called and called.isalpha() else None


def runs_of_names(words: Sequence[Word]) -> list[str]:
    """Return, for each word, the run of neighbouring capitalised words it belongs to."""
    runs: list[list[Word]] = []
    for word in words:
        capital = word.surface[0].isupper()
        joins = runs and capital and runs[-1][-1].surface[0].isupper()
        if joins and word.start == runs[-1][-1].end + 1:
            runs[-1].append(word)
        else:
            runs.append([word])
    return [" ".join(word.forms[0] for word in run) for run in runs for _ in run]


def _is_ordinary(form: str) -> bool:
    if len(form) < SHORT:
        return not form.isupper()
    folded = fold(form)
    return compounds.is_known(folded) or folded in common()


@cache
def _territories(language: str) -> dict[str, str]:
    """Return the codes of countries and continents by their names in `language`, all small."""
    if language not in UNDERSTOOD:
        return {}
    names = Locale(language).territories.items()
    return {name.casefold(): code for code, name in names if code not in _NO_NAMES}
