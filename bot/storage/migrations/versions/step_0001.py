"""The first tables: installation, settings and their changes, questions, votes."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_SERIAL = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make them."""
    op.create_table(
        "installation",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("id_key", sa.Text),
        sa.Column("key_check", sa.Text, nullable=False),
        sa.CheckConstraint("id = 1", name="only_one_installation"),
    )
    op.create_table(
        "place_settings",
        sa.Column("place", sa.Text, primary_key=True),
        sa.Column("channel", sa.Text, primary_key=True),
        sa.Column("chosen", sa.JSON, nullable=False),
    )
    op.create_table(
        "changes",
        sa.Column("id", _SERIAL, primary_key=True),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("by", sa.Text, index=True),
        sa.Column("setting", sa.Text, nullable=False),
        sa.Column("before", sa.JSON),
        sa.Column("after", sa.JSON),
        sa.Index("ix_changes_place", "place", "at"),
        sqlite_autoincrement=True,
    )
    _make_questions()
    op.create_table(
        "votes",
        sa.Column(
            "question",
            _SERIAL,
            sa.ForeignKey("questions.id", ondelete="CASCADE", name="vote_on_question"),
            primary_key=True,
            autoincrement=False,
        ),
        sa.Column("voter", sa.Text, primary_key=True, index=True),
        sa.Column("helpful", sa.Boolean, nullable=False),
        sa.Column("reason", sa.Text),
        sa.Column("at", _MOMENT, nullable=False),
    )


def downgrade() -> None:
    """Drop them, with all that they hold."""
    for table in ("votes", "questions", "changes", "place_settings", "installation"):
        op.drop_table(table)


def _make_questions() -> None:
    op.create_table(
        "questions",
        sa.Column("id", _SERIAL, primary_key=True),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("delivery", sa.Text, nullable=False),
        sa.Column("conversation", sa.Text, nullable=False),
        sa.Column("asker", sa.Text, nullable=False, index=True),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("locale", sa.Text),
        sa.Column("reply_to", sa.Text),
        sa.Column("asked_at", _MOMENT, nullable=False, index=True),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("outcome", sa.Text),
        sa.Column("language", sa.Text),
        sa.Column("quotes", sa.JSON),
        sa.Column("confidence", sa.Double),
        sa.Column("latency_ms", sa.BigInteger),
        sa.Column("fingerprint", sa.Text),
        sa.Column("carried", sa.JSON),
        sa.UniqueConstraint("place", "delivery", name="once_only"),
        sa.Index("ix_questions_place", "place", "asked_at"),
        sa.Index("ix_questions_conversation", "place", "conversation", "id"),
        sa.Index(
            "ix_questions_unfinished",
            "id",
            sqlite_where=sa.text("state = 'received'"),
            postgresql_where=sa.text("state = 'received'"),
        ),
        sqlite_autoincrement=True,  # a deleted question's id is never given out again
    )
