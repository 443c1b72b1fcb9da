"""The fake Discord itself: a real server on a real socket of this machine."""

from __future__ import annotations

import asyncio
import socket
import time
from email.utils import formatdate
from http import HTTPStatus
from typing import TYPE_CHECKING, Self

import discord
import yarl
from aiohttp import web
from discord.gateway import DiscordWebSocket
from simcord.backend.errors import BackendError
from simcord.http import RouteNotImplemented, UnsupportedField

from tests.fakes.waiting import until

from .api import Api
from .calls import read_call
from .faults import Fault, json_response
from .gateway import Gateway
from .people import People

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    import pytest

    from tests.fakes.waiting import Found

    from .calls import Call

PREFIX = "/api/v10"
TOKEN = "a.bots.token"  # noqa: S105  opens nothing but this


class FakeDiscord(People):
    """Discord on 127.0.0.1: its REST API, its gateway, and the people on it.

    The port is taken at once and refuses connections until `start`, so that a bot can meet a
    Discord that is not there. What a bot asks for that this does not model is an error at `stop`,
    never a silent success.
    """

    def __init__(
        self, *, token: str = TOKEN, privileged: Collection[str] = (), heartbeat: float = 41.25
    ) -> None:
        """Expect this token, approve these privileged intents, beat every so many seconds."""
        super().__init__()
        self.token = token
        self.gateway = Gateway(self, token, privileged, heartbeat)
        self.calls: list[Call] = []
        self.faults: list[Fault] = []
        self._held: list[tuple[str, str, asyncio.Event]] = []
        self._api = Api(self, token)
        self._failures: list[Exception] = []
        self._runner: web.AppRunner | None = None
        self._socket = _bind(0)
        self._address = f"127.0.0.1:{self._socket.getsockname()[1]}"
        self.gateway.url = self._api.gateway_url = self.gateway_url

    @property
    def api_url(self) -> str:
        """Where the REST API is, in the form of discord.py's `Route.BASE`."""
        return f"http://{self._address}{PREFIX}"

    @property
    def gateway_url(self) -> str:
        """Where the gateway is, in the form of discord.py's `DEFAULT_GATEWAY`."""
        return f"ws://{self._address}/gateway"

    def attract(self, patch: pytest.MonkeyPatch) -> None:
        """Let the discord.py of this process find its way here."""
        patch.setattr(discord.http.Route, "BASE", self.api_url)
        patch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(self.gateway_url))

    async def __aenter__(self) -> Self:
        """Start."""
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop."""
        await self.stop()

    async def start(self) -> None:
        """Accept connections, for the first time or again after `stop`, on the same port."""
        if self._socket.fileno() < 0:
            self._socket = _bind(int(self._address.partition(":")[2]))
        app = web.Application(client_max_size=2**25)
        app.router.add_route("*", "/{path:.*}", self._serve)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        # 128, as usual, would make the rest of 200 connections at once wait a second
        await web.SockSite(self._runner, self._socket, backlog=1024).start()

    async def stop(self) -> None:
        """Cut every connection and refuse new ones; sessions can be resumed after `start`.

        Raises:
            ExceptionGroup: the bot asked for what is not modelled, or this fake broke.

        """
        self.gateway.drop()
        if self._runner is not None:
            await self._runner.cleanup()
        self._socket.close()
        if self._failures:
            message = "the fake Discord could not answer"
            raise ExceptionGroup(message, self._failures)

    def fail(  # noqa: PLR0913  a fault has as many sides
        self,
        method: str,
        pattern: str,
        status: int | None,
        *,
        times: int | None = 1,
        code: int = 0,
        message: str = "on purpose",
        retry_after: float = 0.01,
        banned: bool = False,
        done: bool = False,
    ) -> Fault:
        """Let the next requests of a kind fail; see `Fault`. The gateway is `GET /gateway`."""
        fault = Fault(method, pattern, status, times, code, message, retry_after, banned, done)
        self.faults.append(fault)
        return fault

    def hold(self, method: str, pattern: str) -> asyncio.Event:
        """Let the requests of a kind wait at the door until the event returned is set."""
        release = asyncio.Event()
        self._held.append((method, pattern, release))
        return release

    def made(self, method: str, pattern: str) -> list[Call]:
        """List the requests of a kind, in the order they came: `made("POST", "/channels/*")`."""
        return [call for call in self.calls if call.matches(method, pattern)]

    async def connected(self, seconds: float = 10.0) -> None:
        """Wait until every session is connected to the gateway."""
        await self.until(lambda: self.gateway.connected, seconds)

    async def until(self, condition: Callable[[], Found | None], seconds: float = 10.0) -> Found:
        """Wait until a condition holds and return what it found.

        Raises:
            TimeoutError: it did not hold within so many seconds; the last requests are noted.

        """
        try:
            return await until(condition, seconds)
        except TimeoutError as error:
            for call in self.calls[-10:]:
                error.add_note(f"{call.status} {call.method} {call.path} {call.refusal or ''}")
            raise

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        call = await read_call(request, PREFIX)
        self.calls.append(call)
        for method, pattern, release in self._held:
            if call.matches(method, pattern):
                await release.wait()
        fault = next((fault for fault in self.faults if fault.strikes(call)), None)
        try:
            if fault is not None and not fault.done:
                response: web.StreamResponse = fault.answer(request)
            elif call.path == "/gateway" and "Upgrade" in request.headers:
                return await self.gateway.handle(request)
            else:
                response = self._answer(call)
            if fault is not None and fault.done:
                response = fault.answer(request)
        except ConnectionResetError:
            return web.Response()  # into a cut connection
        response.headers["Date"] = formatdate(self.backend.clock.now().timestamp(), usegmt=True)
        call.status, call.answered = response.status, time.monotonic()
        return response

    def _answer(self, call: Call) -> web.Response:
        try:
            body = self._api.answer(call)
        except (RouteNotImplemented, UnsupportedField) as gap:
            self._failures.append(gap)
            return json_response(gap.to_json(), gap.status)
        except BackendError as refusal:
            call.refusal = refusal.to_json()
            return json_response(call.refusal, refusal.status)
        except Exception as error:  # noqa: BLE001  told at `stop`
            self._failures.append(error)
            return json_response({"code": 0, "message": repr(error)}, HTTPStatus.NOT_IMPLEMENTED)
        self._note(call)
        if body is None:
            return web.Response(status=HTTPStatus.NO_CONTENT)
        return json_response(body)

    def _note(self, call: Call) -> None:
        for token in call.path.split("/"):
            if token in self.asked:
                self.asked[token].note(call)


def _bind(port: int) -> socket.socket:
    bound = socket.socket()
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    bound.bind(("127.0.0.1", port))
    return bound
