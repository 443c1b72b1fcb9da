"""Talking with the bot in Discord and in Slack, as people do who know nothing of its host."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from tests.chat.discord.markup_reading import shown
from tests.fakes.discord import words as written
from tests.fakes.slack import words as read
from tests.fakes.waiting import until
from tests.hosting.running import PATIENCE_S

if TYPE_CHECKING:
    from collections.abc import Sequence

    from simcord.backend.models import Message

    from tests.fakes.discord import FakeDiscord
    from tests.fakes.slack import Asked, FakeSlack
    from tests.fakes.slack import Message as Sent

QUESTION = "When was the bakery in Milton founded?"
SAID = "It was founded in 1921 by Anna Hill."
VAIN = "Who won the world cup in 2018?"
ASKER = "mechthild"
PLACE = "lesesaal"


class Talk(Protocol):
    """Somebody and the bot, in a place where nobody else writes."""

    @property
    def connected(self) -> int:
        """Whether the bot is there."""

    @property
    def ids(self) -> tuple[str, ...]:
        """Who and where that is, for the platform: what no log may hold."""

    def ask(self, question: str) -> None:
        """Write to the bot."""

    @property
    def replies(self) -> Sequence[str]:
        """What the bot has said, oldest first."""


async def answer(talk: Talk, question: str = QUESTION) -> str:
    """Ask when the bot is there, and return the one thing that it says to that."""
    await until(lambda: talk.connected, PATIENCE_S)
    before = len(talk.replies)
    talk.ask(question)
    (reply,) = await until(lambda: talk.replies[before:], PATIENCE_S)
    return reply


class InDiscord:
    """In a channel of a server."""

    def __init__(self, discord: FakeDiscord) -> None:
        """Open the channel."""
        self._discord = discord
        self._guild = discord.guild(PLACE)
        self._channel = discord.channel(self._guild, PLACE)
        self.asker = discord.user(ASKER, self._guild)

    @property
    def connected(self) -> int:
        """Whether the bot is there."""
        return self._discord.gateway.connected

    @property
    def ids(self) -> tuple[str, ...]:
        """Who and where that is."""
        return tuple(str(one.id) for one in (self._guild, self._channel, self.asker))

    def ask(self, question: str = QUESTION) -> None:
        """Mention the bot."""
        self._discord.message(self._channel, self.asker, f"<@{self._discord.bot.id}> {question}")

    @property
    def messages(self) -> list[Message]:
        """The bot's messages."""
        there, bot = self._discord.messages(self._channel), self._discord.bot
        return [message for message in there if message.author_id == bot.id]

    @property
    def replies(self) -> list[str]:
        """What the bot has said."""
        return [shown(written(message)) for message in self.messages]


class InSlack:
    """In direct messages."""

    def __init__(self, slack: FakeSlack) -> None:
        """Begin them."""
        self._slack = slack
        self.asker = slack.user(ASKER)
        self._channel = slack.dm(self.asker)
        self.asked: list[Asked] = []

    @property
    def connected(self) -> int:
        """Whether the bot is there."""
        return self._slack.socket.connected

    @property
    def ids(self) -> tuple[str, ...]:
        """Who and where that is."""
        return (self.asker.id, self._channel.id, self._slack.team_id)

    def ask(self, question: str = QUESTION) -> None:
        """Write to the bot."""
        self.asked.append(self._slack.message(self._channel, self.asker, question))

    @property
    def messages(self) -> list[Sent]:
        """The bot's messages."""
        return [message for message in self._slack.sent if message.channel is self._channel]

    @property
    def replies(self) -> list[str]:
        """What the bot has said."""
        return [read(message) for message in self.messages]
