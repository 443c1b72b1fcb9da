"""What Discord says of the bot, in a line each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bot.chat.connection.findings import State
from bot.chat.discord.connection.checking import Gateway, Seen
from bot.chat.discord.connection.examining import commands_over, findings_of
from bot.chat.discord.connection.inviting import invitation
from bot.chat.service import ChatService
from bot.errors import PlatformError, PlatformUnreachableError
from bot.storage import Storage
from tests.chat.discord.wire.seeing import present
from tests.fakes.discord import FakeDiscord
from tests.fakes.waiting import until

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from bot.answering.answerer import Answerer

SEEN = Seen(
    name="Fundstelle",
    application=1234,
    installs=frozenset({"servers", "people"}),
    is_public=True,
    wants_code_grant=False,
    has_endpoint=False,
    servers=2,
    needed_intents=(),
    spare_intents=(),
    gateway=Gateway(shards=1, starts=1000, starts_left=999),
    ahead_s=0.0,
)


def said(
    seen: Seen | PlatformError, commands: str | None = "new", given: Mapping[str, str] | None = None
) -> dict[str, State]:
    """Return what is said of Discord, and how that is."""
    found = findings_of(seen, commands, given)
    return {f"{one.sentence} {one.remedy}".strip(): one.state for one in found}


def test_all_is_well() -> None:
    """And the invitation has the application in it, and what the bot needs."""
    found = said(SEEN, given={"discord:1234": "new"})

    assert set(found.values()) == {State.WELL}
    assert [*found] == [
        "The token is that of Fundstelle (application 1234), in 2 servers.",
        "The gateway says hello; 999 of 1000 connections of today are left, and 1 shard will do.",
        "No privileged intent is needed, and none is allowed.",
        "It knows the commands of this version.",
        f"Invite it: {invitation(1234)}",
    ]


@pytest.mark.parametrize(
    ("different", "state", "told"),
    [
        ({"has_endpoint": True}, State.STOPS, "Commands and buttons go to an Interactions"),
        ({"wants_code_grant": True}, State.NOTE, "the invitation will fail"),
        ({"installs": frozenset({"people"})}, State.NOTE, "Allow Guild Install"),
        ({"installs": frozenset({"servers"})}, State.WELL, "allow User Install as well"),
        ({"is_public": False}, State.WELL, "only its owner can invite it"),
        ({"needed_intents": ("members",)}, State.STOPS, "lacks privileged intents: members"),
        ({"spare_intents": ("members",)}, State.WELL, "allowed all the same: members"),
        ({"servers": 200}, State.WELL, "in 200 servers or more"),
        ({"servers": 1}, State.WELL, "in 1 server."),
    ],
)
def test_what_is_otherwise_is_said(different: dict[str, Any], state: State, told: str) -> None:
    """With what to do about it; all else stays as it is."""
    found = said(replace(SEEN, **different))

    assert [state for sentence, state in found.items() if told in sentence] == [state]
    assert len([one for one in found.values() if one is not State.WELL]) <= 1


def test_what_discord_does_not_tell_is_not_guessed() -> None:
    """Who may install it isn't told for an old application."""
    assert said(replace(SEEN, installs=frozenset())) == said(SEEN)


@pytest.mark.parametrize(("left", "state"), [(0, State.STOPS), (3, State.NOTE), (500, State.WELL)])
def test_connections_run_out(left: int, state: State) -> None:
    """Discord allows a thousand a day, which a bot that starts again and again uses up."""
    found = said(replace(SEEN, gateway=Gateway(shards=2, starts=1000, starts_left=left)))

    assert [how for one, how in found.items() if f"{left} of 1000" in one] == [state]


def test_a_gateway_out_of_reach_stops_the_bot() -> None:
    """Whatever else is well."""
    error = PlatformUnreachableError("Discord", "can't be reached at wss://there (HTTP 503)")
    found = said(replace(SEEN, gateway=error))

    assert found["Discord can't be reached at wss://there (HTTP 503)."] is State.STOPS


def test_a_token_that_is_refused_is_all_there_is_to_say() -> None:
    """In one line."""
    assert said(PlatformError("Discord", "refuses the token")) == {
        "Discord refuses the token.": State.STOPS
    }


@pytest.mark.parametrize("given", [{}, {"discord:1234": "old"}, {"discord:7": "new"}])
def test_commands_it_does_not_know_yet_are_no_fault(given: dict[str, str]) -> None:
    """A start brings them up to date."""
    assert said(SEEN, given=given)["The next start will tell it the commands of this version."]


@pytest.mark.parametrize(("commands", "given"), [(None, {}), ("new", None)])
def test_nothing_is_claimed_of_commands_that_are_not_known(
    commands: str | None, given: dict[str, str] | None
) -> None:
    """Without articles or without a database."""
    assert not [one for one in said(SEEN, commands, given) if "commands of this version" in one]


async def test_the_commands_of_this_version_are_those_that_a_start_tells(
    shipped: Answerer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Though nothing is opened to find them out."""
    async with FakeDiscord() as fake, Storage.open(f"sqlite:///{tmp_path}/kept.db") as storage:
        fake.attract(monkeypatch)
        async with present(fake, ChatService(storage, shipped), storage):
            await until(lambda: fake.commands)
            await fake.connected()
        name = f"discord:{fake.backend.application_id}"

        assert await storage.syncs.last(name) == await commands_over(shipped)
