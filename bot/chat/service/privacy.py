"""What is remembered of a person, for that person: how much, all of it, and to be forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.chat.service.faults import reported
from bot.chat.service.people import known
from bot.chat.service.replies import Kept

if TYPE_CHECKING:
    from bot.chat.service.people import Person
    from bot.chat.service.replying import Replying
    from bot.storage import Storage


class Privacy:
    """Everybody may, for themselves, from any place of the platform, and for all its places."""

    def __init__(self, storage: Storage, asking: Replying) -> None:
        """Tell and delete what `storage` remembers, and `asking` holds."""
        self._storage = storage
        self._asking = asking

    @reported
    async def kept(self, person: Person) -> Kept:
        """Return how much is remembered of `person`."""
        everything = await self._storage.askers.export(known(self._storage.askers, person))
        return Kept(**{name: len(rows) for name, rows in everything.items()})

    @reported
    async def export(self, person: Person) -> dict[str, Any]:
        """Return all that is remembered of `person`, ready for JSON."""
        return await self._storage.askers.export(known(self._storage.askers, person))

    @reported
    async def forget(self, person: Person) -> int:
        """Leave no trace of `person`; return how many rows held one.

        A question of theirs that is being answered gets no reply any more.
        """
        asker = known(self._storage.askers, person)
        rows = await self._storage.askers.forget(asker)
        self._asking.forget(asker)
        return rows
