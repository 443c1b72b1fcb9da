"""A date told from where one stands is found and counted, and every doubt is silence."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.models import Article, PublicationDate, Quote
from bot.chat.presenting.dates import relative_dates
from bot.language.relative_dates import Part
from bot.library import parse_date

THURSDAY = "2017-05-11"


def found(
    text: str, language: str = "de", published: str | None = THURSDAY, before: str = ""
) -> list[tuple[str, str]]:
    """Return the relative dates in `text`, which follows on `before`, each with its days."""
    article = Article(
        id="a",
        title="A",
        text=before + text,
        language=language,
        published=parse_date(published) if published else None,
    )
    quote = Quote(article, len(before), len(article.text))
    return [
        (
            article.text[slice(*one.words)],
            f"{one.when.first}/{one.when.last}"[: 10 if one_day(one.when) else None],
        )
        for one in relative_dates(quote)
    ]


def one_day(when: object) -> bool:
    """Say whether it is a single day."""
    return getattr(when, "first", 0) == getattr(when, "last", 1)


@pytest.mark.parametrize(
    ("language", "text", "words", "days"),
    [
        ("de", "Er kam erst gestern Abend an.", "gestern Abend", "2017-05-10"),
        ("de", "Übermorgen ist Schluss.", "Übermorgen", "2017-05-13"),
        ("de", "Am Dienstag wurde er gewählt.", "Am Dienstag", "2017-05-09"),
        ("de", "Er wird am Samstag gewählt.", "am Samstag", "2017-05-13"),
        ("de", "Er kam am vergangenen Montag.", "am vergangenen Montag", "2017-05-08"),
        ("de", "Am Montag vergangener Woche", "Am Montag vergangener Woche", "2017-05-01"),
        ("de", "Das war vergangene Woche.", "vergangene Woche", "2017-05-01/2017-05-07"),
        ("de", "am kommenden Wochenende", "am kommenden Wochenende", "2017-05-13/2017-05-14"),
        ("de", "Nächsten Monat ist es so weit.", "Nächsten Monat", "2017-06-01/2017-06-30"),
        ("de", "in diesem Jahr", "in diesem Jahr", "2017-01-01/2017-12-31"),
        ("de", "im Mai letzten Jahres", "im Mai letzten Jahres", "2016-05-01/2016-05-31"),
        ("de", "Erst vor zwei Wochen kam er.", "vor zwei Wochen", "2017-04-27"),
        ("de", "Sie öffnen am 3. Juni.", "am 3. Juni", "2017-06-03"),
        ("de", "im Dezember wurde er krank", "im Dezember", "2016-12-01/2016-12-31"),
        ("de", "Ende des Jahres soll es öffnen.", "Ende des Jahres", "2017-01-01/2017-12-31"),
        ("de", "Er war bis Juli gesperrt.", "bis Juli", "2017-07-01/2017-07-31"),
        ("en", "It fell last week.", "last week", "2017-05-01/2017-05-07"),
        ("en", "This year it rose.", "This year", "2017-01-01/2017-12-31"),
        ("en", "Yesterday it rained.", "Yesterday", "2017-05-10"),
        ("en", "He was heard on Tuesday.", "on Tuesday", "2017-05-09"),
        ("en", "It was sold in late April.", "in late April", "2017-04-01/2017-04-30"),
        ("en", "It closed two months ago.", "two months ago", "2017-03-01/2017-03-31"),
        ("en", "It will open by June.", "by June", "2017-06-01/2017-06-30"),
        ("en", "In March last year it shut.", "In March last year", "2016-03-01/2016-03-31"),
        ("es", "El próximo año abrirá.", "El próximo año", "2018-01-01/2018-12-31"),
        ("es", "Murió ayer por la tarde.", "ayer por la tarde", "2017-05-10"),
        ("es", "El martes dijo que no.", "El martes", "2017-05-09"),
        ("es", "La semana pasada cayó.", "La semana pasada", "2017-05-01/2017-05-07"),
        ("es", "Llegó hace tres días.", "hace tres días", "2017-05-08"),
        ("es", "a finales de abril", "a finales de abril", "2017-04-01/2017-04-30"),
        ("fr", "L’an dernier, il a plu.", "L’an dernier", "2016-01-01/2016-12-31"),
        ("fr", "Il est mort hier soir.", "hier soir", "2017-05-10"),
        ("fr", "Mardi, il a démissionné.", "Mardi", "2017-05-09"),
        ("fr", "le mois prochain", "le mois prochain", "2017-06-01/2017-06-30"),
        ("fr", "Il y a deux semaines", "Il y a deux semaines", "2017-04-27"),
        ("fr", "Fin avril, il a plu.", "Fin avril", "2017-04-01/2017-04-30"),
        ("it", "È morto ieri sera.", "ieri sera", "2017-05-10"),
        ("it", "Martedì si è dimesso, è stato detto.", "Martedì", "2017-05-09"),
        ("it", "Sabato voterà.", "Sabato", "2017-05-13"),
        ("it", "La settimana scorsa è crollato.", "La settimana scorsa", "2017-05-01/2017-05-07"),
        ("it", "Lo scorso anno ha piovuto.", "Lo scorso anno", "2016-01-01/2016-12-31"),
        ("it", "Quest’anno piove.", "Quest’anno", "2017-01-01/2017-12-31"),
        ("it", "il mese prossimo", "il mese prossimo", "2017-06-01/2017-06-30"),
        ("it", "È arrivato tre giorni fa.", "tre giorni fa", "2017-05-08"),
        ("it", "Aprirà tra due settimane.", "tra due settimane", "2017-05-25"),
        ("it", "alla fine di aprile", "alla fine di aprile", "2017-04-01/2017-04-30"),
        ("it", "A dicembre fu venduto.", "A dicembre", "2016-12-01/2016-12-31"),
        ("it", "Aprirà il 3 giugno.", "il 3 giugno", "2017-06-03"),
        ("it", "a maggio dell’anno scorso", "a maggio dell’anno scorso", "2016-05-01/2016-05-31"),
    ],
)
def test_a_relative_date_is_counted_from_the_article(
    language: str, text: str, words: str, days: str
) -> None:
    """By the day, week, month or year, just as it was told."""
    assert found(text, language) == [(words, days)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Heute leben dort 300 Menschen."),  # nowadays
        ("de", "Am Dienstag der Vorstand."),  # last or next?
        ("de", "Am Dienstag wurde gesagt, dass er gewählt werden soll."),
        ("de", "Nach seinem Tod am Mittwoch wird alles anders."),  # yesterday
        ("de", "Nach seinem Tod im Dezember wird alles anders."),
        ("de", "Am nächsten Dienstag kam er."),
        ("de", "Am letzten Mittwoch kam er."),  # rather "gestern"
        ("de", "jeden Dienstag"),
        ("de", "am Dienstag, den 3. Mai"),  # told absolutely
        ("de", "im April 2016"),
        ("de", "Ende Mai und Juni 2016"),
        ("de", "im Herbst"),  # of which hemisphere?
        ("de", "im letzten Jahr seiner Amtszeit"),
        ("de", "in den letzten Jahren"),
        ("de", "die Waldbrände der vergangenen Jahre"),
        ("de", "vor einigen Monaten"),
        ("de", "Er schaffte es in zwei Wochen."),  # within
        ("de", "am 31. April"),
        ("de", "Am Morgen kam er."),
        ("de", "Im Oktober der Umzug."),  # the last or the next?
        ("de", "Er war im Juli gesperrt."),  # last year's?
        ("en", "You may march today."),
        ("en", "the last week of March 2016"),
        ("en", "He comes next Tuesday."),  # in five or in twelve days
        ("en", "Today it is a museum."),
        ("en", "It opened over 30 years ago."),
        ("en", "It was shown on Monday nights."),
        ("es", "por la mañana"),
        ("es", "desde hace dos años"),
        ("es", "el lunes 3 de mayo de 2016"),
        ("fr", "le mardi, il mange"),
        ("fr", "aujourd’hui"),
        ("it", "Oggi è un museo."),
        ("it", "Il martedì mangia pesce, diceva."),
        ("it", "Fino a ieri era così."),
        ("it", "Lunedì il consiglio."),
        ("it", "Lunedì è stato detto che sarà eletto."),
        ("it", "ad aprile scorso"),
        ("it", "lunedì 3 maggio 2016"),
        ("it", "da aprile a maggio 2016"),
        ("it", "nell’ultima settimana di marzo"),
        ("it", "negli anni scorsi"),
        ("it", "oltre due anni fa"),
        ("it", "in due settimane"),
        ("it", "alla fine dell’anno scolastico"),
        ("it", "Il venerdì santo fu ucciso."),
        ("nl", "gisteren"),
        ("xx", "gestern"),
    ],
)
def test_what_may_be_meant_otherwise_is_passed_over(language: str, text: str) -> None:
    """In doubt nothing is said."""
    assert found(text, language) == []


def test_what_somebody_said_was_said_on_another_day() -> None:
    """Direct speech is left alone, also where it began in the sentence before."""
    assert found("„Das war gestern“, sagte er vorgestern.") == [("vorgestern", "2017-05-09")]
    assert found("Es war gestern.“", before="Er sagte: „Nein. ") == []
    assert found("Es war gestern.", before="Er sagte: „Nein.“ ") != []
    assert found("“It fell last year,” he said.", "en") == []
    assert found("« L’an dernier, il a plu. »", "fr") == []
    assert found("«L’anno scorso ha piovuto», disse.", "it") == []


def test_where_another_year_is_told_of_months_and_years_are_left_alone() -> None:
    """Be it in the sentence or the last that was named before; days aren't told of other years."""
    assert found("Das Haus von 1998 wurde im April verkauft.") == []
    assert found("Im April wurde es verkauft.", before="1998 war ein gutes Jahr. ") == []
    assert found("Im April wurde es verkauft.", before="1998 war gut.\n") == []
    assert found("Im April wurde es verkauft.", before="1998 war gut, 2017 besser.\n") != []
    assert found("Im April 2017 wurde es verkauft, im Mai gebaut.") != []
    assert found("Das Haus von 1998 wurde gestern verkauft.") != []


