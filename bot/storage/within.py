"""The wall between places: every statement that reads of one goes through here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.storage.tables import questions
from bot.storage.values import SECLUDED

if TYPE_CHECKING:
    import sqlalchemy as sa

    from bot.storage.values import Place


def within(table: sa.Table, place: Place) -> sa.ColumnElement[bool]:
    """Return the rows of `table` that `place` may see: its own; a whole, its channels' too."""
    own = table.c.place == place.key
    return own & (table.c.channel == place.channel) if place.channel else own


def in_the_open() -> sa.ColumnElement[bool]:
    """Return the questions whose words everybody in their place can have read.

    Not those asked in private or in a private thread, nor those whose text is forgotten.
    """
    said = ~questions.c.private & (questions.c.text != "")
    return said & ~questions.c.conversation.startswith(SECLUDED, autoescape=True)


def at(place: Place) -> dict[str, str]:
    """Return the columns that tie a new row to `place`."""
    return {"place": place.key, "channel": place.channel}
