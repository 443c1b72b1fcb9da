"""What can be chosen in `/settings`: a menu for each setting, whose custom id says for where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self, cast

from discord import (
    ButtonStyle,
    ChannelType,
    SelectDefaultValue,
    SelectDefaultValueType,
    SelectOption,
)
from discord.ui import ActionRow, Button, ChannelSelect, DynamicItem, RoleSelect, Select
from discord.ui.select import BaseSelect

from bot.chat.discord.escaping import limited
from bot.chat.discord.pressable import Pressable
from bot.chat.presenting.places import SETTINGS
from bot.chat.texts import LANGUAGES
from bot.storage import HowSure, PlaceSettings
from bot.storage.place_settings import FOR_THE_WHOLE_PLACE

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from discord import Guild, Interaction
    from discord.ui import Item

    from bot.chat.discord.client import Client
    from bot.chat.presenting.places import Places

KINDS = [
    ChannelType.text,
    ChannelType.news,
    ChannelType.voice,
    ChannelType.stage_voice,
    ChannelType.forum,
]
MOST_CHOSEN = 25
LONGEST_LABEL = 100
"""Characters of an option's label (Discord's reference, "Select Option Structure")."""
RATES = (1, 2, 3, 4, 6, 10, 15, 20, 30, 60)
DEFAULT, YES, NO = "default", "yes", "no"
RESET = "reset"


def settable(channel: str) -> tuple[str, ...]:
    """Return the settings that `channel` can have, or the whole server if that is empty."""
    return tuple(name for name in SETTINGS if not (channel and name in FOR_THE_WHOLE_PLACE))


def chosen(setting: str, values: list[str]) -> object:
    """Return what was chosen for `setting` as it is kept; None for what holds without it."""
    match setting, values:
        case (("channels" | "roles"), _):
            return tuple(values)
        case _, [value] if value != DEFAULT:
            kept: dict[str, object] = {
                "private": value == YES,
                "rate": int(value) if value.isdecimal() else value,
            }
            return kept.get(setting, value)
        case _:
            return None


def choices(
    holding: PlaceSettings, channel: str, places: Places, guild: Guild | None
) -> Iterator[ActionRow[Any]]:
    """Yield a menu for each setting of `channel` with what is `holding`, and a way to reset them.

    What isn't there any more in `guild` can't be shown as chosen.
    """
    for setting in settable(channel):
        held = getattr(holding, setting)
        menu: BaseSelect[Any]
        custom_id = f"settings:{setting}:{channel}"
        every = places.value(setting, ()) if setting in {"channels", "roles"} else ""
        empty = places.texts.set_to(places.texts.setting(setting), every)
        match setting:
            case "channels":
                menu = ChannelSelect(
                    custom_id=custom_id,
                    channel_types=KINDS,
                    placeholder=empty,
                    min_values=0,
                    max_values=MOST_CHOSEN,
                    default_values=[
                        SelectDefaultValue(id=int(one), type=SelectDefaultValueType.channel)
                        for one in held
                        if guild and guild.get_channel(int(one))
                    ],
                )
            case "roles":
                menu = RoleSelect(
                    custom_id=custom_id,
                    placeholder=empty,
                    min_values=0,
                    max_values=MOST_CHOSEN,
                    default_values=[
                        SelectDefaultValue(id=int(one), type=SelectDefaultValueType.role)
                        for one in held
                        if guild and guild.get_role(int(one))
                    ],
                )
            case _:
                menu = Select(
                    custom_id=custom_id, options=list(_options(setting, held, channel, places))
                )
        yield ActionRow(SettingSelect(menu, setting, channel))
    yield ActionRow(ResetButton(channel, places.texts.reset_label()))


class SettingSelect(
    Pressable,
    DynamicItem[BaseSelect[Any]],
    template=rf"settings:({'|'.join(SETTINGS)}):(\d{{0,20}})",
):
    """The values that a setting can have in a server or one channel of it."""

    def __init__(self, select: BaseSelect[Any], setting: str, channel: str) -> None:
        """Set `setting` of `channel` to what is chosen with `select`."""
        super().__init__(select)
        self._setting = setting
        self._channel = channel

    @classmethod
    async def from_custom_id(
        cls, interaction: Interaction[Any], item: Item[Any], match: re.Match[str]
    ) -> Self:
        """Return what was chosen with."""
        del interaction
        return cls(cast("BaseSelect[Any]", item), match[1], match[2])

    async def callback(self, interaction: Interaction[Any]) -> None:
        """Set it."""
        client: Client = interaction.client
        values = [str(getattr(value, "id", value)) for value in self.item.values]
        await client.settings.changed(interaction, self._setting, self._channel, values)


class ResetButton(Pressable, DynamicItem[Button[Any]], template=rf"settings:{RESET}:(\d{{0,20}})"):
    """The way back to what holds where nothing is chosen."""

    def __init__(self, channel: str, label: str) -> None:
        """Reset the settings of `channel`, or of the whole server."""
        custom_id = f"settings:{RESET}:{channel}"
        super().__init__(Button(style=ButtonStyle.danger, custom_id=custom_id, label=label))
        self._channel = channel

    @classmethod
    async def from_custom_id(
        cls, interaction: Interaction[Any], item: Item[Any], match: re.Match[str]
    ) -> Self:
        """Return the button that was pressed."""
        del interaction, item
        return cls(match[1], label="…")

    async def callback(self, interaction: Interaction[Any]) -> None:
        """Reset them."""
        client: Client = interaction.client
        await client.settings.changed(interaction, RESET, self._channel, [])


def _options(setting: str, held: object, channel: str, places: Places) -> Iterator[SelectOption]:
    """Yield the values of `setting`, that which is `held` as chosen."""
    name = places.texts.setting(setting)
    for value in _values(setting, held, channel):
        said = places.value(setting, value, channel)
        label = limited(places.texts.set_to(name, said), LONGEST_LABEL)
        yield SelectOption(label=label, value=_written(value), default=value == held)


def _values(setting: str, held: object, channel: str) -> tuple[object, ...]:
    """Return what can be chosen; None where a channel, or a whole server, needs not choose."""
    match setting:
        case "private":
            values: tuple[object, ...] = (False, True)
        case "language":
            values = tuple(sorted(LANGUAGES))
        case "how_sure":
            values = tuple(HowSure)
        case _:
            values = tuple(sorted({*RATES, cast("int", held)}))
    optional = channel or getattr(PlaceSettings(), setting) is None
    return (None, *values) if optional else values


def _written(value: object) -> str:
    """Return a value of a setting as a menu has it."""
    match value:
        case None:
            return DEFAULT
        case bool():
            return YES if value else NO
        case _:
            return str(value)
