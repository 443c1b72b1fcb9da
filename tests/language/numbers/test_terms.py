"""An amount has one term, however and in whatever language it is written."""

from __future__ import annotations

import pytest

from bot.language.numbers import amount_terms, is_number_word
from bot.language.words import words


def terms(text: str, language: str) -> list[str]:
    """Return the first term of each word that has any."""
    return [word.terms[0] for word in words(text, language) if word.terms]


@pytest.mark.parametrize(
    ("language", "text", "term"),
    [
        ("de", "2,5 Mio.", "2500000"),
        ("de", "2,5 Millionen", "2500000"),
        ("en", "2.5 million", "2500000"),
        ("de", "2500000", "2500000"),
        ("de", "2.500.000", "2500000"),
        ("de", "3 Mrd.", "3000000000"),
        ("en", "3 billion", "3000000000"),
        ("es", "3 mil millones", "3000000000"),
        ("de", "3 Billionen", "3000000000000"),
        ("fr", "1 500", "1500"),
        ("it", "1’500", "1500"),
        ("de", "fünfundvierzig", "45"),
        ("en", "forty-five", "45"),
        ("fr", "quarante-cinq", "45"),
        ("de", "2,5", "2.5"),
        ("de", "anderthalb", "1.5"),
    ],
)
def test_the_term_of_an_amount_is_its_value(language: str, text: str, term: str) -> None:
    """So that an asked number is met by the same amount, and by no other."""
    assert terms(text, language) == [term]


def test_an_amount_is_one_word_where_it_stands() -> None:
    """Its words are shown together; what is counted is a word of its own."""
    text = "Es kostet 2,5 Millionen Euro."

    found = [(word.surface, word.forms) for word in words(text, "de") if word.terms]

    assert found[1:] == [("2,5 Millionen", ("2,5 Millionen",)), ("Euro", ("Euro",))]


def test_no_form_breaks_a_line() -> None:
    """Forms are kept one a line."""
    assert "\n" not in "".join(word.surface for word in words("2,5\nMillionen", "de"))


@pytest.mark.parametrize("text", ["am 12. Mai", "20:15 Uhr", "2005", "Hunderte", "Millionen"])
def test_what_is_no_certain_amount_keeps_its_words(text: str) -> None:
    """Dates, times, years, and what nobody counted."""
    assert amount_terms(text, "de") == {}


@pytest.mark.parametrize("text", ["ten-month", "Zwei-Mann-Zelt", "US-2"])
def test_a_number_in_a_word_with_hyphens_stays_a_part(text: str) -> None:
    """The word is found as a whole too."""
    assert [word.surface for word in words(text, "de")] == [text]


@pytest.mark.parametrize("form", ["siebzig", "forty-five", "setenta y cinco", "TRENTADUE"])
def test_number_words_are_known_in_any_language(form: str) -> None:
    """Beyond twelve too."""
    assert is_number_word(form)


@pytest.mark.parametrize("form", ["", "ein", "one", "une", "Bäcker", "siebzigste", "45"])
def test_other_words_are_no_number_words(form: str) -> None:
    """*One* and *a* mostly count nothing; figures are no words."""
    assert not is_number_word(form)
