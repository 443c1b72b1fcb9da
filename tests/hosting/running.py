"""The program as a host runs it: started, told to stop, killed, and read from outside."""

from __future__ import annotations

import asyncio
import json
import os
import socket
import sqlite3
import sys
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import aiohttp
from aiohttp.client_exceptions import ClientError
from prometheus_client.parser import text_string_to_metric_families

from tests.conftest import REPOSITORY
from tests.fakes.discord import FakeDiscord
from tests.fakes.waiting import until

if TYPE_CHECKING:
    from asyncio.subprocess import Process
    from collections.abc import AsyncIterator, Callable, Iterator

    from tests.fakes.slack import FakeSlack

    Fake: TypeAlias = FakeDiscord | FakeSlack
    JSON: TypeAlias = dict[str, Any]

PATIENCE_S = 30.0
"""A start takes three seconds, and ten on a machine that has much else to do."""
HOST = "127.0.0.1"
RUN = (sys.executable, "-m", "bot", "run")
ARTICLES = Path(__file__).parent / "articles"
"""Few, so that a start is quick."""
KEPT = "kept.db"


@dataclass
class Running:
    """A process, what it logs, and what its port says."""

    process: Process
    address: str
    lines: list[str] = field(default_factory=list)

    @property
    def log(self) -> str:
        """Everything it has logged so far."""
        return "".join(self.lines)

    @property
    def events(self) -> list[JSON]:
        """Each line of it, read; a line that is no JSON is an error."""
        return [json.loads(line) for line in self.lines]

    async def logged(self, event: str, times: int = 1) -> JSON:
        """Wait for an event in the log, as often as that; return the last."""
        return (
            await until(
                lambda: [one for one in self.events if one["event"] == event][times - 1 :],
                PATIENCE_S,
            )
        )[0]

    async def ended(self) -> int:
        """Wait for its end, and return the exit code."""
        code = await asyncio.wait_for(self.process.wait(), PATIENCE_S)
        await until(self._reading.done)
        return code

    async def kill(self) -> None:
        """End it as `kill -9` does."""
        self.process.kill()
        await self.ended()

    async def get(self, path: str) -> str:
        """Return what its port answers, whatever the status."""
        async with aiohttp.ClientSession() as session, session.get(self.address + path) as said:
            return await said.text()

    async def health(
        self, is_so: Callable[[JSON], bool] = lambda said: said["well"], path: str = "/readyz"
    ) -> JSON:
        """Wait until its port says something that `is_so`: by default, that it is ready."""
        async with asyncio.timeout(PATIENCE_S):
            while True:
                with suppress(ClientError):  # it doesn't listen yet
                    said: JSON = json.loads(await self.get(path))
                    if is_so(said):
                        return said
                await asyncio.sleep(0.05)

    async def counted(self, name: str, **labels: str) -> float:
        """Return one of its metrics, 0 where nothing was counted."""
        families = text_string_to_metric_families(await self.get("/metrics"))
        samples = (one for family in families for one in family.samples)
        return next((s.value for s in samples if (s.name, s.labels) == (name, labels)), 0.0)

    async def counts(self, number: float, name: str, **labels: str) -> None:
        """Wait until one of its metrics is so much."""
        async with asyncio.timeout(PATIENCE_S):
            while await self.counted(name, **labels) != number:  # noqa: ASYNC110 - nothing tells
                await asyncio.sleep(0.05)

    def read(self) -> None:
        """Begin to take down what it logs."""
        self._reading = asyncio.create_task(self._read())

    async def _read(self) -> None:
        assert self.process.stderr
        async for line in self.process.stderr:
            self.lines.append(line.decode())


@asynccontextmanager
async def started(folder: Path, *fakes: Fake, **different: str) -> AsyncIterator[Running]:
    """Run the bot as a host does on `fakes`, with `different` settings, remembering in `folder`.

    It is killed in the end, unless it has ended before.
    """
    with free_port() as port:
        served = {"PORT": f"{port}", "BIND_ADDRESS": HOST}
        process = await asyncio.create_subprocess_exec(
            *RUN,
            cwd=folder,  # there is nobody's .env
            env=environment(folder, *fakes, **served | different),
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
        )
        running = Running(process, f"http://{HOST}:{port}")
        running.read()
        try:
            yield running
        finally:
            with suppress(ProcessLookupError):
                process.kill()
            await running.ended()


def environment(folder: Path, *fakes: Fake, **different: str) -> dict[str, str]:
    """Return what the process is to find in its environment; what is set to "" isn't set."""
    settings = {
        **{name: value for name, value in os.environ.items() if not name.endswith("_TOKEN")},
        "PYTHONPATH": str(REPOSITORY),
        "CORPUS_DIR": str(ARTICLES),
        "DATABASE_URL": f"sqlite:///{folder / KEPT}",
    }
    for fake in fakes:
        if isinstance(fake, FakeDiscord):
            settings["DISCORD_TOKEN"] = fake.token
            settings["DISCORD_API_URL"] = fake.api_url
            settings["DISCORD_GATEWAY_URL"] = fake.gateway_url
        else:
            settings["SLACK_BOT_TOKEN"] = fake.bot_token
            settings["SLACK_APP_TOKEN"] = fake.app_token
            settings["SLACK_API_URL"] = fake.api_url
    return settings | different


@contextmanager
def free_port() -> Iterator[int]:
    """Give a port that nobody listens at, and that nobody else is given meanwhile."""
    with socket.socket() as keeping:
        keeping.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # a server does so, too
        keeping.bind((HOST, 0))
        yield keeping.getsockname()[1]


def asked_earlier(folder: Path, seconds: int) -> None:
    """Let all that was asked be so much longer ago: nobody waits for that in a test."""
    earlier = f"strftime('%Y-%m-%d %H:%M:%f', asked_at, '-{seconds} seconds')"
    kept = sqlite3.connect(folder / KEPT)
    with kept:
        kept.execute(f"UPDATE questions SET asked_at = {earlier}")  # noqa: S608 - a number of ours
    kept.close()
