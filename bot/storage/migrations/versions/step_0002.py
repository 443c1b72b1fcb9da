"""An answer may be unsent, and a question private; and it is known which commands were synced."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_INDEX = "ix_questions_unfinished"


def upgrade() -> None:
    """Call what is answered sent, what was asked public, and no commands synced."""
    op.create_table(
        "syncs",
        sa.Column("application", sa.Text, primary_key=True),
        sa.Column("fingerprint", sa.Text, nullable=False),
    )
    op.add_column(
        "questions",
        sa.Column("private", sa.Boolean, nullable=False, server_default=sa.false()),
    )
    op.execute("UPDATE questions SET state = 'sent', reply_to = NULL WHERE state = 'answered'")
    _index("state IN ('received', 'answered')")


def downgrade() -> None:
    """Call it all answered again, and forget what was private, and synced."""
    op.drop_table("syncs")
    op.drop_column("questions", "private")
    op.execute("UPDATE questions SET state = 'answered', reply_to = NULL WHERE state = 'sent'")
    _index("state = 'received'")


def _index(unfinished: str) -> None:
    op.drop_index(_INDEX, "questions")
    where = sa.text(unfinished)
    op.create_index(_INDEX, "questions", ["id"], sqlite_where=where, postgresql_where=where)
