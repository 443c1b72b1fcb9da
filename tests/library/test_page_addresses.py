"""Every article has a page at an address of ours, whatever its id is made of."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.models import Article
from bot.library.page_addresses import path_of, place_on, shown_at

ARTICLE = Article(id="dawn/red", title="Dawn", text="It rose.", language="en")


@pytest.mark.parametrize("public_url", ["https://bot.example", "https://bot.example/"])
def test_an_article_is_shown_below_the_public_address(public_url: str) -> None:
    """Nothing else of it changes."""
    (shown,) = shown_at([ARTICLE], public_url)

    assert shown == replace(ARTICLE, page="https://bot.example/a/dawn/red")


def test_an_article_that_has_a_link_is_shown_as_well() -> None:
    """It may turn out not to be safe; which of the two is linked, the links decide."""
    linked = replace(ARTICLE, url="https://dawn.example")
    (shown,) = shown_at([linked], "https://bot.example/fundstelle")

    assert (shown.url, shown.page) == (linked.url, "https://bot.example/fundstelle/a/dawn/red")


def test_nothing_in_an_id_means_anything_in_an_address() -> None:
    """Slashes stay, the rest is encoded."""
    assert path_of("röte/50 %?#") == "/a/r%C3%B6te/50%20%25%3F%23"


@given(identity=st.text(min_size=1))
def test_a_path_tells_the_id(identity: str) -> None:
    """It is plain ASCII, and ends nobody's markup."""
    path = path_of(identity)

    assert unquote(path) == f"/a/{identity}"
    assert re.fullmatch(r"[A-Za-z0-9/%._~-]+", path)


def test_a_place_is_in_the_address_and_its_name_at_the_end() -> None:
    """So that a browser scrolls to it without a script."""
    parts = urlsplit(place_on("https://bot.example/a/dawn", 3, 7))

    assert (parts.path, parts.fragment) == ("/a/dawn", "quote")
    assert parse_qs(parts.query) == {"start": ["3"], "end": ["7"]}
