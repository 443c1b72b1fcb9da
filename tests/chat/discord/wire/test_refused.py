"""What Discord refuses, loses or delays, and what the bot does about it."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

import pytest

from bot.chat.discord import sending
from bot.storage import Place
from tests.chat.discord.reading import LEAD, SAID_2017, VAIN
from tests.chat.discord.wire.seeing import follow_up, mentioned, reply_in, words
from tests.fakes.waiting import until
from tests.storage.asking import LONG_AGO

if TYPE_CHECKING:
    from simcord.backend.models import Channel, Guild, User

    from bot.storage import Storage
    from tests.fakes.discord import FakeDiscord


async def test_an_expired_interaction_is_answered_elsewhere(
    connected: FakeDiscord, alice: User, channel: Channel
) -> None:
    """10062: Discord has given up on it, the asker has not."""
    connected.fail("POST", "/interactions/*", 404, code=10062)
    connected.fail("POST", "/webhooks/*", 404, code=10015)

    connected.slash(alice, channel, "ask", {"question": LEAD})

    assert SAID_2017 in words(await reply_in(connected, channel))


async def test_where_it_may_not_write_it_writes_to_the_asker(
    connected: FakeDiscord, alice: User, channel: Channel
) -> None:
    """A direct message instead of silence."""
    connected.forbid(channel, send_messages=True)

    connected.message(channel, alice, mentioned(connected))

    message = await reply_in(connected, connected.dm(alice))
    assert words(message).startswith(f"-# {LEAD}")
    assert SAID_2017 in words(message)
    assert "Confidence" in words(await connected.press(alice, message, "Why").message())


async def test_what_cannot_be_said_anywhere_is_logged(
    connected: FakeDiscord, alice: User, channel: Channel, caplog: pytest.LogCaptureFixture
) -> None:
    """Without anybody's words; and the bot goes on."""
    caplog.set_level(logging.INFO)
    connected.forbid(channel, send_messages=True)
    connected.close_dms(alice)

    connected.message(channel, alice, mentioned(connected))
    await until(lambda: "'by': 'direct message'" in caplog.text)

    assert "Xiaomi" not in caplog.text
    assert connected.token not in caplog.text
    connected.forbid(channel)
    connected.message(channel, alice, mentioned(connected, VAIN))
    assert "The articles don't say" in words(await reply_in(connected, channel))


async def test_a_deleted_question_is_answered_all_the_same(
    connected: FakeDiscord, alice: User, channel: Channel
) -> None:
    """As a message of its own, for there is nothing to reply to."""
    go = connected.hold("POST", "/channels/*/messages")
    message = connected.message(channel, alice, mentioned(connected))
    await until(lambda: connected.made("POST", "/channels/*/messages") or True)
    connected.delete(message)
    go.set()

    assert SAID_2017 in words(await reply_in(connected, channel))


async def test_a_channel_that_is_gone_is_no_end(
    connected: FakeDiscord, alice: User, guild: Guild, channel: Channel
) -> None:
    """The asker is written to."""
    go = connected.hold("POST", "/channels/*/messages")
    connected.message(channel, alice, mentioned(connected))
    await asyncio.sleep(0)
    connected.delete_channel(channel)
    go.set()

    assert SAID_2017 in words(await reply_in(connected, connected.dm(alice)))
    other = connected.channel(guild, "other")
    connected.message(other, alice, mentioned(connected))
    assert SAID_2017 in words(await reply_in(connected, other))


@pytest.mark.parametrize("status", [429, 500, None])
async def test_a_failing_api_delays_a_reply(
    connected: FakeDiscord,
    monkeypatch: pytest.MonkeyPatch,
    alice: User,
    channel: Channel,
    status: int | None,
) -> None:
    """Too many requests, an error of theirs, a cut connection: it is there in the end, once."""
    monkeypatch.setattr("discord.http.asyncio.sleep", _at_once)
    connected.fail("POST", "/channels/*/messages", status, done=status == 500)

    connected.message(channel, alice, mentioned(connected))

    assert SAID_2017 in words(await reply_in(connected, channel))
    assert len(connected.sent) == 1


@pytest.mark.parametrize("done", [True, False])
async def test_what_was_cut_off_is_sent_again_and_stands_there_once(
    connected: FakeDiscord, monkeypatch: pytest.MonkeyPatch, alice: User, *, done: bool
) -> None:
    """Be it taken or not; there is no other place to answer a direct message."""
    monkeypatch.setattr(sending, "PAUSES_S", (0, 0))
    here = connected.dm(alice)
    for status in (None, 503):
        connected.fail("POST", "/channels/*/messages", status, done=done)

    connected.message(here, alice, LEAD)

    assert SAID_2017 in words(await reply_in(connected, here))
    await until(lambda: len(connected.made("POST", "/channels/*/messages")) == 3)
    assert len(connected.sent) == 1


_sleep = asyncio.sleep


async def _at_once(_: float) -> None:
    await _sleep(0)


async def test_an_answer_is_deleted_wherever_it_stands(
    connected: FakeDiscord, alice: User, guild: Guild, channel: Channel
) -> None:
    """A reply, and what a user install answered in a server that the bot isn't in."""
    connected.message(channel, alice, mentioned(connected))
    reply = await reply_in(connected, channel)
    await follow_up(connected.press(alice, reply, "🗑️"))
    assert reply not in connected.messages(channel)

    connected.kick(guild)
    asked = connected.slash(alice, channel, "ask", {"question": LEAD}, installed="user")
    answer = await asked.message()
    await follow_up(connected.press(alice, answer, "🗑️"))
    assert answer not in connected.messages(channel)


async def test_what_cannot_be_deleted_is_said_to_stand(
    connected: FakeDiscord, alice: User, channel: Channel
) -> None:
    """Nobody waits for ever."""
    answer = await connected.slash(alice, channel, "ask", {"question": LEAD}).message()
    connected.fail("DELETE", "/webhooks/*", 403)

    pressed = connected.press(alice, answer, "🗑️")

    assert "something went wrong" in words(await follow_up(pressed))
    assert answer in connected.messages(channel)


async def test_a_vote_counts_though_its_window_does_not_open(
    connected: FakeDiscord, storage: Storage, alice: User, guild: Guild, channel: Channel
) -> None:
    """It came too late for Discord, not for us."""
    answer = await connected.slash(alice, channel, "ask", {"question": LEAD}).message()
    connected.fail("POST", "/interactions/*", 404, code=10062)

    connected.press(alice, answer, "👎")

    place = Place(platform="discord", id=str(guild.id), channel=str(channel.id))

    async with asyncio.timeout(10):
        while not (await storage.statistics.of(place, LONG_AGO)).votes.unhelpful:  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0.01)
