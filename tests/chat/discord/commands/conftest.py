"""People who give commands, and one place where German is spoken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
import pytest
from simcord import interactions

if TYPE_CHECKING:
    from simcord import Env
    from simcord.actors import MemberActor
    from simcord.builders import GuildHandle


@pytest.fixture
def bob(simcord_env: Env, guild: GuildHandle) -> MemberActor:
    """Return another member of the server."""
    return guild.add_member(simcord_env.create_user("bob"))


@pytest.fixture
def boss(simcord_env: Env, guild: GuildHandle) -> MemberActor:
    """Return a member who manages the server."""
    managing = guild.create_role("boss", permissions=discord.Permissions(manage_guild=True))
    return guild.add_member(simcord_env.create_user("boss"), roles=[managing])


@pytest.fixture
def german(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let everybody's Discord be German; simcord knows English only."""
    english = interactions.base_payload

    def told(*args: Any, **kwargs: Any) -> tuple[Any, dict[str, Any]]:  # noqa: ANN401 - whatever simcord gives
        record, payload = english(*args, **kwargs)
        return record, {**payload, "locale": "de"}

    monkeypatch.setattr(interactions, "base_payload", told)
