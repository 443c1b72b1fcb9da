"""Source pages on a real port of this machine, over the articles of any sources."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.web.pages import pages

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.chat.service.sources import Sources


@asynccontextmanager
async def served(sources: Sources) -> AsyncIterator[str]:
    """Serve the pages of `sources`; give the address that they are below."""
    app = web.Application()
    app.add_routes(pages(sources))
    async with TestServer(app) as server:
        yield str(server.make_url("")).rstrip("/")
