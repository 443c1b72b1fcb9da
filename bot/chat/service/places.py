"""A place looked after by its managers: settings, what was changed, what happened there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from bot.chat.service.faults import reported
from bot.chat.service.people import known, may_ask, may_manage
from bot.chat.service.replies import Trouble, Unusable

if TYPE_CHECKING:
    from datetime import datetime

    from bot.chat.service.people import Person
    from bot.storage import (
        Place,
        PlaceSettings,
        SettingChange,
        Statistics,
        Storage,
        Unanswered,
    )
    from bot.storage.place_settings import Changes


class Places:
    """For those who manage a place, of that place only; others get `Trouble.NOT_ALLOWED`.

    A place may be a whole server or one channel of it: `Person.place` says which, and it is for
    the platform to say whether the person manages that. Where only one asks, they manage.
    """

    def __init__(self, storage: Storage) -> None:
        """Look after what `storage` remembers of places."""
        self._storage = storage

    @reported
    async def private(self, place: Place) -> bool:
        """Return whether answers are for the asker's eyes: platforms must know before they ask."""
        return (await self._storage.settings.of(place)).private

    @reported
    async def for_asking(self, person: Person) -> PlaceSettings | Trouble:
        """Return what holds in the place for somebody who may ask there, whoever manages it."""
        settings = await self._storage.settings.of(person.place)
        return settings if may_ask(settings, person.place, person.roles) else Trouble.NOT_HERE

    @reported
    async def settings(self, person: Person) -> PlaceSettings | Trouble:
        """Return what holds in the place."""
        if not self._manages(person):
            return Trouble.NOT_ALLOWED
        return await self._storage.settings.of(person.place)

    @reported
    async def change(
        self, person: Person, **changes: Unpack[Changes]
    ) -> PlaceSettings | Unusable | Trouble:
        """Change settings, each with a line in the history; return what holds now."""
        if not self._manages(person):
            return Trouble.NOT_ALLOWED
        by = known(self._storage.askers, person)
        try:
            return await self._storage.settings.change(person.place, by, **changes)
        except ValueError as error:
            return Unusable(str(error))

    @reported
    async def history(self, person: Person, limit: int = 50) -> tuple[SettingChange, ...] | Trouble:
        """Return the last changes of settings, newest first."""
        if not self._manages(person):
            return Trouble.NOT_ALLOWED
        return await self._storage.settings.history(person.place, limit)

    @reported
    async def statistics(self, person: Person, since: datetime) -> Statistics | Trouble:
        """Return what happened in the place since then."""
        if not self._manages(person):
            return Trouble.NOT_ALLOWED
        return await self._storage.statistics.of(person.place, since)

    @reported
    async def unanswered(
        self, person: Person, since: datetime, limit: int = 50
    ) -> tuple[Unanswered, ...] | Trouble:
        """Return what had no sure answer since then, and isn't private, most often asked first."""
        if not self._manages(person):
            return Trouble.NOT_ALLOWED
        return await self._storage.statistics.unanswered(person.place, since, limit)

    def _manages(self, person: Person) -> bool:
        return may_manage(person, known(self._storage.askers, person))
