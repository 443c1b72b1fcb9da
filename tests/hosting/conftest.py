"""A Discord and a Slack, each with somebody who talks to the bot."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.chat.slack.manifest import manifest
from tests.fakes.discord import FakeDiscord
from tests.fakes.slack import FakeSlack, Installed
from tests.hosting.talking import InDiscord, InSlack
from tests.storage.conftest import postgresql, server

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

__all__ = ["postgresql", "server"]


@pytest.fixture
async def discord() -> AsyncIterator[FakeDiscord]:
    """Give a Discord."""
    async with FakeDiscord() as discord:
        yield discord


@pytest.fixture
async def slack() -> AsyncIterator[FakeSlack]:
    """Give a Slack in which the app was made from its manifest."""
    async with FakeSlack(Installed.from_manifest(manifest(()))) as slack:
        yield slack


@pytest.fixture
def in_discord(discord: FakeDiscord) -> InDiscord:
    """Let somebody talk there."""
    return InDiscord(discord)


@pytest.fixture
def in_slack(slack: FakeSlack) -> InSlack:
    """Let somebody talk there."""
    return InSlack(slack)
