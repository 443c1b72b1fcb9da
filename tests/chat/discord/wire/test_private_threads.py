"""What is asked in a private thread stays with those who are in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.chat.discord.reading import SAID_2017
from tests.chat.discord.wire.seeing import mentioned, reply_in, words

if TYPE_CHECKING:
    from simcord.backend.models import Channel, User

    from tests.fakes.discord import FakeDiscord

ASKED = "When will Xiaomi sell its phones in the US, please?"


async def offered(fake: FakeDiscord, user: User, channel: Channel) -> list[str]:
    """Return what autocomplete offers `user` in `channel`."""
    choices = await fake.autocomplete(user, channel, "ask", {"question": "Xiaomi phones"}).choices()
    return [one["value"] for one in choices]


@pytest.mark.parametrize("by", ["mention", "command"])
@pytest.mark.parametrize("private", ["private", "public"])
async def test_autocomplete_in_the_channel_offers_nothing_of_a_private_thread(
    connected: FakeDiscord, channel: Channel, alice: User, private: str, by: str
) -> None:
    """Of a public one it does: who reads the channel reads that."""
    thread = connected.thread(channel, alice, private=private == "private")
    if by == "mention":
        connected.message(thread, alice, mentioned(connected, ASKED))
        reply = await reply_in(connected, thread)
    else:
        reply = await connected.slash(alice, thread, "ask", {"question": ASKED}).message()
    assert SAID_2017 in words(reply)

    assert (ASKED in await offered(connected, alice, channel)) is (private == "public")
