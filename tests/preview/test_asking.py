"""In the page that `make preview` opens, a person asks as in Discord, and the bot answers."""

from __future__ import annotations

import asyncio
import re
import sys
from contextlib import asynccontextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest
from playwright.async_api import expect

from tests.chat.discord.reading import LEAD, SAID_2017, VAIN
from tests.chromium import chromium, started
from tests.conftest import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from playwright.async_api import Locator, Page

pytestmark = [
    pytest.mark.skipif(chromium() is None, reason="there is no Chromium on the path"),
    pytest.mark.skipif(find_spec("av") is None, reason="`make preview` was not run here"),
]

PATIENCE_MS = 60_000


@asynccontextmanager
async def preview() -> AsyncIterator[Page]:
    """Start it as `make preview` does, open its page, and end it there, without complaint."""
    program = await asyncio.create_subprocess_exec(
        *(sys.executable, "-W", "ignore", "-m", "tests.preview"),
        cwd=REPOSITORY,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    assert program.stdout
    try:
        line = (await program.stdout.readline()).decode()
        address = re.search(r"http://127\.0\.0\.1:\S+", line)
        assert address, (await program.communicate())[1].decode()
        async with started() as browser:
            page = await browser.new_page()
            page.set_default_timeout(PATIENCE_MS)
            await page.goto(address[0])
            yield page
            await page.locator("summary", has_text="More").click()
            await page.get_by_role("button", name="End preview session").click()
            _, complaints = await program.communicate()
            assert (program.returncode, complaints.decode()) == (0, "")
    finally:
        if program.returncode is None:
            program.kill()
            await program.communicate()


async def write(page: Page, text: str) -> None:
    """Type `text` into the line under the channel, and send it."""
    line = page.get_by_label("Message", exact=True)
    await line.press_sequentially(text)
    await line.press("Enter")


async def saw(page: Page, number: int, words: str) -> Locator:
    """Return the message of the bot with that number, counted from 0, once it has these words."""
    by_apps = page.get_by_role("article").filter(has=page.get_by_text("APP", exact=True))
    await expect(by_apps.nth(number)).to_contain_text(words, timeout=PATIENCE_MS)
    return by_apps.nth(number)


async def test_who_opens_the_preview_can_ask_and_press() -> None:
    """By a mention and by the command, each answered with the quote; a pressed button answers."""
    async with preview() as page:
        await saw(page, 0, SAID_2017)
        await saw(page, 1, VAIN)

        await write(page, f"@Fundstelle {LEAD}")
        answer = await saw(page, 2, SAID_2017)

        await answer.get_by_role("button", name="Why").click()
        await saw(page, 3, "Why this sentence")

        await write(page, f"/ask {LEAD}")
        await saw(page, 4, SAID_2017)
