"""What fails on purpose fails as Discord does, and a real discord.py copes, or is told."""

from __future__ import annotations

import asyncio

import aiohttp
import discord
import pytest

from .bot import EchoBot
from .conftest import running
from .discord import FakeDiscord


async def test_a_rate_limit_is_waited_out(fake: FakeDiscord, bot: EchoBot) -> None:
    """429 with `Via`: discord.py tries again by itself; the message is sent once."""
    fake.fail("POST", "/channels/*/messages", 429, times=2)
    await bot.get_partial_messageable(fake.channel(fake.guild()).id).send("x")
    assert [call.status for call in fake.made("POST", "/channels/*/messages")] == [429, 429, 200]
    assert len(fake.sent) == 1


@pytest.mark.parametrize(
    ("status", "code", "error"),
    [
        (403, 50013, discord.Forbidden),
        (404, 10003, discord.NotFound),
        (503, 0, discord.DiscordServerError),
    ],
)
async def test_errors_are_told(
    fake: FakeDiscord, bot: EchoBot, status: int, code: int, error: type[discord.HTTPException]
) -> None:
    """Any status with any code, once; then all is well again."""
    here = bot.get_partial_messageable(fake.channel(fake.guild()).id)
    fake.fail("POST", "/channels/*", status, code=code)
    with pytest.raises(error) as told:
        await here.send("x")
    assert (told.value.status, told.value.code) == (status, code)
    await here.send("x")


async def test_a_ban_is_not_waited_out(fake: FakeDiscord, bot: EchoBot) -> None:
    """429 without `Via` and JSON comes from in front of Discord."""
    fake.fail("POST", "/channels/*", 429, banned=True)
    with pytest.raises(discord.HTTPException) as told:
        await bot.get_partial_messageable(fake.channel(fake.guild()).id).send("x")
    assert told.value.status == 429


async def test_a_lost_answer_is_asked_for_again(fake: FakeDiscord, bot: EchoBot) -> None:
    """The message was sent, its answer was 500: the nonce keeps the retry from sending twice."""
    fake.fail("POST", "/channels/*", 500, done=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("discord.http.asyncio.sleep", _at_once)
        sent = await bot.get_partial_messageable(fake.channel(fake.guild()).id).send("x", nonce=1)
    assert [message.id for message in fake.sent] == [sent.id]
    assert len(fake.made("POST", "/channels/*")) == 2


async def _at_once(_: float) -> None: ...


@pytest.mark.parametrize("done", [True, False])
async def test_a_cut_connection(fake: FakeDiscord, bot: EchoBot, *, done: bool) -> None:
    """It ends the request, before or after it took effect."""
    fake.fail("POST", "/channels/*", None, done=done)
    with pytest.raises(aiohttp.ClientError):
        await bot.get_partial_messageable(fake.channel(fake.guild()).id).send("x")
    assert len(fake.sent) == done


async def test_a_wrong_token_is_refused(fake: FakeDiscord) -> None:
    """At login, before the gateway."""
    bot = EchoBot()
    async with bot:
        with pytest.raises(discord.LoginFailure):
            await bot.start("wrong")
    assert [call.status for call in fake.calls] == [401]


async def test_a_discord_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """Connections are refused before the start and after the stop, and taken in between."""
    fake = FakeDiscord()
    fake.attract(monkeypatch)
    for _ in range(2):
        async with EchoBot() as bot:
            with pytest.raises(aiohttp.ClientConnectorError):
                await bot.start(fake.token)
        async with fake, running(fake, EchoBot()):
            await fake.connected()


async def test_a_gateway_that_is_not_there(fake: FakeDiscord) -> None:
    """At the first connection it kills discord.py (Rapptz/discord.py#10520)."""
    fake.fail("GET", "/gateway", 503)
    async with running(fake, EchoBot()) as task:
        with pytest.raises(AttributeError):
            await task
    assert fake.gateway.identifies == 0


async def test_what_is_not_modelled_is_an_error_at_the_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """No request is answered with a silent success."""
    fake = FakeDiscord()
    fake.attract(monkeypatch)

    async def visit() -> None:
        async with fake, running(fake, EchoBot()) as _:
            await fake.connected()
            bot = EchoBot()
            async with bot:
                await bot.login(fake.token)
                with pytest.raises(discord.DiscordServerError):
                    await bot.http.request(discord.http.Route("GET", "/nothing"))

    with pytest.RaisesGroup(pytest.RaisesExc(Exception, match="does not implement 'GET /nothing'")):
        await visit()


async def test_requests_can_be_held_up(fake: FakeDiscord, bot: EchoBot) -> None:
    """Nothing happens until they are let go."""
    held = fake.hold("POST", "/channels/*")
    here = bot.get_partial_messageable(fake.channel(fake.guild()).id)
    sending = asyncio.create_task(here.send("x"))
    await fake.until(lambda: fake.made("POST", "/channels/*"))
    assert not fake.sent
    held.set()
    await sending
    assert len(fake.sent) == 1


async def test_requests_are_kept(fake: FakeDiscord, bot: EchoBot) -> None:
    """With their bodies, their answers, and the files that came along."""
    channel = fake.channel(fake.guild())
    file = discord.File(__file__, filename="report.csv")
    await bot.get_partial_messageable(channel.id).send("here", file=file)
    call = fake.made("POST", f"/channels/{channel.id}/messages")[0]
    assert (call.status, call.json["content"]) == (200, "here")
    assert [upload.filename for upload in call.files] == ["report.csv"]
    assert fake.sent[0].attachments[0]["filename"] == "report.csv"
    assert (call.answered or 0) > call.at
