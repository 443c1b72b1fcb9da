"""The Procfile starts the bot as a host does: the release step, then the worker, until SIGTERM."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import socket
import sys
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import yaml

from bot.web.probing import probe
from tests.chat.discord.reading import SAID_2017
from tests.conftest import REPOSITORY
from tests.fakes.discord import FakeDiscord
from tests.fakes.slack import FakeSlack, Installed
from tests.test_platforms import answered_in_discord, answered_in_slack

if TYPE_CHECKING:
    from asyncio.subprocess import Process
    from collections.abc import AsyncIterator

PROCFILE = (REPOSITORY / "Procfile").read_text("utf-8")
HEROKU = r"^[ \t]*([a-zA-Z0-9_-]+):?[ \t]+(.*)"
"""How Heroku finds the entries: what doesn't match, such as a comment, is passed over."""


@asynccontextmanager
async def honcho_start(name: str, port: int, **settings: str) -> AsyncIterator[Process]:
    """Start one entry of the Procfile, unmoved by any .env; told to stop in any case."""
    honcho = (sys.executable, "-m", "honcho", "--env", os.devnull)
    process = await asyncio.create_subprocess_exec(
        *(*honcho, "start", "--port", str(port), name),
        cwd=REPOSITORY,
        env=os.environ | settings | {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            process.terminate()  # not killed: what it started would be left behind
        await process.communicate()


async def output(process: Process) -> str:
    """Return all that honcho and what it started print until they end."""
    printed, _ = await asyncio.wait_for(process.communicate(), 60)
    return printed.decode()


def running(process: psutil.Process) -> bool:
    """Return whether `process` hasn't ended; one that nobody has asked how it ended has."""
    return process.is_running() and process.status() != psutil.STATUS_ZOMBIE


def free_port() -> int:
    """Return a port that is free, for one is always set: honcho's own choice is 5000."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


async def test_the_tables_are_made_then_both_platforms_answer_until_sigterm(tmp_path: Path) -> None:
    """Each entry is started by its name: started together, the end of one would stop the other."""
    manifest = REPOSITORY / "bot" / "chat" / "slack" / "manifest.yaml"
    installed = Installed.from_manifest(yaml.safe_load(manifest.read_text("utf-8")))
    async with FakeDiscord() as discord, FakeSlack(installed) as slack:
        settings = {
            "BIND_ADDRESS": "127.0.0.1",
            "DATABASE_URL": f"sqlite:///{tmp_path / 'kept.db'}",
            "DISCORD_API_URL": discord.api_url,
            "DISCORD_GATEWAY_URL": str(discord.gateway_url),
            "DISCORD_TOKEN": discord.token,
            "SLACK_API_URL": slack.api_url,
            "SLACK_BOT_TOKEN": slack.bot_token,
            "SLACK_APP_TOKEN": slack.app_token,
        }
        port = free_port()
        async with honcho_start("release", port, **settings) as release:
            released = await output(release)
        assert (tmp_path / "kept.db").is_file()

        async with honcho_start("worker", port, **settings) as worker:
            answers = await asyncio.gather(answered_in_slack(slack), answered_in_discord(discord))
            well, _ = await asyncio.to_thread(probe, port)
            started = psutil.Process(worker.pid).children(recursive=True)
            worker.send_signal(signal.SIGTERM)
            worked = await output(worker)

    assert "release.1 stopped (rc=0)" in released
    assert release.returncode == 0
    assert all(SAID_2017 in answer for answer in answers)
    assert well
    assert '"event": "stopped"' in worked  # the last it says, and only where all went well
    assert worker.returncode == 128 + signal.SIGTERM  # as honcho ends when it is told to
    assert not any(running(process) for process in started)


def test_heroku_finds_two_entries() -> None:
    """The comment is none."""
    assert re.findall(HEROKU, PROCFILE, flags=re.MULTILINE) == [
        ("release", "python -m bot migrate"),
        ("worker", "python -m bot run"),
    ]