def test_a_coming_year_is_told_of_only_where_it_is_near() -> None:
    """A report looks ahead from its own time."""
    assert found("Ende April sagte er, dass es spätestens bis 2019 so weit sei.") != []
    assert found("Ende April oder Mai 2019 sei es so weit.") == []
    assert found("2019 sei es Ende April so weit.") == []
    assert found("Ende April, sagte er, oder auch einmal 2019.") == []
    assert found("Ende April, sagte er, oder auch niemals 2019.") != []
    assert found("Ende April sagte er, dass es schon im Jahr 1998 so weit war.") == []


@pytest.mark.parametrize(
    ("published", "told"),
    [
        ("2017-05-11", {"gestern", "letzte Woche", "letzten Monat", "letztes Jahr"}),
        ("2017-05-11~", {"gestern", "letzte Woche", "letzten Monat", "letztes Jahr"}),
        ("2017-05", {"letzten Monat", "letztes Jahr"}),
        ("2017-05~", {"letzten Monat", "letztes Jahr"}),
        ("2017", {"letztes Jahr"}),
        ("2016/2017", set()),
        (None, set()),
    ],
)
def test_a_vague_article_tells_no_exact_dates(published: str | None, told: set[str]) -> None:
    """Every day it may be of must lead to the same."""
    text = "gestern, letzte Woche, letzten Monat, letztes Jahr"

    assert {words for words, _ in found(text, published=published)} == told


