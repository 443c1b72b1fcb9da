"""The link that invites the bot to a server, with the least permissions that it needs there."""

from __future__ import annotations

import discord

PERMISSIONS = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    attach_files=True,  # what is stored about somebody, and what was left unanswered
    read_message_history=True,  # or it couldn't reply to a message
)


def invitation(application: int | str) -> str:
    """Return the link for whoever manages a server, to bring `application` there."""
    return discord.utils.oauth_url(application, permissions=PERMISSIONS)
