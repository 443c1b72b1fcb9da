"""Asking a bot how it is."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer, unused_port

from bot.chat.connection.presence import Presence
from bot.chat.service import ChatService
from bot.errors import PortError
from bot.metrics import Metrics
from bot.storage import Storage
from bot.web.health import Health
from bot.web.probing import probe

if TYPE_CHECKING:
    from pathlib import Path

    from bot.answering.answerer import Answerer


async def test_a_bot_tells_how_each_platform_is(shipped: Answerer, tmp_path: Path) -> None:
    """It is well as long as one of them was heard lately."""
    discord, slack = Presence("discord"), Presence("slack", dead_s=0)
    discord.arrived()
    async with Storage.open(f"sqlite:///{tmp_path / 'kept.db'}") as storage:
        metrics = Metrics()
        service = ChatService(storage, shipped, metrics=metrics)
        app = web.Application()
        app.add_routes(Health((discord, slack), service, storage, metrics).routes())
        async with TestServer(app) as server:
            before = await asyncio.to_thread(probe, server.port or 0)
            discord.given_up = "refuses the token"
            after = await asyncio.to_thread(probe, server.port or 0, "0.0.0.0")  # noqa: S104 - where the bot listens

    assert before[0]
    assert before[1]["discord"]["connected"]
    assert not before[1]["slack"]["connected"]
    assert not after[0]
    assert after[1]["discord"]["given_up"] == "refuses the token"


def test_where_nobody_answers_no_bot_runs() -> None:
    """The port is named."""
    port = unused_port()
    with pytest.raises(PortError, match=f"the port {port} doesn't answer .*is the bot running"):
        probe(port)


@pytest.mark.parametrize("said", ["hello", "[]", '{"well": true}', "\N{LATIN SMALL LETTER E}" * 9])
async def test_somebody_elses_port_is_no_bot(said: str) -> None:
    """Whatever they say there."""

    async def other(_: web.Request) -> web.Response:
        return web.Response(text=said)

    app = web.Application()
    app.router.add_get("/{anything:.*}", other)
    async with TestServer(app) as server:
        with pytest.raises(PortError, match="somebody else's"):
            await asyncio.to_thread(probe, server.port or 0)
