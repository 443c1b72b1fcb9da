"""Languages and web addresses: what a field may say."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.library.values import language_code, web_address


@pytest.mark.parametrize("code", ["de", "en", "no", "zh"])
def test_a_two_letter_code_of_iso_639_is_a_language(code: str) -> None:
    """Also Norwegian, which YAML would take for a refusal."""
    assert language_code(code) == code


@pytest.mark.parametrize("code", ["", "DE", "de-AT", "deu", "german", "xx", "d", "de en"])
def test_any_other_code_is_refused(code: str) -> None:
    """The reason names what was typed and what is wanted."""
    with pytest.raises(ValueError, match="two small letters") as refused:
        language_code(code)

    assert repr(code) in str(refused.value)


@pytest.mark.parametrize(
    "url",
    ["https://example.org", "http://example.org:8080/a?b=c#d", "https://de.wikipedia.org/wiki/Ä"],
)
def test_an_address_of_the_web_is_accepted_as_it_is(url: str) -> None:
    """Nothing is normalised: the link is shown as it was given."""
    assert web_address(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "",
        "example.org",
        "www.example.org/article",
        "ftp://example.org",
        "javascript:alert(1)",
        "https://",
        "https:///article",
        "https://[::1",
        "https://example.org:99999",
        "https://example.org/an article",
        "https://example.org\n",
    ],
)
def test_anything_a_reader_could_not_follow_is_refused(url: str) -> None:
    """Only http and https, with a host and without blanks."""
    with pytest.raises(ValueError, match="is not a web address"):
        web_address(url)


@given(st.text())
def test_no_text_makes_the_check_fail_otherwise(url: str) -> None:
    """A ValueError is the only refusal."""
    with contextlib.suppress(ValueError):
        assert web_address(url) == url
