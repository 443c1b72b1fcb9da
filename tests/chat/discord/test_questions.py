"""Every way to ask in Discord leads to one reply, with the quote and its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
import pytest

from bot.chat.discord.client import INTENTS, Client
from bot.chat.service import Person
from bot.storage import Place
from tests.chat.discord.reading import LEAD, SAID_2017, VAIN, labels, shown, words
from tests.conftest import REPOSITORY

if TYPE_CHECKING:
    from simcord import Env
    from simcord.actors import MemberActor
    from simcord.builders import ChannelHandle, GuildHandle

    from bot.chat.service import ChatService
    from bot.storage import Storage


def mention(env: Env) -> str:
    """Return what people type to mention the bot."""
    assert env.bot.user
    return env.bot.user.mention


async def test_ask_answers_in_a_server(
    simcord_env: Env, alice: MemberActor, channel: ChannelHandle
) -> None:
    """Deferred first; for all to see, with the source under the quote."""
    answer = shown(await alice.slash(channel, "ask", question=LEAD))

    assert words(answer).startswith(f"-# {LEAD}")
    first = next(one for one in simcord_env.http_requests if one.path.endswith("/callback"))
    assert first.json
    assert first.json["type"] == discord.InteractionResponseType.deferred_channel_message.value
    assert not answer.ephemeral
    assert SAID_2017 in words(answer)
    assert "Xiaomi schleicht über Mexiko nach Nordamerika" in words(answer)
    assert "2017" in words(answer)


async def test_ask_answers_in_direct_messages(simcord_env: Env) -> None:
    """Where only one person asks."""
    bob = simcord_env.create_user("bob")

    assert SAID_2017 in words(shown(await bob.slash("ask", question=LEAD)))


async def test_commands_are_for_servers_direct_messages_and_user_installs(
    simcord_env: Env,
) -> None:
    """Each says so itself."""
    assert isinstance(simcord_env.bot, Client)
    for command in simcord_env.bot.tree.get_commands():
        if command.name in {"ask", "Find in articles"}:
            assert command.allowed_installs
            assert command.allowed_contexts
            assert command.allowed_installs.user
            assert command.allowed_installs.guild
            assert command.allowed_contexts.private_channel


async def test_a_mention_is_answered_as_a_reply(
    simcord_env: Env, alice: MemberActor, channel: ChannelHandle
) -> None:
    """Its own words are no part of the question."""
    message = await alice.send(channel, f"{mention(simcord_env)} {LEAD}")

    answer = channel.last_message
    assert answer
    assert SAID_2017 in words(answer)
    assert answer.reference
    assert answer.reference.message_id == message.id


async def test_a_direct_message_is_a_question(simcord_env: Env) -> None:
    """No mention is needed."""
    bob = simcord_env.create_user("bob")

    await bob.send_dm(LEAD)

    assert SAID_2017 in words(bob.dm_channel.last_message)


@pytest.mark.parametrize("text", ["@everyone {}", "@here {}", "{}", "<@&{role}> {}"])
async def test_what_is_not_to_the_bot_is_left_alone(
    guild: GuildHandle, alice: MemberActor, channel: ChannelHandle, text: str
) -> None:
    """Everyone, a role of its own, and ordinary talk."""
    role = guild.create_role("readers")

    await alice.send(channel, text.format(LEAD, role=role.id))

    assert len(channel.history()) == 1


async def test_bots_are_left_alone(simcord_env: Env, channel: ChannelHandle) -> None:
    """Two of them would talk for ever; a webhook is one too."""
    robot = channel.guild.add_member(simcord_env.create_user("robot", bot=True))  # type: ignore[union-attr]
    hook = channel.guild.create_webhook(channel)  # type: ignore[union-attr]

    await robot.send(channel, f"{mention(simcord_env)} {LEAD}")
    await hook.send(f"{mention(simcord_env)} {LEAD}")

    assert len(channel.history()) == 2


async def test_an_edit_is_no_new_question(
    simcord_env: Env, alice: MemberActor, channel: ChannelHandle
) -> None:
    """Who edits a question has its answer already."""
    message = await alice.send(channel, f"{mention(simcord_env)} {LEAD}")

    await alice.edit(message, f"{mention(simcord_env)} {VAIN}")

    assert len(channel.history()) == 2


def test_the_invitation_in_the_readme_asks_for_no_more_than_it_takes() -> None:
    """To see channels, to answer there and in threads, with a file, replying to what was asked."""
    needed = discord.Permissions(
        view_channel=True,
        send_messages=True,
        send_messages_in_threads=True,
        attach_files=True,
        read_message_history=True,
    )

    assert f"&permissions={needed.value}`" in (REPOSITORY / "README.md").read_text("utf-8")


def test_no_privileged_intent_is_asked_for() -> None:
    """Neither members nor presences nor the content of others' messages."""
    privileged = discord.Intents(members=True, presences=True, message_content=True)

    assert not INTENTS.value & privileged.value


async def test_find_in_articles_takes_the_message_as_the_question(
    alice: MemberActor, channel: ChannelHandle
) -> None:
    """Whoever wrote it."""
    message = await alice.send(channel, LEAD)

    assert SAID_2017 in words(shown(await alice.context_menu(channel, "Find in articles", message)))


