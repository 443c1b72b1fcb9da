"""A database that fails: whoever asks gets a sentence, the port says why, and no start mends it."""

from __future__ import annotations

import asyncio
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy.engine import make_url

from tests.hosting.running import KEPT, started
from tests.hosting.talking import SAID, InDiscord, answer
from tests.storage.engine.test_faults import cut_off
from tests.storage.tables import run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.fakes.discord import FakeDiscord
    from tests.hosting.running import Running

SENTENCE = "I can't remember things right now"


async def test_sqlite_held_by_somebody_or_on_a_full_disk(
    discord: FakeDiscord, tmp_path: Path
) -> None:
    """A lock is waited for; a question that finds room again is answered."""
    with small_disk(tmp_path / "disk") as disk:
        async with started(disk, discord) as running:
            await running.health()
            other = sqlite3.connect(disk / KEPT, isolation_level=None)
            other.execute("BEGIN IMMEDIATE")
            await check_fails(running, discord, "is slow")
            other.close()
            await check_works(running, discord)

            fill(disk / "rubbish")
            await check_fails(running, discord, "is full")
            (disk / "rubbish").unlink()
            await check_works(running, discord)


async def test_postgresql_that_can_only_be_read_or_is_gone(
    discord: FakeDiscord,
    server: Any,  # noqa: ANN401 - ships no types
    postgresql: str,
    tmp_path: Path,
) -> None:
    """As a standby is, and a server that is started anew."""
    name = make_url(postgresql).database
    setting = f"ALTER DATABASE {name} SET default_transaction_read_only = "
    async with started(tmp_path, discord, DATABASE_URL=postgresql) as running:
        await check_works(running, discord)

        await run(postgresql, setting + "on", cut_off())
        await check_fails(running, discord, "can only be read")
        await run(postgresql, "SET TRANSACTION READ WRITE", setting + "off", cut_off())
        await check_works(running, discord)

        server.stop()
        await check_fails(running, discord, "can't be reached")
        server.start()
        await check_works(running, discord)


async def check_fails(running: Running, discord: FakeDiscord, reason: str) -> None:
    """Ask, and see that a sentence comes back and the port gives the `reason`, but is no end."""
    told, health = await asyncio.gather(
        answer(InDiscord(discord)), running.health(lambda said: not said["well"])
    )
    assert SENTENCE in told
    assert health["database"] == reason
    assert (await running.health(path="/healthz"))["well"]


async def check_works(running: Running, discord: FakeDiscord) -> None:
    """Wait until it is ready, and ask."""
    await running.health()
    assert SAID in await answer(InDiscord(discord))


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """Mount a disk of a megabyte at `folder`."""
    folder.mkdir()
    if sys.platform != "linux" or os.geteuid() != 0 or not (mount := shutil.which("mount")):
        pytest.skip("only root can mount a disk that is soon full, on Linux")
    made = subprocess.run([mount, "-t", "tmpfs", "-o", "size=1m", "none", folder], check=False)
    if made.returncode:
        pytest.skip("nothing may be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)  # noqa: S607 - where mount is


def fill(file: Path) -> None:
    """Write into `file` until nothing more fits."""
    with file.open("wb", buffering=0) as rubbish:
        try:
            while rubbish.write(b"\0" * 512):
                pass
        except OSError:
            pass
