"""What people fill in, as it goes over the wire: options of commands, menus and modals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from simcord.backend import serializers
from simcord.backend.errors import SetupError
from simcord.backend.models import Channel, Role, User
from simcord.enums import ComponentType, OptionType
from simcord.interactions import nest_options, validate_option_value, walk_to_subcommand

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from simcord.backend import Backend

JSON: TypeAlias = dict[str, Any]
ENTITIES: dict[int, tuple[type, ...]] = {
    OptionType.USER: (User,),
    OptionType.CHANNEL: (Channel,),
    OptionType.ROLE: (Role,),
    OptionType.MENTIONABLE: (User, Role),
}


def fill_options(
    backend: Backend, command: JSON, path: list[str], options: Mapping[str, object]
) -> tuple[list[JSON], JSON]:
    """Fill in a command's options; return them nested under its subcommands, and what they name.

    Raises:
        SetupError: nobody could send this: an option is unknown, missing or out of its bounds.

    """
    leaf, nesting = walk_to_subcommand(command, path)
    declared = {option["name"]: option for option in leaf.get("options") or ()}
    missing = {name for name, option in declared.items() if option.get("required")} - set(options)
    if missing or set(options) - set(declared):
        message = f"/{command['name']} has {sorted(declared)}, not {sorted(options)}"
        raise SetupError(message)
    resolved: JSON = {}
    filled = [_fill(backend, declared[name], value, resolved) for name, value in options.items()]
    return nest_options(command, nesting, filled), resolved


def resolve(backend: Backend, value: object, resolved: JSON) -> str:
    """Name somebody or something by id, with its description beside."""
    match value:
        case User():
            resolved.setdefault("users", {})[str(value.id)] = serializers.user_payload(value)
        case Role():
            resolved.setdefault("roles", {})[str(value.id)] = serializers.role_payload(value)
        case Channel():
            payload = serializers.channel_payload(backend, value)
            resolved.setdefault("channels", {})[str(value.id)] = payload
        case _:
            raise SetupError(repr(value))
    return str(value.id)


def place(backend: Backend, resolved: JSON, guild_id: int, user_id: int) -> None:
    """Add what a server knows: people as its members, what the asker may do in its channels."""
    members = backend.get_guild(guild_id).members
    for number in resolved.get("users", ()):
        if member := members.get(int(number)):
            guild = backend.get_guild(guild_id)
            payload = serializers.member_payload(backend, guild, member, with_user=False)
            resolved.setdefault("members", {})[number] = payload
    for number, channel in resolved.get("channels", {}).items():
        may = backend.compute_permissions(guild_id, user_id, int(number))
        channel["permissions"] = str(may)


def fill_modal(backend: Backend, modal: JSON, values: Mapping[str, Any]) -> tuple[list[JSON], JSON]:
    """Fill in a modal by `custom_id`: text, a choice, or a list of choices.

    Raises:
        SetupError: nobody could submit this.

    """
    resolved: JSON = {}
    left = dict(values)
    filled = [_fill_part(backend, part, left, resolved) for part in modal["components"]]
    if left:
        message = f"the modal has no {sorted(left)}"
        raise SetupError(message)
    return filled, resolved


def _fill(backend: Backend, option: JSON, value: object, resolved: JSON) -> JSON:
    kind = option["type"]
    if kind not in ENTITIES:
        validated = validate_option_value(option["name"], option, value)
        return {"name": option["name"], "type": kind, "value": validated}
    if not isinstance(value, ENTITIES[kind]):
        message = f"{option['name']} takes no {value!r}"
        raise SetupError(message)
    return {"name": option["name"], "type": kind, "value": resolve(backend, value, resolved)}


def _fill_part(backend: Backend, part: JSON, left: dict[str, Any], resolved: JSON) -> JSON:
    filled: JSON = {"type": part["type"], "id": part["id"]}
    if "components" in part:
        children = part["components"]
        filled["components"] = [_fill_part(backend, c, left, resolved) for c in children]
    elif "component" in part:
        filled["component"] = _fill_part(backend, part["component"], left, resolved)
    elif custom_id := part.get("custom_id"):
        filled |= {"custom_id": custom_id, **_control(backend, part, left, resolved)}
    return filled


def _control(backend: Backend, part: JSON, left: dict[str, Any], resolved: JSON) -> JSON:
    custom_id = part["custom_id"]
    value = left.pop(custom_id, "" if part["type"] == ComponentType.TEXT_INPUT else [])
    if part.get("required", True) and value in ("", []):
        message = f"{custom_id} is required"
        raise SetupError(message)
    if part["type"] == ComponentType.TEXT_INPUT:
        least, most = part.get("min_length") or 0, part.get("max_length") or 4000
        if value and not least <= len(value) <= most:
            message = f"{custom_id} takes {least} to {most} characters"
            raise SetupError(message)
        return {"value": value}
    if part["type"] in {ComponentType.RADIO_GROUP, ComponentType.CHECKBOX}:
        return {"value": value}
    listed = value if isinstance(value, list) else [value]
    return {"values": chosen(backend, part, listed, resolved)}


def chosen(backend: Backend, menu: JSON, values: Sequence[object], resolved: JSON) -> list[str]:
    """Choose some of what a menu offers.

    Raises:
        SetupError: the menu does not offer this.

    """
    if "options" not in menu:
        return [resolve(backend, value, resolved) for value in values]
    offered = {option["value"] for option in menu["options"]}
    if not all(value in offered for value in values):
        message = f"{menu['custom_id']} offers {sorted(offered)}, not {values}"
        raise SetupError(message)
    return [str(value) for value in values]
