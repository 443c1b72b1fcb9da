"""Tells those who watch the process whether it is well: health, readiness, metrics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiohttp import web
from prometheus_client.aiohttp import make_aiohttp_handler
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
from prometheus_client.registry import Collector

from bot.web.writing import WRITABLE, Writing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prometheus_client.metrics_core import Metric

    from bot.chat.connection.presence import Presence
    from bot.chat.service import ChatService
    from bot.metrics import Metrics
    from bot.storage import Storage


class Health:
    """What can be said of the process: only the state of its parts, nothing of anybody's."""

    def __init__(
        self,
        presences: Sequence[Presence],
        service: ChatService,
        storage: Storage,
        metrics: Metrics,
    ) -> None:
        """Look at the parts whenever somebody asks."""
        self._presences = presences
        self._service = service
        self._writing = Writing(storage)
        self._registry = metrics.registry
        self._registry.register(_Connections(presences))

    def routes(self) -> list[web.RouteDef]:
        """Return where to ask."""
        return [
            web.get("/healthz", self._healthz),
            web.get("/readyz", self._readyz),
            web.get("/metrics", make_aiohttp_handler(self._registry)),
        ]

    async def _healthz(self, _: web.Request) -> web.Response:
        """Answer whether a platform was heard lately; if not, a new process may do better."""
        platforms = {one.platform: _state(one) for one in self._presences}
        return _response({"platforms": platforms}, well=any(one.alive for one in self._presences))

    async def _readyz(self, _: web.Request) -> web.Response:
        """Answer whether all is there that it takes to answer a question, on each platform."""
        platforms = {one.platform: _state(one) for one in self._presences}
        articles, sentences = self._service.searched
        database = await self._writing.state()
        connected = all(one.connected for one in self._presences)
        return _response(
            {
                "platforms": platforms,
                "index": {"articles": articles, "sentences": sentences},
                "database": database,
            },
            well=connected and database == WRITABLE,
        )


def _state(presence: Presence) -> dict[str, object]:
    return {
        "connected": presence.connected,
        "silent_s": round(presence.silent_s, 1),
        "connections": presence.connections,
        "given_up": presence.given_up,
    }


def _response(parts: dict[str, object], *, well: bool) -> web.Response:
    return web.json_response(
        {"well": well, **parts},
        status=200 if well else 503,
        headers={"Cache-Control": "no-store"},
    )


class _Connections(Collector):
    """Reads the state of connections when it is asked for."""

    def __init__(self, presences: Sequence[Presence]) -> None:
        self._presences = presences

    def collect(self) -> Iterator[Metric]:
        labels = ["platform"]
        made = CounterMetricFamily(
            "fundstelle_connections", "Connections made; all but one are reconnects.", labels=labels
        )
        connected = GaugeMetricFamily(
            "fundstelle_connected", "Whether the platform lets the bot in.", labels=labels
        )
        silent = GaugeMetricFamily(
            "fundstelle_silent_seconds", "Since the platform was last heard.", labels=labels
        )
        for one in self._presences:
            made.add_metric([one.platform], one.connections)
            connected.add_metric([one.platform], one.connected)
            silent.add_metric([one.platform], one.silent_s)
        yield from (made, connected, silent)
