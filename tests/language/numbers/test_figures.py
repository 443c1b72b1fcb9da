"""Figures are read as their language writes them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from bot.language.numbers import amounts
from bot.language.numbers.figures import value

LOCALES = ["de", "de_CH", "de_AT", "en", "en_GB", "es", "es_MX", "fr", "fr_CH", "it", "it_CH", "nl"]
OTHERS = {"de_CH": ".", "es_MX": ".", "it_CH": "."}
"""Locales with another decimal sign than their language."""


@given(
    st.decimals(0, 10**12, places=2) | st.integers(0, 10**15).map(Decimal),
    st.sampled_from(LOCALES),
)
def test_what_is_written_for_a_locale_is_read_there(number: Decimal, locale: str) -> None:
    """Babel writes, we read."""
    written = format_decimal(number, "#,##0.##", locale=locale)

    assert value(written, OTHERS.get(locale, "." if locale.startswith("en") else ",")) == number


@given(st.integers(10_000, 10**15), st.sampled_from(["de", "en", "es", "fr", "it"]))
def test_what_is_written_for_a_language_is_read_in_a_sentence(number: int, language: str) -> None:
    """Between words as well."""
    written = format_decimal(number, locale=language)

    (amount,) = amounts(f"xx {written} xx", language)
    assert amount.value == number


@pytest.mark.parametrize(
    ("figure", "decimal", "expected"),
    [
        ("1.500", ",", 1500),
        ("1.500", ".", Decimal("1.5")),
        ("1.500", None, 1500),
        ("12.50", ",", Decimal("12.5")),
        ("1.234.567", ".", 1_234_567),
        ("1,234.5", ",", Decimal("1234.5")),
        ("0.125", ",", Decimal("0.125")),
        ("1’500", ".", 1500),
        ("1 500,25", ",", Decimal("1500.25")),
        ("2½", ",", Decimal("2.5")),
        ("¼", ",", Decimal("0.25")),
        ("2.3.1", ",", None),
        ("1" * 40, ",", None),
    ],
)
def test_signs_group_thousands_or_begin_decimals(
    figure: str, decimal: str | None, expected: Decimal | int | None
) -> None:
    """A sign that can only be one of both is that in every language."""
    assert value(figure, decimal) == expected
