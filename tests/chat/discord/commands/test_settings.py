"""Managers choose how the bot behaves in their server and its channels; nobody else does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
import pytest
import simcord

from bot.answering.search.weights import HowSure
from bot.chat.connection.presence import Presence
from bot.chat.discord.client import Client
from bot.storage import Place, PlaceSettings
from tests.chat.discord.reading import LEAD, choices, labels, preset, shown, words

if TYPE_CHECKING:
    from simcord import Env
    from simcord.actors import MemberActor
    from simcord.builders import ChannelHandle, GuildHandle

    from bot.chat.service import ChatService
    from bot.storage import Storage

WHOLE = "settings:{}:".format


def place(guild: GuildHandle, channel: ChannelHandle | None = None) -> Place:
    """Return a server or a channel as storage knows it."""
    return Place(platform="discord", id=str(guild.id), channel=str(channel.id) if channel else "")


async def test_settings_are_shown_to_managers(boss: MemberActor, channel: ChannelHandle) -> None:
    """To them alone: what holds, and what can be chosen instead."""
    told = shown(await boss.slash(channel, "settings"))

    assert told.ephemeral
    assert "Settings for the whole server" in words(told)
    assert "Channels I answer in · all" in words(told)
    assert "How sure I must be · as installed" in words(told)
    assert "Last changes" not in words(told)
    assert "My language · that of whoever asks*" in choices(told, WHOLE("language"))
    assert list(choices(told, WHOLE("private"))) == [
        "Private answers · no*",
        "Private answers · yes",
    ]
    assert labels(told) == ["Reset all"]


async def test_each_setting_is_changed_and_shown_at_once(
    storage: Storage, guild: GuildHandle, boss: MemberActor, channel: ChannelHandle
) -> None:
    """In the same message; every change leaves a line."""
    role = guild.create_role("readers")
    told = shown(await boss.slash(channel, "settings"))

    await boss.select(told, [channel], custom_id=WHOLE("channels"))
    await boss.select(told, [role], custom_id=WHOLE("roles"))
    await boss.select(told, ["yes"], custom_id=WHOLE("private"))
    await boss.select(told, ["de"], custom_id=WHOLE("language"))
    await boss.select(told, ["high"], custom_id=WHOLE("how_sure"))
    await boss.select(told, ["20"], custom_id=WHOLE("rate"))

    assert await storage.settings.of(place(guild)) == PlaceSettings(
        channels=(str(channel.id),),
        roles=(str(role.id),),
        private=True,
        language="de",
        how_sure=HowSure.HIGH,
        rate=20,
    )
    assert "Changed. Questions a minute for one person: 20" in words(told)
    assert "Channels I answer in · #general" in words(told)
    assert "Roles I answer · @readers" in words(told)
    assert "My language · that of whoever asks → German" in words(told)
    assert "Questions a minute for one person · 6 → 20" in words(told)
    assert preset(told, WHOLE("channels")) == [channel.id]
    assert preset(told, WHOLE("roles")) == [role.id]
    assert "My language · German*" in choices(told, WHOLE("language"))
    history = await storage.settings.history(place(guild))
    assert [change.setting for change in history] == [
        "rate",
        "how_sure",
        "language",
        "private",
        "roles",
        "channels",
    ]
    assert all(change.by for change in history)


async def test_what_is_set_holds_for_whoever_asks(
    boss: MemberActor, alice: MemberActor, channel: ChannelHandle
) -> None:
    """For whoever asks."""
    told = shown(await boss.slash(channel, "settings"))
    await boss.select(told, ["yes"], custom_id=WHOLE("private"))
    await boss.select(told, ["de"], custom_id=WHOLE("language"))

    answer = shown(await alice.slash(channel, "ask", question=LEAD))

    assert answer.ephemeral
    assert "etwa Februar 2015" in words(answer)


async def test_a_channel_has_settings_of_its_own(
    storage: Storage, guild: GuildHandle, boss: MemberActor, channel: ChannelHandle
) -> None:
    """Over those of the server, to which they go back; where it speaks is for the whole."""
    other = guild.create_text_channel("other")
    whole = shown(await boss.slash(channel, "settings"))
    await boss.select(whole, ["de"], custom_id=WHOLE("language"))

    told = shown(await boss.slash(channel, "settings", channel=other))
    language = f"settings:language:{other.id}"
    assert "Settings for #other" in words(told)
    assert "My language · German*" in choices(told, language)
    with pytest.raises(simcord.SetupError):
        await boss.select(told, [other], custom_id=f"settings:channels:{other.id}")

    await boss.select(told, ["fr"], custom_id=language)
    assert "My language · as in the whole server → French" in words(told)
    assert (await storage.settings.of(place(guild, other))).language == "fr"
    assert (await storage.settings.of(place(guild, channel))).language == "de"

    value = choices(told, language)["My language · as in the whole server"]
    await boss.select(told, [value], custom_id=language)
    assert (await storage.settings.of(place(guild, other))).language == "de"
    await boss.select(whole, ["3"], custom_id=WHOLE("rate"))
    assert "#other · My language · French → as in the whole server" in words(whole)


async def test_all_settings_of_a_place_are_reset(
    storage: Storage, guild: GuildHandle, boss: MemberActor, channel: ChannelHandle
) -> None:
    """Of the place that is shown, and of no other."""
    whole = shown(await boss.slash(channel, "settings"))
    here = shown(await boss.slash(channel, "settings", channel=channel))
    await boss.select(whole, ["de"], custom_id=WHOLE("language"))
    await boss.select(here, ["10"], custom_id=f"settings:rate:{channel.id}")

    await boss.click(here, label="Reset all")
    assert await storage.settings.of(place(guild, channel)) == PlaceSettings(language="de")
    await boss.click(whole, label="Reset all")
    assert await storage.settings.of(place(guild)) == PlaceSettings()
    assert "nothing is set here any more" in words(whole)


async def test_settings_are_changed_after_a_restart(  # noqa: PLR0913, PLR0917 - it takes the whole bot
    simcord_env: Env,
    service: ChatService,
    storage: Storage,
    guild: GuildHandle,
    boss: MemberActor,
    channel: ChannelHandle,
) -> None:
    """The menus know of what."""
    told = shown(await boss.slash(channel, "settings"))

    await simcord_env.restart_bot(Client(service, storage, Presence("discord"), shard_count=1))
    await boss.select(told, [channel], custom_id=WHOLE("channels"))
    await simcord_env.restart_bot(Client(service, storage, Presence("discord"), shard_count=1))
    await boss.click(told, label="Reset all")

    assert "Channels I answer in · #general → all" in words(told)
    assert await storage.settings.of(place(guild)) == PlaceSettings()


async def test_others_do_not_see_the_command(
    alice: MemberActor, boss: MemberActor, channel: ChannelHandle
) -> None:
    """Nor anybody in a direct message."""
    managed = {"settings", "stats", "unanswered"}

    assert managed.isdisjoint(alice.available_commands(channel))
    assert managed <= set(boss.available_commands(channel))
    assert managed.isdisjoint(boss.user.available_commands())


@pytest.mark.parametrize("command", ["settings", "stats", "unanswered"])
async def test_others_are_refused_though_the_server_lets_them_see_the_command(
    simcord_env: Env,
    guild: GuildHandle,
    alice: MemberActor,
    channel: ChannelHandle,
    command: str,
) -> None:
    """Server admins can show it to anybody; the service checks all the same."""
    bot = simcord_env.bot
    assert isinstance(bot, Client)
    (one,) = [each for each in await bot.tree.fetch_commands() if each.name == command]
    guild.set_command_permissions(one, {alice: True})

    refusal = shown(await alice.slash(channel, command))

    assert refusal.ephemeral
    assert words(refusal).startswith("Only ")
    assert "manage" in words(refusal)
    assert labels(refusal) == []


async def test_who_manages_no_more_changes_nothing(
    storage: Storage, guild: GuildHandle, boss: MemberActor, channel: ChannelHandle
) -> None:
    """With an old message."""
    told = shown(await boss.slash(channel, "settings"))
    await guild.me.guild.get_role(guild.roles["boss"].id).edit(  # type: ignore[union-attr]  # they are there
        permissions=discord.Permissions.none()
    )

    (refusal,) = (await boss.select(told, ["de"], custom_id=WHOLE("language"))).followups

    assert refusal.ephemeral
    assert "Only those who manage this place" in words(refusal)
    assert await storage.settings.of(place(guild)) == PlaceSettings()


async def test_settings_of_another_server_are_not_touched(
    simcord_env: Env, storage: Storage, boss: MemberActor, channel: ChannelHandle
) -> None:
    """It has settings of its own."""
    other = simcord_env.create_guild()
    told = shown(await boss.slash(channel, "settings"))

    await boss.select(told, ["de"], custom_id=WHOLE("language"))

    assert await storage.settings.of(place(other)) == PlaceSettings()
    assert await storage.settings.history(place(other)) == ()


async def test_a_channel_that_is_gone_is_still_told(
    storage: Storage, guild: GuildHandle, boss: MemberActor, channel: ChannelHandle
) -> None:
    """By its id, as the bot answers nowhere else; and a rate that is none of the usual ones."""
    by = storage.askers.id_of("discord", "1")
    await storage.settings.change(place(guild), by, channels=("4242",), rate=7)

    told = shown(await boss.slash(channel, "settings"))

    assert "Channels I answer in · 4242" in words(told)
    assert preset(told, WHOLE("channels")) == []
    assert "Questions a minute for one person · 7*" in choices(told, WHOLE("rate"))


@pytest.mark.usefixtures("german")
async def test_a_german_reads_the_settings_in_german(
    boss: MemberActor, channel: ChannelHandle
) -> None:
    """Names, values and dates."""
    told = shown(await boss.slash(channel, "settings"))
    await boss.select(told, ["high"], custom_id=WHOLE("how_sure"))

    assert "Einstellungen für den ganzen Server" in words(told)
    assert "Wie sicher ich sein muss · wie eingerichtet → sehr" in words(told)
    assert labels(told) == ["Alles zurücksetzen"]
