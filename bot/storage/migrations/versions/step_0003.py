"""A question may have been answered perhaps; the tables stay as they are."""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Change nothing: the step keeps programs away that couldn't read such an outcome."""


def downgrade() -> None:
    """Call what was perhaps answered not answered: nobody was told that it is."""
    op.execute("UPDATE questions SET outcome = 'no_answer' WHERE outcome = 'perhaps'")
