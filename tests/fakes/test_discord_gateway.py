"""The gateway is left, lost and found as on Discord, and a real discord.py comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
import pytest

from .bot import EchoBot
from .conftest import running
from .discord import FakeDiscord

if TYPE_CHECKING:
    from collections.abc import Callable

RESUMED: dict[str, Callable[[FakeDiscord], None]] = {
    "asked to reconnect": lambda fake: fake.gateway.reconnect(),
    "invalid but resumable": lambda fake: fake.gateway.invalidate(resumable=True),
    "cut": lambda fake: fake.gateway.drop(),
    "closed by an error": lambda fake: fake.gateway.close(4000),
}


@pytest.mark.parametrize("happened", RESUMED.values(), ids=RESUMED)
async def test_a_session_is_resumed_and_nothing_is_lost(
    fake: FakeDiscord, bot: EchoBot, happened: Callable[[FakeDiscord], None]
) -> None:
    """What was said while nobody listened is heard afterwards, once."""
    ada = fake.user()
    happened(fake)
    assert not fake.gateway.connected
    fake.message(fake.dm(ada), ada, "hello?")
    await fake.connected()
    assert (await fake.until(lambda: fake.sent))[0].content == "heard: hello?"
    assert (fake.gateway.identifies, fake.gateway.resumes) == (1, 1)
    assert [message.content for message in bot.seen] == ["hello?"]


async def test_a_session_that_cannot_be_resumed_begins_anew(
    fake: FakeDiscord, bot: EchoBot
) -> None:
    """The bot identifies again and hears what is said from then on."""
    fake.gateway.invalidate()
    await fake.until(lambda: fake.gateway.identifies == 2)
    await fake.connected()
    ada = fake.user()
    fake.message(fake.dm(ada), ada, "hello?")
    await fake.until(lambda: fake.sent)
    assert fake.gateway.resumes == 0
    assert len(bot.seen) == 1


@pytest.mark.parametrize(
    ("code", "error"), [(4004, discord.ConnectionClosed), (4014, discord.PrivilegedIntentsRequired)]
)
async def test_a_final_close_ends_the_client(
    fake: FakeDiscord, code: int, error: type[Exception]
) -> None:
    """discord.py raises, and does not come back."""
    async with running(fake, EchoBot()) as task:
        await fake.connected()
        fake.gateway.close(code)
        with pytest.raises(error):
            await task


async def test_privileged_intents_must_be_approved(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not approved: closed with 4014. Approved: content is heard."""
    intents = discord.Intents(guilds=True, messages=True, message_content=True)
    async with FakeDiscord() as strict:
        strict.attract(monkeypatch)
        async with running(strict, EchoBot(intents=intents)) as task:
            with pytest.raises(discord.PrivilegedIntentsRequired):
                await task
    async with FakeDiscord(privileged=["message_content"]) as fake:
        fake.attract(monkeypatch)
        bot = EchoBot(intents=intents)
        async with running(fake, bot):
            await fake.connected()
            guild = fake.guild()
            fake.message(fake.channel(guild), fake.user("Ada", guild), "between us")
            await fake.until(lambda: bot.seen)
            assert bot.seen[0].content == "between us"


async def test_silence_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Heartbeats unanswered: the bot leaves, comes back and resumes."""
    async with FakeDiscord(heartbeat=0.02) as fake:
        fake.attract(monkeypatch)
        async with running(fake, EchoBot(heartbeat_timeout=0.2)):
            await fake.until(lambda: fake.gateway.heartbeats > 2)
            fake.gateway.silence()
            await fake.until(lambda: fake.gateway.resumes)
            await fake.connected()


async def test_a_malformed_event_kills_the_client(fake: FakeDiscord) -> None:
    """discord.py does not survive it, so whoever runs it must start another."""
    async with running(fake, EchoBot()) as task:
        await fake.connected()
        fake.gateway.malformed()
        with pytest.raises(KeyError):
            await task


async def test_sessions_outlive_an_outage(fake: FakeDiscord, bot: EchoBot) -> None:
    """Discord goes away and comes back on its address; the bot resumes."""
    await fake.stop()
    await fake.start()
    await fake.connected()
    assert fake.gateway.resumes == 1
    assert bot.is_closed() is False


async def test_a_server_joined_later_is_known(fake: FakeDiscord, bot: EchoBot) -> None:
    """So is one that was left."""
    guild = fake.guild("Late")
    await fake.until(lambda: bot.get_guild(guild.id))
    fake.kick(guild)
    await fake.until(lambda: bot.get_guild(guild.id) is None)


async def test_two_processes_may_overlap(fake: FakeDiscord, bot: EchoBot) -> None:
    """Both hear everything, both answer; the nonce makes it one answer, Discord one response."""
    ada, successor = fake.user(), EchoBot()
    async with running(fake, successor):
        await fake.until(lambda: len(fake.gateway.sessions) == 2)
        fake.message(fake.dm(ada), ada, "hello")
        replies = await fake.until(lambda: fake.made("POST", "/channels/*")[1:])
        await fake.until(lambda: replies[0].answered)
        assert len(fake.sent) == 1
        asked = fake.slash(ada, fake.dm(ada), "ask", {"question": "Why?"})
        assert (await asked.message()).content == "en-US [1]: Why?"
        error = (await fake.until(lambda: bot.errors + successor.errors))[0]
        assert isinstance(error, discord.HTTPException)
        assert error.code == 40060


async def test_frames_are_compressed_and_heartbeats_answered(
    fake: FakeDiscord, bot: EchoBot
) -> None:
    """The client asks for it, and knows its latency."""
    assert fake.made("GET", "/gateway")[0].params["compress"].endswith("-stream")
    await fake.until(lambda: bot.latency < 10)


async def test_shards_hear_each_event_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two shards share the servers; direct messages go to the first."""
    async with FakeDiscord() as fake:
        fake.attract(monkeypatch)
        guild, ada = fake.guild(), fake.user()
        bots = [EchoBot(shard_id=number, shard_count=2) for number in range(2)]
        async with running(fake, bots[0]), running(fake, bots[1]):
            await fake.until(lambda: len(fake.gateway.sessions) == 2)
            await fake.connected()
            fake.message(fake.dm(ada), ada, "hello")
            await fake.until(lambda: fake.sent)
            homes = [bot for bot in bots if bot.get_guild(guild.id)]
            assert homes == [bots[(guild.id >> 22) % 2]]
            assert [len(bot.seen) for bot in bots] == [1, 0]
