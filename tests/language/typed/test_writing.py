"""A question is read as somebody would write it who takes care."""

from __future__ import annotations

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from bot.language.spelling import Speller
from bot.language.typed.writing import as_meant

FORMS = ["Quorpen", "MIRU", "USA", "US", "WHO", "Brücke", "gebaut", "Velmora", "Handys"]
SPELLER = Speller(FORMS)


def meant(question: str, language: str = "en") -> str:
    """Return a question as meant over a German corpus."""
    return as_meant(question, language, SPELLER, ("de",))


@pytest.mark.parametrize(
    ("language", "typed", "written"),
    [
        ("en", "WHEN WILL QUORPEN SELL PHONES", "when will Quorpen sell phones"),
        ("de", "WANN WURDE DIE BRÜCKE GEBAUT", "wann wurde die Brücke gebaut"),
        ("de", "WIE HEIßT DIE BRÜCKE", "wie heißt die Brücke"),
        ("es", "¿CUÁNDO LLEGA A ESTADOS UNIDOS?", "¿cuándo llega a Estados Unidos?"),
        ("en", "HOW MANY USERS DOES MIRU HAVE?", "how many users does MIRU have?"),
    ],
)
def test_who_shouts_means_small_letters(language: str, typed: str, written: str) -> None:
    """But for names, which are written as the corpus does."""
    assert meant(typed, language) == written


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("WHO founded Quorpen?", "who founded Quorpen?"),
        ("When will Quorpen SELL phones in the US?", "When will Quorpen sell phones in the US?"),
        ("When was QUORPEN founded?", "When was Quorpen founded?"),
        ("What did the WHO say?", "What did the WHO say?"),
        ("When was QXZT founded?", "When was QXZT founded?"),
    ],
)
def test_one_word_in_capitals_is_stressed_or_an_acronym(typed: str, written: str) -> None:
    """One of the corpus, or that nobody knows as a word."""
    assert meant(typed) == written


@pytest.mark.parametrize(
    ("language", "typed", "written"),
    [
        ("en", "when does quorpen come to us", "when does Quorpen come to US"),
        ("en", "how many us states are there", "how many US states are there"),
        ("en", "what did they tell us", "what did they tell us"),
        ("es", "cuándo llega quorpen a usa", "cuándo llega Quorpen a USA"),
        ("es", "quién usa miru", "quién usa MIRU"),
    ],
)
def test_names_in_small_letters_get_their_capitals(language: str, typed: str, written: str) -> None:
    """The country where a place is meant, not the pronoun or the verb."""
    assert meant(typed, language) == written


@pytest.mark.parametrize(
    ("language", "typed", "written"),
    [
        ("en", "When did Quorepn start?", "When did Quorpen start?"),
        ("fr", "Quand arrive-t-il au Mexqiue ?", "Quand arrive-t-il au Mexique ?"),
        ("es", "¿Cuándo llega a Estdos Unidos?", "¿Cuándo llega a Estados Unidos?"),
        ("en", "Is it in Velmor?", "Is it in Velmor?"),
        ("en", "Did they fix the bridge?", "Did they fix the bridge?"),
    ],
)
def test_a_mistyped_name_is_put_right(language: str, typed: str, written: str) -> None:
    """Of the corpus or a country; what only lacks its end may be another form."""
    assert meant(typed, language) == written


@pytest.mark.parametrize("language", ["de", "en", "es", "fr", "it"])
def test_the_name_of_a_country_is_never_mistyped(language: str) -> None:
    """*Unis* is no slip of *Unies*: both are parts of names."""
    names = Locale(language).territories.values()
    assert [
        name for name in names if meant(f"Quorpen: {name}?", language) != f"Quorpen: {name}?"
    ] == []


@given(st.text(max_size=80), st.sampled_from(["de", "en", "es", "fr", "it", "nl", "und"]))
def test_any_text_can_be_read(text: str, language: str) -> None:
    """No word is lost or added."""
    assert len(meant(text, language).split()) == len(text.split())
