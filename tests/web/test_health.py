"""What the port says of the process: whether it lives, is ready, and what was counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.chat.connection.presence import Presence
from bot.chat.service import ChatService
from bot.metrics import Metrics
from bot.storage import Storage
from bot.web.health import Health
from tests.answering.small_library import over, small_library
from tests.chat.service.conversing import Seconds
from tests.chat.service.test_faults import spoil

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path
    from typing import Any, TypeAlias

    Client: TypeAlias = TestClient[web.Request, web.Application]


@pytest.fixture
def clock() -> Seconds:
    """Return the clock of all presences."""
    return Seconds()


@pytest.fixture
def presences(clock: Seconds) -> tuple[Presence, Presence]:
    """Return the presences on two platforms."""
    return Presence("discord", clock=clock), Presence("slack", clock=clock)


@pytest.fixture
async def client(presences: tuple[Presence, Presence], tmp_path: Path) -> AsyncIterator[Client]:
    """Give somebody who asks at the port."""
    async with Storage.open(f"sqlite:///{tmp_path / 'kept.db'}", patience_s=0.5) as storage:
        metrics = Metrics()
        service = ChatService(storage, over(*small_library()[:2]), metrics=metrics)
        app = web.Application()
        app.add_routes(Health(presences, service, storage, metrics).routes())
        async with TestClient(TestServer(app)) as client:
            yield client


async def asked(client: Client, path: str) -> tuple[int, dict[str, Any]]:
    """Return the status and what is said."""
    async with client.get(path) as said:
        return said.status, await said.json()


async def test_it_is_ready_when_it_is_everywhere(
    client: Client, presences: tuple[Presence, Presence]
) -> None:
    """With something to answer from, and a database to remember in."""
    presences[0].arrived()
    assert (await asked(client, "/readyz"))[0] == 503
    presences[1].arrived()

    status, said = await asked(client, "/readyz")

    assert status == 200
    there = {"connected": True, "silent_s": 0.0, "connections": 1, "given_up": None}
    assert said == {
        "well": True,
        "platforms": {"discord": there, "slack": there},
        "index": {"articles": 2, "sentences": 10},
        "database": "writable",
    }


async def test_it_lives_while_one_platform_is_heard(
    client: Client, presences: tuple[Presence, Presence], clock: Seconds
) -> None:
    """Five minutes after the last word of both, a new process may do better."""
    for one in presences:
        one.arrived()
    clock.time += 301
    presences[1].heard()
    assert (await asked(client, "/healthz"))[0] == 200
    clock.time += 301

    status, said = await asked(client, "/healthz")

    assert status == 503
    assert said["platforms"]["slack"]["silent_s"] == 301


async def test_a_platform_given_up_is_named(
    client: Client, presences: tuple[Presence, Presence]
) -> None:
    """With the reason; the process lives on for the other, and isn't all there."""
    presences[0].given_up = "refuses the token"
    presences[1].arrived()

    assert (await asked(client, "/healthz"))[0] == 200
    status, said = await asked(client, "/readyz")

    assert status == 503
    assert said["platforms"]["discord"]["given_up"] == "refuses the token"


async def test_a_damaged_database_is_said_to_be(
    client: Client, presences: tuple[Presence, Presence], tmp_path: Path
) -> None:
    """In two words: neither where it is, nor what is to be done."""
    for one in presences:
        one.arrived()
    spoil(tmp_path)

    status, said = await asked(client, "/readyz")

    assert (status, said["database"]) == (503, "is damaged")


async def test_connections_are_counted_as_they_are(
    client: Client, presences: tuple[Presence, Presence], clock: Seconds
) -> None:
    """When somebody asks, not before."""
    for _ in range(2):
        presences[0].arrived()
        presences[0].lost()
    clock.time += 7

    async with client.get("/metrics") as said:
        text = await said.text()

    assert 'fundstelle_connections_total{platform="discord"} 2.0' in text
    assert 'fundstelle_connected{platform="discord"} 0.0' in text
    assert 'fundstelle_silent_seconds{platform="slack"} 7.0' in text
    assert 'fundstelle_index{unit="sentences"} 10.0' in text


@pytest.mark.parametrize("path", ["/", "/healthz/x", "/metrics/../secret"])
async def test_there_is_nothing_else(client: Client, path: str) -> None:
    """And what there is, can only be read."""
    async with client.get(path) as said:
        assert said.status == 404
    async with client.post("/readyz") as said:
        assert said.status == 405
