"""Whoever has the link of a quote reads it where it stands, in the whole article."""

from __future__ import annotations

import asyncio
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from aiohttp import ClientSession, hdrs
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from yarl import URL

from bot.answering.search.weights import HowSure
from bot.chat.presenting.links import sentence_link
from bot.chat.service.searching import Shelf
from bot.chat.service.sources import Sources
from bot.library.page_addresses import path_of, place_on, shown_at
from bot.web.drawing import Drawing
from tests.answering.small_library import answered, article, over
from tests.web.reading import plain, read
from tests.web.serving import served

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from aiohttp import ClientResponse

    from bot.answering.answerer import Answerer
    from tests.web.reading import Reader

MEXICO = "xiaomi-us/xiaomi-schleicht-ueber-mexiko-nach-nordamerika"
INFERRED = "xiaomi-us/xiaomi-welcome-to-america"
MOVED = "The quoted sentence isn't where the link says"
STRANGE = (
    '<script>alert("1")</script>',
    "' onload=x",
    "&lt;b&gt;",
    "</article>",
    "{{ 7 * 7 }}",
    "\n",
)
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"])) | st.lists(
    st.sampled_from([*STRANGE, "It rose.", "\n\n", "## "])
).map("".join)
ANY_ID = (
    st.text(st.sampled_from("aä/.%?#&+ <'\"\\~2F") | st.characters(exclude_categories=["C", "Z"]))
    .filter(str.isprintable)
    .filter(lambda id_: id_ and not {".", ".."} & set(id_.split("/")))  # no file has such a path
)


@pytest.fixture
def articles(shipped: Answerer) -> Shelf:
    """Return the shipped articles, in a place where they can be swapped."""
    return Shelf(shipped, HowSure.NORMAL)


@pytest.fixture
async def site(articles: Shelf) -> AsyncIterator[str]:
    """Serve them."""
    async with served(Sources(articles)) as address:
        yield address


@pytest.fixture
async def browser() -> AsyncIterator[ClientSession]:
    """Open a client that asks for no language."""
    async with ClientSession() as client:
        yield client


async def opened(browser: ClientSession, address: str) -> Reader:
    """Return the page at `address`, which there is; the address is sent as it is."""
    async with browser.get(URL(address, encoded=True)) as response:
        assert response.status == 200
        return read(await response.text())


async def test_an_article_is_shown_whole_with_what_is_known_of_it(
    site: str, browser: ClientSession, shipped: Answerer
) -> None:
    """Under its own headline, in its own language; the bot speaks English where none is liked."""
    page = await opened(browser, site + path_of(MEXICO))
    (shown,) = (one for one in shipped.articles if one.id == MEXICO)

    assert page.text == plain(shown.text)
    assert page.one("article").attributes == {"lang": "de", "dir": "auto"}
    assert page.one("html").attributes["lang"] == "en"
    assert page.one("h1").words.strip() == shown.title
    assert page.one("title").words == f"pressetext — {shown.title}"
    assert plain(page.one("header").words) == (
        "pressetext 11 May 2017 · Markus Steiner"
        ' Stated in the dateline, "Mexiko-Stadt (11.05.2017)".'
    )
    assert page.marked == ""