def test_an_inferred_month_tells_no_day() -> None:
    """The 3rd of May is as surely of this year as May is, but would look surer."""
    assert found("am 3. Mai", published="2017-05") == [("am 3. Mai", "2017-05-03")]
    assert found("am 3. Mai", published="2017-05~") == []


def test_the_part_of_a_month_is_kept() -> None:
    """Late April is no whole April."""
    article = Article(
        id="a", title="A", text="Ende April", language="de", published=parse_date(THURSDAY)
    )
    (one,) = relative_dates(Quote(article, 0, 10))

    assert one.when.part is Part.LATE
    assert not one.when.roughly


PIECES = """gestern Gestern vorgestern morgen am im vor in Ende Anfang des letzten nächsten Jahres
    Dienstag Woche zwei 3. 31. Februar Mai „ “ 1998 wird wurde last next this year week ago two
    hundred days in May on Monday el próximo año pasado hace días a finales de enero ayer l'an
    dernier il y a deux ans fin avril mardi 99 Tagen Jahren years años ans Jahr ieri
    scorso anno l'anno fa tra due giorni alla fine di aprile martedì"""
TEXT = st.text() | st.lists(st.sampled_from(PIECES.split()), min_size=1).map(" ".join)


@given(
    text=TEXT.filter(str.strip),
    language=st.sampled_from(["de", "en", "es", "fr", "it", "und", ""]),
    day=st.dates() | st.sampled_from([date.min, date.max]),
    start=st.integers(0, 30),
)
def test_whatever_the_quote_it_is_never_an_error(
    text: str, language: str, day: date, start: int
) -> None:
    """Not at the calendar's ends either; the words found are places in the quote, in order."""
    published = PublicationDate(day.isoformat(), day, day)
    article = Article(id="a", title="A", text=text, language=language, published=published)
    quote = Quote(article, min(start, len(text) - 1), len(text))

    ends = [quote.start]
    for one in relative_dates(quote):
        start, end = one.words
        assert ends[-1] <= start < end <= quote.end
        assert one.when.first <= one.when.last
        ends.append(end)
