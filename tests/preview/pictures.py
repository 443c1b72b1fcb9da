"""Draws messages as Discord shows them, and a source page: `… -m tests.preview.pictures FOLDER`.

Needs Chromium, which is looked for on the path.
"""

from __future__ import annotations

import asyncio
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from bot.answering.models import Answer, Perhaps
from bot.chat.presenting.links import sentence_link
from bot.library.page_addresses import shown_at
from tests.chat.discord.reading import LEAD, VAIN, shown
from tests.chromium import started
from tests.preview.world import world
from tests.web.serving import served

if TYPE_CHECKING:
    from playwright.async_api import Browser, ViewportSize
    from simcord.results import InteractionResult

    from bot.answering.answerer import Answerer
    from tests.preview.world import World

SIZE = (960, 1600)
WINDOW: ViewportSize = {"width": 800, "height": 600}
DOUBTED = "Why does Xiaomi not sell phones in the US?"
GERMAN = "Wann verkauft Xiaomi Handys in den USA?"


async def draw(folder: Path) -> None:
    """Write a picture of each kind of message into `folder`, and of a source page."""
    async with started() as browser, world() as here:
        ask, channel = here.reader.slash, here.channel
        await _picture(here, browser, await ask(channel, "ask", question=LEAD), folder / "answer")
        assert isinstance(here.answerer.answer(DOUBTED), Perhaps)
        told = await ask(channel, "ask", question=DOUBTED)
        await _picture(here, browser, told, folder / "perhaps")
        await _picture(here, browser, await ask(channel, "ask", question=VAIN), folder / "refusal")
        await _picture(here, browser, await ask(channel, "sources"), folder / "sources")
        await here.speak("de")
        await _picture(here, browser, await ask(channel, "ask", question=GERMAN), folder / "german")
        await _source_page(here, browser, folder)


async def _picture(here: World, browser: Browser, asked: InteractionResult, file: Path) -> None:
    async with here.env.preview(here.channel, viewers=[here.reader]) as preview:
        await preview.show(shown(asked))
        capturing = preview._capture_manager  # noqa: SLF001 - there is no setting for the browser
        capturing._browser = browser  # noqa: SLF001
        picture = file.with_name(f"discord-{file.name}.png")
        await preview.screenshot(str(picture), viewport=SIZE, allow_incomplete=True)
        capturing._browser = None  # noqa: SLF001 - it would be closed with the preview


async def _source_page(here: World, browser: Browser, folder: Path) -> None:
    """Draw the page that the first quote links to: the whole of it, and as it opens at night."""
    async with served(here.service.sources) as site:
        link = _link(here.answerer, site)
        day = await browser.new_page(viewport=WINDOW, locale="en-GB")
        await day.goto(link)
        await day.screenshot(path=folder / "source-page.png", full_page=True)
        night = await browser.new_page(viewport=WINDOW, locale="en-GB", color_scheme="dark")
        await night.goto(link)
        await night.screenshot(path=folder / "source-page-dark.png")


def _link(answerer: Answerer, site: str) -> str:
    outcome = answerer.answer(LEAD)
    assert isinstance(outcome, Answer)
    (article,) = shown_at([outcome.quotes[0].article], site)
    link = sentence_link(replace(outcome.quotes[0], article=article))
    assert link
    return link


if __name__ == "__main__":
    asyncio.run(draw(Path(sys.argv[1])))