async def test_autocomplete_offers_questions_that_are_answered(
    alice: MemberActor, channel: ChannelHandle
) -> None:
    """Verified examples, at most 25 of at most 100 characters; nothing for what is like none."""
    offered = await alice.autocomplete(channel, "ask", "question", "")

    assert 0 < len(offered) <= 25
    assert all(len(one["name"]) <= 100 for one in offered)
    assert await alice.autocomplete(channel, "ask", "question", "zzzzzz") == []


async def test_what_was_answered_well_is_offered_in_its_server_alone(
    simcord_env: Env, alice: MemberActor, channel: ChannelHandle
) -> None:
    """A question that nobody else had thought of."""
    asked = "By when will phones of Xiaomi be sold in America?"
    await alice.slash(channel, "ask", question=asked)
    other = simcord_env.create_guild("other")
    away = other.create_text_channel("away")
    bob = other.add_member(simcord_env.create_user("bob"))

    assert asked in [
        one["value"] for one in await alice.autocomplete(channel, "ask", "question", asked[:20])
    ]
    assert asked not in [
        one["value"] for one in await bob.autocomplete(away, "ask", "question", asked[:20])
    ]


async def test_a_private_answer_is_for_the_asker_and_can_be_shared(
    alice: MemberActor, channel: ChannelHandle
) -> None:
    """Then it says who shared it, and the private one is gone."""
    answer = shown(await alice.slash(channel, "ask", question=LEAD, private=True))
    assert answer.ephemeral

    shared = (await alice.click(answer, label="Share")).followups[0]

    assert not shared.ephemeral
    assert SAID_2017 in words(shared)
    assert "Shared by alice" in words(shared)
    assert "Share" not in labels(shared)
    assert [message.id for message in channel.history(viewer=alice)] == [shared.id]


async def test_who_asks_too_fast_is_told_to_wait(
    alice: MemberActor, channel: ChannelHandle
) -> None:
    """In private, and for how long."""
    for _ in range(6):
        await alice.slash(channel, "ask", question=LEAD)

    result = await alice.slash(channel, "ask", question=LEAD)

    assert "try again in" in words(shown(result))
    assert shown(result).ephemeral


async def test_what_the_articles_do_not_say_is_refused(
    alice: MemberActor, channel: ChannelHandle
) -> None:
    """What was searched, and what is found nowhere."""
    answer = words(shown(await alice.slash(channel, "ask", question=VAIN)))

    assert "The articles don't say" in answer
    assert "5 articles" in answer


@pytest.mark.parametrize("text", ["hi", "asdf qwer zxcv", "thanks!"])
async def test_who_asks_nothing_is_told_what_to_ask(simcord_env: Env, text: str) -> None:
    """In a direct message, too; there is nothing to look into, so no button does."""
    bob = simcord_env.create_user("bob")

    await bob.send_dm(text)

    said = words(bob.dm_channel.last_message)
    assert "The articles don't say" in said
    assert "Questions that work here" in said
    assert "/help tells you more." in said
    assert labels(bob.dm_channel.last_message) == ["👍", "👎", "🗑️", "Ask next"]


async def test_a_follow_up_is_completed_and_says_so(
    simcord_env: Env, alice: MemberActor, channel: ChannelHandle
) -> None:
    """From what the same person asked there before; another's question is another talk."""
    bob = channel.guild.add_member(simcord_env.create_user("bob"))  # type: ignore[union-attr]
    await alice.slash(channel, "ask", question=LEAD)

    await alice.send(channel, f"{mention(simcord_env)} and in Mexico?")
    hers = words(channel.last_message)
    await bob.send(channel, f"{mention(simcord_env)} and in Mexico?")
    his = words(channel.last_message)

    assert "From the question before" in hers
    assert "From the question before" not in his


async def test_a_place_that_is_private_by_default_answers_in_private(
    simcord_env: Env,
    service: ChatService,
    alice: MemberActor,
    channel: ChannelHandle,
    guild: GuildHandle,
) -> None:
    """A command privately, a mention by direct message, which says what was asked."""
    boss = Person(
        place=Place(platform="discord", id=str(guild.id)), id=str(guild.owner.id), manages=True
    )
    await service.places.change(boss, private=True)

    result = await alice.slash(channel, "ask", question=LEAD)
    await alice.send(channel, f"{mention(simcord_env)} {LEAD}")

    assert shown(result).ephemeral
    assert len(channel.history(viewer=guild.owner)) == 1
    answer = alice.user.dm_channel.last_message
    assert answer
    assert words(answer).startswith(f"-# {LEAD}")
    assert "Share" not in labels(answer)
    assert "Confidence" in words(shown(await alice.user.click(answer, label="Why")))


async def test_where_it_may_not_speak_it_says_so_by_direct_message(
    simcord_env: Env, service: ChatService, alice: MemberActor, channel: ChannelHandle
) -> None:
    """Not in that channel, and what is said there is about the channel."""
    assert channel.guild
    server = Place(platform="discord", id=str(channel.guild.id))
    await service.places.change(Person(place=server, id="1", manages=True), channels=("123",))

    await alice.send(channel, f"{mention(simcord_env)} {LEAD}")

    assert len(channel.history()) == 1
    assert "not allowed to answer you in that channel" in words(alice.user.dm_channel.last_message)


async def test_every_question_asked_was_answered_and_sent(
    simcord_env: Env, alice: MemberActor, channel: ChannelHandle, storage: Storage
) -> None:
    """Nothing is left for the next start."""
    await alice.slash(channel, "ask", question=LEAD)
    await alice.send(channel, f"{mention(simcord_env)} {VAIN}")

    assert await storage.questions.unfinished("discord") == ()
