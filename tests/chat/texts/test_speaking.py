"""Whoever asks is spoken to in their language, as far as it is known and spoken here."""

from __future__ import annotations

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.presenting.dates import wording
from bot.chat.texts import LANGUAGES, Texts, speaking
from bot.language.detection import SUPPORTED
from bot.library import parse_date


@pytest.mark.parametrize(
    ("asker", "question", "locale"),
    [
        ("de", "en", "de_DE"),
        ("de-AT", "en", "de_AT"),
        ("de_CH.UTF-8", "en", "de_CH"),
        ("DE", "en", "de_DE"),
        ("en-US", "de", "en_US"),
        ("es-419", "en", "es_419"),
        ("es-LA", "en", "es_ES"),
        ("fr_XX", "en", "fr_FR"),
        ("it", "en", "it_IT"),
        ("it_CH.UTF-8", "en", "it_CH"),
        ("pt_BR", "fr", "fr_FR"),
        ("pt_BR", "pt", "en_GB"),
        ("C.UTF-8", "es", "es_ES"),
        ("", "es", "es_ES"),
        (None, "de", "de_DE"),
        (None, "und", "en_GB"),
        ("deutsch", "und", "en_GB"),
    ],
)
def test_the_asker_comes_before_the_question_and_english_is_last(
    asker: str | None, question: str, locale: str
) -> None:
    """Platforms write locales in their own ways, and may know some we don't."""
    assert str(Texts.of(asker, question).locale) == locale


def test_a_country_writes_dates_in_its_own_way() -> None:
    """The words are the same, the dates aren't."""
    day = parse_date("2017-05-11")

    assert wording(day, Texts.of("en-US")) == "May 11, 2017"
    assert wording(day, Texts.of("en")) == "11 May 2017"


LOCALE = st.text(max_size=12) | st.builds(
    "".join,
    st.tuples(
        st.sampled_from([*sorted(LANGUAGES), "EN", "pt", "zh", "C", "x"]),
        st.sampled_from(["", "-", "_", ".", "@"]),
        st.text(max_size=8) | st.sampled_from(["AT", "419", "Latn-US", "UTF-8", "u-nu-arab"]),
    ),
)


@given(asker=LOCALE, question=LOCALE)
def test_any_name_of_a_locale_gets_somebody_to_speak(asker: str, question: str) -> None:
    """Nothing that a platform sends raises, and dates can be worded."""
    texts = Texts.of(asker, question)

    assert texts.no_answer()
    assert texts.locale.language in LANGUAGES
    assert format_date(parse_date("2017-05-11").earliest, "long", texts.locale)


def test_numbers_are_worded_not_pasted() -> None:
    """One, many, and many thousands."""
    german, french = Texts.of("de"), Texts.of("fr")

    assert german.searched(1) == "Ein Artikel durchsucht."
    assert german.searched(5) == "5 Artikel durchsucht."
    assert german.searched(1190) == "1.190 Artikel durchsucht."
    assert french.searched(0) == "Recherche dans 0 article."
    assert Texts.of("en").searched(0) == "Searched 0 articles."


@given(words=st.text())
def test_what_fills_a_gap_is_never_taken_for_a_phrase(words: str) -> None:
    """Braces of an asker are only signs."""
    assert Texts.of("en").missing(words) == f"Found nowhere: {words}"


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en", "English, German, Italian or Spanish"),
        ("en-US", "English, German, Italian, or Spanish"),
        ("de", "Deutsch, Englisch, Italienisch oder Spanisch"),
        ("it", "italiano, inglese, spagnolo o tedesco"),
    ],
)
def test_the_languages_are_listed_as_each_lists_them(
    monkeypatch: pytest.MonkeyPatch, locale: str, said: str
) -> None:
    """The asker's own comes first, and each is called what it is called there."""
    monkeypatch.setattr(speaking, "LANGUAGES", frozenset({"de", "en", "es", "it"}))

    assert Texts.of(locale).languages_spoken() == said


def test_every_language_is_at_home_somewhere() -> None:
    """Or nobody would know how its dates are written."""
    assert all(Texts.of(language).locale.territory for language in LANGUAGES)


def test_what_the_bot_speaks_it_reads() -> None:
    """It would be odd to answer in a language it calls unreadable."""
    assert LANGUAGES <= SUPPORTED
