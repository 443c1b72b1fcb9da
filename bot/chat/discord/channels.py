"""In which channel something was said, where discord.py has lost sight of it.

A thread leaves its cache when it is archived. What is written there then comes in a channel that is
nothing but an id: whose thread it is, and what holds there, has to be asked.
"""

from __future__ import annotations

import asyncio

import discord

from bot.chat.discord.sending import UNSENT, reason_of
from bot.logs import logger

PATIENCE_S = 5.0

log = logger(__name__)


def is_unknown(message: discord.Message) -> bool:
    """Return whether nobody knows what holds where `message` is: then nothing is public there."""
    return message.guild is not None and isinstance(message.channel, discord.PartialMessageable)


async def find_channel(client: discord.Client, message: discord.Message) -> None:
    """Put `message` into the channel that it is in, if that is to be found out."""
    if not is_unknown(message):
        return
    try:
        async with asyncio.timeout(PATIENCE_S):
            found = await client.fetch_channel(message.channel.id)
    except (*UNSENT, discord.InvalidData) as error:
        log.warning("a channel could not be found", error=reason_of(error))
        return
    if isinstance(found, discord.abc.Messageable):
        message.channel = found
