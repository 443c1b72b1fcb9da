"""Opens what the bot remembers, where the settings say."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.storage import Storage

if TYPE_CHECKING:
    from contextlib import AbstractAsyncContextManager

    from bot.settings import Settings


def memory(settings: Settings) -> AbstractAsyncContextManager[Storage]:
    """Return the database to enter; that raises `StorageError` where it can't be opened."""
    return Storage.open(
        settings.database_url.get_secret_value(),
        id_key=settings.id_key.get_secret_value() if settings.id_key else None,
        retention=timedelta(days=settings.retention_days),
    )
