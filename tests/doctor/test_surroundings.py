"""The clock, the port, and the address of its pages."""

from __future__ import annotations

import socket
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bot.chat.connection.findings import State
from bot.doctor.surroundings import clock, port, public_url
from bot.settings import read_settings

if TYPE_CHECKING:
    from bot.settings import Settings

NO_LINK = "PUBLIC_URL can be no link in an answer, and isn't used."
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def settings(monkeypatch: pytest.MonkeyPatch, **values: str) -> Settings:
    """Return settings with these `values`."""
    for name, value in values.items():
        monkeypatch.setenv(name, value)
    return read_settings()


@pytest.mark.parametrize(
    ("ahead_s", "state", "told"),
    [
        ({}, State.WELL, "It says 2026-11-22 12:00 UTC; no platform told another time."),
        ({"Slack": None}, State.WELL, "It says 2026-11-22 12:00 UTC; no platform told another"),
        ({"Discord": 0.4, "Slack": -0.9}, State.WELL, "It goes right, says Slack."),
        ({"Discord": 75.2, "Slack": None}, State.NOTE, "It is 75 s ahead of Discord's."),
        ({"Discord": 75.2, "Slack": -3600}, State.NOTE, "It is 3600 s behind Slack's."),
    ],
)
def test_the_clock_is_compared(ahead_s: dict[str, float | None], state: State, told: str) -> None:
    """With whichever platform's differs most."""
    found = clock(ahead_s, NOW)

    assert found.state is state
    assert found.sentence.startswith(told)


def test_a_clock_that_was_never_set_stops_the_bot() -> None:
    """As on a small computer without a battery: no certificate is valid then."""
    assert clock({}, datetime(1970, 1, 1, tzinfo=UTC)).state is State.STOPS


async def test_a_port_that_is_free_stays_free(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is let go of at once."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        number = other.getsockname()[1]
        monkeypatch.setenv("BIND_ADDRESS", "127.0.0.1")
        taken = await port(settings(monkeypatch, PORT=str(number)))
    free = await port(read_settings())

    assert taken
    assert (taken.state, taken.subject) == (State.NOTE, "web")
    assert taken.sentence == f"Somebody is at 127.0.0.1, port {number} already."
    assert free
    assert free.state is State.WELL
    socket.create_server(("127.0.0.1", number)).close()


@pytest.mark.parametrize("address", ["192.0.2.1", "a..b"])
async def test_an_address_of_another_machine_stops_the_bot(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    """Nothing can be served there, nor where no machine can be."""
    found = await port(settings(monkeypatch, PORT="8080", BIND_ADDRESS=address))

    assert found
    assert found.state is State.STOPS


async def test_without_a_port_there_is_nothing_to_say(monkeypatch: pytest.MonkeyPatch) -> None:
    """It need not be served."""
    assert await port(settings(monkeypatch, PORT="")) is None


@pytest.mark.parametrize(
    ("url", "number", "told"),
    [
        ("https://quotes.example.org", "8080", []),
        ("http://localhost:8080", "8080", []),
        ("http://[::1]:8080", "8080", [NO_LINK]),
        ("https://my_host:8080", "8080", [NO_LINK]),
        ("http://quotes.example.org", "8080", ["PUBLIC_URL is not encrypted."]),
        ("https://quotes.example.org", "", ["PUBLIC_URL is set, but nothing is served."]),
        ("", "8080", []),
    ],
)
def test_the_public_address_is_looked_at(
    url: str, number: str, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It should be encrypted, and lead somewhere."""
    found = list(public_url(settings(monkeypatch, PUBLIC_URL=url, PORT=number)))

    assert [one.sentence for one in found] == told
    assert {one.state for one in found} <= {State.NOTE}
