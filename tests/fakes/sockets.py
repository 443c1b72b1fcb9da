"""One WebSocket: frames out in their order, compressed where the client asked for it."""

from __future__ import annotations

import asyncio
import json
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from aiohttp import web


class Socket:
    """One connection. What is sent from anywhere leaves in order, from one task."""

    def __init__(self, request: web.Request, ws: web.WebSocketResponse) -> None:
        """Take over an accepted connection."""
        self._ws = ws
        self._transport = request.transport
        self._outbox: asyncio.Queue[str | int] = asyncio.Queue()
        zipped = request.query.get("compress") == "zlib-stream"
        self._deflate = zlib.compressobj() if zipped else None
        self.mute = False

    def send(self, frame: Mapping[str, object]) -> None:
        """Send a frame, unless the connection went mute."""
        if not self.mute:
            self._outbox.put_nowait(json.dumps(frame))

    def close(self, code: int) -> None:
        """Close properly, with a code, once everything sent before has left."""
        self._outbox.put_nowait(code)

    def cut(self) -> None:
        """Cut the connection, as a pulled cable does."""
        if self._transport is not None:
            self._transport.abort()

    async def write(self) -> None:
        """Carry frames out until the connection ends."""
        with suppress(ConnectionError):  # the client may leave at any time
            while isinstance(frame := await self._outbox.get(), str):
                await self._write(frame)
            await self._ws.close(code=frame)

    async def _write(self, frame: str) -> None:
        if self._deflate is None:
            await self._ws.send_str(frame)
        else:
            zipped = self._deflate.compress(frame.encode())
            await self._ws.send_bytes(zipped + self._deflate.flush(zlib.Z_SYNC_FLUSH))
