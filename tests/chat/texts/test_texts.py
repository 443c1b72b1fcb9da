"""What is said is said in words that fit: each trouble in its own, in every language."""

from __future__ import annotations

import inspect

import pytest

from bot.chat.texts import LANGUAGES, Texts
from bot.language.detection import SUPPORTED, UNDETERMINED

EXAMPLES: dict[str, object] = {"str": "§", "int": 7, "float": 12.5}

ALIKE = {"fr": {"question_name", "sources_name"}, "it": {"privacy_name"}}
"""What is said in the same words as in English."""

every_language = pytest.mark.parametrize("language", sorted(LANGUAGES))


def everything(texts: Texts) -> dict[str, tuple[str, ...]]:
    """Return all that can be said, each with some example in its gaps."""
    said = {}
    for name, method in inspect.getmembers(texts, inspect.ismethod):
        if name in {"of", "say", "say_counted"} or name.startswith("_"):
            continue
        kinds = inspect.signature(method).parameters.values()
        words = method(*(EXAMPLES[str(kind.annotation)] for kind in kinds))
        said[name] = words if isinstance(words, tuple) else (words,)
    return said


@every_language
def test_everything_can_be_said(language: str) -> None:
    """No gap stays open, nothing is empty, and nothing stays English in another language."""
    said = everything(Texts.of(language))
    english = everything(Texts.of("en"))

    assert all(line and "{" not in line for lines in said.values() for line in lines)
    assert len(said) > 30
    if language != "en":
        same = {name for name in said if said[name] == english[name]}
        assert same == ALIKE.get(language, set())


@every_language
def test_that_the_articles_do_not_say_is_a_text_of_its_own(language: str) -> None:
    """It isn't said of a language or an error."""
    others = everything(Texts.of(language))
    refusal = others.pop("no_answer")

    assert "article" in Texts.of("en").no_answer()
    assert refusal not in others.values()


@every_language
def test_a_doubt_is_a_text_of_its_own(language: str) -> None:
    """It is neither a refusal nor part of one."""
    others = everything(Texts.of(language))
    doubt = others.pop("perhaps")

    assert "sure" in Texts.of("en").perhaps()
    assert doubt not in others.values()
    assert doubt[0].endswith(":")


@every_language
def test_that_a_language_is_read_badly_is_a_text_of_its_own(language: str) -> None:
    """It names the language in the asker's, and those that work better."""
    texts = Texts.of(language)
    russian = texts.unread("ru")
    unknown = texts.unread("xx")

    assert russian
    assert texts.locale.languages["ru"] in russian
    assert unknown
    assert texts.languages_spoken() in russian
    assert texts.languages_spoken() in unknown
    assert unknown not in {russian, texts.no_answer(), texts.failed()}
    assert russian not in {texts.no_answer(), texts.failed()}


def test_what_is_read_well_needs_no_such_text() -> None:
    """Nor does a question without any language."""
    texts = Texts.of("en")

    assert [one for one in (*SUPPORTED, UNDETERMINED) if texts.unread(one)] == []


@every_language
def test_that_something_went_wrong_is_a_text_of_its_own(language: str) -> None:
    """So are its special cases: no memory, too late, too much, not here."""
    texts = Texts.of(language)
    troubles = {
        texts.failed(),
        texts.no_memory(),
        texts.late(),
        texts.wait(12),
        texts.not_here(),
        texts.no_answer(),
    }

    assert len(troubles) == 6


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0, "1 s"), (0.2, "1 s"), (12, "12 s"), (12.1, "13 s"), (60, "60 s"), (61, "2 min")],
)
def test_nobody_is_told_to_come_back_too_soon(seconds: float, said: str) -> None:
    """Times are rounded up."""
    assert f"try again in {said}." in Texts.of("en").wait(seconds)


def test_privacy_tells_how_long_and_what_to_do() -> None:
    """The ways to it are the platform's."""
    told = "\n".join(Texts.of("en").privacy(90, "/privacy export", "/privacy forget"))

    assert "hash" in told
    assert "after 90 days" in told
    assert "votes" in told
    assert "settings you changed" in told
    assert "/privacy export gives you all of it; /privacy forget deletes it" in told


def test_a_search_without_result_is_no_empty_list() -> None:
    """It repeats what was searched for."""
    english = Texts.of("en")

    assert english.sources_found(0, "Mars") == "No article matches “Mars”."
    assert english.sources_found(1, "Mars") == "One article matches “Mars”"
    assert english.sources_found(3, "Mars") == "3 articles match “Mars”"
