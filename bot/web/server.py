"""Serves what belongs on a port, for as long as it is entered."""

from __future__ import annotations

import os
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from aiohttp import hdrs, web

from bot.errors import PortError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable

SHUTDOWN_S = 2.0
"""Nobody waits long for a page, and the bot has less than 30 s to leave."""


@asynccontextmanager
async def serving(
    routes: Iterable[web.AbstractRouteDef], port: int, address: str | None = None
) -> AsyncIterator[None]:
    """Serve `routes` at `port` of `address`, or of all the machine has.

    Raises `PortError` where that can't be.
    """
    app = web.Application()
    app.add_routes(routes)
    app.on_response_prepare.append(_unnamed)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=SHUTDOWN_S)
    await runner.setup()
    try:
        await web.TCPSite(runner, address, port).start()
    except OSError as error:
        await runner.cleanup()
        raise PortError(port, f"can't be listened at: {os.strerror(error.errno or 0)}") from None
    try:
        yield
    finally:
        await runner.cleanup()


async def _unnamed(_: web.Request, response: web.StreamResponse) -> None:
    """Tell nobody which program of which version this is."""
    response.headers.pop(hdrs.SERVER, None)
