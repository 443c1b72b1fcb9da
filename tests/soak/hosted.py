"""The bot as a host runs it: a process with both platforms and a port, and what it logs."""

from __future__ import annotations

import asyncio
import json
import os
import socket
import sys
from collections import Counter
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING, Any

from tests.conftest import REPOSITORY
from tests.fakes.waiting import until

if TYPE_CHECKING:
    from asyncio.subprocess import Process
    from collections.abc import AsyncIterator
    from pathlib import Path
    from signal import Signals

    from tests.fakes.discord import FakeDiscord
    from tests.fakes.slack import FakeSlack

HOST = "127.0.0.1"
STARTING_S = 60.0
RELOADING_S = 30.0
LEAVING_S = 30.0
"""So long a host waits after it has told a process to end."""
LONGEST_LINE = 2**20


class Log:
    """What was logged: how often each event was, by level, and the lines that tell of errors."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.events: Counter[tuple[str, str]] = Counter()
        self.errors: list[dict[str, Any]] = []
        self.latest_s = 0.0

    def times(self, event: str) -> int:
        """Return how often `event` was logged."""
        return sum(number for (_, name), number in self.events.items() if name == event)

    def take(self, line: bytes) -> None:
        """Count a line."""
        try:
            told = json.loads(line)
        except ValueError:
            told = {"level": "no JSON", "event": line.decode(errors="replace").rstrip()}
        self.events[told["level"], told["event"]] += 1
        if told["level"] in {"error", "critical"}:
            self.errors.append(told)
        if told["event"] == "the event loop was late":
            self.latest_s = max(self.latest_s, told["seconds"])


class Hosted:
    """A running bot, with its articles and its database in `folder`."""

    def __init__(self, process: Process, folder: Path, port: int) -> None:
        """Serve at `port`."""
        self.process = process
        self.folder = folder
        self.url = f"http://{HOST}:{port}"
        self.log = Log()
        self.leaving = False

    @property
    def died(self) -> bool:
        """Whether it has ended without being told to."""
        return not self.leaving and self.process.returncode is not None

    def tell(self, told: Signals) -> None:
        """Send it a signal, if it is there."""
        with suppress(ProcessLookupError):
            self.process.send_signal(told)

    async def logs(self, event: str, before: int) -> None:
        """Wait until `event` was logged more often than `before`."""
        await until(lambda: self.log.times(event) > before, RELOADING_S)

    async def leave(self, told: Signals) -> int | None:
        """Tell it to end; return its exit code, None where that takes too long."""
        self.leaving = not self.died
        self.tell(told)
        with suppress(TimeoutError):
            await asyncio.wait_for(self.process.wait(), LEAVING_S)
        return self.process.returncode

    async def read(self) -> None:
        """Read what it logs, to the end."""
        assert self.process.stderr
        async for line in self.process.stderr:
            self.log.take(line)


@asynccontextmanager
async def hosted(discord: FakeDiscord, slack: FakeSlack, folder: Path) -> AsyncIterator[Hosted]:
    """Run the bot, once it is on both platforms; its articles are those in `folder`."""
    port = _free_port()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        cwd=REPOSITORY,
        env={
            **os.environ,
            "BIND_ADDRESS": HOST,
            "CACHE_DIR": os.environ.get("CACHE_DIR", str(folder / "cache")),
            "CORPUS_DIR": str(folder / "corpus"),
            "DATABASE_URL": f"sqlite:///{folder / 'kept.db'}",
            "DISCORD_API_URL": discord.api_url,
            "DISCORD_GATEWAY_URL": discord.gateway_url,
            "DISCORD_TOKEN": discord.token,
            "PORT": str(port),
            "SLACK_API_URL": slack.api_url,
            "SLACK_APP_TOKEN": slack.app_token,
            "SLACK_BOT_TOKEN": slack.bot_token,
        },
        stderr=asyncio.subprocess.PIPE,
        limit=LONGEST_LINE,
    )
    bot = Hosted(process, folder, port)
    reading = asyncio.create_task(bot.read())
    try:
        await until(
            lambda: discord.gateway.connected and discord.commands and slack.socket.connected,
            STARTING_S,
        )
        yield bot
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await asyncio.wait({reading})


def _free_port() -> int:
    with socket.socket() as bound:
        bound.bind((HOST, 0))
        number: int = bound.getsockname()[1]
        return number
