"""The bot as it runs, over the shipped corpus and an empty memory, in a Slack of this machine."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

import pytest

from bot.chat.connection import presence
from bot.chat.connection.presence import DEAD_S, Presence
from bot.chat.follow_ups import follow
from bot.chat.service import ChatService
from bot.chat.slack.connection import staying
from bot.chat.slack.connection.staying import Account, stay
from bot.chat.slack.manifest import manifest
from bot.errors import PlatformError
from bot.library import read_examples
from bot.storage import Storage
from tests.conftest import REPOSITORY
from tests.fakes.slack import FakeSlack, Installed

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from contextlib import AbstractAsyncContextManager
    from pathlib import Path

    from bot.answering.answerer import Answerer
    from tests.fakes.slack import Channel, User

    Present = Callable[..., AbstractAsyncContextManager[asyncio.Task[None]]]


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test wait between two connections."""
    monkeypatch.setattr(presence, "SHORTEST_PAUSE_S", 0.01)
    monkeypatch.setattr(staying, "LOOKING_S", 0.05)
    monkeypatch.setattr(staying, "PING_S", 0.5)


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncIterator[Storage]:
    """Give an empty storage."""
    async with Storage.open(f"sqlite:///{tmp_path / 'kept.db'}", patience_s=0.3) as opened:
        yield opened


@pytest.fixture
def service(storage: Storage, shipped: Answerer) -> ChatService:
    """Return the service that production has."""
    examples = read_examples(REPOSITORY / "corpus")
    return ChatService(storage, shipped, carry=follow, examples=examples)


@pytest.fixture
async def fake() -> AsyncIterator[FakeSlack]:
    """Give a Slack in which the app is installed as its manifest says."""
    async with FakeSlack(Installed.from_manifest(manifest(()))) as fake:
        yield fake


@pytest.fixture
def present(fake: FakeSlack, service: ChatService, storage: Storage) -> Present:
    """Return what lets the bot be in Slack for a while."""

    @asynccontextmanager
    async def be(
        bot_token: str = "", app_token: str = "", dead_s: float = DEAD_S
    ) -> AsyncIterator[asyncio.Task[None]]:
        there = Presence("slack", dead_s=dead_s)
        account = Account(
            bot_token=bot_token or fake.bot_token,
            app_token=app_token or fake.app_token,
            api_url=fake.api_url.rstrip("/"),
        )
        task = asyncio.create_task(stay(account, service, storage, there))
        try:
            yield task
        finally:
            if not task.cancelling():  # told twice, it would be cut short
                task.cancel()
            with suppress(asyncio.CancelledError, PlatformError):
                await task

    return be


@pytest.fixture
async def slack(fake: FakeSlack, present: Present) -> AsyncIterator[FakeSlack]:
    """Give a Slack that the bot is in."""
    async with present():
        await fake.connected()
        yield fake


@pytest.fixture
def alice(fake: FakeSlack) -> User:
    """Return somebody."""
    return fake.user("alice")


@pytest.fixture
def bob(fake: FakeSlack) -> User:
    """Return somebody else."""
    return fake.user("bob")


@pytest.fixture
def channel(fake: FakeSlack, alice: User, bob: User) -> Channel:
    """Return a channel that both are in."""
    return fake.channel("general", alice, bob)
