"""Which asked words are names: something that has to be there, not just be meant."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from babel import Locale

from bot.answering import compounds
from bot.answering.analysis import fold
from bot.answering.spelling import SHORTEST, common

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.answering.analysis import Word

_SPOKEN = ("de", "en", "es", "fr", "it")
_WORLD = "001"
"""How Unicode calls the whole world among its territories: no name of a place."""


def is_name(word: Word, language: str) -> bool:
    """Tell names by their capitals, acronyms, numbers, and countries anywhere.

    The first word of a question has a capital anyway; so has every noun in German, where a name is
    a noun that the word list does not know, or a country.
    """
    if word.surface[0].isdigit() or word.terms[0].isupper():
        return True
    folded = fold(word.surface)
    if folded in _territories():
        return True
    if word.start == 0 or not word.surface[0].isupper():
        return False
    return language != "de" or not compounds.is_known(folded)


def is_name_in(forms: Iterable[str]) -> bool:
    """Tell a name typed without its capital by the `forms` in which the articles have it.

    Words that are common in any language are none: an English word begins with a capital wherever
    German uses it as a noun. Short ones are, if they are all capitals.
    """
    return any(
        form[:1].isupper() and not compounds.is_known(fold(form)) and not _is_common(form)
        for form in forms
    )


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


def _is_common(form: str) -> bool:
    if len(form) < SHORTEST:
        return not form.isupper()
    return fold(form) in common()


@cache
def _territories() -> frozenset[str]:
    """Return the names of countries and continents that are one word, in the languages spoken."""
    return frozenset(
        fold(name)
        for language in _SPOKEN
        for code, name in Locale(language).territories.items()
        if code != _WORLD and name.isalpha()
    )
