"""The process that is hosted: it answers, stops when told to, and says what is wrong."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

from bot.storage import Storage
from bot.worker import expire
from tests.chat.discord.markup_reading import shown as plain
from tests.chat.discord.reading import LEAD, SAID_2017
from tests.chat.service.test_faults import locked
from tests.conftest import REPOSITORY
from tests.fakes.discord import FakeDiscord, words
from tests.fakes.discord.waiting import until
from tests.storage.asking import HERE, Clock, asking

if TYPE_CHECKING:
    from asyncio.subprocess import Process
    from collections.abc import AsyncIterator
    from pathlib import Path

    from simcord.backend.models import Channel, Message

WRONG = "a.wrong.token"


@asynccontextmanager
async def started(
    discord: FakeDiscord, folder: Path, token: str | None = None
) -> AsyncIterator[Process]:
    """Run the bot as a host does, remembering in `folder`."""
    environment = {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{folder / 'kept.db'}",
        "DISCORD_API_URL": discord.api_url,
        "DISCORD_GATEWAY_URL": str(discord.gateway_url),
        "DISCORD_TOKEN": discord.token if token is None else token,
    }
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        cwd=REPOSITORY,
        env=environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.communicate()


async def reply_in(discord: FakeDiscord, channel: Channel) -> Message:
    """Wait for the bot's message in `channel`."""
    own = discord.bot.id
    return await until(
        lambda: next((one for one in discord.messages(channel) if one.author_id == own), None), 30
    )


async def test_it_answers_and_leaves_when_told_to(tmp_path: Path) -> None:
    """SIGTERM is how hosts tell; nothing of the question or the token is in its log."""
    async with FakeDiscord() as discord, started(discord, tmp_path) as process:
        guild = discord.guild("Readers")
        channel, alice = discord.channel(guild, "general"), discord.user("alice", guild)
        await until(lambda: discord.gateway.connected, 30)
        discord.message(channel, alice, f"<@{discord.bot.id}> {LEAD}")
        answer = plain(words(await reply_in(discord, channel)))

        process.send_signal(signal.SIGTERM)
        _, log = await asyncio.wait_for(process.communicate(), 30)

    assert SAID_2017 in answer
    assert process.returncode == 0
    assert "Xiaomi" not in log.decode()
    assert discord.token not in log.decode()


async def test_told_to_stop_in_the_middle_of_an_answer_it_finishes_that(tmp_path: Path) -> None:
    """The answer arrives, and then it leaves."""
    async with FakeDiscord() as discord, started(discord, tmp_path) as process:
        guild = discord.guild("Readers")
        channel, alice = discord.channel(guild, "general"), discord.user("alice", guild)
        await until(lambda: discord.gateway.connected, 30)
        go = discord.hold("POST", "/channels/*/messages")
        discord.message(channel, alice, f"<@{discord.bot.id}> {LEAD}")
        await until(lambda: discord.calls[-1].path.endswith("/messages"), 30)
        for _ in range(2):
            process.send_signal(signal.SIGTERM)
        go.set()
        await asyncio.wait_for(process.communicate(), 30)

    assert process.returncode == 0
    assert SAID_2017 in plain(words(await reply_in(discord, channel)))


async def test_killed_in_the_middle_the_next_start_answers_once(tmp_path: Path) -> None:
    """What was sent and not known to be is sent with the same nonce: it stands there once."""
    async with FakeDiscord() as discord:
        guild = discord.guild("Readers")
        channel, alice = discord.channel(guild, "general"), discord.user("alice", guild)
        async with started(discord, tmp_path) as process:
            await until(lambda: discord.gateway.connected, 30)
            go = discord.hold("POST", "/channels/*/messages")
            discord.message(channel, alice, f"<@{discord.bot.id}> {LEAD}")
            await until(lambda: discord.calls[-1].path.endswith("/messages"), 30)
            process.kill()
            await process.communicate()
        go.set()
        async with started(discord, tmp_path):
            sent = len(discord.made("POST", "/channels/*/messages"))
            await until(lambda: len(discord.made("POST", "/channels/*/messages")) > sent, 60)
            answer = await reply_in(discord, channel)

        assert SAID_2017 in plain(words(answer))
        assert len(discord.sent) == 1


async def test_without_a_token_it_says_so(tmp_path: Path) -> None:
    """In one sentence, with exit code 2."""
    async with FakeDiscord() as discord, started(discord, tmp_path, token="") as process:
        _, told = await asyncio.wait_for(process.communicate(), 30)

    assert process.returncode == 2
    assert "set DISCORD_TOKEN" in told.decode()


async def test_a_wrong_token_is_no_traceback(tmp_path: Path) -> None:
    """One sentence, which doesn't repeat the token."""
    async with FakeDiscord() as discord, started(discord, tmp_path, token=WRONG) as process:
        _, told = await asyncio.wait_for(process.communicate(), 30)

    assert process.returncode == 2
    assert "Discord refuses the token" in told.decode()
    assert "Traceback" not in told.decode()
    assert WRONG not in told.decode()


async def test_texts_are_forgotten_while_it_runs(tmp_path: Path) -> None:
    """Not only at the next start, which may be far away; a database that fails is no end of it."""
    clock = Clock()
    async with Storage.open(
        f"sqlite:///{tmp_path / 'kept.db'}", now=clock, patience_s=0.01
    ) as storage:
        received = await storage.questions.receive(asking(storage.askers.id_of("discord", "1")))
        clock.pass_(days=91)
        with locked(tmp_path):
            expiring = asyncio.create_task(expire(storage, every_s=0))
            await asyncio.sleep(0.05)
        async with asyncio.timeout(10):
            while (one := await storage.questions.find(HERE, received.id)) and one.asked.text:  # noqa: ASYNC110 - nothing tells of it
                await asyncio.sleep(0.01)
        expiring.cancel()
        await asyncio.wait({expiring})

    assert one
    assert not one.asked.text
