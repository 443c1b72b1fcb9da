"""Serves what belongs on a port, for as long as it is entered."""

from __future__ import annotations

import asyncio
import logging
import os
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from aiohttp import hdrs, web
from aiohttp.http_exceptions import HttpProcessingError

from bot.errors import PortError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable

SHUTDOWN_S = 2.0
"""Nobody waits long for a page, and the bot has less than 30 s to leave."""
SILENCE_S = 10.0
"""A connection without a whole request for so long is closed."""
MOST = 200
"""Connections at a time: the bot needs file descriptors, too, and a process has 1024 of them."""
ALONE = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "default-src 'none'"}
"""Headers of all that doesn't bring its own: it is what it says, and nothing belongs to it."""


@asynccontextmanager
async def serving(
    routes: Iterable[web.AbstractRouteDef], port: int, address: str | None = None
) -> AsyncIterator[None]:
    """Serve `routes` at `port` of `address`, or of all the machine has.

    Raises `PortError` where that can't be.
    """
    app = web.Application()
    app.add_routes(routes)
    app.on_response_prepare.append(_dress)
    runner = web.AppRunner(
        app,
        access_log=None,
        logger=_own_faults(),
        keepalive_timeout=SILENCE_S,
        shutdown_timeout=SHUTDOWN_S,
    )
    await runner.setup()
    try:
        listening = await _listen(runner, port, address)
        try:
            yield
        finally:
            listening.close()
    finally:
        await runner.cleanup()


async def _listen(runner: web.AppRunner, port: int, address: str | None) -> asyncio.Server:
    """Return what hands connections to `runner`, and hangs up on those beyond `MOST`."""
    server = runner.server
    assert server is not None  # noqa: S101 - it was set up

    def protocol() -> asyncio.Protocol:
        return server() if len(server.connections) < MOST else _HangingUp()

    try:
        return await asyncio.get_running_loop().create_server(protocol, address, port)
    except (OSError, UnicodeError) as error:  # what can't be a name fails as text
        number = getattr(error, "errno", None) or 0
        why = os.strerror(number) if number > 0 else "there is no such address"
        raise PortError(port, f"can't be listened at: {why}") from None


class _HangingUp(asyncio.Protocol):
    """Ends a connection before anything is said."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        transport.close()


def _own_faults() -> logging.Logger:
    """Return what logs our mistakes, not that a stranger can't speak HTTP."""
    logger = logging.getLogger("aiohttp.server")
    logger.addFilter(_is_ours)
    return logger


def _is_ours(record: logging.LogRecord) -> bool:
    return not (record.exc_info and isinstance(record.exc_info[1], HttpProcessingError))


async def _dress(_: web.Request, response: web.StreamResponse) -> None:
    """Tell nobody who asks for a page which program of which version this is.

    (Who sends what is no request is answered by aiohttp itself, and can tell.)
    """
    response.headers.pop(hdrs.SERVER, None)
    for name, value in ALONE.items():
        response.headers.setdefault(name, value)
