"""The methods that tell of people and channels: `users.info` and `conversations.*`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .refusals import SlackError

if TYPE_CHECKING:
    from .installed import Installed
    from .schema import JSON
    from .world import Channel, Kind, Message, World

READ: dict[Kind, str] = {"channel": "channels:read", "group": "groups:read", "im": "im:read"}
HISTORY: dict[Kind, str] = {
    "channel": "channels:history",
    "group": "groups:history",
    "im": "im:history",
}


class Conversations:
    """Answers out of the world."""

    def __init__(self, world: World, installed: Installed) -> None:
        """Speak to the bot; which scope it needs depends on the kind of channel."""
        self._world = world
        self._installed = installed

    def user(self, args: JSON) -> JSON:
        """Tell of somebody (`users.info`)."""
        user = self._world.users.get(args["user"])
        if user is None:
            raise SlackError("user_not_found")
        told = {
            "id": user.id,
            "team_id": user.team_id or self._world.team_id,
            "name": user.name,
            "real_name": user.name.title(),
            "deleted": False,
            "is_admin": user.admin,
            "is_owner": False,
            "is_bot": user.bot_id is not None,
            "profile": {"real_name": user.name.title(), "display_name": user.name},
        }
        if user.workspaces:
            told["enterprise_user"] = {"id": user.id, "teams": list(user.workspaces)}
        if str(args.get("include_locale")).lower() in {"1", "true"}:
            told["locale"] = user.locale
        return {"user": told}

    def open(self, args: JSON) -> JSON:
        """Open direct messages (`conversations.open`)."""
        user = self._world.users.get(args["users"])
        if user is None:
            raise SlackError("user_not_found")
        if user.bot_id is not None:
            raise SlackError("cannot_dm_bot")
        return {"channel": {"id": self._world.dm(user).id}}

    def info(self, args: JSON) -> JSON:
        """Tell of a channel (`conversations.info`)."""
        channel = self._channel(args["channel"], READ)
        return {
            "channel": {
                "id": channel.id,
                "name": channel.name,
                "is_im": channel.kind == "im",
                "is_private": channel.kind != "channel",
                "is_archived": channel.archived,
                "is_member": self._world.bot.id in channel.members,
            }
        }

    def members(self, args: JSON) -> JSON:
        """Tell who is in a channel (`conversations.members`), all at once."""
        channel = self._channel(args["channel"], READ)
        return {"members": sorted(channel.members), "response_metadata": {"next_cursor": ""}}

    def history(self, args: JSON) -> JSON:
        """Tell the messages of a channel, newest first, without replies in threads."""
        channel = self._channel(args["channel"], HISTORY)
        return self._told(
            [m for m in reversed(self._seen(channel)) if m.thread_ts in {None, m.ts}], args
        )

    def replies(self, args: JSON) -> JSON:
        """Tell a message and the replies in its thread, oldest first."""
        channel = self._channel(args["channel"], HISTORY)
        found = [m for m in self._seen(channel) if args["ts"] in {m.ts, m.thread_ts}]
        if not found:
            raise SlackError("thread_not_found")
        return self._told(found, args)

    def _seen(self, channel: Channel) -> list[Message]:
        if self._world.bot.id not in channel.members:
            raise SlackError("not_in_channel")
        return [message for message in self._world.messages(channel) if message.only_for is None]

    def _told(self, messages: list[Message], args: JSON) -> JSON:
        oldest, latest = str(args.get("oldest", "0")), str(args.get("latest", "9" * 12))
        whole = str(args.get("inclusive", "")).lower() in {"1", "true"}
        inside = [
            m for m in messages if oldest < m.ts < latest or (whole and m.ts in args.values())
        ]
        limit = int(args.get("limit", 100))
        told = [self._world.payload(message) for message in inside[:limit]]
        return {"messages": told, "has_more": len(inside) > limit}

    def _channel(self, channel_id: str, scopes: dict[Kind, str]) -> Channel:
        channel = self._world.channels.get(channel_id)
        hidden = channel is not None and channel.kind == "group"
        if channel is None or (hidden and self._world.bot.id not in channel.members):
            raise SlackError("channel_not_found")
        self._installed.require(scopes[channel.kind])
        return channel
