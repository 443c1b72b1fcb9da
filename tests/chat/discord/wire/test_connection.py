"""Connections that fail, break and end, and what the bot leaves and takes up again."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot.chat.connection.presence import Presence
from bot.chat.discord.addresses import Address
from bot.chat.discord.client import Client
from bot.chat.service import Message, Person
from bot.errors import PlatformError
from bot.storage import Place
from tests.chat.discord.reading import LEAD, SAID_2017
from tests.chat.discord.wire.seeing import mentioned, present, reply_in, words
from tests.fakes.discord import FakeDiscord
from tests.fakes.waiting import until

if TYPE_CHECKING:
    from simcord.backend.models import Channel, User

    from bot.chat.service import ChatService
    from bot.storage import Storage


WRONG = "wrong.token"


async def test_commands_are_synced_once(
    fake: FakeDiscord, service: ChatService, storage: Storage
) -> None:
    """The next start has nothing new to tell."""
    for _ in range(2):
        async with present(fake, service, storage):
            await fake.connected()
            await until(lambda: fake.commands)

    assert len(fake.made("PUT", "/applications/*/commands")) == 1


async def test_without_its_commands_it_answers_all_the_same(
    fake: FakeDiscord, service: ChatService, storage: Storage, alice: User, channel: Channel
) -> None:
    """Discord takes them at the next start; whoever writes to the bot needs none."""
    fake.fail("PUT", "/applications/*/commands", 400, code=50035)
    async with present(fake, service, storage):
        await fake.connected()
        fake.message(channel, alice, mentioned(fake))
        assert SAID_2017 in words(await reply_in(fake, channel))

    async with present(fake, service, storage):
        await until(lambda: fake.commands)


@pytest.mark.parametrize("end", ["reconnect", "drop", "invalidate", "malformed"])
async def test_a_broken_connection_is_made_anew(
    connected: FakeDiscord, alice: User, channel: Channel, end: str
) -> None:
    """Whatever broke it."""
    gateway = connected.gateway
    before = gateway.identifies + gateway.resumes
    getattr(gateway, end)()
    await until(lambda: gateway.connected and gateway.identifies + gateway.resumes > before, 30)

    connected.message(channel, alice, mentioned(connected))

    assert SAID_2017 in words(await reply_in(connected, channel))


async def test_a_gateway_out_of_reach_at_first_is_tried_again(
    fake: FakeDiscord, service: ChatService, storage: Storage
) -> None:
    """By a new client."""
    fake.fail("GET", "/gateway*", 503, times=2)

    async with present(fake, service, storage):
        await fake.connected()


async def test_a_wrong_token_is_said_in_a_sentence(
    fake: FakeDiscord, service: ChatService, storage: Storage
) -> None:
    """Trying again is no use, and the token isn't repeated."""
    async with present(fake, service, storage, token=WRONG) as task:
        with pytest.raises(PlatformError, match="Discord refuses the token") as told:
            await task

    assert WRONG not in str(told.value)


async def test_a_gateway_that_falls_silent_is_left_for_a_new_connection(
    monkeypatch: pytest.MonkeyPatch,
    service: ChatService,
    storage: Storage,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Though it stays open: the watchdog notices what discord.py doesn't."""
    async with FakeDiscord(heartbeat=0.1) as fake:
        fake.attract(monkeypatch)
        guild = fake.guild("Readers")
        channel, alice = fake.channel(guild, "general"), fake.user("alice", guild)
        async with present(fake, service, storage, dead_s=1.0):
            await until(lambda: fake.gateway.heartbeats > 2)
            before = fake.gateway.identifies
            fake.gateway.silence()
            await until(lambda: fake.gateway.identifies > before, 30)
            fake.message(channel, alice, mentioned(fake))
            assert SAID_2017 in words(await reply_in(fake, channel))

    assert "has been silent for too long" in caplog.text


@pytest.mark.parametrize("code", [4004, 4014])
async def test_a_final_close_ends_it(
    fake: FakeDiscord, service: ChatService, storage: Storage, code: int
) -> None:
    """The token was changed; or an intent isn't granted."""
    async with present(fake, service, storage) as task:
        await fake.connected()
        fake.gateway.close(code)
        with pytest.raises(PlatformError):
            await asyncio.wait_for(task, 10)


async def test_told_to_leave_while_it_connects_anew_it_leaves(
    fake: FakeDiscord, service: ChatService, storage: Storage
) -> None:
    """Though discord.py forgets then that it was told to."""
    async with present(fake, service, storage) as task:
        await fake.connected()
        before = len(fake.made("GET", "/gateway"))
        door = fake.hold("GET", "/gateway")
        fake.gateway.reconnect()
        await until(lambda: len(fake.made("GET", "/gateway")) > before)

        task.cancel()
        done, _ = await asyncio.wait({task}, timeout=10)
        door.set()

    assert task in done


async def test_what_runs_is_finished_before_leaving(
    fake: FakeDiscord, service: ChatService, storage: Storage, alice: User, channel: Channel
) -> None:
    """The answer arrives, though the bot was told to stop in the middle."""
    async with present(fake, service, storage) as task:
        await fake.connected()
        go = fake.hold("POST", "/channels/*/messages")
        fake.message(channel, alice, mentioned(fake))
        await until(lambda: fake.calls[-1].path.endswith("/messages"))
        task.cancel()
        go.set()

    assert SAID_2017 in words(await reply_in(fake, channel))
    assert await storage.questions.unfinished("discord") == ()


async def test_what_a_crash_left_is_answered_once(
    fake: FakeDiscord,
    service: ChatService,
    storage: Storage,
    alice: User,
    channel: Channel,
) -> None:
    """As a reply to the question, by the next start; though another can't be answered."""
    message = fake.message(channel, alice, mentioned(fake))
    person = Person(
        place=Place(platform="discord", id=str(channel.guild_id), channel=str(channel.id)),
        id=str(alice.id),
    )
    address = Address(channel=channel.id, user=alice.id, server=True, message=message.id)
    for delivery, reply_to in (("broken", "nowhere"), ("right", address.written())):
        asked = Message(
            person=person, conversation="x", delivery=delivery, text=LEAD, reply_to=reply_to
        )
        await storage.questions.receive(asked.asked_by(storage.askers.id_of("discord", person.id)))

    for _ in range(2):
        async with present(fake, service, storage):
            await fake.connected()
            reply = await reply_in(fake, channel)

    assert SAID_2017 in words(reply)
    assert reply.reference
    assert len(fake.sent) == 1


async def test_it_is_there_when_all_of_its_shards_are(
    service: ChatService, storage: Storage
) -> None:
    """Servers are spread over shards: with one away, some people get no answer."""
    presence = Presence("discord")
    client = Client(service, storage, presence, shard_count=2)

    for shard, there in ((0, False), (1, True)):
        await client.on_shard_connect(shard)
        assert presence.connected == there
    await client.on_shard_disconnect(0)
    assert not presence.connected
    await client.on_shard_resumed(0)
    assert presence.connected
