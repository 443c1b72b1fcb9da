"""Asks the bot that runs on this machine how it is."""

from __future__ import annotations

import http.client
import json
from typing import TypedDict

from bot.errors import PortError

PATIENCE_S = 5.0
EVERYWHERE = {"", "0.0.0.0", "::"}  # noqa: S104 - nothing is bound to them here


class Connection(TypedDict):
    """What is told of one platform."""

    connected: bool
    silent_s: float
    connections: int
    given_up: str | None


def probe(port: int, address: str | None = None) -> tuple[bool, dict[str, Connection]]:
    """Return whether the bot that serves `port` is well, and what it says of each platform.

    Raises `PortError` where no bot answers.
    """
    host = "127.0.0.1" if address is None or address in EVERYWHERE else address
    connection = http.client.HTTPConnection(host, port, timeout=PATIENCE_S)
    try:
        connection.request("GET", "/healthz")
        health = json.load(connection.getresponse())
        return bool(health["well"]), health["platforms"]
    except OSError as error:
        reason = f"doesn't answer ({error.strerror or error}); is the bot running?"
        raise PortError(port, reason) from None
    except (http.client.HTTPException, ValueError, KeyError, TypeError):
        raise PortError(port, "is somebody else's, not Fundstelle's") from None
    finally:
        connection.close()
