"""What an application was told last is remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.storage import Storage


async def test_the_last_commands_of_each_application_are_remembered(storage: Storage) -> None:
    """The newest of its own, and nothing of another."""
    assert await storage.syncs.last("discord:1") is None

    await storage.syncs.remember("discord:1", "old")
    await storage.syncs.remember("discord:1", "new")

    assert await storage.syncs.last("discord:1") == "new"
    assert await storage.syncs.last("discord:2") is None
