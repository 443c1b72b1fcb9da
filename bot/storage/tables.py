"""The tables as the program sees them; `migrations` brings a database there."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import sqlalchemy as sa

from bot.storage.values import UNSTORABLE, Progress

if TYPE_CHECKING:
    from sqlalchemy.engine import Dialect


class Words(sa.TypeDecorator[str]):
    """Text from strangers: what no database holds becomes �, all else stays as it was typed."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Return what both databases hold alike."""
        del dialect
        return None if value is None else _storable(value)


class SeveralWords(sa.TypeDecorator[list[str]]):
    """Several such texts, as JSON, which by itself would write what it can't read back alike."""

    impl = sa.JSON(none_as_null=True)
    cache_ok = True

    def process_bind_param(self, value: list[str] | None, dialect: Dialect) -> list[str] | None:
        """Return what both databases hold alike."""
        del dialect
        return None if value is None else [_storable(each) for each in value]


class Moment(sa.TypeDecorator[datetime]):
    """A moment in UTC; SQLite knows no time zones and is spared them."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment in UTC."""
        if value is None:
            return None
        return value.astimezone(UTC).replace(tzinfo=None if dialect.name == "sqlite" else UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment, aware that it is UTC."""
        del dialect
        return None if value is None else value.replace(tzinfo=value.tzinfo or UTC).astimezone(UTC)


# Written out, not bound: only so can both databases use the index of unfinished questions.
UNFINISHED = sa.text(f"state IN ('{Progress.RECEIVED}', '{Progress.ANSWERED}')")


def _storable(text: str) -> str:
    return UNSTORABLE.sub("\ufffd", text)


metadata = sa.MetaData()
# SQLite counts rows by itself only in a column of this very type.
_Serial = sa.BigInteger().with_variant(sa.Integer, "sqlite")

installation = sa.Table(
    "installation",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("id_key", sa.Text),  # empty where the key is a setting
    sa.Column("key_check", sa.Text, nullable=False),
    sa.CheckConstraint("id = 1", name="only_one_installation"),
)

place_settings = sa.Table(
    "place_settings",
    metadata,
    sa.Column("place", sa.Text, primary_key=True),
    sa.Column("channel", sa.Text, primary_key=True),
    sa.Column("chosen", sa.JSON, nullable=False),  # only what was set; see PlaceSettings
)

changes = sa.Table(
    "changes",
    metadata,
    sa.Column("id", _Serial, primary_key=True),
    sa.Column("place", sa.Text, nullable=False),
    sa.Column("channel", sa.Text, nullable=False),
    sa.Column("at", Moment, nullable=False),
    sa.Column("by", sa.Text, index=True),
    sa.Column("setting", sa.Text, nullable=False),
    sa.Column("before", sa.JSON(none_as_null=True)),
    sa.Column("after", sa.JSON(none_as_null=True)),
    sa.Index("ix_changes_place", "place", "at"),
)

questions = sa.Table(
    "questions",
    metadata,
    sa.Column("id", _Serial, primary_key=True),
    sa.Column("place", sa.Text, nullable=False),
    sa.Column("channel", sa.Text, nullable=False),
    sa.Column("delivery", sa.Text, nullable=False),
    sa.Column("conversation", sa.Text, nullable=False),
    sa.Column("asker", sa.Text, nullable=False, index=True),
    sa.Column("text", Words, nullable=False),
    sa.Column("locale", Words),
    sa.Column("reply_to", Words),
    sa.Column("private", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("asked_at", Moment, nullable=False, index=True),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("outcome", sa.Text),
    sa.Column("language", Words),
    sa.Column("quotes", sa.JSON(none_as_null=True)),
    sa.Column("confidence", sa.Double),
    sa.Column("latency_ms", sa.BigInteger),
    sa.Column("fingerprint", Words),
    sa.Column("carried", SeveralWords),
    sa.UniqueConstraint("place", "delivery", name="once_only"),
    sa.Index("ix_questions_place", "place", "asked_at"),
    sa.Index("ix_questions_conversation", "place", "conversation", "id"),
    sa.Index(
        "ix_questions_unfinished",
        "id",
        sqlite_where=UNFINISHED,
        postgresql_where=UNFINISHED,
    ),
)

syncs = sa.Table(
    "syncs",
    metadata,
    sa.Column("application", sa.Text, primary_key=True),
    sa.Column("fingerprint", sa.Text, nullable=False),
)

votes = sa.Table(
    "votes",
    metadata,
    sa.Column(
        "question",
        _Serial,
        sa.ForeignKey("questions.id", ondelete="CASCADE", name="vote_on_question"),
        primary_key=True,
        autoincrement=False,
    ),
    sa.Column("voter", sa.Text, primary_key=True, index=True),
    sa.Column("helpful", sa.Boolean, nullable=False),
    sa.Column("reason", Words),
    sa.Column("at", Moment, nullable=False),
)
