"""How the bot behaves in each place, and who changed that when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

import sqlalchemy as sa

from bot.storage.place_settings import FOR_THE_WHOLE_PLACE, checked, settings_from
from bot.storage.tables import changes as history
from bot.storage.tables import place_settings
from bot.storage.values import Place, SettingChange
from bot.storage.within import at, within

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.storage.engine.database import Database
    from bot.storage.place_settings import Changes, PlaceSettings
    from bot.storage.values import AskerId


class SettingsStore:
    """The settings of places: a channel's own, over its server's, over the defaults."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        """Keep them in `database`; `now` dates the changes."""
        self._database = database
        self._now = now

    async def of(self, place: Place) -> PlaceSettings:
        """Return what holds in `place`."""
        async with self._database.reading() as connection:
            return await _in_force(connection, place)

    async def change(self, place: Place, by: AskerId, **changes: Unpack[Changes]) -> PlaceSettings:
        """Change settings of `place`, each with a line in its history; return what holds now.

        `None` takes back what was set. Raises `ValueError` naming the setting and the value.
        """
        new = checked(changes)
        if place.channel and (wrong := FOR_THE_WHOLE_PLACE & new.keys()):
            message = f"{', '.join(wrong)}: is set for the whole place, not for one channel"
            raise ValueError(message)
        async with self._database.writing() as connection:
            before = await self._chosen_for_change(connection, place)
            after = {**before, **new}
            lines = [
                {**at(place), "at": self._now(), "by": by, "setting": name}
                | {"before": before.get(name), "after": value}
                for name, value in new.items()
                if before.get(name) != value
            ]
            if lines:
                await connection.execute(
                    sa.update(place_settings)
                    .where(_exactly(place))
                    .values(chosen={name: it for name, it in after.items() if it is not None})
                )
                await connection.execute(sa.insert(history), lines)
            return await _in_force(connection, place)

    async def history(self, place: Place, limit: int = 50) -> tuple[SettingChange, ...]:
        """Return the last `limit` changes in `place`, newest first."""
        async with self._database.reading() as connection:
            rows = await connection.execute(
                sa.select(history)
                .where(within(history, place))
                .order_by(history.c.id.desc())
                .limit(limit)
            )
            return tuple(
                SettingChange(
                    place=Place.of_key(row.place, row.channel),
                    at=row.at,
                    by=row.by,
                    setting=row.setting,
                    before=row.before,
                    after=row.after,
                )
                for row in rows
            )

    async def _chosen_for_change(self, connection: AsyncConnection, place: Place) -> dict[str, Any]:
        """Return what is set for `place` itself; nobody else changes it meanwhile."""
        await connection.execute(
            self._database.insert(place_settings)
            .values(**at(place), chosen={})
            .on_conflict_do_nothing()
        )
        chosen = await connection.scalar(
            sa.select(place_settings.c.chosen).where(_exactly(place)).with_for_update()
        )
        return dict(chosen or {})


async def _in_force(connection: AsyncConnection, place: Place) -> PlaceSettings:
    rows = await connection.execute(
        sa.select(place_settings.c.chosen)
        .where(_exactly(place) | _exactly(place.whole))
        .order_by(place_settings.c.channel)  # the whole place first
    )
    return settings_from(*rows.scalars())


def _exactly(place: Place) -> sa.ColumnElement[bool]:
    columns = place_settings.c
    return (columns.place == place.key) & (columns.channel == place.channel)
