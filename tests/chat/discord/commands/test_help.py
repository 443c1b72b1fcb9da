"""Help names questions that work, ways to ask and commands, and guesses what was mistyped."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answering.models import Answer
from tests.chat.discord.reading import shown, words

if TYPE_CHECKING:
    from simcord import Env
    from simcord.actors import MemberActor
    from simcord.builders import ChannelHandle, GuildHandle

    from bot.answering.answerer import Answerer


def questions(help_: str) -> list[str]:
    """Return the example questions in `help_`."""
    return [line[2:] for line in help_.splitlines() if line.startswith("• ") and line[-1] == "?"]


async def test_the_examples_really_work(
    alice: MemberActor, channel: ChannelHandle, shipped: Answerer
) -> None:
    """Each is answered when it is asked."""
    result = await alice.slash(channel, "help")
    offered = questions(words(shown(result)))

    assert result.ephemeral
    assert len(offered) > 2
    assert all(isinstance(shipped.answer(question), Answer) for question in offered)


@pytest.mark.usefixtures("german")
async def test_a_german_gets_german_examples(alice: MemberActor, channel: ChannelHandle) -> None:
    """And the commands by their German names."""
    help_ = words(shown(await alice.slash(channel, "help")))

    assert "Wann wurde Xiaomi gegründet?" in help_
    assert "/datenschutz" in help_
    assert "Ways to ask" not in help_


async def test_help_names_the_ways_to_ask_and_the_commands(
    alice: MemberActor, boss: MemberActor, channel: ChannelHandle
) -> None:
    """Those for managers are named to managers only."""
    plain = words(shown(await alice.slash(channel, "help")))
    managing = words(shown(await boss.slash(channel, "help")))

    assert "@TestBot" in plain
    assert "“Find in articles”" in plain
    assert all(f"/{name}:" in plain for name in ("ask", "sources", "help", "privacy"))
    managed = ("/settings:", "/stats:", "/unanswered:")
    assert not any(name in plain for name in managed)
    assert all(name in managing for name in managed)


@pytest.mark.parametrize("typed", ["sources", "/sources", " Sources", "fuentes"])
async def test_help_explains_a_command(
    alice: MemberActor, channel: ChannelHandle, typed: str
) -> None:
    """By its name in any language, with its options."""
    help_ = words(shown(await alice.slash(channel, "help", topic=typed)))

    assert "Did you mean" not in help_
    assert "/sources [search]" in help_
    assert "search: Words of a title" in help_


async def test_a_mistyped_command_is_guessed(alice: MemberActor, channel: ChannelHandle) -> None:
    """And explained at once."""
    help_ = words(shown(await alice.slash(channel, "help", topic="unansered")))

    assert "There is no command called “unansered”. Did you mean /unanswered?" in help_
    assert "days: How many days back" in help_
    assert "Only for those who manage the server" in help_


async def test_what_is_like_no_command_gets_all_help(
    alice: MemberActor, channel: ChannelHandle
) -> None:
    """Nothing is guessed that isn't near."""
    help_ = words(shown(await alice.slash(channel, "help", topic="qqqq")))

    assert "There is no command called “qqqq”." in help_
    assert "Did you mean" not in help_
    assert "/ask:" in help_


async def test_help_offers_its_topics(
    alice: MemberActor, boss: MemberActor, channel: ChannelHandle
) -> None:
    """Those that can be given."""
    offered = await alice.autocomplete(channel, "help", "topic", "s")
    managing = await boss.autocomplete(channel, "help", "topic", "set")

    assert [one["value"] for one in offered] == ["ask", "sources"]
    assert [one["value"] for one in managing] == ["settings"]


async def test_a_mention_alone_is_greeted(
    simcord_env: Env, alice: MemberActor, channel: ChannelHandle
) -> None:
    """With what the bot is and a few questions, as a reply for all to see."""
    await alice.send(channel, f"<@{simcord_env.bot.user.id}> ")  # type: ignore[union-attr]  # it is there
    reply = channel.last_message

    assert reply is not None
    assert reply.reference is not None
    assert "quoted word for word" in words(reply)
    assert len(questions(words(reply))) == 3
    assert "/help tells you more" in words(reply)


async def test_a_greeting_speaks_the_language_of_the_place(
    simcord_env: Env, boss: MemberActor, channel: ChannelHandle
) -> None:
    """If one is set."""
    settings = shown(await boss.slash(channel, "settings"))
    await boss.select(settings, ["fr"], custom_id="settings:language:")

    await boss.send(channel, f"<@{simcord_env.bot.user.id}>")  # type: ignore[union-attr]  # it is there

    assert "citée mot pour mot" in words(channel.last_message)


async def test_nobody_is_greeted_where_the_bot_may_not_speak(
    simcord_env: Env, guild: GuildHandle, boss: MemberActor, channel: ChannelHandle
) -> None:
    """They are told so, out of others' sight."""
    elsewhere = guild.create_text_channel("bots")
    settings = shown(await boss.slash(channel, "settings"))
    await boss.select(settings, [elsewhere], custom_id="settings:channels:")

    await boss.send(channel, f"<@{simcord_env.bot.user.id}>")  # type: ignore[union-attr]  # it is there

    assert channel.last_message is not None
    assert channel.last_message.author.id == boss.id
    assert "not allowed to answer you in that channel" in words(boss.user.dm_channel.last_message)


async def test_nothing_asked_is_greeted_everywhere(
    simcord_env: Env, alice: MemberActor, channel: ChannelHandle
) -> None:
    """By the command, and in direct messages; a message without text is no question either."""
    carol = simcord_env.create_user("carol")
    await carol.send_dm(f"<@{simcord_env.bot.user.id}>")  # type: ignore[union-attr]  # it is there
    blank = shown(await alice.slash(channel, "ask", question="  "))
    picture = await alice.send(channel, attachments=[("cat.png", b"...")])
    found = shown(await alice.context_menu(channel, "Find in articles", picture))

    assert "quoted word for word" in words(carol.dm_channel.last_message)
    assert blank.ephemeral
    assert "quoted word for word" in words(blank)
    assert "no text in that message" in words(found)
