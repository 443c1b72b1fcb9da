"""What goes wrong on purpose: errors, rate limits and cut connections in place of answers."""

from __future__ import annotations

import json
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING

from aiohttp import web

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .calls import Call
    from .schema import JSON


@dataclass
class Fault:
    """One fault, for the next `times` requests of a kind (None: for all of them).

    A `status` of None cuts the connection. `done` lets the request take effect first, so that
    only its answer is lost. A 429 asks to wait `retry_after` whole seconds.
    """

    pattern: str
    error: str
    status: int | None
    times: int | None = 1
    retry_after: int = 0
    done: bool = False

    def strikes(self, call: Call) -> bool:
        """Tell whether this request is struck, and count it."""
        if self.times == 0 or not call.matches(self.pattern):
            return False
        if self.times is not None:
            self.times -= 1
        return True

    def answer(self, request: web.Request) -> web.Response:
        """Answer with the fault.

        Raises:
            ConnectionResetError: the connection was cut.

        """
        if self.status is None:
            if request.transport is not None:
                request.transport.abort()
            raise ConnectionResetError
        headers = {}
        if self.status == HTTPStatus.TOO_MANY_REQUESTS:
            headers["Retry-After"] = str(self.retry_after)
        return json_response({"ok": False, "error": self.error}, self.status, headers)


def json_response(
    body: JSON, status: int = 200, headers: Mapping[str, str] | None = None
) -> web.Response:
    """Answer in JSON."""
    text = json.dumps(body)
    return web.Response(
        text=text, status=status, headers=headers, content_type="application/json", charset="utf-8"
    )
