"""The command `/settings`: what holds in a server or one channel, chosen by its managers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeAlias, cast

import discord
from discord import app_commands

from bot.chat.discord.commands.choices import RESET, choices, chosen, settable
from bot.chat.discord.commands.translating import localised
from bot.chat.discord.people import MANAGERS, person_in
from bot.chat.discord.questions import acknowledge
from bot.chat.discord.showing import acknowledge_press, redraw, show, texts_for
from bot.chat.presenting.blocks import Line, Tone
from bot.chat.presenting.place_overview import MOST_CHANGES, PlaceOverview
from bot.chat.service import Trouble, Unusable
from bot.chat.texts import Texts

if TYPE_CHECKING:
    from discord.ui import ActionRow

    from bot.chat.presenting import Block
    from bot.chat.service import ChatService, Person
    from bot.storage.place_settings import Changes

AnyChannel: TypeAlias = (
    discord.TextChannel | discord.VoiceChannel | discord.StageChannel | discord.ForumChannel
)


def add_settings(tree: app_commands.CommandTree, settings: SettingsCommand) -> None:
    """Add the command of `settings`, in servers."""

    @tree.command(
        name=localised(Texts.settings_name), description=localised(Texts.settings_description)
    )
    @app_commands.default_permissions(MANAGERS)
    @app_commands.allowed_installs(guilds=True, users=False)
    @app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
    @app_commands.describe(channel=localised(Texts.channel_description))
    @app_commands.rename(channel=localised(Texts.channel_name))
    async def command(interaction: discord.Interaction, channel: AnyChannel | None = None) -> None:
        await settings.opened(interaction, str(channel.id) if channel else "")


class SettingsCommand:
    """Lets those who manage a server choose how the bot behaves there."""

    def __init__(self, service: ChatService) -> None:
        """Change the settings of `service`, which checks who may."""
        self._service = service

    async def opened(self, interaction: discord.Interaction, channel: str) -> None:
        """Show what holds in `channel`, an id; in the whole server if it is empty."""
        await acknowledge(interaction, private=True)
        texts = texts_for(interaction)
        await show(interaction, texts, *await self._shown(interaction, channel, texts))

    async def changed(
        self, interaction: discord.Interaction, setting: str, channel: str, values: list[str]
    ) -> None:
        """Set what was chosen, and show in the same message what holds now."""
        await acknowledge_press(interaction)
        texts = texts_for(interaction)
        new = (
            dict.fromkeys(settable(channel))
            if setting == RESET
            else {setting: chosen(setting, values)}
        )
        person = self._person(interaction, channel)
        done = await self._service.places.change(person, **cast("Changes", new))
        overview = _overview(interaction, texts)
        if isinstance(done, Trouble | Unusable):
            await show(interaction, texts, [Line(overview.refusal(done))])
            return
        result = texts.reset_done()
        if setting != RESET:
            value = overview.value(setting, getattr(done, setting))
            result = texts.setting_changed(texts.setting_names()[setting], value)
        blocks, rows = await self._shown(interaction, channel, texts)
        await redraw(interaction, texts, [Line(result, Tone.STRONG), *blocks], rows)

    async def _shown(
        self, interaction: discord.Interaction, channel: str, texts: Texts
    ) -> tuple[list[Block], list[ActionRow[Any]]]:
        """Return what holds, the last changes, and what all can be chosen."""
        person = self._person(interaction, channel)
        holding = await self._service.places.settings(person)
        changes = await self._service.places.history(person, MOST_CHANGES)
        overview = _overview(interaction, texts)
        if isinstance(holding, Trouble):
            return [Line(overview.refusal(holding))], []
        if isinstance(changes, Trouble):
            return [Line(overview.refusal(changes))], []
        blocks = [*overview.settings(holding, channel), *overview.history(changes)]
        return blocks, list(choices(holding, channel, overview, interaction.guild))

    def _person(self, interaction: discord.Interaction, channel: str) -> Person:
        """Return who changes something, and where."""
        person = person_in(self._service, interaction, MANAGERS)
        return replace(person, place=replace(person.place, channel=channel))


def _overview(interaction: discord.Interaction, texts: Texts) -> PlaceOverview:
    """Return what presents the server that `interaction` comes from, by the names of today."""

    def name_of(id_: str) -> str:
        guild = interaction.guild
        if guild and (channel := guild.get_channel(int(id_))):
            return f"#{channel.name}"
        if guild and (role := guild.get_role(int(id_))):
            return f"@{role.name.removeprefix('@')}"
        return id_

    return PlaceOverview(texts, name_of)
