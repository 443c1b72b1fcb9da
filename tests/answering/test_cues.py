"""A sentence shows by its words and figures which kinds of answer it can hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.answer_types import AnswerType
from bot.answering.cues import held, is_number

HELD = {
    AnswerType.DATE: [
        ("de", "Am 3. Mai kam er."),
        ("de", "Das war 1998."),
        ("de", "Er kam gestern."),
        ("de", "Um 15:30 begann es."),
        ("en", "It opened on March 4th."),
        ("en", "She left in the 1990s."),
        ("en", "They met last Tuesday."),
        ("es", "Abrió en enero."),
        ("fr", "Il est venu en août."),
        ("it", "Arrivò lunedì."),
        ("pt", "Chegou em 2010."),
    ],
    AnswerType.SCHEDULE: [
        ("de", "Der Termin ist offen."),
        ("de", "Das steht noch nicht fest."),
        ("en", "They will come soon."),
        ("en", "There is no timetable."),
        ("es", "Aún no hay fecha."),
        ("fr", "Le calendrier n'est pas connu."),
        ("it", "Arriverà presto."),
    ],
    AnswerType.NUMBER: [
        ("de", "Es waren 420 Uhren."),
        ("de", "Drei Bäcker arbeiten dort."),
        ("en", "Two dozen came."),
        ("es", "Había dos."),
        ("fr", "Ils étaient douze."),
    ],
    AnswerType.MONEY: [
        ("de", "Das kostet 41,4 Mrd. Euro."),
        ("de", "Die Strafe beträgt 5 €."),
        ("en", "It costs $5."),
        ("en", "A loaf is two pounds."),
        ("es", "Fueron 3.000 dólares."),
        ("fr", "Il coûte dix francs."),
    ],
    AnswerType.PERCENT: [
        ("de", "Es waren 12 Prozent."),
        ("de", "5 % fehlen."),
        ("en", "Ten percent left."),
        ("es", "Doce por ciento."),
        ("fr", "Douze pour cent."),
    ],
    AnswerType.DURATION: [
        ("de", "Er blieb drei Wochen."),
        ("de", "Sie wartete stundenlang."),
        ("en", "It took 90 minutes."),
        ("en", "She stayed a week."),
        ("es", "Duró tres semanas."),
        ("fr", "Cela dura deux heures."),
    ],
    AnswerType.AGE: [
        ("de", "Der 39-Jährige lachte."),
        ("de", "Sie ist 39 Jahre alt."),
        ("de", "Er starb im Alter von 80."),
        ("de", "Karla Weber (39) führt das Haus."),
        ("en", "She is 39 years old."),
        ("en", "He died aged 80."),
        ("es", "Tiene 39 años de edad."),
        ("fr", "Elle est âgée de 39 ans."),
    ],
    AnswerType.MEASURE: [
        ("de", "Der Turm ist 300 Meter hoch."),
        ("de", "Er fährt 120 km/h."),
        ("en", "The tower is 1,000 feet tall."),
        ("en", "It weighs 2.5 tons."),
        ("es", "La torre mide 300 metros."),
        ("fr", "La tour fait 300 mètres."),
    ],
    AnswerType.CAUSE: [
        ("de", "Er ging, weil es regnete."),
        ("de", "Grund war ein Defekt."),
        ("en", "He left because of rain."),
        ("es", "Se fue porque llovía."),
        ("fr", "Il est parti parce que c'était tard."),
    ],
    AnswerType.PLACE: [
        ("de", "Sie wohnt in Celle."),
        ("en", "They live near Milton."),
        ("es", "Vive en Madrid."),
        ("fr", "Il habite à Paris."),
    ],
    AnswerType.PERSON: [
        ("de", "Gestern lachte Karla Weber."),
        ("de", "Es sprach die Ministerin."),
        ("en", "It was built by Anna Hill."),
        ("en", "The director left."),
        ("es", "Habló el presidente."),
        ("fr", "Le directeur parla."),
    ],
    AnswerType.FUTURE: [
        ("de", "Das Museum wird 2031 eröffnet."),
        ("de", "Es kommt bald."),
        ("en", "It will open in May."),
        ("en", "It is expected next year."),
        ("es", "Abrirá en 2031."),
        ("fr", "Elle ouvrira en 2031."),
        ("it", "Aprirà nel 2031."),
    ],
}
"""Kinds of answer, and sentences that hold one."""


@pytest.mark.parametrize(
    ("kind", "language", "sentence"),
    [(kind, *example) for kind, examples in HELD.items() for example in examples],
)
def test_a_sentence_holds_a_kind_of_answer(kind: AnswerType, language: str, sentence: str) -> None:
    """By the words of its language or by the shape of its figures."""
    assert kind in held(sentence, language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Sie singt gern."),
        ("en", "They sing."),
        ("es", "Cantan bien."),
        ("fr", "Ils chantent bien."),
        ("de", ""),
        ("xx", "?!"),
    ],
)
def test_a_sentence_without_cues_holds_nothing(language: str, sentence: str) -> None:
    """Plain words are no answer to a question of a kind."""
    assert held(sentence, language) == AnswerType.NONE


def test_cues_are_those_of_the_language() -> None:
    """German *die Art* is not French *art*, *once* is eleven in Spanish only."""
    assert AnswerType.NUMBER in held("Once personas.", "es")
    assert AnswerType.NUMBER not in held("Once upon a time.", "en")


def test_an_unknown_language_has_the_cues_of_all() -> None:
    """Better some than none."""
    assert AnswerType.DATE in held("Kaum maandag, aber Montag.", "nl")


def test_english_may_alone_is_the_verb() -> None:
    """Only a day or year beside it makes it a month."""
    assert AnswerType.DATE not in held("They may come.", "en")


@pytest.mark.parametrize(
    ("year", "ahead"), [(None, True), (2015, True), (2016, True), (2017, False)]
)
def test_years_gone_by_do_not_lie_ahead(year: int | None, ahead: bool) -> None:  # noqa: FBT001 - a column of the table
    """What *will be* in 2016 was over for who wrote in 2017."""
    sentence = "Das Museum wird 2016 eröffnet."

    assert (AnswerType.FUTURE in held(sentence, "de", year)) is ahead


def test_the_latest_year_counts() -> None:
    """A plan made in the past may lie ahead."""
    sentence = "Schon 2014 hieß es, das Museum werde 2018 eröffnet."

    assert AnswerType.FUTURE in held(sentence, "de", 2016)
    assert AnswerType.FUTURE not in held(sentence, "de", 2019)


@pytest.mark.parametrize("form", ["5", "41,4", "2016", "zwölf", "Twelve", "douze", "DOS", "mila"])
def test_figures_and_words_for_them_are_numbers(form: str) -> None:
    """In any language, in capitals or not."""
    assert is_number(form)


@pytest.mark.parametrize("form", ["", "Bäcker", "x5", "-", "zwölfte"])
def test_other_words_are_no_numbers(form: str) -> None:
    """A number says how many."""
    assert not is_number(form)


# ---- promises

CUES = st.lists(
    st.sampled_from(
        [
            "1",
            "2016",
            "§",
            "€",
            "A",
            "Van",
            "der",
            "von",
            "jährige",
            "in",
            "(",
            ")",
            ".",
            ",",
            "-",
            "é",
            "\n",
            "km",
            "Jahre",
        ]
    )
).map(" ".join)


@given(
    st.text(st.characters(exclude_categories=[])) | CUES,
    st.sampled_from(["de", "en", "es", "fr", "it", "nl", "und", ""]),
    st.none() | st.integers(1, 9999),
)
def test_whatever_a_sentence_is_it_holds_some_kinds(
    text: str, language: str, year: int | None
) -> None:
    """Never an error; the year only ever takes the future away."""
    assert (
        held(text, language, year) | AnswerType.FUTURE == held(text, language) | AnswerType.FUTURE
    )
    assert AnswerType.FUTURE in held(text, language) or AnswerType.FUTURE not in held(
        text, language, year
    )


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "1",
            "1,",
            "1 ",
            "20 ",
            "1 .",
            "1 a",
            "A",
            "Aa ",
            "A.",
            "A'",
            "Ab von ",
            "in der ",
            "am ",
        ),
        *("a", "é", " ", "\n", "jährig", "ste", "ein ", "ein", "minister", "1 quadrat", "ra", "a-"),
    ],
)
def test_long_sentences_of_any_make_are_read(piece: str) -> None:
    """20 000 characters take no more than a moment, whatever almost matches."""
    text = piece * (20_000 // len(piece))

    assert (AnswerType.NUMBER in held(text, "und")) is any(c.isdigit() for c in piece)


def test_none_at_all_is_no_number() -> None:
    """Who asks how many wants a figure."""
    assert AnswerType.NUMBER not in held("Es gab keine Brücken.", "de")
    assert AnswerType.NUMBER not in held("There were none.", "en")
