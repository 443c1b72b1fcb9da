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

from bot.answering.search.weights import HowSure
from bot.chat.discord.pressing.pressable import Pressable, host_of
from bot.chat.presenting.place_overview import SETTINGS
from bot.chat.presenting.safe_text import limited
from bot.chat.texts import LANGUAGES
from bot.storage import PlaceSettings
from bot.storage.place_settings import FOR_THE_WHOLE_PLACE

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from discord import Guild, Interaction
    from discord.ui import Item

    from bot.chat.presenting.place_overview import PlaceOverview

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
LISTS = frozenset({"channels", "roles"})


def settable(channel: str) -> tuple[str, ...]:
    """Return the settings that `channel` can have, or the whole server if that is empty."""
    return tuple(name for name in SETTINGS if not (channel and name in FOR_THE_WHOLE_PLACE))


def chosen(setting: str, values: list[str]) -> object:
    """Return what was chosen for `setting` as it is kept; None for what holds without it."""
    if setting in LISTS:
        return tuple(values)
    match setting, *values:
        case [_, "default"]:
            return None
        case ["private", value]:
            return value == YES
        case ["rate", value]:
            return int(value)
        case [_, value]:
            return value
    return None


def choices(
    holding: PlaceSettings, channel: str, overview: PlaceOverview, guild: Guild | None
) -> Iterator[ActionRow[Any]]:
    """Yield a menu for each setting of `channel` with what is `holding`, and a way to reset them.

    What isn't there any more in `guild` can't be shown as chosen.
    """
    for setting in settable(channel):
        held = getattr(holding, setting)
        if setting in LISTS:
            menu = _several(setting, held, channel, overview, guild)
        else:
            options = list(_options(setting, held, channel, overview))
            menu = Select(custom_id=_custom_id(setting, channel), options=options)
        yield ActionRow(SettingSelect(menu, setting, channel))
    yield ActionRow(ResetButton(channel, overview.texts.reset_label()))


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
        values = [str(getattr(value, "id", value)) for value in self.item.values]
        await host_of(interaction).settings.changed(
            interaction, self._setting, self._channel, values
        )


class ResetButton(Pressable, DynamicItem[Button[Any]], template=rf"settings:{RESET}:(\d{{0,20}})"):
    """The way back to what holds where nothing is chosen."""

    def __init__(self, channel: str, label: str) -> None:
        """Reset the settings of `channel`, or of the whole server."""
        custom_id = _custom_id(RESET, channel)
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
        await host_of(interaction).settings.changed(interaction, RESET, self._channel, [])


def _several(
    setting: str, held: tuple[str, ...], channel: str, overview: PlaceOverview, guild: Guild | None
) -> BaseSelect[Any]:
    """Return the menu of a setting that several can be chosen for."""
    kind = SelectDefaultValueType.channel if setting == "channels" else SelectDefaultValueType.role
    there = [int(id_) for id_ in held if guild and _is_there(guild, int(id_))]
    every: dict[str, Any] = {
        "custom_id": _custom_id(setting, channel),
        "placeholder": overview.named(setting, ()),
        "min_values": 0,
        "max_values": MOST_CHOSEN,
        "default_values": [SelectDefaultValue(id=id_, type=kind) for id_ in there],
    }
    if setting == "channels":
        return ChannelSelect(channel_types=KINDS, **every)
    return RoleSelect(**every)


def _is_there(guild: Guild, id_: int) -> bool:
    return bool(guild.get_channel(id_) or guild.get_role(id_))


def _options(
    setting: str, held: object, channel: str, overview: PlaceOverview
) -> Iterator[SelectOption]:
    """Yield the values of `setting`, that which is `held` as chosen."""
    for value in _values(setting, held, channel):
        label = limited(overview.named(setting, value, channel), LONGEST_LABEL)
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


def _custom_id(setting: str, channel: str) -> str:
    return f"settings:{setting}:{channel}"


def _written(value: object) -> str:
    """Return a value of a setting as a menu has it."""
    match value:
        case None:
            return DEFAULT
        case bool():
            return YES if value else NO
        case _:
            return str(value)
