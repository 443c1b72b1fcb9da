"""Who asked, without knowing who: keyed hashes of platform ids; export and forget by them.

A platform's ids are few enough to be tried out one by one, so a plain hash would hide nobody: the
hash is keyed (HMAC-SHA256, RFC 2104). The key is the setting ID_KEY or, without one, made once and
kept in the database: it must live exactly as long as the hashes, be the same for all processes
that share them, and outlast a disk that a host throws away daily. The price: who steals the whole
database has that key. Set ID_KEY to keep the two apart.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from bot.errors import StorageKeyError
from bot.storage.tables import changes, installation, place_settings, questions, votes
from bot.storage.values import AskerId, PlaceKind

if TYPE_CHECKING:
    from bot.storage.engine.database import Database


class Askers:
    """People as hashes, and what is remembered of each."""

    def __init__(self, database: Database, key: str) -> None:
        """Hash with `key`, which `installed_key` returns."""
        self._database = database
        self._key = key.encode()

    def id_of(self, platform: str, person: str) -> AskerId:
        """Return the hash that stands for `person`, the id that `platform` gives them."""
        return AskerId(_keyed(self._key, f"{platform}\0{person}"))

    async def export(self, asker: AskerId) -> dict[str, Any]:
        """Return all that is remembered of `asker`, ready for JSON."""
        async with self._database.reading() as connection:
            return {
                name: [_plain(row) for row in await connection.execute(selected)]
                for name, selected in {
                    "questions": _of(questions, questions.c.asker == asker),
                    "votes": _of(votes, votes.c.voter == asker),
                    "changes": _of(changes, _changed_by_or_for(asker)),
                    "settings": _of(place_settings, _direct(place_settings, asker)),
                }.items()
            }

    async def forget(self, asker: AskerId) -> int:
        """Leave no trace of `asker`; return how many rows held one.

        Their questions and votes are deleted, with the votes of others on them. A setting they
        changed for others stays changed, and stays in its place's history, by nobody.
        """
        async with self._database.writing() as connection:
            gone = [
                await connection.execute(statement)
                for statement in (
                    sa.delete(questions).where(questions.c.asker == asker),
                    sa.delete(questions).where(_direct(questions, asker)),
                    sa.delete(votes).where(votes.c.voter == asker),
                    sa.delete(place_settings).where(_direct(place_settings, asker)),
                    sa.delete(changes).where(_direct(changes, asker)),
                    sa.update(changes).where(changes.c.by == asker).values(by=None),
                )
            ]
        await self._database.tidy()
        return sum(result.rowcount for result in gone)


async def installed_key(database: Database, id_key: str | None) -> str:
    """Return the key of this installation: `id_key`, or one made at the first start and kept.

    Raises `StorageKeyError` where it is not the one that the askers in `database` were hashed with.
    """
    made = None if id_key else secrets.token_hex(32)
    async with database.writing() as connection:
        await connection.execute(
            database.insert(installation)
            .values(id=1, id_key=made, key_check=_check(id_key or made or ""))
            .on_conflict_do_nothing()
        )
        kept = (await connection.execute(sa.select(installation))).one()
    return fitting(id_key or kept.id_key, kept.key_check, database.address.shown)


def fitting(key: str | None, key_check: str, database: str) -> str:
    """Return `key`; raises `StorageKeyError` where `key_check` of `database` is of another."""
    if not key or not hmac.compare_digest(_check(key), key_check):
        reason = "was begun with another ID_KEY; set that one, or nobody in it could be forgotten"
        raise StorageKeyError(database, reason)
    return key


def _check(key: str) -> str:
    """Return what tells whether a key is the same, and nothing else about it."""
    return _keyed(key.encode(), "fundstelle")


def _keyed(key: bytes, message: str) -> str:
    return hmac.new(key, message.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()


def _direct(table: sa.Table, asker: AskerId) -> sa.ColumnElement[bool]:
    """Return the rows of the places where only `asker` asks, on every platform."""
    place = table.c.place
    return place.startswith(f"{PlaceKind.DIRECT}:") & place.endswith(f":{asker}", autoescape=True)


def _changed_by_or_for(asker: AskerId) -> sa.ColumnElement[bool]:
    return (changes.c.by == asker) | _direct(changes, asker)


def _of(table: sa.Table, mine: sa.ColumnElement[bool]) -> sa.Select[Any]:
    return sa.select(table).where(mine).order_by(*table.primary_key)


def _plain(row: sa.Row[Any]) -> dict[str, Any]:
    return {
        name: value.isoformat() if hasattr(value, "isoformat") else value
        for name, value in row._mapping.items()  # noqa: SLF001 - the documented way to a row's names
    }
