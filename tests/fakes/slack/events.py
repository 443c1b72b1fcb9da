"""Events: what the app hears of, in the words of Slack's Events API."""

from __future__ import annotations

import secrets
import uuid
from typing import TYPE_CHECKING

from .envelopes import Envelope

if TYPE_CHECKING:
    from .installed import Installed
    from .schema import JSON
    from .socket_mode import SocketMode
    from .world import Change, Channel, Message, World

MESSAGES = {"im": "message.im", "channel": "message.channels", "group": "message.groups"}


class Events:
    """Turns changes of the world into the events that the app subscribed to."""

    def __init__(self, world: World, installed: Installed, socket: SocketMode) -> None:
        """Listen to the world."""
        self._world = world
        self._installed = installed
        self._socket = socket
        world.hearing.append(self.hear)

    def hear(self, change: Change, message: Message, before: JSON | None) -> None:
        """Tell the app of a change where it is a member, its own messages included."""
        channel = message.channel
        if self._world.bot.id not in channel.members:
            return
        now = self._world.payload(message)
        if self._mentions(now) and not (before and self._mentions(before)) and change != "deleted":
            mention = {name: now[name] for name in now if name not in {"type", "app_id"}}
            self._about(channel, "app_mention", {"type": "app_mention", **mention})
        told: JSON = {"type": "message", "channel_type": channel.kind}
        if change == "posted":
            told = {"client_msg_id": str(uuid.uuid4()), **now, **told}
        elif change == "edited":
            told |= {"subtype": "message_changed", "message": now, "previous_message": before}
            told |= {"ts": self._world.stamp(), "hidden": True}
        else:
            told |= {"subtype": "message_deleted", "deleted_ts": message.ts}
            told |= {"previous_message": before, "ts": self._world.stamp(), "hidden": True}
        self._about(channel, MESSAGES[channel.kind], told)

    def home(self, channel: Channel, user_id: str, tab: str, view: JSON | None) -> None:
        """Tell the app that somebody opened its Home or its messages."""
        event: JSON = {"type": "app_home_opened", "user": user_id, "tab": tab}
        event |= {} if view is None else {"view": view}
        self._about(channel, "app_home_opened", event)

    def again(self, payload: JSON, retry: int | None, *, new_id: bool) -> None:
        """Send an event once more, as a retry (or not), under its id or under a new one."""
        if new_id:
            payload = {**payload, "event_id": _event_id()}
        reason = "timeout" if retry else ""
        self._socket.send(Envelope("events_api", payload, retry or 0, reason))

    def _mentions(self, message: JSON) -> bool:
        return self._world.bot.mention in message["text"]

    def _about(self, channel: Channel, subscription: str, event: JSON) -> None:
        wanted = subscription in self._installed.events
        if not wanted or (subscription == "app_mention" and channel.kind == "im"):
            return
        world = self._world
        stamp = event.get("ts") or world.stamp()
        authorization = {
            "enterprise_id": None,
            "team_id": world.team_id,
            "user_id": world.bot.id,
            "is_bot": True,
            "is_enterprise_install": False,
        }
        payload: JSON = {
            "token": "verification",
            "type": "event_callback",
            "team_id": world.team_id,
            "api_app_id": world.app_id,
            "event": {**event, "channel": channel.id, "event_ts": stamp},
            "event_id": _event_id(),
            "event_time": int(world.now()),
            "authorizations": [authorization],
            "is_ext_shared_channel": False,
        }
        self._socket.send(Envelope("events_api", payload, 0))


def _event_id() -> str:
    return f"Ev{secrets.token_hex(5).upper()}"
