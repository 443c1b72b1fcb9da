"""What goes wrong on purpose: errors, rate limits and cut connections in place of answers."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiohttp import web

if TYPE_CHECKING:
    from .calls import Call

TOO_MANY = 429


@dataclass
class Fault:
    """One fault, for the next `times` requests of a kind (None: for all of them).

    A `status` of None cuts the connection. `done` lets the request take effect first, so that
    only its answer is lost. A 429 asks to wait `retry_after` seconds; `banned` sends the kind of
    429 that comes from in front of Discord, without `Via` and without JSON.
    """

    method: str
    pattern: str
    status: int | None
    times: int | None = 1
    code: int = 0
    message: str = "on purpose"
    retry_after: float = 0.01
    banned: bool = False
    done: bool = False

    def strikes(self, call: Call) -> bool:
        """Tell whether this request is struck, and count it."""
        if self.times == 0 or not call.matches(self.method, self.pattern):
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
        if self.banned:
            return web.Response(status=self.status, text="error code: 1015")
        body: dict[str, object] = {"message": self.message, "code": self.code}
        headers = {"Via": "1.1 google"}
        if self.status == TOO_MANY:
            body |= {"retry_after": self.retry_after, "global": False}
            headers["Retry-After"] = str(self.retry_after)
        return json_response(body, self.status, headers)


def json_response(
    body: object, status: int = 200, headers: dict[str, str] | None = None
) -> web.Response:
    """Answer in JSON; the type is bare `application/json`, as discord.py insists."""
    return web.Response(
        body=json.dumps(body).encode(),
        status=status,
        headers=headers,
        content_type="application/json",
    )
