"""All commands: what Discord allows them to be called, where they can be given, how they begin."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import discord
import pytest

from bot.chat.discord.commands.help import TOPICS
from bot.chat.discord.commands.translating import Translator
from bot.chat.texts import LANGUAGES, Texts
from tests.chat.discord.reading import LEAD, shown, words
from tests.chat.service.test_faults import locked

if TYPE_CHECKING:
    from pathlib import Path

    from simcord import Env
    from simcord.actors import MemberActor
    from simcord.builders import ChannelHandle

    from bot.chat.discord.client import Client


LOCALES = {one.value for one in discord.Locale if one.value.partition("-")[0] in LANGUAGES}
"""What Discord calls the languages that the bot speaks: some have two names."""
NAME = re.compile(r"[-_\w]{1,32}")


@pytest.fixture
async def payloads(simcord_bot: Client) -> list[dict[str, Any]]:
    """Return what Discord is told of each slash command."""
    return [
        dict(await command.get_translated_payload(simcord_bot.tree, Translator()))
        for command in simcord_bot.tree.get_commands(type=discord.AppCommandType.chat_input)
    ]


async def test_names_and_descriptions_are_what_discord_takes(
    payloads: list[dict[str, Any]],
) -> None:
    """One small word, and at most 100 characters, in every language."""
    told = [one for command in payloads for one in (command, *command["options"])]

    assert len(told) > len(payloads) == 7
    for one in told:
        names = {"en": one["name"], **one["name_localizations"]}
        descriptions = {"en": one["description"], **one["description_localizations"]}
        assert names.keys() >= LOCALES
        assert descriptions.keys() >= LOCALES
        assert all(NAME.fullmatch(name) and name == name.lower() for name in names.values())
        assert all(1 <= len(description) <= 100 for description in descriptions.values())
    for locale in LOCALES:
        names_there = [command["name_localizations"][locale] for command in payloads]
        assert len(set(names_there)) == len(names_there)


async def test_help_knows_all_commands_and_their_options(
    payloads: list[dict[str, Any]],
) -> None:
    """And no others; for managers are those that others don't see."""
    texts = Texts.of("en")

    assert {
        topic.name(texts): (
            topic.description(texts),
            tuple((name(texts), description(texts)) for name, description in topic.options),
            topic.for_managers,
        )
        for topic in TOPICS
    } == {
        one["name"]: (
            one["description"],
            tuple((option["name"], option["description"]) for option in one["options"]),
            one["default_member_permissions"] is not None,
        )
        for one in payloads
    }


async def test_commands_can_be_given_where_they_make_sense(
    payloads: list[dict[str, Any]],
) -> None:
    """Those for managers in servers, all others everywhere, for user installs too."""
    managers = discord.Permissions(manage_guild=True).value
    assert {one["default_member_permissions"] for one in payloads} == {None, managers}
    for one in payloads:
        given = (one["integration_types"], one["contexts"])
        if one["default_member_permissions"] is None:
            assert given == ([0, 1], [0, 1, 2])
        else:
            assert given == ([0], [0])


async def test_every_command_and_press_is_acknowledged_first(
    simcord_env: Env, boss: MemberActor, channel: ChannelHandle
) -> None:
    """For the person's eyes, before any work is done."""
    await boss.slash(channel, "ask", question=LEAD)
    begun = len(simcord_env.http_requests)
    for name in ("sources", "help", "privacy", "settings", "stats", "unanswered"):
        await boss.slash(channel, name)
        first, second = simcord_env.http_requests[begun:]
        assert first.path.endswith("/callback")
        assert first.json == {"type": 5, "data": {"flags": 64}}
        assert not second.path.endswith("/callback")
        begun += 2
    told = shown(await boss.slash(channel, "privacy"))
    begun += 2
    await boss.click(told, label="Forget me")
    assert [one.json for one in simcord_env.http_requests[begun : begun + 1]] == [{"type": 6}]


async def test_while_nothing_can_be_remembered_everybody_gets_a_sentence(
    tmp_path: Path, boss: MemberActor, channel: ChannelHandle
) -> None:
    """Nothing is changed or forgotten, and the bot goes on."""
    await boss.slash(channel, "ask", question=LEAD)
    settings = shown(await boss.slash(channel, "settings"))
    privacy = shown(await boss.slash(channel, "privacy"))
    await boss.click(privacy, label="Forget me")

    with locked(tmp_path):
        chosen = await boss.select(settings, ["de"], custom_id="settings:language:")
        await boss.click(privacy, label="Yes, forget me")
    (refusal,) = chosen.followups

    assert "I can't remember things right now" in words(refusal)
    assert "I can't remember things right now" in words(privacy)
    assert "that of whoever asks" in words(settings)
    assert "one question" in words(shown(await boss.slash(channel, "privacy")))
    await boss.select(settings, ["de"], custom_id="settings:language:")
    assert "My language · German" in words(settings)


def test_all_languages_have_a_locale_of_discord() -> None:
    """Or they would not be told of."""
    spoken = {locale.value.partition("-")[0] for locale in discord.Locale}

    assert spoken >= LANGUAGES
