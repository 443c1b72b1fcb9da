"""Joins everything: the articles, the memory, the service, and the platforms that are set."""

from __future__ import annotations

import asyncio
import logging
import signal
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.chat.discord.staying import NAME, Account, stay
from bot.chat.follow_ups import follow
from bot.chat.service import ChatService
from bot.errors import PlatformError, StorageError
from bot.storage import Storage

if TYPE_CHECKING:
    from bot.answering.answerer import Answerer
    from bot.library import Examples
    from bot.settings import Settings

HOUR_S = 3600.0

log = logging.getLogger(__name__)


async def run(answerer: Answerer, settings: Settings, examples: Examples) -> None:
    """Answer in Discord until told to stop (SIGTERM or Ctrl-C).

    Raises `PlatformError` where that can't be, and `StorageError` where the database can't be
    opened.
    """
    if not settings.discord_token:
        raise PlatformError(NAME, "has no token: set DISCORD_TOKEN")
    account = Account(
        token=settings.discord_token.get_secret_value(),
        api_url=settings.discord_api_url,
        gateway_url=settings.discord_gateway_url,
    )
    async with Storage.open(
        settings.database_url.get_secret_value(),
        id_key=settings.id_key.get_secret_value() if settings.id_key else None,
        retention=timedelta(days=settings.retention_days),
    ) as storage:
        service = ChatService(
            storage, answerer, carry=follow, how_sure=settings.how_sure, examples=examples
        )
        expiring = asyncio.create_task(expire(storage))
        staying = asyncio.create_task(stay(account, service, storage))
        for told in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(told, staying.cancel)
        try:
            with suppress(asyncio.CancelledError):
                await staying
        finally:
            expiring.cancel()
            await asyncio.wait({expiring})
    log.info("stopped")


async def expire(storage: Storage, every_s: float = HOUR_S) -> None:
    """Empty the texts that have been kept long enough, again and again: opening does it once."""
    while True:
        await asyncio.sleep(every_s)
        try:
            await storage.expire()
        except StorageError as error:
            log.warning("old texts are kept until the next time: %s", error)
