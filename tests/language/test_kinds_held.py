"""Cues belong to a language and a year, and are found in whatever a sentence is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.kinds import AnswerKind
from bot.language.kinds_held import held, is_number, is_year


def test_cues_are_those_of_the_language() -> None:
    """German *die Art* is not French *art*, *once* is eleven in Spanish only."""
    assert AnswerKind.NUMBER in held("Once personas.", "es")
    assert AnswerKind.NUMBER not in held("Once upon a time.", "en")


def test_an_unknown_language_has_the_cues_of_all() -> None:
    """Better some than none."""
    assert AnswerKind.DATE in held("Kaum maandag, aber Montag.", "nl")


def test_english_may_alone_is_the_verb() -> None:
    """Only a day or year beside it makes it a month."""
    assert AnswerKind.DATE not in held("They may come.", "en")


@pytest.mark.parametrize(
    ("year", "ahead"), [(None, True), (2015, True), (2016, True), (2017, False)]
)
def test_years_gone_by_do_not_lie_ahead(year: int | None, ahead: bool) -> None:  # noqa: FBT001 - a column of the table
    """What *will be* in 2016 was over for who wrote in 2017."""
    sentence = "Das Museum wird 2016 eröffnet."

    assert (AnswerKind.FUTURE in held(sentence, "de", year)) is ahead


def test_the_latest_year_counts() -> None:
    """A plan made in the past may lie ahead."""
    sentence = "Schon 2014 hieß es, das Museum werde 2018 eröffnet."

    assert AnswerKind.FUTURE in held(sentence, "de", 2016)
    assert AnswerKind.FUTURE not in held(sentence, "de", 2019)


@pytest.mark.parametrize("form", ["5", "41,4", "2016", "zwölf", "Twelve", "douze", "DOS", "mila"])
def test_figures_and_words_for_them_are_numbers(form: str) -> None:
    """In any language, in capitals or not."""
    assert is_number(form)


@pytest.mark.parametrize("form", ["", "Bäcker", "x5", "-", "zwölfte"])
def test_other_words_are_no_numbers(form: str) -> None:
    """A number says how many."""
    assert not is_number(form)


@pytest.mark.parametrize("form", ["1900", "1998", "2031", "2099"])
def test_a_year_of_our_time_is_a_year(form: str) -> None:
    """A figure that tells when rather than how many."""
    assert is_year(form)


@pytest.mark.parametrize("form", ["", "98", "1899", "2100", "20166", "2016er", "2.016", "neunzehn"])
def test_another_figure_is_no_year(form: str) -> None:
    """It may tell how many."""
    assert not is_year(form)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Sie hat Meter und Kilos gezählt.", AnswerKind.LENGTH | AnswerKind.WEIGHT),
        ("Hier gilt Tempo.", AnswerKind.SPEED),
        ("Es sind einige Grad.", AnswerKind.MEASURE),
    ],
)
def test_a_unit_without_a_number_measures_nothing(sentence: str, kind: AnswerKind) -> None:
    """Who asks how far wants to know how many of them."""
    assert not held(sentence, "de") & kind


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
        held(text, language, year) | AnswerKind.FUTURE == held(text, language) | AnswerKind.FUTURE
    )
    assert AnswerKind.FUTURE in held(text, language) or AnswerKind.FUTURE not in held(
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

    assert (AnswerKind.NUMBER in held(text, "und")) is any(c.isdigit() for c in piece)


def test_none_at_all_is_no_number() -> None:
    """Who asks how many wants a figure."""
    assert AnswerKind.NUMBER not in held("Es gab keine Brücken.", "de")
    assert AnswerKind.NUMBER not in held("There were none.", "en")
