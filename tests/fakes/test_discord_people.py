"""What people do on the fake Discord reaches a real discord.py, and its answers come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from simcord.backend.errors import SetupError

from .discord import buttons, pings, words

if TYPE_CHECKING:
    from .bot import EchoBot
    from .discord import FakeDiscord

pytestmark = pytest.mark.usefixtures("bot")


async def test_a_deferred_command_is_answered_in_a_server(fake: FakeDiscord) -> None:
    """The acknowledgement comes first, the message later; both carry their times."""
    guild = fake.guild()
    asked = fake.slash(fake.user("Ada", guild), fake.channel(guild), "ask", {"question": "Why?"})
    assert await asked.acknowledged() == "deferred"
    message = await asked.message()
    assert message.content == "en-US [0]: Why?"
    assert 0 < (asked.acknowledged_after or 0) < (asked.finished_after or 0)
    assert fake.sent == [message]
    assert not fake.thinking


async def test_a_command_works_in_dms_and_among_people_who_installed_it(fake: FakeDiscord) -> None:
    """The context and the locale of the person arrive."""
    ada, ben = fake.user("Ada"), fake.user("Ben")
    here = fake.slash(ada, fake.dm(ada), "ask", {"question": "Why?"}, locale="de")
    assert (await here.message()).content == "de [1]: Why?"
    among = fake.private_channel(ada, ben)
    there = fake.slash(ada, among, "ask", {"question": "Why?"}, installed="user")
    assert (await there.message()).content == "en-US [2]: Why?"


async def test_a_user_install_works_in_a_server_without_the_bot(fake: FakeDiscord) -> None:
    """The interaction arrives though the server's messages do not."""
    guild = fake.guild(locale="fr")
    ada, channel = fake.user("Ada", guild), fake.channel(guild)
    fake.kick(guild)
    asked = fake.slash(ada, channel, "ask", {"question": "Why?"}, installed="user")
    assert (await asked.message()).content == "en-US [0]: Why?"


async def test_an_unfinished_reply_keeps_thinking(fake: FakeDiscord) -> None:
    """It is not among what was sent."""
    ada = fake.user()
    asked = fake.slash(ada, fake.dm(ada), "slow")
    await asked.acknowledged()
    assert [message.id for message in fake.thinking] == [asked.record.message_id]
    assert not fake.sent
    with pytest.raises(TimeoutError):
        await asked.message(seconds=0)


async def test_a_private_answer_is_for_the_asker(fake: FakeDiscord) -> None:
    """Nobody else can press its button."""
    guild = fake.guild()
    ada, ben = fake.user("Ada", guild), fake.user("Ben", guild)
    channel = fake.channel(guild)
    answer = await fake.slash(ada, channel, "ask", {"question": "Why?", "private": True}).message()
    assert answer.is_ephemeral
    with pytest.raises(SetupError):
        fake.press(ben, answer, "vote:1")
    assert await fake.press(ada, answer, "vote:1").acknowledged() == "update"


async def test_autocomplete_offers_choices(fake: FakeDiscord) -> None:
    """What was typed so far arrives in the focused option."""
    ada = fake.user()
    asked = fake.autocomplete(ada, fake.dm(ada), "ask", {"question": "ab"})
    assert [choice["name"] for choice in await asked.choices()] == ["ab0", "ab1"]


async def test_buttons_edit_their_message_and_open_a_modal(fake: FakeDiscord) -> None:
    """Pressed three times: twice in place, then a reason is asked for and submitted."""
    ada = fake.user()
    answer = await fake.slash(ada, fake.dm(ada), "ask", {"question": "Why?"}).message()
    for number in (1, 2):
        await fake.press(ada, answer, str(number)).message()
        assert answer.content == f"{number} votes"
    opened = fake.press(ada, answer, "vote:3")
    modal = await opened.modal()
    why, language = (part["component"]["custom_id"] for part in modal["components"])
    submitted = fake.submit(ada, opened, {why: "so", language: "de"})
    assert (await submitted.message()).content == "so (de)"
    with pytest.raises(SetupError):
        fake.submit(ada, opened, {why: "so"})


