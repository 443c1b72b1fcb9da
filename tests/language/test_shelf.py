"""The shelf holds of each language what can be read: words once, in small letters, and patterns."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest
from babel import Locale
from Stemmer import algorithms

from bot.language.kinds import AnswerKind, one_of
from bot.language.kinds_asked import asked
from bot.language.shelf import LANGUAGES, UNDERSTOOD, in_all, known
from bot.language.shelf.language import each_once

if TYPE_CHECKING:
    from collections.abc import Iterator

CAPITALS_COUNT = {
    "held.calendar_dates",
    "full_stops.inner",
    "full_stops.final",
    "full_stops.numbered",
    "full_stops.starters",
}
"""Tables in which a capital says something."""
NO_TABLES = {"code", "snowball"}
NEVER_ASKED = {
    *(AnswerKind.SCHEDULE, AnswerKind.FUTURE, AnswerKind.RANK, AnswerKind.COMPARISON),
    *(AnswerKind.DENIAL, AnswerKind.TRUTH),
}
"""Kinds that come with another, or with a verb at the beginning."""
MAY_BE_EMPTY = {
    "own_openers",
    "inverted",
    "asked.inverted",
    "like_acronyms",
    "held.calendar_dates",
    "held.durations",
    "held.name_particles",
    "follow_ups.quantifiers",
}
"""Tables of what not every language has."""


def tables(of: object, within: str = "") -> Iterator[tuple[str, str | frozenset[str]]]:
    """Yield each table of a language by its name, which is the way to it."""
    assert is_dataclass(of)
    for field in fields(of):
        name = within + field.name
        match getattr(of, field.name):
            case str() | frozenset() as table if name not in NO_TABLES:
                yield name, table
            case tuple() as words:
                assert len(set(words)) == len(words)
                yield name, frozenset(words)
            case dict() as by_kind:
                yield from ((f"{name}.{kind.name}", cues) for kind, cues in by_kind.items())
            case group if is_dataclass(group):
                yield from tables(group, f"{name}.")


def parts(alternatives: str) -> list[str]:
    """Return the alternatives of a table one by one, where a bar stands in no group."""
    found, depth = [""], 0
    for piece in re.split(r"(\s\|\s)", alternatives):
        if piece.strip() == "|" and depth == 0:
            found.append("")
        else:
            found[-1] += piece
            depth += len(re.findall(r"(?<!\\)\(", piece)) - len(re.findall(r"(?<!\\)\)", piece))
    return [" ".join(each.split()) for each in found]


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_is_known_by_the_code_that_others_know_it_by(code: str) -> None:
    """ISO 639-1: two letters, names of months and countries in Babel, and our folder's name."""
    assert re.fullmatch("[a-z]{2}", code)
    assert LANGUAGES[code].code == Locale(code).language == code
    assert files("bot.language.shelf").joinpath(code, "__init__.py").is_file()


def test_no_folder_lies_there_for_nothing() -> None:
    """A language that is not in the list is not read."""
    folders = {
        each.name
        for each in files("bot.language.shelf").iterdir()
        if each.joinpath("__init__.py").is_file()
    }

    assert folders == LANGUAGES.keys()


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_has_what_sentences_and_words_are_told_by(code: str) -> None:
    """Whatever else it lacks."""
    language = LANGUAGES[code]

    assert language.snowball in algorithms()
    assert language.stop_words
    assert language.own_openers <= language.function_words
    assert language.full_stops.starters


@pytest.mark.parametrize("code", UNDERSTOOD)
def test_a_language_that_questions_are_understood_in_has_all_tables_for_them(code: str) -> None:
    """A kind that it had no words for would never be asked for, or held."""
    language = LANGUAGES[code]

    empty = {name for name, table in tables(language) if not table}

    asked_for = language.asked.kinds.keys() | language.asked.nouns.keys()

    assert {*AnswerKind, AnswerKind.NONE} - asked_for == NEVER_ASKED
    assert empty <= MAY_BE_EMPTY


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_alternative_is_a_pattern_of_its_own(code: str) -> None:
    """None is empty, or all texts would fit; none is there twice."""
    for name, table in tables(LANGUAGES[code]):
        if table and isinstance(table, str):
            alternatives = parts(table)

            assert (name, len(set(alternatives))) == (name, len(alternatives))
            assert not any(re.compile(one).fullmatch("") for one in alternatives)
            one_of(table)


@pytest.mark.parametrize("code", LANGUAGES)
def test_words_are_in_small_letters(code: str) -> None:
    """They are looked up so; where a capital counts in a pattern, it says so."""
    for name, table in tables(LANGUAGES[code]):
        if name not in CAPITALS_COUNT:
            listed = table if isinstance(table, str) else " ".join(table)
            letters = re.sub(r"\\.|\(\?-i:[^)]*\)", "", listed)

            assert (name, letters) == (name, letters.lower())


@pytest.mark.parametrize("code", LANGUAGES)
def test_words_that_begin_a_sentence_have_a_capital(code: str) -> None:
    """Or they would not begin one."""
    assert all(word[0].isupper() for word in LANGUAGES[code].full_stops.starters)


@pytest.mark.parametrize("code", LANGUAGES)
def test_numbers_are_words_and_no_patterns(code: str) -> None:
    """They are looked up one by one as well."""
    assert re.fullmatch(r"[\w\s|]*", LANGUAGES[code].held.numbers)


@pytest.mark.parametrize("code", UNDERSTOOD)
def test_a_mistyped_word_is_only_put_right_to_one_that_asks(code: str) -> None:
    """It would be put right for nothing."""
    assert all(asked(word)[0] for word in LANGUAGES[code].asked.question_words)


def test_a_word_that_is_listed_twice_is_refused() -> None:
    """By its name, so that it is found."""
    assert each_once("und oder\n aber") == {"und", "oder", "aber"}
    with pytest.raises(ValueError, match="listed twice: oder, und"):
        each_once("und oder aber und oder")


def test_nothing_is_known_of_another_language() -> None:
    """All of its tables are empty, and it is in no pattern."""
    assert not any(table for _, table in tables(known("sv")))
    assert "" not in in_all(lambda language: language.held.numbers).split(" | ")
