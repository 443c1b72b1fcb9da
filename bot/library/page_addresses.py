"""Where the bot itself shows an article, and a place in it: the addresses of its source pages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import quote as percent_encoded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.answering.models import Article

FOLDER = "/a/"
"""What the path of every source page begins with; an article's id follows."""
ANCHOR = "quote"
"""What the quoted place is called on its page; a browser scrolls there by itself."""


def shown_at(articles: Iterable[Article], public_url: str) -> tuple[Article, ...]:
    """Return `articles`, each with the address of its page below `public_url`."""
    below = public_url.rstrip("/")
    return tuple(replace(article, page=f"{below}{path_of(article.id)}") for article in articles)


def path_of(article: str) -> str:
    """Return the path of the page of the article with that id; it may hold slashes."""
    return f"{FOLDER}{percent_encoded(article, safe='/')}"


def place_on(page: str, start: int, end: int) -> str:
    """Return the address of the characters `[start, end)` of the article that `page` shows."""
    return f"{page}?start={start}&end={end}#{ANCHOR}"
