"""Dates are worded as exactly as they are known, in the language of the question."""

from __future__ import annotations

import pytest

from bot.answering.models import Article, Quote
from bot.chat.presenting.dates import meaning, relative_dates, wording
from bot.chat.texts import Texts
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
    assert wording(parse_date(edtf), Texts.of("en")) == said


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
    said = wording(parse_date(edtf), Texts.of("en"))

    assert said.startswith(first)
    assert said.endswith(last)


@pytest.mark.parametrize(
    ("language", "stated", "inferred", "unknown"),
    [
        ("de", "11. Mai 2017", "etwa August 2016 (erschlossen)", "Datum unbekannt"),
        ("es", "11 de mayo de 2017", "hacia agosto de 2016 (fecha deducida)", "fecha desconocida"),
        ("fr", "11 mai 2017", "vers août 2016 (date déduite)", "date inconnue"),
        ("it", "11 maggio 2017", "circa agosto 2016 (data dedotta)", "data sconosciuta"),
        ("ru", "11 May 2017", "around August 2016 (inferred)", "date unknown"),
    ],
)
def test_dates_speak_the_language_of_the_question(
    language: str, stated: str, inferred: str, unknown: str
) -> None:
    """English stands in for a language that has no words here."""
    texts = Texts.of(None, language)

    assert wording(parse_date("2017-05-11"), texts) == stated
    assert wording(parse_date("2016-08~"), texts) == inferred
    assert wording(None, texts) == unknown


def meant(words: str, published: str, language: str = "de", speaker: str = "en") -> str:
    """Return how the only relative date in `words` is worded."""
    article = Article(
        id="a", title="A", text=words, language=language, published=parse_date(published)
    )
    (found,) = relative_dates(Quote(article, 0, len(words)))
    return meaning(found, article.published, Texts.of(speaker))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Ende April", "late April 2017"),
        ("Mitte Mai", "mid-May 2017"),
        ("Anfang nächsten Jahres", "early 2018"),
        ("im vergangenen Jahr", "2016"),
        ("gestern", "10 May 2017"),
        ("letzte Woche", "1–7 May 2017"),
        ("vor zwei Wochen", "around 27 April 2017"),
        ("vor drei Jahren", "around 2014"),
    ],
)
def test_a_relative_date_is_worded_as_exactly_as_it_was_told(words: str, said: str) -> None:
    """What was told by the month is no day."""
    assert meant(words, "2017-05-11") == said


@pytest.mark.parametrize(
    ("published", "said"),
    [
        ("2016-08~", "around 2013 (inferred)"),
        ("2016?", "possibly around 2013 (inferred)"),
        ("2016%", "possibly around 2013 (inferred)"),
        ("2016", "around 2013"),
    ],
)
def test_it_is_as_doubtful_as_the_date_of_its_article(published: str, said: str) -> None:
    """And no doubt is told twice."""
    assert meant("vor drei Jahren", published) == said


@pytest.mark.parametrize(
    ("speaker", "said"),
    [
        ("de", "Ende April 2017"),
        ("es", "finales de abril de 2017"),
        ("fr", "fin avril 2017"),
        ("it", "fine aprile 2017"),
        ("en-US", "late April 2017"),
    ],
)
def test_it_is_worded_in_the_language_of_the_asker(speaker: str, said: str) -> None:
    """Whatever the quote's own is."""
    assert meant("Ende April", "2017-05-11", speaker=speaker) == said