async def test_one_page_is_drawn_at_a_time(
    site: str, browser: ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many are asked for: the threads are there for questions first."""
    draw = Drawing.article
    drawn_now: list[None] = []
    most: list[int] = []

    def watched(*those: Any, **named: Any) -> str:  # noqa: ANN401 - whatever is drawn
        drawn_now.append(None)
        most.append(len(drawn_now))
        try:
            return draw(*those, **named)
        finally:
            drawn_now.pop()

    monkeypatch.setattr(Drawing, "article", watched)
    await asyncio.gather(*(opened(browser, site + path_of(MEXICO)) for _ in range(20)))

    assert most == [1] * 20


async def test_an_inferred_date_says_so_and_why(site: str, browser: ClientSession) -> None:
    """As everywhere else."""
    page = await opened(browser, site + path_of(INFERRED))

    assert "around February 2015 (inferred)" in page.one("header").words
    assert "is the editor's inference." in page.one("header").words


async def test_the_headline_stands_over_a_text_that_has_none(
    articles: Shelf, site: str, browser: ClientSession
) -> None:
    """It is no part of the text, and an article without a title has none."""
    articles.use(over(article("It rose.", title="Dawn"), article("It set.", key="b")))

    titled = await opened(browser, site + path_of("a"))
    assert (titled.one("h1").words, titled.text) == ("Dawn", "It rose.")
    untitled = await opened(browser, site + path_of("b"))
    assert (untitled.all("h1"), untitled.text) == ([], "It set.")


async def test_a_quote_leads_to_its_place(
    site: str, browser: ClientSession, shipped: Answerer
) -> None:
    """From an answer over articles with pages, by its link, to the very words."""
    outcome = answered(shipped, "when will Xiaomi sell phones in the US?")
    (there,) = shown_at([outcome.quotes[0].article], site)
    quote = replace(outcome.quotes[0], article=there)
    link = sentence_link(quote)

    assert link
    page = await opened(browser, link)
    assert page.one("mark").words == quote.text
    assert page.one("mark").attributes == {"id": URL(link).fragment}
    assert page.one("a").attributes == {"href": f"#{URL(link).fragment}"}
    assert MOVED not in page.one("header").words


@pytest.mark.parametrize(
    "query",
    [
        *("start=5&end=40", "start=5&end=4", "start=-1&end=4", "start=0&end=99999"),
        *("start=x&end=y", "start=1", "end=%FF"),
    ],
)
async def test_an_outdated_link_still_leads_to_the_article(
    site: str, browser: ClientSession, query: str
) -> None:
    """With a quiet word that the quoted sentence isn't there."""
    page = await opened(browser, f"{site}{path_of(MEXICO)}?{query}")

    assert MOVED in page.one("header").words
    assert page.text
    assert (page.marked, page.ids) == ("", [])


async def test_only_who_asks_for_a_place_misses_one(site: str, browser: ClientSession) -> None:
    """The article as a whole is always there."""
    page = await opened(browser, f"{site}{path_of(MEXICO)}?utm_source=chat")

    assert MOVED not in page.one("header").words


@pytest.mark.parametrize("url", ["https://dawn.example/1", "https://me@dawn.example/", None])
async def test_the_original_is_linked_where_it_safely_can_be(
    articles: Shelf, site: str, browser: ClientSession, url: str | None
) -> None:
    """It learns neither that the page opened it nor from where."""
    articles.use(over(replace(article("It rose."), url=url)))
    links = (await opened(browser, site + path_of("a"))).all("a")

    safe = url == "https://dawn.example/1"
    wanted = [{"href": url, "rel": "noopener noreferrer"}] if safe else []
    assert [link.attributes for link in links] == wanted


@pytest.mark.parametrize(
    "path", ["nowhere", "", "%00", "%0A", "%FF", "a/../b", "<script>x", "x" * 5000]
)
async def test_an_article_that_there_is_not_has_a_page_that_says_so(
    site: str, browser: ClientSession, path: str
) -> None:
    """It repeats nothing of what was asked for."""
    async with browser.get(URL(f"{site}/a/{path}", encoded=True)) as response:
        page = read(await response.text())

    assert response.status == 404
    assert plain(page.one("main").words) == (
        "This article isn't here It may have been renamed or taken out. Ask again where you found "
        "the link: the answer will quote what is here now."
    )
    assert_kept_to_itself(response)


def assert_kept_to_itself(response: ClientResponse) -> None:
    """Require the headers that every page has."""
    policy = response.headers["Content-Security-Policy"]
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; "
        r"base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        policy,
    )
    others = ("Referrer-Policy", "X-Content-Type-Options", "X-Robots-Tag", hdrs.CACHE_CONTROL)
    assert [response.headers[name] for name in others] == [
        *("no-referrer", "nosniff", "noindex", "no-cache")
    ]
    assert response.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert response.headers[hdrs.VARY] == "Accept-Language"


