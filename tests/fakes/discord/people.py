"""What people do on the fake Discord: write, use commands, press buttons, submit modals.

They can do only what people can: a command must be registered and allowed there, a button must
be on the message and enabled; `SetupError` tells a test that asks for more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from simcord.backend import serializers
from simcord.backend.command_access import command_access
from simcord.backend.errors import SetupError
from simcord.backend.models import Message
from simcord.components import walk_components
from simcord.enums import AppCommandType, InteractionType
from simcord.interactions import base_payload

from .asked import Asked
from .forms import chosen, fill_modal, fill_options, place
from .world import World

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from simcord.backend.models import Channel, User

    from .forms import JSON

PRIVATE_CHANNEL = 2
"""The context of direct messages and groups that the bot is not in."""
Installed = Literal["guild", "user"]


class People(World):
    """The world, and everybody in it."""

    def __init__(self) -> None:
        """Start with nobody but the bot."""
        super().__init__()
        self.asked: dict[str, Asked] = {}

    def message(
        self, channel: Channel, author: User, content: str, *, reply_to: Message | None = None
    ) -> Message:
        """Write a message; `<@id>` in it mentions."""
        reference = None
        if reply_to is not None:
            reference = {"channel_id": str(channel.id), "message_id": str(reply_to.id)}
        return self.backend.create_message(channel.id, author.id, content, reference=reference)

    def edit(self, message: Message, content: str) -> None:
        """Let its author edit a message."""
        self.backend.edit_message(message.channel_id, message.id, {"content": content})

    def delete(self, message: Message) -> None:
        """Delete a message, whoever wrote it."""
        self.backend.delete_message(message.channel_id, message.id)

    def slash(  # noqa: PLR0913  as many as such an event has
        self,
        user: User,
        channel: Channel,
        name: str,
        options: Mapping[str, object] | None = None,
        *,
        locale: str = "en-US",
        installed: Installed = "guild",
    ) -> Asked:
        """Use a slash command; subcommands follow its name after a blank."""
        root, *path = name.split()
        command = self._command(user, channel, root, AppCommandType.CHAT_INPUT)
        filled, resolved = fill_options(self.backend, command, path, options or {})
        data = _invoked(command, options=filled, resolved=resolved)
        kind = InteractionType.APPLICATION_COMMAND
        return self._interact(kind, user, channel, data, locale=locale, installed=installed)

    def autocomplete(  # noqa: PLR0913  as many as such an event has
        self,
        user: User,
        channel: Channel,
        name: str,
        typed: Mapping[str, str],
        *,
        locale: str = "en-US",
        installed: Installed = "guild",
    ) -> Asked:
        """Type into options of a slash command; the cursor is in the last one."""
        root, *path = name.split()
        command = self._command(user, channel, root, AppCommandType.CHAT_INPUT)
        spare = {**command, "options": [_unbound(o) for o in command["options"]]}
        filled, _ = fill_options(self.backend, spare, path, typed)
        leaf = filled
        while leaf[-1].get("options"):
            leaf = leaf[-1]["options"]
        leaf[-1]["focused"] = True
        kind = InteractionType.APPLICATION_COMMAND_AUTOCOMPLETE
        data = _invoked(command, options=filled)
        return self._interact(kind, user, channel, data, locale=locale, installed=installed)

    def context_menu(  # noqa: PLR0913  as many as such an event has
        self,
        user: User,
        channel: Channel,
        name: str,
        target: Message | User,
        *,
        locale: str = "en-US",
        installed: Installed = "guild",
    ) -> Asked:
        """Use a command from the menu of a message or of a person."""
        if isinstance(target, Message):
            kind = AppCommandType.MESSAGE
            payload = serializers.message_payload(self.backend, target)
            resolved: JSON = {"messages": {str(target.id): payload}}
        else:
            kind = AppCommandType.USER
            resolved = {"users": {str(target.id): serializers.user_payload(target)}}
        command = self._command(user, channel, name, kind)
        data = _invoked(command, target_id=str(target.id), resolved=resolved)
        asked = InteractionType.APPLICATION_COMMAND
        return self._interact(asked, user, channel, data, locale=locale, installed=installed)

    def press(self, user: User, message: Message, button: str, *, locale: str = "en-US") -> Asked:
        """Press a button, named by its `custom_id`, its label or its emoji."""
        return self._use(user, message, button, {}, locale)

    def select(
        self,
        user: User,
        message: Message,
        menu: str,
        values: Sequence[object],
        *,
        locale: str = "en-US",
    ) -> Asked:
        """Choose in a menu, named by its `custom_id`."""
        resolved: JSON = {}
        picked = chosen(self.backend, _component(message, menu), list(values), resolved)
        return self._use(user, message, menu, {"values": picked, "resolved": resolved}, locale)

    def submit(
        self, user: User, opened: Asked, values: Mapping[str, Any], *, locale: str = "en-US"
    ) -> Asked:
        """Submit the modal that an interaction opened, filled in by `custom_id`."""
        record = opened.record
        if record.modal is None or record.user_id != user.id:
            message = "there is no modal open for this person"
            raise SetupError(message)
        filled, resolved = fill_modal(self.backend, record.modal, values)
        data = {"custom_id": record.modal["custom_id"], "components": filled}
        data |= _present({"resolved": resolved})
        channel = self.backend.get_channel(record.channel_id)
        source = self.backend.messages[channel.id].get(record.source_message_id or 0)
        kind = InteractionType.MODAL_SUBMIT
        return self._interact(kind, user, channel, data, source=source, locale=locale)

    def _use(
        self, user: User, message: Message, name: str, data: Mapping[str, Any], locale: str
    ) -> Asked:
        there = self.backend.messages.get(message.channel_id, {}).get(message.id) is message
        if not there or not message.visible_to(user.id):
            text = "this person does not see the message, or no longer"
            raise SetupError(text)
        part = _component(message, name)
        told = {"custom_id": part["custom_id"], "component_type": part["type"], "id": part["id"]}
        channel = self.backend.get_channel(message.channel_id)
        kind = InteractionType.MESSAGE_COMPONENT
        whole = told | _present(data)
        return self._interact(kind, user, channel, whole, source=message, locale=locale)

    def _command(self, user: User, channel: Channel, name: str, kind: AppCommandType) -> JSON:
        command = self.backend.find_command(name, channel.guild_id, kind)
        if command is None:
            message = f"no command {name!r} is registered"
            raise SetupError(message)
        access = command_access(self.backend, command, user_id=user.id, channel_id=channel.id)
        if not self._is_private(channel) and not access.allowed:
            message = f"{name!r} is not allowed here: {access.reason}"
            raise SetupError(message)
        if self._is_private(channel) and PRIVATE_CHANNEL not in (command.get("contexts") or ()):
            message = f"{name!r} is not allowed among people"
            raise SetupError(message)
        return command

    def _is_private(self, channel: Channel) -> bool:
        return channel.guild_id is None and channel.id not in self.backend.dm_channels.values()

    def _interact(  # noqa: PLR0913  as many as such an event has
        self,
        kind: InteractionType,
        user: User,
        channel: Channel,
        data: JSON,
        *,
        locale: str,
        installed: Installed = "guild",
        source: Message | None = None,
    ) -> Asked:
        record, payload = base_payload(
            self.backend,
            type=kind,
            channel_id=channel.id,
            guild_id=channel.guild_id,
            user_id=user.id,
            data=data,
        )
        if channel.guild_id is not None:
            place(self.backend, data.get("resolved", {}), channel.guild_id, user.id)
        payload |= {"locale": locale, **self._place(user, channel, installed)}
        if source is not None:
            record.source_message_id = source.id
            payload["message"] = serializers.message_payload(self.backend, source)
        asked = self.asked[record.token] = Asked(self.backend, record)
        self.backend.emit("INTERACTION_CREATE", payload)
        return asked

    def _place(self, user: User, channel: Channel, installed: Installed) -> JSON:
        owners = {"1": str(user.id)} if installed == "user" else {"0": str(channel.guild_id or 0)}
        where: JSON = {"authorizing_integration_owners": owners}
        if channel.guild_id is not None:
            locale = self.backend.get_guild(channel.guild_id).preferred_locale
            guild = {"id": str(channel.guild_id), "locale": locale, "features": []}
            where |= {"guild_locale": locale, "guild": guild}
        elif self._is_private(channel):
            where["context"] = PRIVATE_CHANNEL
        return where


def _invoked(command: JSON, **more: object) -> JSON:
    data = {name: command[name] for name in ("id", "name", "type", "guild_id") if name in command}
    return data | _present(more)


def _present(data: Mapping[str, Any]) -> JSON:
    """Leave out what is empty, as Discord does: discord.py reads an empty part as a part."""
    return {name: value for name, value in data.items() if value}


def _unbound(option: JSON) -> JSON:
    """Take the bounds off an option: one that is being typed need not keep them."""
    parts = [_unbound(part) for part in option.get("options") or ()]
    kept = {name: option[name] for name in ("name", "type")}
    return kept | ({"options": parts} if parts else {})


def _component(message: Message, name: str) -> JSON:
    for part in walk_components(message.components):
        names = {part.get("custom_id"), part.get("label"), (part.get("emoji") or {}).get("name")}
        if name in names and "custom_id" in part:
            if part.get("disabled"):
                text = f"{name!r} is disabled"
                raise SetupError(text)
            return part
    text = f"nothing on the message is called {name!r}"
    raise SetupError(text)
