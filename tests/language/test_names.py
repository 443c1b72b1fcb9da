"""A name has to be there, not just be meant; capitals, figures and a list of countries tell it."""

from __future__ import annotations

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from bot.language.names import is_name, is_name_in, runs_of_names, same_country
from bot.language.words import words


def names(question: str, language: str) -> list[str]:
    """Return the words of `question` that are names."""
    found = [word for word in words(question, language) if word.terms]
    return [word.surface for word in found if is_name(word, language)]


@pytest.mark.parametrize(
    ("language", "question", "named"),
    [
        ("en", "When did Anna Hill come to Milton?", ["Anna", "Hill", "Milton"]),
        ("es", "¿Cuándo llegó Ana a Sevilla?", ["Ana", "Sevilla"]),
        ("es", "¿A Ana le gusta Sevilla?", ["Ana", "Sevilla"]),
        ("es", "A Ana le gusta Sevilla", ["Ana", "Sevilla"]),
        ("fr", "Quand Anne vint-elle à Nantes ?", ["Anne", "Nantes"]),
        ("it", "Quando arrivò Anna a Torino?", ["Anna", "Torino"]),
        ("de", "Wann kam Karla nach Lindheim?", ["Karla", "Lindheim"]),
    ],
)
def test_a_capital_within_a_question_tells_a_name(
    language: str, question: str, named: list[str]
) -> None:
    """In German only where the word is no noun that everybody knows."""
    assert names(question, language) == named


@pytest.mark.parametrize("question", ["Wann öffnet das Museum?", "Wie alt ist die Holzbrücke?"])
def test_a_german_noun_is_no_name(question: str) -> None:
    """All nouns have capitals, compounds too."""
    assert names(question, "de") == []


@pytest.mark.parametrize(
    ("language", "question"),
    [("en", "Goats in the garden"), ("fr", "Chèvres au jardin"), ("de", "Ziegen im Garten")],
)
def test_the_first_word_has_a_capital_anyway(language: str, question: str) -> None:
    """It tells nothing."""
    assert names(question, language) == []


@pytest.mark.parametrize(
    ("language", "question", "named"),
    [
        ("en", "1945", ["1945"]),
        ("en", "NASA in 1969", ["NASA", "1969"]),
        ("de", "die NASA und 41,4 Liter", ["NASA", "41,4"]),
        ("en", "what about the U.S. bakers", ["U.S."]),
    ],
)
def test_figures_and_acronyms_are_names_anywhere(
    language: str, question: str, named: list[str]
) -> None:
    """Also at the beginning: 1945 is not 1946."""
    assert names(question, language) == named


@pytest.mark.parametrize(
    ("language", "country"),
    [
        ("de", "Deutschland"),
        ("de", "deutschland"),
        ("en", "germany"),
        ("es", "ALEMANIA"),
        ("es", "perú"),
        ("fr", "allemagne"),
        ("it", "europa"),
    ],
)
def test_countries_are_names_in_any_spelling(language: str, country: str) -> None:
    """In each language that is spoken, in whatever letters, even as the first word."""
    assert names(country, language) == [country]


@pytest.mark.parametrize("world", ["world", "Welt", "mundo", "monde", "mondo"])
def test_the_world_is_no_country(world: str) -> None:
    """Unicode lists it among them."""
    assert names(f"xx {world.lower()}", "en") == []


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "which island is the largest"),
        ("en", "when is the family reunion"),
        ("es", "cuándo es la reunión"),
        ("it", "quando comincia la riunione"),
        ("es", "¿Vende cabras la granja?"),
        ("en", "'Goats' sold where"),
    ],
)
def test_an_everyday_word_is_no_name(language: str, question: str) -> None:
    """An island is not Iceland, nor a meeting Réunion; a sentence may open with a sign."""
    assert names(question, language) == []


# ---- typed without capitals


@pytest.mark.parametrize("forms", [["Lindheim"], ["lindheim", "Lindheim"], ["NASA"], ["US"]])
def test_a_word_is_a_name_where_the_articles_write_it_as_one(forms: list[str]) -> None:
    """People type in lower case; a short one is told by capitals throughout."""
    assert is_name_in(forms)


@pytest.mark.parametrize(
    "forms",
    [
        [],
        ["lindheim"],
        ["Museum"],
        ["Holzbrücke"],
        ["Xyz"],
        [""],
        ["house", "House"],
        ["Water"],
        ["Casa"],
    ],
)
def test_common_words_are_no_names_in_whatever_letters(forms: list[str]) -> None:
    """A capital at the beginning of a sentence, or of a German noun, tells nothing."""
    assert not is_name_in(forms)


@pytest.mark.xfail(strict=True, reason="the list of common words lacks bread and cheese")
@pytest.mark.parametrize("form", ["Bread", "Cheese"])
def test_everyday_things_are_no_names(form: str) -> None:
    """An English word that the articles have in a title only is no name for that."""
    assert not is_name_in([form])


# ---- names of several words


@pytest.mark.parametrize(
    ("question", "runs"),
    [
        ("when did Anna Hill come", ["did", "Anna Hill", "Anna Hill", "come"]),
        ("Anna, Hill", ["Anna", "Hill"]),
        ("Anna and Hill", ["Anna", "and", "Hill"]),
        ("anna hill", ["anna", "hill"]),
        ("Anna Maria Hill", ["Anna Maria Hill"] * 3),
    ],
)
def test_capitalised_neighbours_are_one_name(question: str, runs: list[str]) -> None:
    """With nothing but a space between them."""
    found = [word for word in words(question, "und") if word.surface != "when"]

    assert runs_of_names(found) == runs


# ---- promises

ANY_TEXT = st.text(st.characters(exclude_categories=[]))
LANGUAGES = st.sampled_from(["de", "en", "es", "fr", "it", "nl", "und", ""])


def countries(language: str) -> set[str]:
    """Return what countries and continents are called in `language`, if it is one of ours."""
    if language not in {"de", "en", "es", "fr", "it"}:
        return set()
    return {name.casefold() for name in Locale(language).territories.values()}


@given(ANY_TEXT, LANGUAGES)
def test_any_name_has_a_capital_or_a_number_or_is_a_country(text: str, language: str) -> None:
    """Whatever is typed; and each word with a meaning belongs to a run."""
    found = [word for word in words(text, language) if word.terms]

    names = [word.surface for word in found if is_name(word, language)]
    plain = [name for name in names if not any(sign.isupper() or sign.isdigit() for sign in name)]
    assert {name.casefold() for name in plain} <= countries(language)
    runs = runs_of_names(found)
    assert all(word.forms[0] in run for word, run in zip(found, runs, strict=True))


@given(st.lists(ANY_TEXT))
def test_any_forms_are_a_name_s_or_not(forms: list[str]) -> None:
    """One form that is a name's is enough."""
    assert is_name_in(forms) is any(is_name_in([form]) for form in forms)


@pytest.mark.parametrize(
    ("name", "language", "other", "called"),
    [
        ("Switzerland", "en", "de", "Schweiz"),
        ("turquie", "fr", "de", "Türkei"),
        ("Eslovenia", "es", "it", "Slovenia"),
        ("Germany", "en", "en", "Germany"),
        ("Celle", "de", "en", None),
        ("France", "en", "xx", None),
        ("France", "xx", "de", None),
        ("Elfenbeinküste", "de", "en", None),
    ],
)
def test_a_country_has_a_name_in_each_language(
    name: str, language: str, other: str, called: str | None
) -> None:
    """If it is one word there; a town has none that is known."""
    assert same_country(name, language, other) == called
