"""Tells Discord the commands only when they are others than it was told last.

Each sync counts towards a daily limit, and makes clients fetch the commands anew.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

import discord

from bot.errors import StorageError
from bot.logs import logger

if TYPE_CHECKING:
    from discord.app_commands import CommandTree

    from bot.storage.syncs import SyncStore

THEIR_FAULT = 500
"""From this status on, a request would have been right."""

log = logger(__name__)


async def sync(tree: CommandTree[Any], syncs: SyncStore) -> bool:
    """Tell Discord the commands of `tree`, if need be; return whether it was told.

    Where it doesn't take them, the bot answers without: whoever writes to it needs no command.
    """
    application = name_of(tree.client.application_id)
    fingerprint = await fingerprint_of(tree)
    try:
        if await syncs.last(application) == fingerprint:
            return False
        if is_taken := await _taken(tree):
            await syncs.remember(application, fingerprint)
    except StorageError as error:
        log.warning("which commands Discord knows is unknown", error=str(error))
        is_taken = await _taken(tree)
    return is_taken


async def fingerprint_of(tree: CommandTree[Any]) -> str:
    """Return what tells these commands, in all their languages, from any others."""
    translator = tree.translator
    payloads = [
        await command.get_translated_payload(tree, translator)
        if translator
        else command.to_dict(tree)
        for command in tree.get_commands()
    ]
    payloads.sort(key=lambda one: (one["type"], one["name"]))
    return hashlib.sha256(json.dumps(payloads, sort_keys=True).encode()).hexdigest()


def name_of(application: int | None) -> str:
    """Return what an application is remembered as."""
    return f"discord:{application}"


async def _taken(tree: CommandTree[Any]) -> bool:
    """Tell Discord the commands; whether it takes them."""
    try:
        await tree.sync()
    except discord.HTTPException as error:
        if error.status >= THEIR_FAULT:
            raise  # all of Discord is out of reach, and tried again
        log.error("Discord refuses the commands", error=str(error))  # noqa: TRY400 - no trace is needed
        return False
    return True
