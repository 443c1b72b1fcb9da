"""Opens the real bot in a local browser page, without a token: `python -m tests.preview`."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from tests.chat.discord.reading import LEAD, VAIN
from tests.preview.world import NAME, world

HOW = f"""Open {{url}}
and ask: write "@{NAME} …" or "/ask …", and press what stands under an answer. Ctrl-C ends it."""


async def main() -> None:
    """Ask two questions, say where the page is, and serve it until it is closed."""
    async with world() as here:
        for question in (LEAD, VAIN):
            await here.reader.slash(here.channel, "ask", question=question)
        seen = here.env.preview(here.channel, viewers=[here.reader], layout="channel")
        async with seen as preview:
            print(HOW.format(url=preview.url), flush=True)  # noqa: T201 - its purpose
            await preview.wait_closed()


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        asyncio.run(main())
