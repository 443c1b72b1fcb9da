"""The tables of amounts say of each word what it is, once."""

from __future__ import annotations

import re

import pytest

from bot.language.kinds import lowered
from bot.language.numbers.tables import any_of, number_words
from bot.language.shelf import UNDERSTOOD


@pytest.mark.parametrize("code", UNDERSTOOD)
def test_a_language_that_questions_are_understood_in_has_words_for_numbers(code: str) -> None:
    """Or its numbers in words would be found nowhere."""
    table = number_words(code)

    assert table.words
    assert table.scales
    assert table.one
    assert table.decimal in {".", ","}


@pytest.mark.parametrize("code", UNDERSTOOD)
def test_a_word_is_one_number_in_small_letters(code: str) -> None:
    """A word that is looked up is in small letters, and in one table only."""
    table = number_words(code)
    words = [*table.words, *table.scales, *table.one, *table.vague]

    assert len(set(words)) == len(words)
    assert all(word == lowered(word) for word in words)


@pytest.mark.parametrize("code", ["nl", "und", "", "x y"])
def test_nothing_is_known_of_another_language(code: str) -> None:
    """Only its figures are read."""
    assert not number_words(code).words


def test_the_longest_word_is_found_first() -> None:
    """*drei* begins *dreizehn*."""
    found = re.match(any_of(["drei", "dreizehn", "zwei"]), "dreizehn")

    assert found is not None
    assert found.group() == "dreizehn"
