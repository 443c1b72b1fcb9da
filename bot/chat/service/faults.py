"""What goes wrong, told to the asker as a value and to the log without anybody's words."""

from __future__ import annotations

import logging
import traceback
from functools import wraps
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from bot.chat.service.replies import Trouble
from bot.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine

P = ParamSpec("P")
T = TypeVar("T")

log = logging.getLogger(__name__)


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
        log.warning("%s: %s", during, error)
        return Trouble.NO_MEMORY
    log.error("%s: %s", during, _without_words(error))
    return Trouble.FAILED


def _without_words(error: BaseException) -> str:
    """Return the places that `error` came through, not its message: that may quote a question."""
    steps = "".join(traceback.format_tb(error.__traceback__))
    return f"{type(error).__qualname__}\n{steps}"
