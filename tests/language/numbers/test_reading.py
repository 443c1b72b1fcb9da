"""Amounts are read with their scales and units, and told apart from dates, times and ranks."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.numbers import AmountKind, amounts

if TYPE_CHECKING:
    from bot.language.numbers import Amount

EXAMPLES = [
    (language, text, expected)
    for language, table in tomllib.loads(
        Path(__file__).with_name("examples.toml").read_text("utf-8")
    ).items()
    for text, expected in table.items()
]
LANGUAGES = ["de", "en", "es", "fr", "it", "nl", "und", ""]


def shown(amount: Amount) -> str:
    """Return an amount as the table of examples has it."""
    value = "some" if amount.value is None else f"{amount.value.normalize():f}"
    match amount.kind:
        case AmountKind.AMOUNT:
            return f"{value} {amount.unit}" if amount.unit else value
        case AmountKind.PERCENT:
            return f"{value} %"
        case kind:
            return kind.name.lower()


def test_the_examples_are_many_enough_to_tell() -> None:
    """At least 150, in five languages."""
    assert len(EXAMPLES) >= 150
    assert len({language for language, _, _ in EXAMPLES}) == 5


@pytest.mark.parametrize(("language", "text", "expected"), EXAMPLES)
def test_an_example_is_read_as_it_is_meant(language: str, text: str, expected: str) -> None:
    """Whatever signs and words its language has for it."""
    assert "; ".join(map(shown, amounts(text, language))) == expected


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("de", "Es kostet 2,5 Mio. Euro.", "2,5 Mio"),
        ("de", "Fünfundvierzig kamen.", "Fünfundvierzig"),
        ("en", "It costs $2.5 million now.", "2.5 million"),
        ("es", "Son setenta y cinco barcos.", "setenta y cinco"),
        ("fr", "Il y a 1 500 gens.", "1 500"),
    ],
)
def test_the_place_of_an_amount_has_its_scale_but_no_unit(
    language: str, text: str, number: str
) -> None:
    """So that the words for what is counted stay words."""
    (amount,) = amounts(text, language)

    assert text[amount.start : amount.end] == number


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("de", "2 Mio. Gäste", "zwei Millionen Gäste"),
        ("de", "1.500 Gäste", "eintausendfünfhundert Gäste"),
        ("en", "1,500 people", "fifteen hundred people"),
        ("es", "3.000 millones", "tres mil millones"),
    ],
)
def test_the_same_amount_has_the_same_value(language: str, one: str, other: str) -> None:
    """In figures or in words, with a scale or without."""
    assert amounts(one, language)[0].value == amounts(other, language)[0].value


def test_a_billion_is_another_in_another_language() -> None:
    """The English is the German Milliarde."""
    (english,), (german,) = amounts("3 billion", "en"), amounts("3 Billionen", "de")

    assert german.value == 1000 * (english.value or 0)


def plain(text: str) -> list[str]:
    """Return what says how many or how much in a German text."""
    return [text[one.start : one.end] for one in amounts(text, "de") if one.kind.is_plain]


def test_only_what_counts_is_a_plain_amount() -> None:
    """A rank, a date, a time and a year answer no *how many*."""
    text = "Am 12. Mai 2005 um 20:15 Uhr sahen 300 Leute den 3. Akt, 5 % gingen."

    assert plain(text) == ["300", "5"]


@pytest.mark.parametrize(
    ("language", "text"),
    [("de", "Die deutsche Elf gewann."), ("it", "Il signor Otto dorme."), ("en", "Ocean's Eleven")],
)
def test_a_capital_within_a_sentence_makes_a_name(language: str, text: str) -> None:
    """*Elf* is a team, *Otto* a man."""
    assert amounts(text, language) == []


def test_shouted_numbers_are_numbers() -> None:
    """In capitals no capital tells anything."""
    assert [amount.value for amount in amounts("ES KAMEN ELF GÄSTE", "de")] == [Decimal(11)]


@pytest.mark.parametrize("text", ["4K", "A93", "iPhone5", "3:2", "24/7", "v2.3.1x"])
def test_figures_in_names_scores_and_fractions_count_nothing(text: str) -> None:
    """They are part of something else."""
    assert plain(f"Die {text} war da.") == []


# ---- promises

PIECES = st.lists(
    st.sampled_from(
        [
            *("1", "2,5", "1.500", "20", "2005", "12.", "Mai", "ein", "a", "zwei", "zwanzig"),
            *("hundert", "tausend", "Million", "half a", "and", "a half", "dozen", "vingt", "et"),
            *("quatre-vingt", "mil", "mille", "cento", "y", "medio", "einhalb", "€", "us$", "m"),
            *("%", "Euro", "Uhr", "20:15", "bis", "zwischen", "½", "²", "٣", "５", "İ", "\u0301"),
            *("-", "–", ".", ",", "'", " ", "\n", "\u202f", "/", ":"),
        ]
    )
)
TEXTS = st.text(st.characters(exclude_categories=[])) | PIECES.map("".join) | PIECES.map(" ".join)


@given(TEXTS, st.sampled_from(LANGUAGES))
def test_amounts_are_slices_of_the_text_in_order(text: str, language: str) -> None:
    """None is empty, none overlaps another."""
    place = 0
    for amount in amounts(text, language):
        assert place <= amount.start < amount.end <= len(text)
        place = amount.end


@pytest.mark.parametrize("language", ["de", "fr"])
@pytest.mark.parametrize(
    "piece",
    [
        *(
            "1",
            "1 ",
            "1.",
            "1'",
            "1 000 ",
            "1. ",
            "1.1.",
            "$1 ",
            "2005",
            "dreizehn",
            "ein",
            "einund",
        ),
        *("zwei ", "a ", "half a ", "one and ", "twenty ", "un ", "et ", "mil ", "cento", "mai "),
    ],
)
def test_long_texts_of_any_make_are_read(piece: str, language: str) -> None:
    """10 000 characters take no more than a moment, whatever almost matches."""
    text = piece * (10_000 // len(piece)) + "x"

    assert len(amounts(text, language)) <= 10_000
