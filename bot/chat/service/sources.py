"""The list of articles, for people: in pages, searched by words, one in detail."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process, utils

from bot.chat.service.replies import Page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.models import Article
    from bot.chat.service.replies import Source
    from bot.chat.service.searching import Shelf
    from bot.storage import QuotePlace

ON_A_PAGE = 10
ALIKE = 75
"""Of 100: how like a title, outlet or author the words searched for must be."""


class Sources:
    """What the articles are; the same for every place and person."""

    def __init__(self, shelf: Shelf) -> None:
        """List the articles on `shelf`."""
        self._shelf = shelf

    async def page(self, number: int = 1, words: str = "", on_a_page: int = ON_A_PAGE) -> Page:
        """Return a page of the sources, newest first, or of those like `words`, likest first.

        A number beyond the pages is the nearest of them; there is always a first.
        """
        library = self._shelf.now
        return await asyncio.to_thread(
            lambda: _page(_like(tuple(library.sources.values()), words), number, on_a_page)
        )

    async def one(self, article: str) -> Source | None:
        """Return the article of that id."""
        library = self._shelf.now
        return await asyncio.to_thread(lambda: library.sources.get(article))

    def has(self, place: QuotePlace) -> bool:
        """Return whether a sentence stands exactly there, in the articles as they are now."""
        return self._shelf.now.quote_at(place) is not None


def _like(sources: Sequence[Source], words: str) -> Sequence[Source]:
    """Return the sources whose title, outlet, author or agency are like `words`, likest first."""
    if not words.strip():
        return sources
    found = process.extract(
        words,
        [_facts(source.article) for source in sources],
        scorer=_likeness,
        processor=utils.default_process,
        score_cutoff=ALIKE,
        limit=None,
    )
    found.sort(key=lambda one: (-one[1], one[2]))
    return [sources[place] for _, _, place in found]


def _likeness(words: str, facts: str, *, score_cutoff: float | None = None) -> float:
    """Return how like `facts` are to `words`, or a part of it: WRatio marks down a word of many."""
    whole = fuzz.WRatio(words, facts, score_cutoff=score_cutoff)
    return max(whole, fuzz.partial_ratio(words, facts, score_cutoff=score_cutoff))


def _facts(article: Article) -> str:
    each = (article.title, article.outlet, article.author, article.agency)
    return " ".join(fact for fact in each if fact)


def _page(sources: Sequence[Source], number: int, on_a_page: int) -> Page:
    pages = max(1, -(-len(sources) // on_a_page))
    number = min(max(1, number), pages)
    first = (number - 1) * on_a_page
    return Page(
        sources=tuple(sources[first : first + on_a_page]),
        number=number,
        pages=pages,
        found=len(sources),
    )
