"""Some sentences are only understood after the one before; most stand by themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.pronouns import leans_on_the_one_before

LEANING = {
    "de": [
        "Er kam spät.",
        "Ihre Ziegen blieben.",
        "Diese Brücke hält.",
        "Das ist neu.",
        "Dort lag Schnee.",
        "Deshalb blieb er.",
        "Es regnete lange.",
        "Der 39-Jährige lachte.",
        "Das Unternehmen wuchs.",
        "Die beiden lachten.",
        "„Er kommt“, hieß es.",
        "– Sie ging.",
    ],
    "en": [
        "He came late.",
        "Their goats stayed.",
        "This bridge holds.",
        "That was new.",
        "There he fell.",
        "It rained for days.",
        "The 39-year-old laughed.",
        "The company grew.",
        "The former won.",
        '"She is coming," they heard.',
    ],
    "es": [
        "Ella llegó tarde.",
        "Sus cabras quedaron.",
        "Este puente aguanta.",
        "Allí nevaba.",
        "La empresa creció.",
        "Ambos rieron.",
        "¿Ellos también?",
    ],
    "fr": [
        "Elle vint tard.",
        "Leurs chèvres restèrent.",
        "Ce pont tient.",
        "Cela change tout.",
        "Il partit tard.",
        "L'entreprise grandit.",
        "L’entreprise grandit.",
        "Les deux rirent.",
        "« Elle vient », dit-on.",
    ],
    "it": [
        "Lui arrivò tardi.",
        "Loro risero.",
        "Questo ponte regge.",
        "Quell'uomo rise.",
        "L'azienda crebbe.",
        "I due risero.",
        "Entrambi risero.",
    ],
}
"""Sentences that begin with words that only the one before explains."""

STANDING = {
    "de": [
        "Karla Weber kam spät.",
        "Es gibt Schnee.",
        "Es war kalt.",
        "Ersatz kam spät.",
        "Dorthin führt ein Weg.",
        "Der Turm, den er baute, hält.",
        "Das Haus brannte.",
    ],
    "en": [
        "Anna Hill came late.",
        "It is cold.",
        "There are goats.",
        "Hercules fell.",
        "Thence came goats.",
        "The tower that he built holds.",
        "Companies grow.",
    ],
    "es": ["Ana llegó tarde.", "El puente aguanta.", "Sube el río.", "Estela llegó."],
    "fr": [
        "Anne vint tard.",
        "Il y a des chèvres.",
        "Le pont tient.",
        "Ilse vint.",
        "Cendre fine.",
    ],
    "it": ["Anna arrivò tardi.", "Il ponte regge.", "Leila rise.", "Suono di campane."],
}
"""Sentences that say themselves whom and what they are about."""

MISREAD = [
    ("de", "Es warnte vor dem Hund.", True),
    ("en", "It issued a warning.", True),
    ("fr", "Il estime que non.", True),
    ("en", "It was founded in 1921.", True),
    ("de", "Es ist aus Holz gebaut.", True),
    ("fr", "Il est né à Lyon.", True),
    ("de", "Diesel kostet mehr.", False),
    ("de", "Die Stadt Köln baut.", False),
]
"""Beginnings that are easily misread, and whether they lean."""


@pytest.mark.parametrize(
    ("language", "sentence"),
    [(language, sentence) for language, each in LEANING.items() for sentence in each],
)
def test_pronouns_and_their_like_lean_on_the_sentence_before(language: str, sentence: str) -> None:
    """Whatever signs stand before them, in capitals or not."""
    assert leans_on_the_one_before(sentence, language)
    assert leans_on_the_one_before(sentence.upper(), language)
    assert leans_on_the_one_before(f"  ({sentence}", language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [(language, sentence) for language, each in STANDING.items() for sentence in each],
)
def test_a_sentence_with_a_subject_of_its_own_stands_alone(language: str, sentence: str) -> None:
    """Also where it has a pronoun further on, or begins like one."""
    assert not leans_on_the_one_before(sentence, language)


@pytest.mark.parametrize(
    ("language", "sentence", "leans"),
    MISREAD,
)
def test_a_beginning_is_not_misread(language: str, sentence: str, leans: bool) -> None:  # noqa: FBT001 - a column of the table
    """Words are whole words, and a name explains."""
    assert leans_on_the_one_before(sentence, language) is leans


@pytest.mark.parametrize("language", ["nl", "und", "xx", ""])
def test_of_other_languages_nothing_is_known(language: str) -> None:
    """Their sentences stand alone."""
    assert not leans_on_the_one_before("Hij kwam laat. He came. Er kam.", language)


# ---- promises


@given(
    st.text(st.characters(exclude_categories=[])),
    st.sampled_from(["de", "en", "es", "fr", "it", "nl", "und", ""]),
)
def test_any_text_leans_or_stands(text: str, language: str) -> None:
    """What precedes the first word makes no difference."""
    assert leans_on_the_one_before(text, language) is leans_on_the_one_before(
        f'"… {text}', language
    )


@pytest.mark.parametrize("piece", [" ", '"', "il ", "es ", "der ", "der 1", "1", "l'", "é"])
@pytest.mark.parametrize("language", ["de", "fr"])
def test_long_sentences_of_any_make_are_read(piece: str, language: str) -> None:
    """20 000 characters take no more than a moment; only a pronoun at the beginning leans."""
    text = piece * (20_000 // len(piece))

    leans = (piece, language) in {("es ", "de"), ("il ", "fr")}
    assert leans_on_the_one_before(text, language) is leans
