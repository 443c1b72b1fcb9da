"""On a real socket every question is acknowledged and answered, whoever asks where."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from discord import ui

from bot.chat.texts import LANGUAGES
from tests.chat.discord.reading import LEAD, SAID_2017
from tests.chat.discord.wire.seeing import reply_in, words
from tests.fakes.discord import buttons, pings
from tests.fakes.waiting import until

if TYPE_CHECKING:
    from simcord.backend.models import Channel, Guild, User

    from tests.fakes.discord import FakeDiscord


CROWD = 200


async def test_a_question_is_acknowledged_and_answered(
    connected: FakeDiscord, alice: User, channel: Channel
) -> None:
    """In time, and nothing in it mentions anybody."""
    asked = connected.slash(alice, channel, "ask", {"question": LEAD})

    message = await asked.message()

    assert SAID_2017 in words(message)
    assert asked.acknowledged_after
    assert asked.acknowledged_after < 3
    assert not pings(message)


async def test_a_german_is_spoken_to_in_german(
    connected: FakeDiscord, alice: User, channel: Channel
) -> None:
    """Words, dates and buttons; the quote is what it is. Commands are in every language."""
    asked = connected.slash(alice, channel, "ask", {"question": LEAD}, locale="de")

    message = await asked.message()

    assert SAID_2017 in words(message)
    assert "11. Mai 2017" in words(message)
    assert "Kontext" in str(buttons(message))
    for command in connected.commands:
        told = command.get("name_localizations") or ()
        assert {locale.partition("-")[0] for locale in told} == LANGUAGES


@pytest.mark.parametrize("installed", ["guild", "user"])
async def test_user_installs_answer_too(
    connected: FakeDiscord, alice: User, channel: Channel, installed: str
) -> None:
    """In a server that the bot isn't in as well."""
    asked = connected.slash(alice, channel, "ask", {"question": LEAD}, installed=installed)  # type: ignore[arg-type]

    assert SAID_2017 in words(await asked.message())


async def test_others_look_into_what_a_user_install_answered(
    connected: FakeDiscord, alice: User, guild: Guild, channel: Channel
) -> None:
    """In a server that the bot isn't in: who presses is not who has installed it."""
    connected.kick(guild)
    answer = await connected.slash(
        alice, channel, "ask", {"question": LEAD}, installed="user"
    ).message()

    pressed = connected.press(connected.user("bob", guild), answer, "Why")

    assert "Confidence" in words(await pressed.message())


async def test_a_direct_message_is_one_conversation_however_it_was_installed(
    connected: FakeDiscord, alice: User
) -> None:
    """What was typed there is followed up by the command."""
    connected.message(connected.dm(alice), alice, LEAD)
    await reply_in(connected, connected.dm(alice))

    asked = connected.slash(
        alice, connected.dm(alice), "ask", {"question": "and in Mexico?"}, installed="user"
    )

    assert "From the question before" in words(await asked.message())


async def test_pressing_twice_is_answered_twice_and_hurts_nobody(
    connected: FakeDiscord, alice: User, channel: Channel
) -> None:
    """Each press is an interaction of its own."""
    message = await connected.slash(alice, channel, "ask", {"question": LEAD}).message()

    pressed = [connected.press(alice, message, "Why") for _ in range(2)]

    for one in pressed:
        assert "Confidence" in words(await one.message())


async def test_nothing_that_was_sent_is_held_on_to(
    connected: FakeDiscord, alice: User, channel: Channel
) -> None:
    """Buttons and windows know all there is to know; a bot that runs for months sends many."""
    asked = {"question": LEAD, "private": True}
    answer = await connected.slash(alice, channel, "ask", asked).message()
    await connected.press(alice, answer, "👎").modal()

    def forgotten() -> bool:
        gc.collect()
        return not any(issubclass(type(one), ui.LayoutView | ui.Modal) for one in gc.get_objects())

    await until(forgotten)


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
