"""What exists on the fake Slack: people, channels, messages and the time."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from .blocks import completed
from .refusals import ImpossibleError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .schema import JSON

Kind = Literal["channel", "group", "im"]
"""A public channel, a private one, direct messages with the bot."""
Change = Literal["posted", "edited", "deleted"]
Heard: TypeAlias = "Callable[[Change, Message, JSON | None], object]"


@dataclass(eq=False)
class User:
    """Somebody, or another bot.

    `team_id` is that of another company they are from, as people in shared channels can be;
    `workspaces` are those of their organisation that they are in.
    """

    id: str
    name: str
    locale: str = "en-US"
    admin: bool = False
    bot_id: str | None = None
    team_id: str | None = None
    workspaces: tuple[str, ...] = ()

    @property
    def mention(self) -> str:
        """How a text mentions them."""
        return f"<@{self.id}>"


@dataclass(eq=False)
class Channel:
    """A place to talk; `members` are ids."""

    id: str
    name: str
    kind: Kind
    members: set[str]
    archived: bool = False


@dataclass(eq=False)
class Message:
    """A message as it is now; `versions` holds the texts and blocks it had before.

    `only_for` is the one who sees it, when it is ephemeral; `options` are the arguments it was
    sent with beyond text and blocks, such as `unfurl_links`; `via` its `response_url`, if any.
    """

    channel: Channel
    ts: str
    author: User
    text: str
    blocks: list[JSON]
    thread_ts: str | None = None
    only_for: str | None = None
    via: str | None = None
    options: dict[str, Any] = field(default_factory=dict)
    versions: list[tuple[str, list[JSON]]] = field(default_factory=list)
    edited: str | None = None
    deleted: bool = False


class World:
    """A workspace with the bot in it. Whoever wants to hear of changes appends to `hearing`."""

    team_id, app_id, domain = "T0FUND", "A0FUND", "library"

    def __init__(self) -> None:
        """Start with the bot alone."""
        self.bot = User("U0BOT", "fundstelle", bot_id="B0BOT")
        self.users: dict[str, User] = {self.bot.id: self.bot}
        self.channels: dict[str, Channel] = {}
        self.hearing: list[Heard] = []
        self._messages: list[Message] = []
        self._numbers = count(1)
        self._pushed_s = 0.0

    def now(self) -> float:
        """Tell the time in seconds since 1970, which a test can push forward."""
        return time.time() + self._pushed_s

    def advance(self, seconds: float) -> None:
        """Push Slack's clock forward: triggers and `response_url`s age, acks become overdue."""
        self._pushed_s += seconds

    def stamp(self) -> str:
        """Make a timestamp as messages have it: later than the last, and unique."""
        return f"{int(self.now())}.{next(self._numbers):06d}"

    def user(
        self, name: str = "ada", *, locale: str = "en-US", admin: bool = False, bot: bool = False
    ) -> User:
        """Introduce a person, or another bot."""
        number = next(self._numbers)
        bot_id = f"B{number:08d}" if bot else None
        user = User(f"U{number:08d}", name, locale, admin, bot_id)
        self.users[user.id] = user
        return user

    def channel(
        self, name: str = "general", *members: User, bot: bool = True, private: bool = False
    ) -> Channel:
        """Open a channel with these members, and the bot unless told otherwise."""
        everyone = {user.id for user in members} | ({self.bot.id} if bot else set())
        kind: Kind = "group" if private else "channel"
        channel = Channel(f"C{next(self._numbers):08d}", name, kind, everyone)
        self.channels[channel.id] = channel
        return channel

    def dm(self, user: User) -> Channel:
        """Open the direct messages between somebody and the bot; they are always the same."""
        channel_id = f"D{user.id[1:]}"
        if channel_id not in self.channels:
            members = {user.id, self.bot.id}
            self.channels[channel_id] = Channel(channel_id, "directmessage", "im", members)
        return self.channels[channel_id]

    def post(  # noqa: PLR0913  a message has as many sides
        self,
        channel: Channel,
        author: User,
        text: str,
        blocks: Sequence[JSON] = (),
        *,
        thread_ts: str | None = None,
        only_for: str | None = None,
        via: str | None = None,
        options: dict[str, Any] | None = None,
    ) -> Message:
        """Put a message up and tell of it, unless only one person sees it."""
        whole, more, ts = completed(blocks), options or {}, self.stamp()
        message = Message(channel, ts, author, text, whole, thread_ts, only_for, via, more)
        self._messages.append(message)
        self._tell("posted", message, None)
        return message

    def edit_message(self, message: Message, text: str, blocks: Sequence[JSON]) -> None:
        """Change a message and tell of it."""
        before = self.payload(message)
        message.versions.append((message.text, message.blocks))
        message.text, message.blocks = text, completed(blocks)
        message.edited = self.stamp()
        self._tell("edited", message, before)

    def delete(self, message: Message) -> None:
        """Delete a message, whoever wrote it, and tell of it."""
        if message.deleted:
            raise ImpossibleError(message.ts)
        message.deleted = True
        self._tell("deleted", message, self.payload(message))

    def messages(self, channel: Channel | None = None) -> list[Message]:
        """List what stands there now (or anywhere), oldest first, ephemeral messages included."""
        return [m for m in self._messages if not m.deleted and channel in {None, m.channel}]

    @property
    def sent(self) -> list[Message]:
        """The bot's messages that exist now, everywhere, oldest first, edits applied."""
        return [message for message in self.messages() if message.author is self.bot]

    @property
    def deleted(self) -> list[Message]:
        """The messages that were deleted, oldest first."""
        return [message for message in self._messages if message.deleted]

    def find(self, channel: Channel, ts: str | None, *, ephemeral: bool = False) -> Message | None:
        """Find a message that exists now."""
        for message in self.messages(channel):
            if message.ts == ts and (ephemeral or message.only_for is None):
                return message
        return None

    def payload(self, message: Message) -> JSON:
        """Describe a message as Slack does in events and answers."""
        author = message.author
        told: JSON = {
            "type": "message",
            "user": author.id,
            "ts": message.ts,
            "text": message.text,
            "team": self.team_id,
        }
        if message.blocks:
            told["blocks"] = message.blocks
        if author.bot_id is not None:
            told |= {"bot_id": author.bot_id, "bot_profile": {"name": author.name}}
        if author is self.bot:
            told["app_id"] = self.app_id
        if message.thread_ts is not None:
            told["thread_ts"] = message.thread_ts
        if message.edited is not None:
            told["edited"] = {"user": author.id, "ts": message.edited}
        return told

    def _tell(self, change: Change, message: Message, before: JSON | None) -> None:
        if message.only_for is None:
            for hear in self.hearing:
                hear(change, message, before)
