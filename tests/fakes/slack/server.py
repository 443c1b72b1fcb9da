"""The fake Slack itself: a real server on a real socket of this machine."""

from __future__ import annotations

import asyncio
import socket
import time
from email.utils import formatdate
from http import HTTPStatus
from typing import TYPE_CHECKING, Self

from aiohttp import web

from tests.fakes.waiting import until

from .api import Api
from .calls import read_call
from .faults import Fault, json_response
from .people import People
from .refusals import SlackError

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.fakes.waiting import Found

    from .assistant import Assistant
    from .calls import Call
    from .installed import Installed

API, HOOKS, SOCKET = "/api/", "/hooks", "/link"
BOT_TOKEN, APP_TOKEN = "xoxb-fake", "xapp-1-fake"  # open nothing but this
TICK_S = 0.05
ACCEPTING = 10
"""Turns of the event loop after which a connection accepted just now can be closed."""


class FakeSlack(People):
    """Slack on 127.0.0.1: its Web API, Socket Mode, `response_url`s, and the people on it.

    The port is taken at once and refuses connections until `start`, so that an app can meet a
    Slack that is not there. What an app asks for that this does not model is an error at `stop`,
    never a silent success.
    """

    def __init__(
        self,
        installed: Installed | None = None,
        *,
        bot_token: str = BOT_TOKEN,
        app_token: str = APP_TOKEN,
    ) -> None:
        """Expect these tokens of an app installed like this."""
        super().__init__(installed)
        self.bot_token, self.app_token = bot_token, app_token
        self.calls: list[Call] = []
        self.faults: list[Fault] = []
        self._held: list[tuple[str, asyncio.Event]] = []
        self._api = Api(
            self,
            self.installed,
            self.socket,
            self.modals,
            bot_token=bot_token,
            app_token=app_token,
        )
        self._failures: list[Exception] = []
        self._runner: web.AppRunner | None = None
        self._ticking: asyncio.TimerHandle | None = None
        self._socket = _bind(0)
        self._address = f"127.0.0.1:{self._socket.getsockname()[1]}"
        self.hooks.url = f"http://{self._address}{HOOKS}"
        self.socket.url = f"ws://{self._address}{SOCKET}"

    @property
    def api_url(self) -> str:
        """Where the Web API is: the `base_url` of a client."""
        return f"http://{self._address}{API}"

    @property
    def assistant(self) -> Assistant:
        """The suggested prompts, statuses and titles that the app set."""
        return self._api.assistant

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
        self._tick()

    async def stop(self) -> None:
        """Cut every connection and refuse new ones; events wait for `start`.

        Raises:
            ExceptionGroup: the app asked for what is not modelled, or this fake broke.

        """
        self.socket.drop()
        if self._ticking is not None:
            self._ticking.cancel()
        if self._runner is not None:
            # Python loses a connection that it accepts while its server closes: accept none by then
            asyncio.get_running_loop().remove_reader(self._socket)
            for _ in range(ACCEPTING):
                await asyncio.sleep(0)
            await self._runner.cleanup()
            self._runner = None
        self._socket.close()
        failures, self._failures = self._failures, []
        if failures:
            message = "the fake Slack could not answer"
            raise ExceptionGroup(message, failures)

    def fail(  # noqa: PLR0913  a fault has as many sides
        self,
        pattern: str,
        error: str = "internal_error",
        *,
        status: int | None = 200,
        times: int | None = 1,
        retry_after: int = 0,
        done: bool = False,
    ) -> Fault:
        """Let the next requests of a kind fail; see `Fault`. `ratelimited` always is a 429.

        Besides methods, which can hold a `*`, there are `response_url` and `socket`.
        """
        if error == "ratelimited":
            status = HTTPStatus.TOO_MANY_REQUESTS
        fault = Fault(pattern, error, status, times, retry_after, done)
        self.faults.append(fault)
        return fault

    def hold(self, pattern: str) -> asyncio.Event:
        """Let the requests of a kind wait at the door until the event returned is set."""
        release = asyncio.Event()
        self._held.append((pattern, release))
        return release

    def made(self, pattern: str) -> list[Call]:
        """List the requests of a kind, in the order they came: `made("chat.*")`."""
        return [call for call in self.calls if call.matches(pattern)]

    async def connected(self, seconds: float = 10.0) -> None:
        """Wait until the app is connected."""
        await self.until(lambda: self.socket.connected, seconds)

    async def until(self, condition: Callable[[], Found | None], seconds: float = 10.0) -> Found:
        """Wait until a condition holds and return what it found.

        Raises:
            TimeoutError: it did not hold within so many seconds; the last requests are noted.

        """
        try:
            return await until(condition, seconds)
        except TimeoutError as error:
            for call in self.calls[-10:]:
                error.add_note(f"{call.status} {call.method} {call.refusal or ''}")
            raise

    def _tick(self) -> None:
        # not with asyncio.sleep, which a test may shorten for the app's sake
        self.socket.tick()
        self._ticking = asyncio.get_running_loop().call_later(TICK_S, self._tick)

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        call = await read_call(request, _method(request.path))
        self.calls.append(call)
        for pattern, release in self._held:
            if call.matches(pattern):
                await release.wait()
        fault = next((fault for fault in self.faults if fault.strikes(call)), None)
        try:
            if fault is not None and not fault.done:
                response: web.StreamResponse = fault.answer(request)
            elif call.method == "socket":
                return await self.socket.handle(request)
            else:
                response = self._answer(call)
            if fault is not None and fault.done:
                response = fault.answer(request)
        except ConnectionResetError:
            return web.Response()  # into a cut connection
        response.headers["Date"] = formatdate(self.now(), usegmt=True)
        call.status, call.answered = response.status, time.monotonic()
        return response

    def _answer(self, call: Call) -> web.Response:
        status: int = HTTPStatus.OK
        try:
            if call.method == "response_url":
                status, body = self.hooks.take(call.url, call.args)
            else:
                body = self._api.answer(call)
        except SlackError as refusal:
            body = refusal.to_json()
        except Exception as error:  # noqa: BLE001  told at `stop`
            error.add_note(f"in answer to {call.method} {call.args}")
            self._failures.append(error)
            status, body = HTTPStatus.NOT_IMPLEMENTED, {"ok": False, "error": "not_modelled"}
        if not body["ok"]:
            call.refusal = body
        scopes = {"x-oauth-scopes": ",".join(sorted(self.installed.scopes))}
        return json_response(body, status, scopes)


def _method(path: str) -> str:
    if path.startswith(HOOKS):
        return "response_url"
    return "socket" if path == SOCKET else path.removeprefix(API)


def _bind(port: int) -> socket.socket:
    bound = socket.socket()
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    bound.bind(("127.0.0.1", port))
    return bound
