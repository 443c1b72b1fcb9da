"""What exists on the fake Discord: servers, channels, people, and what they may do.

The model is simcord's; this is the face of it that tests arrange.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import discord
from simcord._clock import Clock
from simcord.backend import Backend
from simcord.backend.models import Overwrite
from simcord.backend.serializers import thread_payload
from simcord.enums import ChannelType, OverwriteType

if TYPE_CHECKING:
    from collections.abc import Mapping

    from simcord.backend.models import Channel, Guild, Message, User

LOADING = 1 << 7
"""The flag of a message that still says the bot is thinking."""


class WallClock(Clock):
    """The real time, which a test can push forward."""

    def now(self) -> datetime:
        """Tell the time, in UTC."""
        return datetime.now(UTC) + timedelta(seconds=self.elapsed)


class World:
    """Servers, channels, people and messages, as Discord keeps them.

    `application` is what its page says, beyond simcord's model: both ways to install it, and
    `starts_left` how often a bot may still identify today.
    """

    def __init__(self) -> None:
        """Start with the bot alone."""
        self.backend = Backend(clock=WallClock())
        self.closed_dms: set[int] = set()
        self.application: dict[str, Any] = {"integration_types_config": {"0": {}, "1": {}}}
        self.starts_left = 999

    @property
    def bot(self) -> User:
        """The account of the bot under test."""
        return self.backend.bot_user

    def guild(self, name: str = "Library", *, locale: str = "en-US") -> Guild:
        """Found a server that the bot is a member of, with every permission but Administrator."""
        return self.backend.create_guild(name, preferred_locale=locale)

    def channel(self, guild: Guild, name: str = "general") -> Channel:
        """Open a text channel."""
        return self.backend.create_channel(guild.id, name)

    def delete_channel(self, channel: Channel) -> None:
        """Delete a channel and all that stands in it."""
        self.backend.delete_channel(channel.id)

    def thread(
        self, channel: Channel, owner: User, name: str = "thread", *, private: bool = False
    ) -> Channel:
        """Open a thread: a public one, or one for `owner`, the bot and whom they invite."""
        kind = ChannelType.PRIVATE_THREAD if private else ChannelType.PUBLIC_THREAD
        return self.backend.create_thread(channel.id, name, owner.id, type=kind)

    def archive(self, thread: Channel) -> None:
        """Let a thread be archived, by which it leaves the cache of the bot's library."""
        assert thread.thread_metadata
        thread.thread_metadata.archived = True
        self.backend.emit("THREAD_UPDATE", dict(thread_payload(self.backend, thread)))

    def user(self, name: str = "Ada", *guilds: Guild, bot: bool = False) -> User:
        """Introduce a person (or another bot), as a member of these servers."""
        user = self.backend.make_user(name, bot=bot)
        for guild in guilds:
            self.backend.add_member(guild.id, user.id, announce=True)
        return user

    def grant(self, guild: Guild, user: User, **permissions: bool) -> None:
        """Give a member permissions, named as discord.py names them, through a role of its own."""
        wanted = discord.Permissions(**permissions).value
        role = self.backend.create_role(guild.id, f"role of {user.name}", permissions=wanted)
        self.backend.add_member_role(guild.id, user.id, role.id)

    def forbid(self, channel: Channel, **permissions: bool) -> None:
        """Take permissions from the bot in a channel; called again, only the new list counts."""
        denied = discord.Permissions(**permissions).value
        overwrite = Overwrite(self.bot.id, OverwriteType.MEMBER, deny=denied)
        self.backend.set_overwrite(channel.id, overwrite)

    def dm(self, user: User) -> Channel:
        """Open the direct messages between a person and the bot."""
        return self.backend.get_dm_channel(user.id)

    def close_dms(self, user: User) -> None:
        """Let a person refuse direct messages from now on."""
        self.closed_dms.add(user.id)

    def private_channel(self, *people: User) -> Channel:
        """Open direct messages among people, where the bot is not."""
        channel = self.backend.create_channel(None, None, type=ChannelType.DM)
        channel.recipient_ids = [user.id for user in people]
        return channel

    def kick(self, guild: Guild) -> None:
        """Remove the bot from a server, which stays reachable for those who installed it."""
        del guild.members[self.bot.id]
        self.backend.emit("GUILD_DELETE", {"id": str(guild.id)})

    def advance(self, seconds: float) -> None:
        """Push Discord's clock forward: tokens age, nonces are forgotten."""
        self.backend.advance_clock(seconds)

    @property
    def commands(self) -> list[dict[str, Any]]:
        """The commands registered for everywhere."""
        return list(self.backend.commands.get(None, {}).values())

    @property
    def sent(self) -> list[Message]:
        """The bot's messages that exist now, everywhere, oldest first, edits applied."""
        return [m for m in self._of_bot() if not m.flags & LOADING]

    @property
    def thinking(self) -> list[Message]:
        """The deferred replies that nobody has finished."""
        return [m for m in self._of_bot() if m.flags & LOADING]

    def messages(self, channel: Channel) -> list[Message]:
        """List what stands in a channel now, whoever wrote it, oldest first."""
        return sorted(self.backend.messages[channel.id].values(), key=lambda message: message.id)

    def heard(self, payload: Mapping[str, Any]) -> bool:
        """Tell whether the bot is where an event happens."""
        if guild_id := payload.get("guild_id"):
            guild = self.backend.guilds.get(int(guild_id))
            return guild is None or self.bot.id in guild.members
        if channel_id := payload.get("channel_id"):
            return int(channel_id) in self.backend.dm_channels.values()
        return True

    def _of_bot(self) -> list[Message]:
        everywhere = (m for channel in self.backend.messages.values() for m in channel.values())
        mine = (message for message in everywhere if message.author_id == self.bot.id)
        return sorted(mine, key=lambda message: message.id)
