"""Whether the event loop turns: how late it is, is counted, and a stuck process ends."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from typing import TYPE_CHECKING

from bot import pulse
from bot.metrics import Metrics
from bot.pulse import feel
from tests.conftest import REPOSITORY
from tests.fakes.waiting import until

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

STUCK = """
import asyncio
import time
from bot import pulse
from bot.metrics import Metrics

pulse.STUCK_S = 1

def get_stuck(question):
    time.sleep(60)

async def live():
    feeling = asyncio.create_task(pulse.feel(Metrics()))
    await asyncio.sleep(0)
    get_stuck("when was the bakery founded?")

asyncio.run(live())
"""


async def test_each_turn_is_counted(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A late one is logged; afterwards nothing waits to end the process."""
    monkeypatch.setattr(pulse, "EVERY_S", 0.001)
    monkeypatch.setattr(pulse, "LATE_S", -1.0)
    metrics = Metrics()
    feeling = asyncio.create_task(feel(metrics))

    await until(lambda: turns(metrics) > 2)
    feeling.cancel()
    await asyncio.wait({feeling})

    assert "the event loop was late" in caplog.text


def test_a_process_that_is_stuck_ends_and_tells_where(tmp_path: Path) -> None:
    """The host starts it anew; places are told, values aren't."""
    program = tmp_path / "stuck.py"
    program.write_text(STUCK)

    ended = subprocess.run(
        [sys.executable, program],
        env={"PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )

    assert ended.returncode == 1
    assert "in get_stuck" in ended.stderr
    assert "bakery" not in ended.stderr


def turns(metrics: Metrics) -> float:
    """Return how often the loop's lateness was noted."""
    return metrics.registry.get_sample_value("fundstelle_loop_lag_seconds_count") or 0.0
