"""Joins everything: the articles, the memory, the service, and the platforms that are set."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import TYPE_CHECKING, Any, TypeAlias

from bot.chat.follow_ups import follow
from bot.chat.service import ChatService
from bot.errors import PlatformError, StorageError
from bot.storage import Storage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answering.answerer import Answerer
    from bot.library import Examples
    from bot.settings import Settings

# A platform that isn't set costs nothing: what talks to it is imported with it.
# ruff: noqa: PLC0415

Stay: TypeAlias = Callable[[ChatService, Storage], Coroutine[Any, Any, None]]

DAY_S = 24 * 60 * 60.0

log = logging.getLogger(__name__)


async def run(answerer: Answerer, settings: Settings, examples: Examples) -> None:
    """Answer on each platform that is set until told to stop (SIGTERM or Ctrl-C).

    One that can't be is said in the log, and the others go on. Raises `PlatformError` where none
    is left, and `StorageError` where the database can't be opened.
    """
    platforms = tuple(_platforms(settings))
    if not platforms:
        name, reason = "The bot", "has no token: set DISCORD_TOKEN, or both of Slack's"
        raise PlatformError(name, reason)
    async with Storage.open(
        settings.database_url.get_secret_value(),
        id_key=settings.id_key.get_secret_value() if settings.id_key else None,
        retention=timedelta(days=settings.retention_days),
    ) as storage:
        service = ChatService(
            storage, answerer, carry=follow, how_sure=settings.how_sure, examples=examples
        )
        forgetting = asyncio.create_task(forget_daily(storage))
        try:
            await _stay({asyncio.create_task(stay(service, storage)) for stay in platforms})
        finally:
            forgetting.cancel()
            await asyncio.wait({forgetting})
    log.info("stopped")


async def forget_daily(storage: Storage, day_s: float = DAY_S) -> None:
    """Empty the texts that were kept long enough, every `day_s` from now on."""
    while True:
        await asyncio.sleep(day_s)
        try:
            log.info("the texts of %d questions were old enough to forget", await storage.expire())
        except StorageError as error:
            log.warning("old texts are kept until tomorrow: %s", error)


def _platforms(settings: Settings) -> Iterator[Stay]:
    """Yield what stays on each platform that has a token."""
    if settings.discord_token:
        yield lambda service, storage: _in_discord(settings, service, storage)
    if settings.slack_bot_token or settings.slack_app_token:
        yield lambda service, storage: _in_slack(settings, service, storage)


async def _stay(staying: set[asyncio.Task[None]]) -> None:
    """Wait until all of `staying` have left; raise why the last one had to, if it did."""

    def leave() -> None:
        for task in staying:
            if not task.cancelling():  # told twice, it would be cut short
                task.cancel()

    for told in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(told, leave)
    try:
        while staying:
            left, _ = await asyncio.wait(staying, return_when=asyncio.FIRST_COMPLETED)
            staying -= left
            for task in left:
                _explain(task, last=not staying and task is [*left][-1])
    finally:
        leave()
        await asyncio.gather(*staying, return_exceptions=True)


def _explain(task: asyncio.Task[None], *, last: bool) -> None:
    """Log why a platform was left; raise it where it was the `last`, or nobody has foreseen it."""
    error = None if task.cancelled() else task.exception()
    if isinstance(error, PlatformError) and not last:
        log.error("%s", error)
    elif error:
        raise error


async def _in_discord(settings: Settings, service: ChatService, storage: Storage) -> None:
    from bot.chat.discord.staying import Account, stay

    assert settings.discord_token  # noqa: S101 - or this would not be called
    account = Account(
        token=settings.discord_token.get_secret_value(),
        api_url=settings.discord_api_url,
        gateway_url=settings.discord_gateway_url,
    )
    await stay(account, service, storage)


async def _in_slack(settings: Settings, service: ChatService, storage: Storage) -> None:
    if not settings.slack_bot_token or not settings.slack_app_token:
        name, reason = "Slack", "needs two tokens: set both SLACK_BOT_TOKEN and SLACK_APP_TOKEN"
        raise PlatformError(name, reason)
    from bot.chat.slack.staying import Account, stay

    account = Account(
        bot_token=settings.slack_bot_token.get_secret_value(),
        app_token=settings.slack_app_token.get_secret_value(),
        api_url=settings.slack_api_url,
    )
    await stay(account, service, storage)