async def test_a_layout_and_a_follow_up_are_read(fake: FakeDiscord) -> None:
    """Words and buttons of Components V2 are found; the follow-up is another message."""
    ada = fake.user()
    asked = fake.slash(ada, fake.dm(ada), "panel", {"text": "Read @everyone"})
    message = await asked.message()
    assert words(message) == "Read @everyone"
    assert [button["label"] for button in buttons(message)] == ["1", "Source"]
    assert not pings(message)
    await fake.until(lambda: [m.content for m in asked.follow_ups] == ["more"])


async def test_a_command_of_a_messages_menu_reads_the_message(fake: FakeDiscord) -> None:
    """Its content arrives without the privileged intent."""
    guild = fake.guild()
    ada, channel = fake.user("Ada", guild), fake.channel(guild)
    asked = fake.context_menu(
        ada, channel, "Find in articles", fake.message(channel, ada, "the bells")
    )
    assert (await asked.message()).content == "found: the bells"


async def test_messages_are_heard_as_far_as_intents_go(fake: FakeDiscord, bot: EchoBot) -> None:
    """A DM and a mention arrive with their content, other messages without; replies name theirs."""
    guild = fake.guild()
    ada, channel = fake.user("Ada", guild), fake.channel(guild)
    fake.message(channel, ada, "between us")
    mention = fake.message(channel, ada, f"<@{fake.bot.id}> why?")
    fake.message(fake.dm(ada), ada, "hello")
    await fake.until(lambda: len(fake.sent) == 2)
    assert [message.content for message in bot.seen] == ["", mention.content, "hello"]
    reply = next(message for message in fake.sent if message.channel_id == channel.id)
    assert reply.reference is not None
    assert reply.reference["message_id"] == str(mention.id)
    assert not pings(reply)


async def test_settings_are_for_managers(fake: FakeDiscord) -> None:
    """A subcommand, a channel and a member among its options, a menu on its answer."""
    guild = fake.guild()
    ada, channel = fake.user("Ada", guild), fake.channel(guild)
    options = {"where": fake.channel(guild, "there"), "who": ada}
    with pytest.raises(SetupError):
        fake.slash(ada, channel, "settings place", options)
    fake.grant(guild, ada, manage_guild=True)
    answer = await fake.slash(ada, channel, "settings place", options).message()
    assert answer.content == "there Ada"
    with pytest.raises(SetupError):
        fake.select(ada, answer, "language", ["fr"])
    chosen = fake.select(ada, answer, "language", ["de"])
    assert await chosen.acknowledged() == "deferred_update"
    assert (await chosen.message()).content == "de"
    assert not answer.components


async def test_edits_and_deletions_are_seen_by_both_sides(fake: FakeDiscord, bot: EchoBot) -> None:
    """What stands in the channel is what exists now."""
    ada = fake.user()
    mine = fake.message(fake.dm(ada), ada, "hello")
    answer = (await fake.until(lambda: fake.sent))[0]
    heard = await bot.get_partial_messageable(answer.channel_id).fetch_message(answer.id)
    await heard.edit(content="edited")
    fake.delete(mine)
    assert [message.content for message in fake.messages(fake.dm(ada))] == ["edited"]
    await heard.delete()
    assert not fake.sent


async def test_only_what_is_registered_and_there_can_be_used(fake: FakeDiscord) -> None:
    """A test cannot do what people cannot."""
    ada = fake.user()
    answer = await fake.slash(ada, fake.dm(ada), "ask", {"question": "Why?"}).message()
    with pytest.raises(SetupError):
        fake.slash(ada, fake.dm(ada), "nothing")
    with pytest.raises(SetupError):
        fake.slash(ada, fake.dm(ada), "ask")
    with pytest.raises(SetupError):
        fake.press(ada, answer, "nothing")
    fake.delete(answer)
    with pytest.raises(SetupError):
        fake.press(ada, answer, "vote:1")


async def test_many_people_at_once_are_all_answered(fake: FakeDiscord) -> None:
    """Two hundred questions, each answered once."""
    people = [fake.user(f"user{number}") for number in range(200)]
    asked = [fake.slash(user, fake.dm(user), "ask", {"question": user.name}) for user in people]
    answers = [await one.message() for one in asked]
    assert [answer.content for answer in answers] == [f"en-US [1]: {user.name}" for user in people]
    assert len(fake.sent) == 200
