"""Every language has the same phrases, and fills the same gaps in them."""

from __future__ import annotations

import string
from dataclasses import fields

import pytest

from bot.answering.languages import SUPPORTED, UNDETERMINED
from bot.chat.words import LANGUAGES, Words, unread, words_in


def gaps(template: str) -> set[str]:
    """Return the names in braces."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize("language", sorted(LANGUAGES))
@pytest.mark.parametrize("phrase", [field.name for field in fields(Words)])
def test_a_translation_fills_the_gaps_of_the_english_phrase(language: str, phrase: str) -> None:
    """Only "one article" may do without its number."""
    translated: str = getattr(words_in(language), phrase)
    english: str = getattr(words_in("en"), phrase)

    assert translated
    assert gaps(translated) == gaps(english)


def test_one_article_is_not_many() -> None:
    """Numbers are worded, not pasted."""
    assert words_in("de").searched(1) == "Ein Artikel durchsucht."
    assert words_in("de").searched(5) == "5 Artikel durchsucht."


def test_a_language_that_is_read_badly_is_named_kindly() -> None:
    """One we read well, and no language at all, need no such word."""
    assert "Russian" in (unread("ru") or "")
    assert "this language" in (unread("xx") or "")
    assert [unread(language) for language in (*SUPPORTED, UNDETERMINED) if unread(language)] == []


def test_what_the_bot_speaks_it_reads() -> None:
    """The kind word about unread languages is in English only, which rests on this."""
    assert LANGUAGES <= SUPPORTED
