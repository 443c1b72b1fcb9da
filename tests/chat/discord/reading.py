"""What people see of a message of the bot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord

from tests.chat.discord.markup_reading import shown as plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simcord.results import InteractionResult, ResponseMessage

LEAD = "when will Xiaomi sell phones in the US?"
SAID_2017 = "spätestens 2019 auch innerhalb der USA verfügbar sein sollen"
VAIN = "Who won the world cup in 2018?"


def words(message: discord.Message | ResponseMessage | None) -> str:
    """Return all texts of `message`, without the strokes that keep Discord from marking it up."""
    assert message is not None
    return plain("\n".join(one["content"] for one in _parts(message) if one["type"] == 10))


def labels(message: discord.Message | ResponseMessage | None) -> list[str]:
    """Return what stands on the buttons of `message`."""
    assert message is not None
    buttons = (one for one in _parts(message) if one["type"] == 2)
    return [one.get("label") or one["emoji"]["name"] for one in buttons]


def button(message: discord.Message | ResponseMessage, label: str) -> str:
    """Return the custom id of the button with that label or emoji."""
    for one in _parts(message):
        if one["type"] == 2 and label in (one.get("label"), (one.get("emoji") or {}).get("name")):
            return str(one["custom_id"])
    raise AssertionError(label)


def choices(message: discord.Message | ResponseMessage, custom_id: str) -> dict[str, str]:
    """Return the values of a menu by what they are called, that which is chosen marked by a *."""
    (menu,) = (one for one in _parts(message) if one.get("custom_id") == custom_id)
    return {
        f"{option['label']}{'*' if option.get('default') else ''}": option["value"]
        for option in menu["options"]
    }


def preset(message: discord.Message | ResponseMessage, custom_id: str) -> list[int]:
    """Return the ids that are chosen already in a menu of channels or roles."""
    (menu,) = (one for one in _parts(message) if one.get("custom_id") == custom_id)
    return [int(one["id"]) for one in menu.get("default_values", [])]


def works(message: discord.Message | ResponseMessage, label: str) -> bool:
    """Return whether the button with that label can be pressed."""
    (one,) = (one for one in _parts(message) if one.get("label") == label)
    return not one.get("disabled")


def shown(result: InteractionResult) -> ResponseMessage:
    """Return the one message that answers an interaction."""
    (message,) = [one for one in (result.response, *result.followups) if one]
    return message


def _parts(message: discord.Message | ResponseMessage) -> Iterator[dict[str, Any]]:
    parts = message.components
    yield from _within(
        [one.to_dict() if isinstance(one, discord.Component) else one for one in parts]
    )


def _within(components: list[Any]) -> Iterator[dict[str, Any]]:
    for one in components:
        yield one
        inside = one.get("components", [])
        yield from _within([*inside, one["accessory"]] if one.get("accessory") else inside)
