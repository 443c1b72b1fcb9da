"""Who says something in Discord and where, as the chat service knows them.

A server is a place; so is each channel where somebody uses the bot that only they have installed.
A thread counts as the channel it is in. Where only one person and the bot talk, it is theirs alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from bot.chat.discord.names import PLATFORM
from bot.chat.service import Person
from bot.storage import Place
from bot.storage.values import SECLUDED

if TYPE_CHECKING:
    from bot.chat.service import ChatService

MANAGERS = discord.Permissions(manage_guild=True)
"""Who manages a server."""
_ENOUGH_OF_A_HASH = 16


def person_in(
    service: ChatService,
    event: discord.Interaction | discord.Message,
    manages: discord.Permissions | None = None,
) -> Person:
    """Return who caused `event`; they manage the place if they have one of those permissions."""
    author = event.author if isinstance(event, discord.Message) else event.user
    return Person(
        place=_place(service, event, author),
        id=str(author.id),
        roles=frozenset(str(role.id) for role in getattr(author, "roles", ())),
        thread=_private_thread(event),
        manages=bool(manages and _permissions(event).value & manages.value),
    )


def conversation_of(service: ChatService, person: Person, channel_id: int, *, thread: bool) -> str:
    """Return what follow-ups are told by: a thread is one for all, elsewhere each has their own."""
    if person.thread:
        return person.thread
    if thread:
        return str(channel_id)
    return f"{channel_id}/{service.direct(PLATFORM, person.id).id[:_ENOUGH_OF_A_HASH]}"


def is_thread(event: discord.Interaction | discord.Message) -> bool:
    """Return whether `event` is in a thread."""
    return isinstance(event.channel, discord.Thread)


def _private_thread(event: discord.Interaction | discord.Message) -> str:
    """Return the private thread that `event` is in, "" where all who see the channel see it."""
    channel = event.channel
    if isinstance(channel, discord.Thread) and channel.is_private():
        return f"{SECLUDED}{channel.id}"
    return ""


def _place(
    service: ChatService,
    event: discord.Interaction | discord.Message,
    author: discord.User | discord.Member,
) -> Place:
    if _is_elsewhere(event):
        return Place(platform=PLATFORM, id=f"channel-{_channel(event)}")
    if event.guild:
        return Place(platform=PLATFORM, id=str(event.guild.id), channel=str(_channel(event)))
    return service.direct(PLATFORM, str(author.id))


def _channel(event: discord.Interaction | discord.Message) -> int:
    """Return the id of the channel where `event` is; of a thread, that of the one it is in.

    A channel of a kind that discord.py doesn't know is none: nobody shares anything there.
    """
    if isinstance(event.channel, discord.Thread):
        return event.channel.parent_id
    return event.channel.id if event.channel else event.id


def _is_elsewhere(event: discord.Interaction | discord.Message) -> bool:
    """Return whether the bot is nobody there: somebody who asks has installed it for themselves.

    Whoever presses a button there need not be the one who has.
    """
    if not isinstance(event, discord.Interaction):
        return False
    is_stranger = event.guild_id is not None and not event.client.get_guild(event.guild_id)
    return event.context.private_channel or is_stranger


def _permissions(event: discord.Interaction | discord.Message) -> discord.Permissions:
    if isinstance(event, discord.Interaction) and not _is_elsewhere(event):
        return event.permissions
    return discord.Permissions.none()
