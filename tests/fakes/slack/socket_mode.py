"""Socket Mode: connections that apps open and lose, envelopes out, acks in, and the ways it fails.

An event that nobody acknowledged within three seconds is sent again at once, then a minute and
then five minutes later (docs.slack.dev/apis/events-api). Without a connection the first of these
waits for the next one, where Slack keeps to its minutes.
"""

from __future__ import annotations

import asyncio
import json
import secrets
from itertools import count
from typing import TYPE_CHECKING, Literal

from aiohttp import WSMsgType, web

from tests.fakes.sockets import Socket

from .envelopes import ACK_S, RETRIES_S

if TYPE_CHECKING:
    from .envelopes import Envelope
    from .schema import JSON
    from .world import World

GONE = 404
Reason = Literal["warning", "refresh_requested", "link_disabled"]


class SocketMode:
    """Every connection and every envelope. `connects` counts, `strays` are acks of nothing known.

    `overdue` lists the envelopes that were not acknowledged in time, `losing_acks` lets acks get
    lost on their way.
    """

    def __init__(self, world: World) -> None:
        """Start with no connection."""
        self.url = ""
        self.connects = 0
        self.envelopes: list[Envelope] = []
        self.overdue: list[Envelope] = []
        self.strays: list[str] = []
        self.losing_acks = False
        self._world = world
        self._tickets: set[str] = set()
        self._sockets: dict[Socket, None] = {}
        self._leaving: set[Socket] = set()
        self._silent = False
        self._turn = count()
        self._waiting: dict[str, Envelope] = {}
        self._retries: list[tuple[float, Envelope]] = []

    @property
    def connected(self) -> int:
        """How many connections envelopes can go to."""
        return len(self._open)

    def ticket(self) -> str:
        """Make the address of one connection, good once."""
        self._tickets.add(ticket := secrets.token_hex(8))
        return f"{self.url}?ticket={ticket}&app_id={self._world.app_id}"

    def send(self, envelope: Envelope) -> Envelope:
        """Send an envelope to one of the connections, in turn."""
        self.envelopes.append(envelope)
        envelope.sent_at = self._world.now()
        if not self._open:
            self._miss(envelope, "dispatch_failed")
            return envelope
        self._waiting[envelope.id] = envelope
        self._open[next(self._turn) % len(self._open)].send(envelope.frame())
        return envelope

    def tick(self) -> None:
        """Give up on what is overdue, and send again what is due."""
        for envelope in list(self._waiting.values()):
            if self._world.now() - envelope.sent_at >= ACK_S:
                del self._waiting[envelope.id]
                self._miss(envelope, "timeout")
        now = self._world.now()
        if self._open:
            due = [envelope for at, envelope in self._retries if at <= now]
            self._retries = [(at, envelope) for at, envelope in self._retries if at > now]
            for envelope in due:
                self.send(envelope)

    def refresh(self, reason: Reason = "refresh_requested") -> None:
        """Ask every client to connect anew; nothing more is sent on the connections there are."""
        for socket in self._open:
            socket.send({"type": "disconnect", "reason": reason, "debug_info": {"host": "fake"}})
            self._leaving.add(socket)

    def drop(self) -> None:
        """Cut every connection."""
        for socket in list(self._sockets):
            socket.cut()
            self._part(socket)

    def close(self, code: int = 1000) -> None:
        """Close every connection properly."""
        for socket in list(self._sockets):
            socket.close(code)
            self._part(socket)

    def silence(self) -> None:
        """Send nothing more on the connections there are, not even answers to pings."""
        for socket in self._sockets:
            socket.mute = True

    def malformed(self) -> None:
        """Send envelopes that make no sense."""
        nowhere = {"type": "message", "channel_type": "im", "user": "U1", "text": "whose words?"}
        payloads: list[JSON] = [{}, {"event": {}}, {"type": "event_callback", "event": nowhere}]
        for number, payload in enumerate(payloads):
            for kind in ("events_api", "interactive", "nonsense"):
                envelope = {"envelope_id": f"malformed-{kind}-{number}", "payload": payload}
                for socket in self._open:
                    socket.send({"type": kind, **envelope})

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Talk to one client from hello to goodbye."""
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            return web.Response(status=GONE)
        self._tickets.remove(ticket)
        ws = web.WebSocketResponse(autoping=False)
        await ws.prepare(request)
        socket = Socket(request, ws)
        writing = asyncio.create_task(socket.write())
        self._welcome(socket)
        try:
            async for message in ws:
                if message.type == WSMsgType.PING and not socket.mute:
                    await ws.pong(message.data)
                elif message.type == WSMsgType.TEXT:
                    self._take(json.loads(message.data))
        finally:
            writing.cancel()
            self._part(socket)
        return ws

    @property
    def _open(self) -> list[Socket]:
        return [socket for socket in self._sockets if socket not in self._leaving]

    def _welcome(self, socket: Socket) -> None:
        self.connects += 1
        self._sockets[socket] = None
        hello: JSON = {
            "type": "hello",
            "num_connections": len(self._sockets),
            "connection_info": {"app_id": self._world.app_id},
            "debug_info": {"host": "fake", "approximate_connection_time": 18060},
        }
        socket.send(hello)
        self.tick()

    def _take(self, frame: JSON) -> None:
        if self.losing_acks:
            return
        envelope = self._waiting.pop(frame["envelope_id"], None)
        if envelope is None:
            self.strays.append(frame["envelope_id"])
        else:
            envelope.acknowledge(self._world.now(), frame.get("payload") or {})

    def _miss(self, envelope: Envelope, failure: str) -> None:
        envelope.failure = failure
        self.overdue.append(envelope)
        if envelope.retryable:
            noticed = envelope.sent_at + (ACK_S if failure == "timeout" else 0)
            at = noticed + RETRIES_S[envelope.retry or 0]
            self._retries.append((at, envelope.again("timeout")))

    def _part(self, socket: Socket) -> None:
        self._sockets.pop(socket, None)
        self._leaving.discard(socket)
