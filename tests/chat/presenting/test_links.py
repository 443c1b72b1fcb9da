"""Links open the quoted sentence, and no address of an article can do anything else."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.presenting.links import (
    MOST_WORDS,
    article_link,
    page_link,
    sentence_link,
    translation_link,
)
from tests.chat.articles import quote

PAGE = "https://dawn.example/1"
ANY_TEXT = st.text(st.characters(exclude_categories=[]), min_size=1, max_size=80)
ANY_ADDRESS = ANY_TEXT | st.builds(
    "".join,
    st.lists(
        st.sampled_from(
            ["https://", "http:", "//", "dawn.example", "me:secret@", ":80", "/a", "?q="]
        )
        | st.sampled_from(["#", ":~:", "(", ")", "](", " ", "\n", "\\", "<", ">", "@everyone", "ä"])
        | st.characters(exclude_categories=[]),
        max_size=12,
    ),
)


@pytest.mark.parametrize(
    ("address", "link"),
    [
        (PAGE, PAGE),
        ("HTTPS://dawn.example/1", PAGE),
        ("http://localhost:8000", "http://localhost:8000/"),
        ("https://dawn.example/a_(b)?q=[1]*", "https://dawn.example/a_%28b%29?q=%5B1%5D%2A"),
        ("https://dawn.example/@everyone", "https://dawn.example/%40everyone"),
        (
            "https://dawn.example/r%C3%B6te?a=b&c=d#top",
            "https://dawn.example/r%C3%B6te?a=b&c=d#top",
        ),
        ("https://röte.example/röte", "https://xn--rte-sna.example/r%C3%B6te"),
    ],
)
def test_a_page_is_linked_by_plain_signs(address: str, link: str) -> None:
    """None that ends a link in somebody's markup, and no letter that looks like another."""
    assert page_link(address) == link


@pytest.mark.parametrize(
    "address",
    [
        None,
        "",
        "dawn.example/1",
        "//dawn.example/1",
        "https:dawn.example",
        "https://",
        "https:///1",
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "https://me@dawn.example/",
        "https://me:secret@dawn.example/",
        "https://dawn.example\\@evil.example/",
        "https://dawn.example/a b",
        "https://dawn.example/\n",
        "https://dawn.example/\x00",
        "https://dawn.example/\udcff",
        "https://dawn..example/",
        "https://dawn.example:99999/",
        "https://dawn.example:x/",
        f"https://{'a' * 64}.example/",
        "https://[::1",
    ],
)
def test_what_is_no_page_for_certain_is_not_linked(address: str | None) -> None:
    """The quote stands there without."""
    assert page_link(address) is None
    assert sentence_link(quote("It rose.", url=address)) is None


@given(address=ANY_ADDRESS)
def test_no_address_breaks_out_of_a_link(address: str) -> None:
    """What is linked is http or https, has a host and no user, and is a fixed point."""
    link = page_link(address)
    if link is None:
        return

    parts = urlsplit(link)
    assert parts.scheme in {"http", "https"}
    assert parts.hostname
    assert parts.username is None
    assert re.fullmatch(r"[A-Za-z0-9/?!$&'+,;=:%#._~-]+", link)
    assert page_link(link) == link


def test_a_short_sentence_is_found_by_all_its_words() -> None:
    """Signs that mean something in a text fragment are encoded, and line breaks are spaces."""
    link = sentence_link(quote("It rose – red, half-red\n& (late).", url=PAGE))

    assert link == (
        f"{PAGE}#:~:text=It%20rose%20%E2%80%93%20red%2C%20half%2Dred%20%26%20%28late%29."
    )


def test_a_long_sentence_is_found_by_its_ends() -> None:
    """So the link stays short."""
    words = [f"w{number}" for number in range(MOST_WORDS + 1)]

    assert sentence_link(quote(" ".join(words), url=PAGE)) == (
        f"{PAGE}#:~:text=w0%20w1%20w2%20w3%20w4,w8%20w9%20w10%20w11%20w12"
    )


@pytest.mark.parametrize(
    ("address", "before"),
    [(f"{PAGE}#", ""), (f"{PAGE}#top", "top"), (f"{PAGE}#top:~:text=old", "top")],
)
def test_a_fragment_of_the_address_stays(address: str, before: str) -> None:
    """But no other sentence is marked."""
    assert sentence_link(quote("It rose.", url=address)) == f"{PAGE}#{before}:~:text=It%20rose."


@given(text=ANY_TEXT.filter(str.strip))
def test_any_sentence_can_be_linked(text: str) -> None:
    """What browsers look for are its words; only broken letters, which no page has, are lost."""
    link = sentence_link(quote(text, url=PAGE))

    if not text.split():
        return
    assert link
    assert re.fullmatch(r"[A-Za-z0-9/:#~=,%._]+", link)
    first, *last = link.removeprefix(f"{PAGE}#:~:text=").split(",")
    words = " ".join(text.encode("utf-8", "replace").decode().split())
    assert words.startswith(unquote(first))
    assert all(words.endswith(unquote(part)) for part in last)


OURS = "https://bot.example/a/dawn"
NOWHERE = quote("It rose.")
SHOWN = quote("It rose.", page=OURS)
BOTH = quote("It rose.", url=PAGE, page=OURS)
UNSAFE = quote("It rose.", url="https://me@dawn.example/", page=OURS)


def test_an_article_is_linked_where_it_appeared_or_else_where_the_bot_shows_it() -> None:
    """An address that isn't safe is as good as none, and ours is checked like any other."""
    assert article_link(BOTH.article) == PAGE
    assert article_link(SHOWN.article) == OURS
    assert article_link(UNSAFE.article) == OURS
    assert article_link(NOWHERE.article) is None
    assert article_link(quote("It rose.", page="javascript:alert(1)").article) is None


def test_a_sentence_is_linked_to_its_place_on_our_page() -> None:
    """There it is found by its characters, and scrolled to."""
    link = f"{OURS}?start=4&end=8#quote"

    assert sentence_link(replace(SHOWN, start=4)) == link
    assert sentence_link(replace(UNSAFE, start=4)) == link
    assert sentence_link(replace(BOTH, start=4)) == f"{PAGE}#:~:text=ose."
    assert sentence_link(NOWHERE) is None
    assert sentence_link(quote("It rose.", page="https://bot.example/a b")) is None


def test_a_translator_is_given_the_quote_and_both_languages() -> None:
    """As the address says it."""
    link = translation_link(quote("Sie ging auf &\nwar rot.", language="de"), "en")

    assert link
    assert link.startswith("https://translate.google.com/?")
    assert parse_qs(urlsplit(link).query) == {
        "sl": ["de"],
        "tl": ["en"],
        "op": ["translate"],
        "text": ["Sie ging auf & war rot."],
    }


def test_an_unknown_language_is_left_to_the_translator() -> None:
    """It finds out itself."""
    link = translation_link(quote("Ur.", language="und"), "en")

    assert link
    assert parse_qs(urlsplit(link).query)["sl"] == ["auto"]


def test_what_one_reads_needs_no_translation() -> None:
    """There is no link to one."""
    assert translation_link(quote("It rose.", language="en"), "en") is None


@given(text=ANY_TEXT.filter(str.strip), language=ANY_TEXT)
def test_no_quote_breaks_out_of_the_translators_address(text: str, language: str) -> None:
    """Whatever is in it."""
    link = translation_link(quote(text, language=language), "en")

    assert link is None or re.fullmatch(r"https://[A-Za-z0-9/?=&%._~-]+", link)
