"""Asks somebody who may fail, beside others: one that fails spoils no other's answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from bot.errors import BotError
from bot.logs import logger

if TYPE_CHECKING:
    from collections.abc import Awaitable

T = TypeVar("T")

log = logger(__name__)


async def answer_of(asking: Awaitable[T]) -> T | BotError:
    """Return what comes of `asking`, or why nothing does."""
    try:
        return await asking
    except BotError as error:
        return error
    except Exception as error:
        log.exception("nobody has foreseen this")
        return BotError(f"it can't be looked at: {type(error).__name__}, which nobody has foreseen")
