"""Opens the real bot in a local browser page, without a token: `python -m tests.preview`."""

from __future__ import annotations

import asyncio

from tests.chat.discord.reading import LEAD, VAIN
from tests.preview.world import world


async def main() -> None:
    """Ask two questions, say where the page is, and serve it until it is closed."""
    async with world() as here:
        for question in (LEAD, VAIN):
            await here.reader.slash(here.channel, "ask", question=question)
        async with here.env.preview(here.channel, viewers=[here.reader]) as preview:
            print(f"Open {preview.url} and ask; Ctrl-C ends it.")  # noqa: T201 - its purpose
            await preview.wait_closed()


if __name__ == "__main__":
    asyncio.run(main())
