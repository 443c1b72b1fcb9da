"""Dates are worded as exactly as they are known, in the language of the question."""

from __future__ import annotations

import pytest

from bot.chat.dates import wording
from bot.chat.words import words_in
from bot.library import parse_date


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2017-05-11", "11 May 2017"),
        ("2017-05", "May 2017"),
        ("2017", "2017"),
        ("2016-XX", "2016"),
        ("2016-08-XX", "August 2016"),
        ("2016-08~", "around August 2016 (inferred)"),
        ("2016?", "possibly 2016 (inferred)"),
        ("2016-08-03%", "possibly around 3 August 2016 (inferred)"),
        ("2015/2016", "2015–2016"),
        ("201X", "2010–2019"),
    ],
)
def test_a_date_is_worded_as_it_is_known(edtf: str, said: str) -> None:
    """What is approximate, uncertain or inferred is said to be."""
    assert wording(parse_date(edtf), words_in("en")) == said


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2016-08/2016-10", "August", "October 2016"),
        ("2016-08-30/2016-09-02", "30 Aug", "2 Sept 2016"),
        ("2015-12/2016-01~", "around December 2015", "January 2016 (inferred)"),
        ("2015-03/2016-12", "March 2015", "December 2016"),
    ],
)
def test_a_span_names_both_ends(edtf: str, first: str, last: str) -> None:
    """The sign between them is the language's own."""
    said = wording(parse_date(edtf), words_in("en"))

    assert said.startswith(first)
    assert said.endswith(last)


@pytest.mark.parametrize(
    ("language", "stated", "inferred", "unknown"),
    [
        ("de", "11. Mai 2017", "etwa August 2016 (erschlossen)", "Datum unbekannt"),
        ("es", "11 de mayo de 2017", "hacia agosto de 2016 (deducido)", "fecha desconocida"),
        ("fr", "11 mai 2017", "vers août 2016 (déduit)", "date inconnue"),
        ("ru", "11 May 2017", "around August 2016 (inferred)", "date unknown"),
    ],
)
def test_dates_speak_the_language_of_the_question(
    language: str, stated: str, inferred: str, unknown: str
) -> None:
    """English stands in for a language that has no words here."""
    words = words_in(language)

    assert wording(parse_date("2017-05-11"), words) == stated
    assert wording(parse_date("2016-08~"), words) == inferred
    assert wording(None, words) == unknown
