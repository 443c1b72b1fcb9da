"""One request of the app as it arrived, and how it was answered."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from aiohttp import web

    from .schema import JSON


@dataclass
class Call:
    """One request. `at` and `answered` are on the monotonic clock.

    `method` is a method of the Web API, `response_url` or `socket`; `url` is where the request
    went. `status` is 0 until the request is answered, and stays 0 when the connection was cut;
    `refusal` is the body of an answer that is not `ok`, unless it was made on purpose.
    """

    method: str
    url: str
    args: dict[str, Any] = field(default_factory=dict)
    token: str | None = None
    status: int = 0
    refusal: JSON | None = None
    at: float = field(default_factory=time.monotonic)
    answered: float | None = None

    @property
    def error(self) -> str | None:
        """Slack's code for what it refused."""
        return None if self.refusal is None else str(self.refusal["error"])

    def matches(self, pattern: str) -> bool:
        """Tell whether this is such a request; `*` in the pattern stands for anything."""
        return fnmatchcase(self.method, pattern)


async def read_call(request: web.Request, method: str) -> Call:
    """Read a request with its arguments, wherever in it they are."""
    call = Call(method, str(request.url), dict(request.query))
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme == "Bearer":
        call.token = token
    if request.content_type == "application/json":
        call.args |= await request.json()
    elif request.can_read_body:
        call.args |= dict(await request.post())
    return call
