"""What goes wrong, told to the asker as a value and to the log without anybody's words."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from bot.chat.service.replies import Trouble
from bot.errors import StorageError
from bot.logs import logger, without_words

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine

P = ParamSpec("P")
T = TypeVar("T")

log = logger(__name__)


def reported(action: Callable[P, Awaitable[T]]) -> Callable[P, Coroutine[Any, Any, T | Trouble]]:
    """Return `action` with `Trouble` for what it raises, which is logged: no action is silent."""

    @wraps(action)
    async def telling(*args: P.args, **kwargs: P.kwargs) -> T | Trouble:
        try:
            return await action(*args, **kwargs)
        except Exception as error:  # noqa: BLE001 - the edge: a platform gets values only
            return trouble_of(error, action.__name__)

    return telling


def trouble_of(error: Exception, during: str) -> Trouble:
    """Log `error` and return what the asker is told."""
    if isinstance(error, StorageError):
        log.warning("the database failed", during=during, error=str(error))
        return Trouble.NO_MEMORY
    log.error("something failed", during=during, error=without_words(error))
    return Trouble.FAILED
