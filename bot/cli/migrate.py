"""`fundstelle migrate`: the database, brought up to date."""

from __future__ import annotations

import typer

from bot.cli.opening import settings_in

# Commands import what they need when they run: `--help` doesn't wait for models.
# ruff: noqa: PLC0415


def migrate() -> None:
    """Bring the database named by DATABASE_URL up to date, as every start does too."""
    import asyncio

    from bot.storage import migrate as run

    done = asyncio.run(run(settings_in().database_url.get_secret_value()))
    was = "up to date already" if done.before == done.now else f"before: {done.before or 'empty'}"
    typer.echo(f"The database {done.database} is at step {done.now} ({was}).")
