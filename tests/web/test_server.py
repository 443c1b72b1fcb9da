"""The port stands what strangers do to it, and tells them little."""

from __future__ import annotations

import asyncio
import json
import logging
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest
from aiohttp import ClientSession, web
from aiohttp.test_utils import unused_port

from bot.errors import PortError
from bot.logs import configure
from bot.web import server
from bot.web.server import serving

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

HOST = "127.0.0.1"
ASKING = b"GET / HTTP/1.1\r\nHost: here\r\n"


async def told(_: web.Request) -> web.Response:
    """Say a word."""
    return web.Response(text="well", headers={"Content-Security-Policy": "its own"})


async def mistaken(_: web.Request) -> web.Response:
    """Fail."""
    raise LookupError


@asynccontextmanager
async def port() -> AsyncIterator[int]:
    """Serve both at a port."""
    free = unused_port()
    async with serving([web.get("/", told), web.get("/mistaken", mistaken)], free, HOST):
        yield free


async def said(at: int, words: bytes) -> bytes:
    """Return all that is answered to `words` until the connection is closed."""
    reader, writer = await asyncio.open_connection(HOST, at)
    writer.write(words)
    async with asyncio.timeout(10):
        answer = await reader.read()
    writer.close()
    return answer


@pytest.mark.parametrize("words", [b"", b"GET / HT", ASKING])
async def test_who_sends_no_whole_request_is_hung_up_on(
    words: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether nothing comes, or a little."""
    monkeypatch.setattr(server, "SILENCE_S", 0.05)
    async with port() as at:
        assert await said(at, words) == b""


async def test_beyond_so_many_connections_nobody_is_let_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """Until one of them goes: file descriptors are for the platforms, too."""
    monkeypatch.setattr(server, "MOST", 2)
    async with port() as at:
        held = [await asyncio.open_connection(HOST, at) for _ in range(2)]
        assert await said(at, b"") == b""

        reader, writer = held[0]
        writer.write(ASKING + b"Connection: close\r\n\r\n")
        assert (await reader.read()).endswith(b"well")
        writer.close()

        assert (await said(at, ASKING + b"Connection: close\r\n\r\n")).endswith(b"well")
        held[1][1].close()


async def test_a_stranger_who_speaks_no_http_is_not_logged_and_a_mistake_is(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Else anybody could fill the disk with it."""
    configure(logging.INFO)
    async with port() as at, ClientSession() as client:
        assert b" 400 " in await said(at, b"GET / HTTP/1.1\r\nno header\r\n\r\n")
        async with client.get(f"http://{HOST}:{at}/mistaken") as response:
            assert response.status == 500
    (line,) = map(json.loads, capsys.readouterr().err.splitlines())
    assert line["exception"].startswith("LookupError")


async def test_every_response_says_that_it_is_what_it_says() -> None:
    """Also that there is none; what has a policy of its own keeps it."""
    async with port() as at, ClientSession(f"http://{HOST}:{at}") as client:
        for path, status, policy in (("/", 200, "its own"), ("/no", 404, "default-src 'none'")):
            async with client.get(path) as response:
                assert response.status == status
                assert response.headers["X-Content-Type-Options"] == "nosniff"
                assert response.headers["Content-Security-Policy"] == policy
                assert "Server" not in response.headers


@pytest.mark.parametrize("address", ["no.such.invalid", "a..b"])
async def test_an_address_that_there_is_not_is_said_to_be_that(address: str) -> None:
    """By a sentence, not by a number."""
    with pytest.raises(PortError, match=r"can't be listened at: there is no such address$"):
        async with serving([], unused_port(), address):
            pass
