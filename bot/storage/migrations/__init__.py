"""How the tables came to be, one file a step; Alembic finds them by this package's name."""
