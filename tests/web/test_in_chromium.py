"""A browser shows the quoted place at once, by day and night, on a phone, and asks nobody else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
import pytest_asyncio
from playwright.async_api import expect

from bot.answering.search.weights import HowSure
from bot.chat.service.searching import Shelf
from bot.chat.service.sources import Sources
from bot.library.page_addresses import path_of, place_on
from tests.answering.small_library import article, over
from tests.chromium import chromium, started
from tests.web.serving import served

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from playwright.async_api import Browser, Page

pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(chromium() is None, reason="there is no Chromium on the path"),
]

SAID = "Only this sentence was quoted, and it is long enough for a line or two on a phone."
ENDLESS = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz" * 4
TEXT = "\n\n".join(
    [
        *(f"Paragraph {number} tells of something else altogether." for number in range(90)),
        f"Before it. {SAID} After it.",
        f"See https://dawn.example/{'a' * 200} and {ENDLESS}.",
        *(f"- item {number}" for number in range(60)),
    ]
)
START = TEXT.index(SAID)
WIDE, PHONE = (1000, 800), (320, 568)
CONTRAST = 4.5
"""See https://www.w3.org/TR/WCAG22/#contrast-minimum"""
COLOURS = """element => {
    const style = getComputedStyle(element);
    const onto = style.backgroundColor === "rgba(0, 0, 0, 0)"
        ? getComputedStyle(document.documentElement) : style;
    return [style.color, onto.backgroundColor];
}"""


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    """Start one browser for all tests here."""
    async with started() as opened:
        yield opened


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def link() -> AsyncIterator[str]:
    """Serve a long article; give the link of a sentence in its middle."""
    long = article(TEXT, key="far/down", title=f"A long way down, {ENDLESS}", language="en")
    shelf = Shelf(over(long), HowSure.NORMAL)
    async with served(Sources(shelf)) as site:
        yield place_on(site + path_of(long.id), START, START + len(SAID))


async def opened(browser: Browser, link: str, **how: Any) -> Page:  # noqa: ANN401 - whatever a context takes
    """Return the page of `link` in a browser without scripts, which met no obstacle."""
    context = await browser.new_context(java_script_enabled=False, locale="en-GB", **how)
    page = await context.new_page()
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("request", lambda request: heard.append(request.url))
    await page.goto(link)
    assert heard == [
        link.partition("#")[0]
    ]  # one request, and no complaint about what the policy refuses
    return page


@pytest.mark.parametrize("size", [WIDE, PHONE])
async def test_the_quote_is_in_sight_when_its_link_is_opened(
    browser: Browser, link: str, size: tuple[int, int]
) -> None:
    """All of it, far down as it is, with room above it; and nothing scrolls sideways."""
    width, height = size
    page = await opened(browser, link, viewport={"width": width, "height": height})
    quote = page.locator("#quote")
    await expect(quote).to_be_in_viewport(ratio=1)
    box = await quote.bounding_box()

    assert box
    assert await quote.inner_text() == SAID
    assert await page.evaluate("scrollY") > 3 * height
    assert 0.1 * height < box["y"]
    assert await page.evaluate("document.documentElement.scrollWidth") == width


async def test_everything_is_legible_by_day_and_by_night(browser: Browser, link: str) -> None:
    """The night has other colours, and the quote stands out in both."""
    seen = []
    for scheme in ("light", "dark"):
        page = await opened(browser, link, color_scheme=scheme)
        colours = {
            name: await page.locator(name).first.evaluate(COLOURS)
            for name in ("h1", "article p", "mark", "header p", "header a", "footer p")
        }
        assert {n: c for n, c in colours.items() if contrast(*c) < CONTRAST} == {}
        assert colours["mark"][1] != colours["article p"][1]
        seen.append(colours)
    day, night = seen
    assert not [name for name in day if set(day[name]) & set(night[name])]


async def test_on_paper_the_quote_is_underlined(browser: Browser, link: str) -> None:
    """Printers leave out backgrounds; links within the page lead nowhere there."""
    page = await opened(browser, link)
    await page.emulate_media(media="print")

    style = await page.locator("#quote").evaluate("one => getComputedStyle(one).textDecorationLine")
    assert style == "underline"
    assert not await page.locator("header a").is_visible()


def contrast(*colours: str) -> float:
    """Return the contrast of two colours, 1 to 21, after WCAG."""
    lighter, darker = sorted(map(luminance, colours), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Return how bright `rgb(…)` is, 0 to 1: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    parts = [int(part) / 255 for part in re.findall(r"\d+", colour)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    red, green, blue = linear
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