async def test_a_page_is_sent_again_only_when_it_is_another(
    site: str, browser: ClientSession
) -> None:
    """Another language or place makes it another; the one a browser has is named by its tag."""
    address = site + path_of(MEXICO)
    async with browser.get(address) as first:
        assert_kept_to_itself(first)
        known = {hdrs.IF_NONE_MATCH: first.headers[hdrs.ETAG]}
    async with browser.get(address, headers=known) as again:
        assert_kept_to_itself(again)
        assert (again.status, await again.read()) == (304, b"")
        assert again.headers[hdrs.ETAG] == first.headers[hdrs.ETAG]
    async with browser.get(address, headers=known | {hdrs.ACCEPT_LANGUAGE: "fr"}) as other:
        assert other.status == 200
    async with browser.get(place_on(address, 0, 9), headers=known) as marked:
        assert marked.status == 200
    async with browser.get(f"{address}x", headers={hdrs.IF_NONE_MATCH: "*"}) as missing:
        assert missing.status == 404


async def test_asking_for_the_head_alone_is_answered(site: str, browser: ClientSession) -> None:
    """As it would be with the page."""
    async with browser.get(site + path_of(MEXICO)) as whole, browser.head(whole.url) as head:
        assert (head.status, await head.read()) == (200, b"")
        assert_kept_to_itself(head)
        names = (hdrs.CONTENT_TYPE, hdrs.CONTENT_LENGTH, hdrs.ETAG)
        assert [head.headers[name] for name in names] == [whole.headers[name] for name in names]


@pytest.mark.parametrize(
    ("liked", "said"),
    [
        ("de-CH, en;q=0.5", "etwa August 2016 (erschlossen)"),
        ("es", "hacia agosto de 2016"),
        ("fr", "vers août 2016"),
        ("it", "circa agosto 2016"),
    ],
)
async def test_the_reader_is_spoken_to_in_their_language(
    site: str, browser: ClientSession, liked: str, said: str
) -> None:
    """The article keeps its own."""
    browser.headers[hdrs.ACCEPT_LANGUAGE] = liked
    page = await opened(
        browser, f"{site}/a/xiaomi-us/xiaomi-will-smartphones-bald-in-den-usa-verkaufen"
    )

    assert said in page.one("header").words
    assert page.one("html").attributes["lang"] == liked[:2]
    assert page.one("article").attributes["lang"] == "de"


async def test_the_articles_are_those_of_now(
    articles: Shelf, site: str, browser: ClientSession
) -> None:
    """One that was edited is shown as it is, one that is gone isn't."""
    articles.use(over(article("It rose.")))
    assert (await opened(browser, site + path_of("a"))).text == "It rose."

    articles.use(over(article("It set.")))
    assert (await opened(browser, site + path_of("a"))).text == "It set."
    async with browser.get(site + path_of(MEXICO)) as gone:
        assert gone.status == 404


@given(
    text=ANY_TEXT.filter(str.strip),
    identity=ANY_ID,
    said=st.lists(ANY_TEXT, min_size=5, max_size=5),
    nth=st.integers(0, 9),
)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_nothing_in_an_article_is_taken_for_markup(  # noqa: PLR0913, PLR0917 - drawn, and fixtures
    articles: Shelf,
    site: str,
    browser: ClientSession,
    text: str,
    identity: str,
    said: list[str],
    nth: int,
) -> None:
    """Whatever strangers have put into it, its address leads to it, and its words are all there."""
    title, outlet, author, note, language = said
    shown = replace(
        article(text, key=identity, title=title, language=language or "de"),
        outlet=outlet,
        author=author,
        published_note=note,
    )
    articles.use(over(shown))
    corpus = articles.now.answerer.corpus
    quote = corpus.quote(nth % len(corpus.starts))

    page = await opened(browser, place_on(site + path_of(identity), quote.start, quote.end))

    assert page.text == plain(text)
    assert page.marked == "".join(plain(quote.text).split())
    assert page.ids == ["quote"]
    assert {one.tag for one in page.elements} <= {
        *("html", "head", "meta", "title", "style", "body", "main", "header", "p", "a", "span"),
        *("bdi", "h1", "h2", "article", "mark", "footer"),
    }
    known = plain(page.one("header").words)
    assert all(plain(one) in known for one in (outlet, author, note))
