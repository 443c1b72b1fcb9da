"""The gateway: sessions that bots open, resume and lose, and the ways it fails them.

Which events a session hears, and which of their content, simcord decides by the session's intents.
"""

from __future__ import annotations

import asyncio
import json
from collections import UserDict
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

import discord
from aiohttp import web
from simcord.backend.serializers import guild_create_payload, user_payload
from simcord.gateway import FakeGateway
from simcord.intents import PRIVILEGED_INTENTS

from tests.fakes.sockets import Socket

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from .world import World

DISPATCH, HEARTBEAT, IDENTIFY, RESUME = 0, 1, 2, 6
RECONNECT, INVALID_SESSION, HELLO, HEARTBEAT_ACK = 7, 9, 10, 11
UNHEEDED = {3, 4, 8}
"""Presence, voice and requests for members: taken, never answered."""
UNKNOWN_OP, NOT_AUTHENTICATED, BAD_TOKEN, BAD_INTENTS = 4001, 4003, 4004, 4014


class Parsers(UserDict[str, "Callable[[dict[str, Any]], None]"]):
    """What simcord takes for discord.py's parsers: an event, and what to do with it."""

    def __init__(self, send: Callable[[str, dict[str, Any]], None]) -> None:
        """Do the same with every event."""
        super().__init__()
        self._send = send

    def __missing__(self, event: str) -> Callable[[dict[str, Any]], None]:
        """Know every event."""
        return partial(self._send, event)


@dataclass(eq=False)
class Session:
    """What Discord remembers of one shard between its sockets, so that it can resume.

    `heard` is the number of the last event that the client has told to have.
    """

    id: str
    intents: discord.Intents
    shard: tuple[int, int]
    socket: Socket | None
    events: list[dict[str, Any]] = field(default_factory=list)
    heard: int = 0

    @property
    def parsers(self) -> Parsers:
        """Number every event, and send it while there is a socket."""
        return Parsers(self.send)

    def send(self, event: str, payload: Mapping[str, Any]) -> None:
        """Send an event; it waits for a resume while there is no socket."""
        frame = {"op": DISPATCH, "t": event, "s": len(self.events) + 1, "d": payload}
        self.events.append(frame)
        if self.socket is not None:
            self.socket.send(frame)

    def concerns(self, event: str, payload: Mapping[str, Any]) -> bool:
        """Tell whether an event belongs to this shard."""
        number, count = self.shard
        of_guild = payload.get("id") if event.startswith("GUILD_") else None
        guild_id = payload.get("guild_id") or of_guild
        return number == ((int(guild_id) >> 22) % count if guild_id else 0)


