"""What is said in a thread that the bot's library has lost sight of is under the same settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.chat.service import Person
from bot.storage import Place
from tests.chat.discord.reading import LEAD, SAID_2017
from tests.chat.discord.wire.seeing import mentioned, reply_in, words

if TYPE_CHECKING:
    from simcord.backend.models import Channel, Guild, User

    from bot.chat.service import ChatService
    from tests.fakes.discord import FakeDiscord


@pytest.fixture
async def thread(connected: FakeDiscord, channel: Channel, alice: User) -> Channel:
    """Return an archived thread in the channel."""
    thread = connected.thread(channel, alice)
    connected.archive(thread)
    return thread


@pytest.fixture
def boss(guild: Guild, channel: Channel) -> Person:
    """Return who manages the channel that the thread is in."""
    place = Place(platform="discord", id=str(guild.id), channel=str(channel.id))
    return Person(place=place, id="1", manages=True)


async def test_it_is_answered_there(connected: FakeDiscord, thread: Channel, alice: User) -> None:
    """If nothing is set, as in any thread."""
    connected.message(thread, alice, mentioned(connected))

    assert SAID_2017 in words(await reply_in(connected, thread))


async def test_private_answers_stay_private(
    connected: FakeDiscord, service: ChatService, boss: Person, thread: Channel, alice: User
) -> None:
    """The channel says so, and its threads are of it."""
    await service.places.change(boss, private=True)

    connected.message(thread, alice, mentioned(connected))

    assert SAID_2017 in words(await reply_in(connected, connected.dm(alice)))
    assert all(one.author_id != connected.bot.id for one in connected.messages(thread))


@pytest.mark.parametrize("allowed", ["this", "another"])
async def test_where_the_bot_may_speak_it_speaks(
    connected: FakeDiscord, service: ChatService, boss: Person, thread: Channel, allowed: str
) -> None:
    """In the threads of the channels that are allowed, and of no others."""
    here = allowed == "this"
    allow = boss.place.channel if here else "4242"
    server = Person(place=boss.place.whole, id="1", manages=True)
    await service.places.change(server, channels=(allow,))
    alice = connected.backend.users[thread.owner_id or 0]

    connected.message(thread, alice, mentioned(connected))

    where = thread if here else connected.dm(alice)
    assert (SAID_2017 in words(await reply_in(connected, where))) is here


@pytest.mark.parametrize("said", [LEAD, ""])
async def test_unknown_is_not_public(
    connected: FakeDiscord, thread: Channel, alice: User, said: str
) -> None:
    """Where it can't be told whose thread it is, answers and greetings are for one alone."""
    connected.fail("GET", f"/channels/{thread.id}", 404, code=10003, times=None)

    connected.message(thread, alice, mentioned(connected, said))

    await reply_in(connected, connected.dm(alice))
    assert all(one.author_id != connected.bot.id for one in connected.messages(thread))
