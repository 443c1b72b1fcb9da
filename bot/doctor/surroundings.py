"""Where the bot runs: its clock, and the port where it serves pages."""

from __future__ import annotations

import asyncio
import errno
from datetime import UTC, datetime
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.chat.connection.findings import note, stops, well
from bot.chat.presenting.links import page_link

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.chat.connection.findings import Finding
    from bot.settings import Settings

WRITTEN = datetime(2026, 1, 1, tzinfo=UTC)
"""This program is younger; a clock that says otherwise was never set."""
WRONG_S = 60.0


def clock(ahead_s: Mapping[str, float | None], now: datetime | None = None) -> Finding:
    """Return whether the clock is right, as platforms by name tell by how much it is ahead."""
    now = now or datetime.now(UTC)
    if now < WRITTEN:
        return stops(
            "clock",
            f"It says that it is {now:%Y}; connections will fail.",
            "Set the clock, by NTP at best.",
        )
    known = {name: seconds for name, seconds in ahead_s.items() if seconds is not None}
    if not known:
        return well("clock", f"It says {now:%Y-%m-%d %H:%M} UTC; no platform told another time.")
    name, seconds = max(known.items(), key=lambda one: abs(one[1]))
    if abs(seconds) <= WRONG_S:
        return well("clock", f"It goes right, says {name}.")
    how = "ahead of" if seconds > 0 else "behind"
    return note(
        "clock", f"It is {abs(seconds):.0f} s {how} {name}'s.", "Set the clock, by NTP at best."
    )


async def port(settings: Settings) -> Finding | None:
    """Return whether the port can be had, if one is set; it is let go of at once."""
    if settings.port is None:
        return None
    where = f"{settings.bind_address or 'all addresses'}, port {settings.port}"
    try:
        server = await asyncio.get_running_loop().create_server(
            asyncio.Protocol, settings.bind_address, settings.port, start_serving=False
        )
    except UnicodeError:
        return stops("web", f"Nothing can be served at {where}: there is no such address.")
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            remedy = "That is well if it is the bot; else choose another PORT."
            return note("web", f"Somebody is at {where} already.", remedy)
        return stops("web", f"Nothing can be served at {where}: {error.strerror}.")
    server.close()
    await server.wait_closed()
    return well("web", f"Pages can be served at {where}.")


def public_url(settings: Settings) -> Iterator[Finding]:
    """Yield what is odd about the address that articles without a link are linked to by."""
    if not settings.public_url:
        return
    if page_link(settings.public_url) is None:
        remedy = "Write a host of letters, digits, hyphens and full stops."
        yield note("web", "PUBLIC_URL can be no link in an answer, and isn't used.", remedy)
    parts = urlsplit(settings.public_url)
    if settings.port is None:
        yield note("web", "PUBLIC_URL is set, but nothing is served.", "Set PORT as well.")
    if parts.scheme == "http" and not _is_here(parts.hostname or ""):
        yield note("web", "PUBLIC_URL is not encrypted.", "Write https://, if a proxy sees to it.")


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
