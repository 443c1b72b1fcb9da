"""`fundstelle health`: how the bot that runs here is."""

from __future__ import annotations

import typer

from bot.cli.opening import complain, settings_in
from bot.cli.options import PROBLEM, UNWELL

# Commands import what they need when they run: `--help` doesn't wait for models.
# ruff: noqa: PLC0415


def health() -> None:
    """Ask the bot running here how it is; exits with 1 where it is of no use to anybody.

    For container hosts and the like, who ask every minute. PORT must be set, as for the bot.
    """
    from bot.errors import PortError
    from bot.web.probing import probe

    settings = settings_in()
    if settings.port is None:
        complain("PORT is not set, so the bot can't be asked.", "red")
        raise typer.Exit(PROBLEM)
    try:
        well, platforms = probe(settings.port, settings.bind_address)
    except PortError as error:
        complain(str(error), "red")
        raise typer.Exit(UNWELL) from None
    for name, one in platforms.items():
        now = "connected" if one["connected"] else f"not heard for {one['silent_s']:.0f} s"
        typer.echo(f"{name}: {one['given_up'] or now}")
    if not well:
        raise typer.Exit(UNWELL)