class Gateway:
    """Every session and socket. `identifies`, `resumes` and `heartbeats` are counts."""

    def __init__(
        self, world: World, token: str, privileged: Collection[str], heartbeat: float
    ) -> None:
        """Approve these privileged intents; ask for a heartbeat every so many seconds."""
        self.url = ""
        self.sessions: list[Session] = []
        self.identifies = self.resumes = self.heartbeats = 0
        self._world = world
        self._token = token
        self._refused = [name for name in PRIVILEGED_INTENTS if name not in privileged]
        self._heartbeat = heartbeat
        self._sockets: set[Socket] = set()
        world.backend.subscribers.append(self.dispatch)

    @property
    def connected(self) -> bool:
        """Tell whether there are sessions and each of them has a socket."""
        return bool(self.sessions) and all(s.socket is not None for s in self.sessions)

    def dispatch(self, event: str, payload: Mapping[str, Any]) -> None:
        """Tell the sessions that an event concerns, as far as their intents let them hear it."""
        if event != "INTERACTION_CREATE" and not self._world.heard(payload):
            return
        for session in self.sessions:
            if session.concerns(event, payload):
                FakeGateway(self._world.backend, session).feed(event, payload)

    def reconnect(self) -> None:
        """Ask every client to reconnect and resume (op 7)."""
        self._each(lambda socket: socket.send({"op": RECONNECT, "d": None}))

    def invalidate(self, *, resumable: bool = False) -> None:
        """Tell every client that its session is invalid (op 9)."""
        self._each(lambda socket: socket.send({"op": INVALID_SESSION, "d": resumable}))
        if not resumable:
            self.sessions.clear()

    def drop(self) -> None:
        """Cut every connection."""
        self._each(Socket.cut)

    def close(self, code: int) -> None:
        """Close every connection with a code, such as 4004 (token) or 4014 (intents)."""
        self._each(lambda socket: socket.close(code))

    def silence(self) -> None:
        """Send nothing more on the connections there are, not even answers to heartbeats."""
        self._each(lambda socket: setattr(socket, "mute", True))

    def malformed(self) -> None:
        """Send an event that makes no sense."""
        frame = {"op": DISPATCH, "t": "MESSAGE_CREATE", "s": 1, "d": {"id": "not a number"}}
        for socket in self._sockets:
            socket.send(frame)

    async def handle(self, request: web.Request) -> web.WebSocketResponse:
        """Talk to one client from hello to goodbye."""
        ws = web.WebSocketResponse()
        await ws.prepare(request)
        socket = Socket(request, ws)
        self._sockets.add(socket)
        writing = asyncio.create_task(socket.write())
        socket.send({"op": HELLO, "d": {"heartbeat_interval": self._heartbeat * 1000}})
        try:
            async for message in ws:
                frame = json.loads(message.data)
                self._take(socket, frame["op"], frame.get("d"))
        finally:
            writing.cancel()
            self._sockets.discard(socket)
            self._part(socket)
        return ws

    def _take(self, socket: Socket, op: int, data: Any) -> None:  # noqa: ANN401  as JSON has it
        match op:
            case 1:
                self.heartbeats += 1
                self._beat(socket, data or 0)
            case 2:
                self._identify(socket, data)
            case 6:
                self._resume(socket, data)
            case _ if op not in UNHEEDED:
                socket.close(UNKNOWN_OP)
            case _ if all(session.socket is not socket for session in self.sessions):
                socket.close(NOT_AUTHENTICATED)

    def _beat(self, socket: Socket, heard: int) -> None:
        socket.send({"op": HEARTBEAT_ACK})
        for session in self.sessions:
            if session.socket is socket:
                session.heard = max(session.heard, heard)

    def _identify(self, socket: Socket, data: dict[str, Any]) -> None:
        intents = discord.Intents._from_value(data["intents"])  # noqa: SLF001  no public way
        if data["token"] != self._token:
            return socket.close(BAD_TOKEN)
        if any(getattr(intents, name) for name in self._refused):
            return socket.close(BAD_INTENTS)
        self.identifies += 1
        number, count = data.get("shard", (0, 1))
        session = Session(f"session-{self.identifies}", intents, (number, count), socket)
        others = [s for s in self.sessions if s.socket is not None or s.shard != session.shard]
        self.sessions = [*others, session]  # two processes may overlap, and both hear everything
        self._welcome(session)
        return None

    def _welcome(self, session: Session) -> None:
        backend = self._world.backend
        guilds = [guild for guild in backend.guilds.values() if self._hears(session, guild.id)]
        session.send(
            "READY",
            {
                "v": 10,
                "user": user_payload(backend.bot_user),
                "guilds": [{"id": str(guild.id), "unavailable": True} for guild in guilds],
                "session_id": session.id,
                "resume_gateway_url": self.url,
                "shard": session.shard,
                "application": {"id": str(backend.application_id), "flags": 0},
            },
        )
        for guild in guilds:
            payload = guild_create_payload(backend, guild)
            FakeGateway(backend, session).feed("GUILD_CREATE", payload)

    def _hears(self, session: Session, guild_id: int) -> bool:
        payload = {"guild_id": guild_id}
        return self._world.heard(payload) and session.concerns("READY", payload)

    def _resume(self, socket: Socket, data: dict[str, Any]) -> None:
        if data["token"] != self._token:
            return socket.close(BAD_TOKEN)
        session = next((s for s in self.sessions if s.id == data["session_id"]), None)
        if session is None:
            return socket.send({"op": INVALID_SESSION, "d": False})
        self.resumes += 1
        session.socket = socket
        session.heard = max(session.heard, data["seq"] or 0)
        for frame in session.events[data["seq"] or 0 :]:
            socket.send(frame)
        session.send("RESUMED", {})
        return None

    def _each(self, do: Callable[[Socket], None]) -> None:
        for socket in list(self._sockets):
            do(socket)
            self._part(socket)

    def _part(self, socket: Socket) -> None:
        for session in self.sessions:
            if session.socket is socket:
                session.socket = None
