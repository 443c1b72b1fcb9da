"""The bot on a real socket: what Discord refuses, loses and cuts off, and what it does about it."""

from __future__ import annotations

import asyncio
import logging
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

import pytest

from bot.chat.discord import staying
from bot.chat.discord.addresses import Address
from bot.chat.discord.staying import Account, stay
from bot.chat.service import Message, Person
from bot.errors import PlatformError
from bot.storage import Place
from tests.chat.discord.markup_reading import shown as plain
from tests.chat.discord.reading import LEAD, SAID_2017, VAIN
from tests.fakes.discord import FakeDiscord, buttons, pings
from tests.fakes.discord import words as written
from tests.fakes.waiting import until
from tests.storage.asking import LONG_AGO

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from simcord.backend.models import Channel, Guild, User
    from simcord.backend.models import Message as Sent

    from bot.chat.service import ChatService
    from bot.storage import Storage
    from tests.fakes.discord.asked import Asked

CROWD = 200
WRONG = "wrong.token"


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test wait between two connections."""
    monkeypatch.setattr(staying, "SHORTEST_PAUSE_S", 0.01)


@pytest.fixture
async def fake(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[FakeDiscord]:
    """Give a Discord, which is where the bot looks for it."""
    async with FakeDiscord() as fake:
        fake.attract(monkeypatch)  # and takes it back in the end
        yield fake


@asynccontextmanager
async def present(
    fake: FakeDiscord, service: ChatService, storage: Storage, token: str = ""
) -> AsyncIterator[asyncio.Task[None]]:
    """Let the bot be in Discord."""
    account = Account(
        token=token or fake.token, api_url=fake.api_url, gateway_url=str(fake.gateway_url)
    )
    task = asyncio.create_task(stay(account, service, storage))
    try:
        yield task
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError, PlatformError):
            await task


@pytest.fixture
async def connected(
    fake: FakeDiscord, service: ChatService, storage: Storage
) -> AsyncIterator[FakeDiscord]:
    """Give a Discord that the bot is in."""
    async with present(fake, service, storage):
        await fake.connected()
        await until(lambda: fake.commands)
        yield fake


@pytest.fixture
def guild(fake: FakeDiscord) -> Guild:
    """Return a server."""
    return fake.guild("Readers")


@pytest.fixture
def channel(fake: FakeDiscord, guild: Guild) -> Channel:
    """Return a channel of it."""
    return fake.channel(guild, "general")


@pytest.fixture
def alice(fake: FakeDiscord, guild: Guild) -> User:
    """Return a member of it."""
    return fake.user("alice", guild)


def words(message: Sent) -> str:
    """Return all texts of `message`, as people see them."""
    return plain(written(message))


def mentioned(fake: FakeDiscord, question: str = LEAD) -> str:
    """Return a message that asks the bot."""
    return f"<@{fake.bot.id}> {question}"


async def reply_in(fake: FakeDiscord, channel: Channel) -> Sent:
    """Wait for the bot's message in `channel`."""
    return await until(
        lambda: next((one for one in fake.messages(channel) if one.author_id == fake.bot.id), None)
    )


async def follow_up(asked: Asked) -> Sent:
    """Wait for what is said after a press was acknowledged."""
    return await until(lambda: next(iter(asked.follow_ups), None))


async def test_c1_a_question_is_acknowledged_and_answered(
    connected: FakeDiscord, alice: User, channel: Channel
) -> None:
    """In time, and nothing in it mentions anybody (C18)."""
    asked = connected.slash(alice, channel, "ask", {"question": LEAD})

    message = await asked.message()

    assert SAID_2017 in words(message)
    assert asked.acknowledged_after
    assert asked.acknowledged_after < 3
    assert not pings(message)


async def test_c17_a_german_is_spoken_to_in_german(
    connected: FakeDiscord, alice: User, channel: Channel
) -> None:
    """Words, dates and buttons; the quote is what it is. Commands are in four languages."""
    asked = connected.slash(alice, channel, "ask", {"question": LEAD}, locale="de")

    message = await asked.message()

    assert SAID_2017 in words(message)
    assert "11. Mai 2017" in words(message)
    assert "Kontext" in str(buttons(message))
    for command in connected.commands:
        assert {"de", "es-ES", "fr"} <= set(command.get("name_localizations") or ())


@pytest.mark.parametrize("installed", ["guild", "user"])
async def test_c1_user_installs_answer_too(
    connected: FakeDiscord, alice: User, channel: Channel, installed: str
) -> None:
    """In a server that the bot isn't in as well."""
    asked = connected.slash(alice, channel, "ask", {"question": LEAD}, installed=installed)  # type: ignore[arg-type]

    assert SAID_2017 in words(await asked.message())


async def test_c1_others_look_into_what_a_user_install_answered(
    connected: FakeDiscord, alice: User, guild: Guild, channel: Channel
) -> None:
    """In a server that the bot isn't in: who presses is not who has installed it."""
    connected.kick(guild)
    answer = await connected.slash(
        alice, channel, "ask", {"question": LEAD}, installed="user"
    ).message()

    pressed = connected.press(connected.user("bob", guild), answer, "Why")

    assert "Confidence" in words(await pressed.message())


async def test_c1_a_direct_message_is_one_conversation_however_it_was_installed(
    connected: FakeDiscord, alice: User
) -> None:
    """What was typed there is followed up by the command."""
    connected.message(connected.dm(alice), alice, LEAD)
    await reply_in(connected, connected.dm(alice))

    asked = connected.slash(
        alice, connected.dm(alice), "ask", {"question": "and in Mexico?"}, installed="user"
    )

    assert "From the question before" in words(await asked.message())


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
    await until(lambda: "could not reply by direct message" in caplog.text)

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

    where = connected.dm(alice) if status is None else channel
    assert SAID_2017 in words(await reply_in(connected, where))
    assert len([one for one in connected.sent if one.author_id == connected.bot.id]) == 1


_sleep = asyncio.sleep


async def _at_once(_: float) -> None:
    await _sleep(0)


async def test_pressing_twice_is_answered_twice_and_hurts_nobody(
    connected: FakeDiscord, alice: User, channel: Channel
) -> None:
    """Each press is an interaction of its own."""
    message = await connected.slash(alice, channel, "ask", {"question": LEAD}).message()

    pressed = [connected.press(alice, message, "Why") for _ in range(2)]

    for one in pressed:
        assert "Confidence" in words(await one.message())


async def test_c8_an_answer_is_deleted_wherever_it_stands(
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


async def test_o6_what_runs_is_finished_before_leaving(
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


async def test_o6_what_a_crash_left_is_answered_once(
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


async def test_two_hundred_at_once_are_each_answered_once(
    connected: FakeDiscord, guild: Guild
) -> None:
    """Acknowledged in time, every one of them; by as many people."""
    people = [connected.user(f"reader{number}", guild) for number in range(CROWD)]
    rooms = [connected.channel(guild, f"room{number}") for number in range(10)]

    asked = [
        connected.slash(person, rooms[number % 10], "ask", {"question": f"{LEAD} {number}"})
        for number, person in enumerate(people)
    ]
    replies = [await one.message(60) for one in asked]

    assert all(words(reply) for reply in replies)
    assert max(one.acknowledged_after or 99 for one in asked) < 3
