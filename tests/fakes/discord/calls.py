"""One request of the bot as it arrived, and how it was answered."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from io import BytesIO
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from aiohttp import BodyPartReader

if TYPE_CHECKING:
    from aiohttp import web


@dataclass
class Upload:
    """A file that came with a request."""

    filename: str
    fp: BytesIO
    description: str | None = None


@dataclass
class Call:
    """One request: `path` without `/api/v10`, `at` and `answered` on the monotonic clock.

    `status` is 0 until the request is answered, and stays 0 when the connection was cut;
    `refusal` is the JSON of an error that was not made on purpose.
    """

    method: str
    path: str
    json: Any = None
    params: dict[str, str] = field(default_factory=dict)
    files: list[Upload] = field(default_factory=list)
    reason: str | None = None
    authorization: str | None = None
    status: int = 0
    refusal: dict[str, Any] | None = None
    at: float = field(default_factory=time.monotonic)
    answered: float | None = None

    def matches(self, method: str, pattern: str) -> bool:
        """Tell whether this is such a request; `*` in the pattern stands for anything."""
        return method in {self.method, "*"} and fnmatchcase(self.path, pattern)


async def read_call(request: web.Request, prefix: str) -> Call:
    """Read a request with its JSON, or the JSON and the files of its form."""
    call = Call(
        request.method,
        unquote(request.raw_path.split("?")[0]).removeprefix(prefix),
        params=dict(request.query),
        reason=request.headers.get("X-Audit-Log-Reason"),
        authorization=request.headers.get("Authorization"),
    )
    if request.content_type == "multipart/form-data":
        await _read_form(request, call)
    elif request.can_read_body:
        call.json = await request.json()
    return call


async def _read_form(request: web.Request, call: Call) -> None:
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            continue
        if part.name == "payload_json":
            call.json = json.loads(await part.text())
        else:
            call.files.append(Upload(part.filename or "file", BytesIO(await part.read())))
    for upload, told in zip(call.files, (call.json or {}).get("attachments", ()), strict=False):
        upload.description = told.get("description")
