"""Draws the bot's messages as Discord shows them: `python -m tests.preview.pictures FOLDER`.

Needs Chromium, which is looked for on the path.
"""

from __future__ import annotations

import asyncio
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.async_api import async_playwright

from tests.chat.discord.reading import LEAD, VAIN, shown
from tests.preview.world import world

if TYPE_CHECKING:
    from playwright.async_api import Browser
    from simcord.results import InteractionResult

    from tests.preview.world import World

SIZE = (960, 1600)
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
GERMAN = "Wann verkauft Xiaomi Handys in den USA?"


async def draw(folder: Path) -> None:
    """Write a picture of each kind of message into `folder`."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    async with async_playwright() as playwright, world() as here:
        browser = await playwright.chromium.launch(executable_path=chromium, args=list(QUIET))
        ask, channel = here.reader.slash, here.channel
        await _picture(here, browser, await ask(channel, "ask", question=LEAD), folder / "answer")
        await _picture(here, browser, await ask(channel, "ask", question=VAIN), folder / "refusal")
        await _picture(here, browser, await ask(channel, "sources"), folder / "sources")
        await here.speak("de")
        await _picture(here, browser, await ask(channel, "ask", question=GERMAN), folder / "german")
        await browser.close()


async def _picture(here: World, browser: Browser, asked: InteractionResult, file: Path) -> None:
    async with here.env.preview(here.channel, viewers=[here.reader]) as preview:
        await preview.show(shown(asked))
        capturing = preview._capture_manager  # noqa: SLF001 - there is no setting for the browser
        capturing._browser = browser  # noqa: SLF001
        picture = file.with_name(f"discord-{file.name}.png")
        await preview.screenshot(str(picture), viewport=SIZE, allow_incomplete=True)
        capturing._browser = None  # noqa: SLF001 - it would be closed with the preview


if __name__ == "__main__":
    asyncio.run(draw(Path(sys.argv[1])))
