"""Joins everything: the articles, the memory, the service, the platforms, and a port."""

from __future__ import annotations

import asyncio
import signal
import sys
from contextlib import AsyncExitStack, asynccontextmanager
from typing import TYPE_CHECKING

from bot.chat.connection.presence import Presence
from bot.chat.follow_ups import follow
from bot.chat.service import ChatService
from bot.chat.service.faults import trouble_of
from bot.chat.service.memory import memory
from bot.errors import PlatformError, StorageError
from bot.logs import logger, unforeseen, without_words
from bot.metrics import Metrics
from bot.platforms import PLATFORMS
from bot.pulse import feel
from bot.reloading import Reloading
from bot.storage.engine.database_url import read_address
from bot.storage.engine.disks import fleeting

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Coroutine
    from typing import Any

    from bot.chat.connection.platform import Platform
    from bot.library.opening import Opened
    from bot.settings import Settings
    from bot.storage import Storage

DAY_S = 24 * 60 * 60.0

log = logger(__name__)


async def run(
    opened: Opened, settings: Settings, leaving: Callable[[], None] = lambda: None
) -> None:
    """Answer on each platform that is set until told to stop (SIGTERM or Ctrl-C).

    `leaving` is called when it is. A platform where it can't be is said in the log, and the others
    go on. SIGHUP has the articles opened anew. Raises `PlatformError` where no platform is left,
    `StorageError` where the database can't be opened, and `PortError` where the port can't be
    served.
    """
    if not (platforms := [one for one in PLATFORMS if one.is_set(settings)]):
        raise _no_token()
    asyncio.get_running_loop().set_exception_handler(unforeseen)
    _warn_of_loss(settings)
    async with AsyncExitStack() as stack:
        storage = await stack.enter_async_context(memory(settings))
        service, metrics = _service(opened, settings, storage)
        presences = tuple(Presence(platform.name) for platform in platforms)
        await stack.enter_async_context(_port(settings, presences, service, storage, metrics))
        reloading = Reloading(settings, opened, lambda new: _use(new, service))
        beside = forget_daily(storage), feel(metrics), reloading.watch()
        await stack.enter_async_context(_beside(*beside))
        await _stay(
            {
                asyncio.create_task(_staying(platform, settings, service, storage, presence))
                for platform, presence in zip(platforms, presences, strict=True)
            },
            reloading.tell,
            leaving,
        )
    log.info("stopped")


async def _use(new: Opened, service: ChatService) -> None:
    """Answer from `new` articles, and get the questions ready that they answer."""
    service.use(new.answerer, new.examples)
    try:
        await service.suggestions.prepare()
    except Exception as error:  # noqa: BLE001 - the new articles are in use all the same
        trouble_of(error, "asking the example questions")


async def forget_daily(storage: Storage, day_s: float = DAY_S) -> None:
    """Empty the texts that were kept long enough, every `day_s` from now on."""
    while True:
        await asyncio.sleep(day_s)
        try:
            log.info("old texts forgotten", questions=await storage.expire())
        except StorageError as error:
            log.warning("old texts are kept until tomorrow", error=str(error))


def _no_token() -> PlatformError:
    """Return that the bot would be nowhere, and where the tokens are made."""
    ways = ", or ".join(platform.tokens for platform in PLATFORMS)
    return PlatformError("The bot", f"has no token: make {ways}; the README tells how")


def _warn_of_loss(settings: Settings) -> None:
    """Log that the database lies where it won't outlive a restart, if it does."""
    file = read_address(settings.database_url.get_secret_value()).file
    if file and (why := fleeting(file)):
        log.warning("what is remembered won't last", it_lies=why, instead="set DATABASE_URL")


def _service(opened: Opened, settings: Settings, storage: Storage) -> tuple[ChatService, Metrics]:
    """Return what answers, and what counts that."""
    metrics = Metrics()
    service = ChatService(
        storage,
        opened.answerer,
        carry=follow,
        how_sure=settings.how_sure,
        examples=opened.examples,
        metrics=metrics,
    )
    return service, metrics


@asynccontextmanager
async def _port(
    settings: Settings,
    presences: tuple[Presence, ...],
    service: ChatService,
    storage: Storage,
    metrics: Metrics,
) -> AsyncIterator[None]:
    """Serve the port, if one is set, for as long as this is entered."""
    if settings.port is None:
        yield
        return
    # A port that isn't set costs nothing.
    from bot.web.health import Health  # noqa: PLC0415
    from bot.web.pages import pages  # noqa: PLC0415
    from bot.web.server import serving  # noqa: PLC0415

    health = Health(presences, service, storage, metrics)
    routes = [*health.routes(), *pages(service.sources)]
    async with serving(routes, settings.port, settings.bind_address):
        log.info("serving", port=settings.port)
        yield


@asynccontextmanager
async def _beside(*work: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
    """Do `work` beside what is done inside, and no longer; one that fails stops nothing else."""
    tasks = [asyncio.create_task(_reporting(one)) for one in work]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)


async def _reporting(work: Coroutine[Any, Any, None]) -> None:
    try:
        await work
    except Exception as error:  # noqa: BLE001 - the edge: people go on being answered
        log.error("something in the background ended", error=without_words(error))  # noqa: TRY400 - no words


async def _staying(
    platform: Platform,
    settings: Settings,
    service: ChatService,
    storage: Storage,
    presence: Presence,
) -> None:
    """Stay on `platform`; where that can't be, have everybody know who asks."""
    try:
        await platform.stay(settings, service, storage, presence)
    except PlatformError as error:
        presence.given_up = error.reason
        raise


async def _stay(
    staying: set[asyncio.Task[None]], reload: Callable[[], None], leaving: Callable[[], None]
) -> None:
    """Wait until all of `staying` have left; raise why the last one had to, if it did."""

    def end() -> None:
        for task in staying:
            if not task.cancelling():  # told twice, it would be cut short
                task.cancel()

    def leave() -> None:
        leaving()
        end()

    on_a_terminal = sys.stderr.isatty()

    def hung_up() -> None:
        """Do what a terminal means by this when it is closed, and else what a host means."""
        if on_a_terminal and not sys.stderr.isatty():
            leave()
        else:
            reload()

    for number, act in ((signal.SIGTERM, leave), (signal.SIGINT, leave), (signal.SIGHUP, hung_up)):
        asyncio.get_running_loop().add_signal_handler(number, act)
    try:
        while staying:
            left, _ = await asyncio.wait(staying, return_when=asyncio.FIRST_COMPLETED)
            staying -= left
            for task in left:
                _explain(task, last=not staying and task is [*left][-1])
    finally:
        end()
        await asyncio.gather(*staying, return_exceptions=True)


def _explain(task: asyncio.Task[None], *, last: bool) -> None:
    """Log why a platform was left; raise it where it was the `last`, or nobody has foreseen it."""
    error = None if task.cancelled() else task.exception()
    if isinstance(error, PlatformError) and not last:
        log.error("given up", platform=error.platform, reason=error.reason)
    elif error:
        raise error
