"""The sources are listed in pages, found by words, and told in detail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.answering.small_library import article, over

if TYPE_CHECKING:
    from bot.chat.service import ChatService, Page


def ids(page: Page) -> list[str]:
    """Return the ids of the sources on `page`."""
    return [source.article.id for source in page.sources]


async def test_the_newest_comes_first(service: ChatService) -> None:
    """By the last day it can be of."""
    page = await service.sources.page()

    assert ids(page) == ["pool", "bridge", "museum", "bakery"]
    assert (page.number, page.pages, page.found) == (1, 1, 4)


async def test_an_unknown_date_comes_last(service: ChatService) -> None:
    """Equal dates come by id."""
    dated = [article("Ein Satz.", key=key, published="2020") for key in "cab"]
    service.use(over(article("Ein Satz.", key="0"), *dated))

    assert ids(await service.sources.page()) == ["a", "b", "c", "0"]


async def test_pages_hold_all_and_nothing_twice(service: ChatService) -> None:
    """A number beyond them is the nearest."""
    pages = [await service.sources.page(number, on_a_page=3) for number in (1, 2, 3, 0, -1)]

    assert ids(pages[0]) + ids(pages[1]) == ["pool", "bridge", "museum", "bakery"]
    assert [page.number for page in pages] == [1, 2, 2, 1, 1]
    assert {page.pages for page in pages} == {2}


async def test_no_sources_are_one_empty_page(service: ChatService) -> None:
    """There is always a page to show."""
    service.use(over())

    page = await service.sources.page()

    assert (ids(page), page.number, page.pages, page.found) == ([], 1, 1, 0)


async def test_sources_are_found_by_words(service: ChatService) -> None:
    """Mistyped ones, too."""
    assert ids(await service.sources.page(words="Uhrenmuseum")) == ["museum"]
    assert ids(await service.sources.page(words="uhrenmusem lindheim")) == ["museum"]
    assert ids(await service.sources.page(words="brücke")) == ["bridge"]
    assert ids(await service.sources.page(words="quantum chromodynamics")) == []
    assert len(ids(await service.sources.page(words="  "))) == 4


async def test_one_word_finds_a_long_title(service: ChatService) -> None:
    """However many others stand around it."""
    long = "Wie die Stadt nach vielen Jahren und drei Umbauten doch noch zu einem Turm kam"
    titled = article("Ein Satz.", key="tower", title=long)
    service.use(over(titled, article("Ein Satz.", key="other", title="Ganz etwas anderes")))

    assert ids(await service.sources.page(words="Umbauten")) == ["tower"]
    assert ids(await service.sources.page(words="umbautn")) == ["tower"]


async def test_a_source_in_detail(service: ChatService) -> None:
    """With how many sentences it has."""
    source = await service.sources.one("bridge")

    assert source is not None
    assert source.article.title == "Altdorf baut eine Brücke"
    assert source.sentences == 5
    assert await service.sources.one("nowhere") is None
