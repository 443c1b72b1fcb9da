"""Every language has every phrase of the code, fills the same gaps, and keeps its own manners."""

from __future__ import annotations

import re
import string
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from babel import Locale
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from bot.chat.texts import LANGUAGES
from bot.chat.texts.speaking import CATALOGUES, SOURCE

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

CHAT = Path(__file__).parents[3] / "bot" / "chat"
NATURAL = "Natural Language :: "
TRANSLATED = sorted(LANGUAGES - {SOURCE})
OTHER_ADDRESS = {
    "de": r"\b(?:Sie|Ihnen|Ihre?[mnrs]?)\b",
    "es": r"\b(?i:usted(?:es)?|vosotros|os)\b",
    "fr": r"\b(?i:tu|te|toi|ton|ta|tes)\b",
    "it": r"\b(?i:lei|voi|vi|vostr[aeio])\b",
}
"""The forms that a language does not address people with: it is du, tú, vous and tu."""


def phrases() -> set[str | tuple[str, ...]]:
    """Return the phrases in the code; those that are counted have two forms."""
    keywords: dict[str, tuple[int, ...] | None] = {"say": None, "say_counted": (1, 2)}
    found = extract_from_dir(CHAT, keywords=keywords)
    return {
        (phrase[0], phrase[1]) if isinstance(phrase, tuple) else phrase
        for _, _, phrase, _, _ in found
    }


def catalogue(language: str) -> Catalog:
    """Return the catalogue of `language` as it is committed."""
    with (CATALOGUES / f"{language}.po").open("rb") as file:
        return read_po(file, language)


def messages(language: str) -> list[Message]:
    """Return its phrases, without the header."""
    return [message for message in catalogue(language) if message.id]


def forms(one: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    """Return the singular and plural of a phrase that is counted, or the only form."""
    return (one or "",) if isinstance(one, str | None) else tuple(one)


def gaps(template: str) -> set[str]:
    """Return the names in braces."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def test_the_code_has_phrases() -> None:
    """Or all that follows would hold of nothing."""
    assert "The articles don't say." in phrases()
    assert ("Searched one article.", "Searched {count} articles.") in phrases()


def test_the_languages_are_those_with_a_catalogue() -> None:
    """And English, which is in the code."""
    assert len(TRANSLATED) >= 4
    assert {SOURCE, *(file.stem for file in CATALOGUES.glob("*.po"))} == LANGUAGES
    assert OTHER_ADDRESS.keys() == set(TRANSLATED)


def test_the_package_says_which_languages_it_speaks() -> None:
    """Whoever looks for it in an index of packages reads it there."""
    project = tomllib.loads((CHAT.parents[1] / "pyproject.toml").read_text("utf-8"))["project"]
    told = {one.removeprefix(NATURAL) for one in project["classifiers"] if one.startswith(NATURAL)}

    assert told == {Locale(SOURCE).languages[language] for language in LANGUAGES}


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_no_phrase_lists_the_languages_by_hand(language: str) -> None:
    """Or each would have to be written anew for one more: `languages_spoken` lists them."""
    said = phrases() if language == SOURCE else {one.string for one in messages(language)}
    names = [name.lower() for name in map(Locale(language).languages.get, LANGUAGES) if name]

    lists = [
        form
        for phrase in said
        for form in forms(phrase)
        if sum(name in form.lower() for name in names) > 1 or ", ".join(sorted(LANGUAGES)) in form
    ]
    assert lists == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_phrase_is_missing_and_none_is_unused(language: str) -> None:
    """If not: `make texts`, then translate what is empty."""
    known: set[str | tuple[str, ...]] = {
        message.id if isinstance(message.id, str) else tuple(message.id)
        for message in messages(language)
    }

    assert known == phrases()
    assert not catalogue(language).obsolete


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_phrase_is_translated_for_certain(language: str) -> None:
    """None is empty, and none is a guess."""
    empty = [one.id for one in messages(language) if not all(forms(one.string))]
    guessed = [one.id for one in messages(language) if one.fuzzy]

    assert (empty, guessed) == ([], [])


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_fills_the_gaps_of_the_english_phrase(language: str) -> None:
    """Only a singular that is said of one alone may do without its number."""
    several = catalogue(language).plural_expr != "(n != 1)"  # French counts 0 with 1
    for message in messages(language):
        wanted = gaps(forms(message.id)[-1])
        one, *many = forms(message.string)
        assert all(gaps(form) == wanted for form in many), message.id
        alone = bool(many) and not several
        assert gaps(one) | ({"count"} if alone else set()) == wanted, message.id


@pytest.mark.parametrize("language", TRANSLATED)
def test_everybody_is_addressed_in_one_form(language: str) -> None:
    """It doesn't change from one sentence to the next."""
    said = [form for message in messages(language) for form in forms(message.string)]

    assert [form for form in said if re.search(OTHER_ADDRESS[language], form)] == []
