"""The Procfile starts the bot as a host does: the release step, then the worker, until SIGTERM."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

from bot.web.probing import probe
from tests.conftest import REPOSITORY
from tests.hosting.running import HOST, KEPT, environment, free_port
from tests.hosting.talking import SAID, InDiscord, InSlack, answer

if TYPE_CHECKING:
    from asyncio.subprocess import Process
    from collections.abc import AsyncIterator, Mapping

    from tests.fakes.discord import FakeDiscord
    from tests.fakes.slack import FakeSlack


@asynccontextmanager
async def honcho_start(name: str, port: int, settings: Mapping[str, str]) -> AsyncIterator[Process]:
    """Start one entry of the Procfile, unmoved by any .env; told to stop in any case."""
    honcho = (sys.executable, "-m", "honcho", "--env", os.devnull)
    process = await asyncio.create_subprocess_exec(
        *(*honcho, "start", "--port", str(port), name),
        cwd=REPOSITORY,
        env={**settings, "PATH": f"{Path(sys.executable).parent}:{settings['PATH']}"},
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


async def test_the_tables_are_made_then_both_platforms_answer_until_sigterm(
    discord: FakeDiscord, slack: FakeSlack, tmp_path: Path
) -> None:
    """Each entry is started by its name: started together, the end of one would stop the other."""
    in_discord, in_slack = InDiscord(discord), InSlack(slack)
    settings = environment(tmp_path, discord, slack, BIND_ADDRESS=HOST)
    with free_port() as port:  # one is always set: honcho's own choice is 5000
        async with honcho_start("release", port, settings) as release:
            released = await output(release)
        assert (tmp_path / KEPT).is_file()

        async with honcho_start("worker", port, settings) as worker:
            answers = await asyncio.gather(answer(in_slack), answer(in_discord))
            well, _ = await asyncio.to_thread(probe, port)
            started = psutil.Process(worker.pid).children(recursive=True)
            worker.send_signal(signal.SIGTERM)
            worked = await output(worker)

    assert "release.1 stopped (rc=0)" in released
    assert release.returncode == 0
    assert all(SAID in said for said in answers)
    assert well
    assert '"event": "stopped"' in worked  # the last it says, and only where all went well
    assert worker.returncode == 128 + signal.SIGTERM  # as honcho ends when it is told to
    assert not any(running(process) for process in started)
