"""A clock that is set a day ahead or back while the bot runs: nobody notices."""

from __future__ import annotations

import asyncio
import sys
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import TYPE_CHECKING

import aiohttp
import pytest

from tests.hosting.running import PATIENCE_S, started
from tests.hosting.talking import SAID, answer

if TYPE_CHECKING:
    from tests.fakes.discord import FakeDiscord
    from tests.fakes.slack import FakeSlack
    from tests.hosting.running import Running
    from tests.hosting.talking import InDiscord, InSlack

FAKETIME = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)
DAY = timedelta(days=1)
JUMPS = {"+1d": DAY, "-1d": -DAY, "+0": timedelta()}


@pytest.mark.skipif(
    FAKETIME is None or sys.platform != "linux", reason="needs libfaketime (package faketime)"
)
async def test_it_goes_on_whatever_the_clock_says(
    discord: FakeDiscord,
    slack: FakeSlack,
    in_discord: InDiscord,
    in_slack: InSlack,
    tmp_path: Path,
) -> None:
    """Slack's client measures silence by it and connects anew, once; nothing else does anything."""
    clock = tmp_path / "clock"
    clock.write_text("+0")
    faked = {
        "LD_PRELOAD": str(FAKETIME),
        "FAKETIME_TIMESTAMP_FILE": str(clock),
        "FAKETIME_CACHE_DURATION": "1",  # it looks at the file each second
        "DONT_FAKE_MONOTONIC": "1",
    }
    async with started(tmp_path, discord, slack, **faked) as running:
        for talk in (in_discord, in_slack):
            await answer(talk)
        for jump, ahead in JUMPS.items():
            clock.write_text(jump)
            await believed(running, datetime.now(UTC) + ahead)
            for talk in (in_discord, in_slack):
                assert SAID in await answer(talk)
        health = await running.health()
        for platform in ("discord", "slack"):
            took_s = await running.counted("fundstelle_answer_seconds_sum", platform=platform)
            assert 0 < took_s < PATIENCE_S
            waits = {"platform": platform, "language": "en", "outcome": "wait"}
            assert await running.counted("fundstelle_questions_total", **waits) == 0

    assert all(0 <= line.get("latency_ms", 0) < 1000 * PATIENCE_S for line in running.events)
    assert all(0 <= one["silent_s"] < PATIENCE_S for one in health["platforms"].values())
    assert discord.gateway.identifies == 1
    assert discord.gateway.resumes == 0
    assert slack.socket.connects <= 1 + len(JUMPS)


async def believed(running: Running, now: datetime) -> None:
    """Wait until the process takes it to be about `now`: each answer of its port is dated."""
    async with asyncio.timeout(PATIENCE_S), aiohttp.ClientSession() as session:
        while True:
            async with session.get(f"{running.address}/healthz") as said:
                if abs(parsedate_to_datetime(said.headers["Date"]) - now) < DAY / 2:
                    return
            await asyncio.sleep(0.05)
