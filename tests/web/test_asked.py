"""What a browser asks for is understood, whatever else strangers send."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.texts import LANGUAGES
from bot.web.asked import names_place, place, speaker

TEXT = "It rose. Nobody\n looked. "


@pytest.mark.parametrize(
    ("header", "locale"),
    [
        ("", "en_GB"),
        ("*", "en_GB"),
        ("de", "de_DE"),
        ("de-AT,de;q=0.9,en;q=0.8", "de_AT"),
        ("pt, fr;q=0.5, es;q=0.7", "es_ES"),
        ("it, fr;q=0.5, es;q=0.7", "it_IT"),
        ("en-US,en;q=0.5", "en_US"),
        ("en;q=0, FR ; q=0.1", "fr_FR"),
        ("fr;q=2, de;q=x, es;q=0.1", "es_ES"),
        ("zh-Hant-TW, ja", "en_GB"),
        ("en-GB;q=1.0000", "en_GB"),
        (",;q=,de-,--", "en_GB"),
    ],
)
def test_the_bot_speaks_the_language_that_is_liked_best(header: str, locale: str) -> None:
    """Of those it speaks; the country decides how dates are written."""
    assert str(speaker(header).locale) == locale


@given(header=st.text() | st.lists(st.sampled_from([*"deq=;,-*.01 ", "en"])).map("".join))
def test_any_header_is_answered_in_some_language(header: str) -> None:
    """Without an error."""
    assert speaker(header).locale.language in LANGUAGES


def test_a_place_is_given_by_its_characters() -> None:
    """White space around it is left out."""
    assert place({"start": "9", "end": "23"}, TEXT) == (9, 23)
    assert place({"start": "8", "end": "25"}, TEXT) == (9, 24)
    assert place({"start": "0", "end": str(len(TEXT))}, TEXT) == (0, 24)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        *(("-1", "4"), ("4", "4"), ("5", "4"), ("0", "26"), ("99", "120"), ("15", "17")),
        *(("", ""), ("a", "b"), ("0", "1e1"), ("0x1", "4"), ("0", "9" * 5000), ("0", "inf")),
    ],
)
def test_what_is_no_place_in_the_text_is_none(start: str, end: str) -> None:
    """It was asked for, all the same."""
    asked = {"start": start, "end": end}

    assert place(asked, TEXT) is None
    assert names_place(asked)


def test_half_a_place_is_none() -> None:
    """But whoever asks for nothing misses nothing."""
    assert place({"start": "3"}, TEXT) is None
    assert names_place({"end": "3"})
    assert not names_place({"utm_source": "3"})


@given(start=st.integers() | st.text(), end=st.integers() | st.text(), text=st.text(min_size=1))
def test_a_place_begins_and_ends_with_a_word(start: int | str, end: int | str, text: str) -> None:
    """And is in the text."""
    found = place({"start": str(start), "end": str(end)}, text)

    if found:
        words = text[slice(*found)]
        assert words
        assert words == words.strip()
        assert 0 <= found[0] < found[1] <= len(text)
