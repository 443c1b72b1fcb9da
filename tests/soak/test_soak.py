"""A few seconds of the soak: everything goes wrong once, and every question is answered once."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.soak.acts import Act, judge
from tests.soak.faults import FAULTS
from tests.soak.soak import Plan, soak
from tests.soak.watching import growth

if TYPE_CHECKING:
    from pathlib import Path

QUICK = Plan(
    seed=1, seconds=4, pause_s=0.1, fault_s=(0.05, 0.12), pace=0.2, sample_s=0.3, quiet_s=0.3
)


async def test_nothing_is_lost_or_said_twice_whatever_goes_wrong(tmp_path: Path) -> None:
    """Nor does the process end before it is told to."""
    said: list[str] = []

    soaked = await soak(QUICK, tmp_path, said.append)

    assert [one.lost for one in soaked.verdicts] == [(), ()]
    assert [one.doubled for one in soaked.verdicts] == [(), ()]
    assert soaked.faults.keys() == FAULTS.keys()
    assert len(soaked.latencies) > 10
    assert soaked.exit_code == 0
    assert soaked.watching.samples


def act(key: str, place: str = "", *, heard: bool = True) -> Act:
    """Return a question."""
    return Act("a question", key, (place,) if place else (), lambda: heard)


def test_what_is_lost_or_said_twice_is_found() -> None:
    """Or the soak would show nothing."""
    lost, unheard, elsewhere = act("lost"), act("unheard", heard=False), act("elsewhere", "room")
    acts = [act("once"), act("twice"), lost, unheard, elsewhere]

    verdict = judge(acts, Counter({"once": 1, "twice": 2, "room": 1, "nobody": 1}))

    assert verdict.lost == (lost,)
    assert verdict.unheard == (unheard,)
    assert verdict.elsewhere == (elsewhere,)
    assert sorted(map(str, verdict.doubled)) == ["nobody", "twice"]


@pytest.mark.parametrize(
    ("values", "grown"),
    [
        ([50, 90, 100, 100, 100, 100, 100, 100, 100, 100], 0.0),
        ([100, 100, 100, 100, 110, 110, 120, 120, 130, 130], 0.3),
        ([100, 100, 100, 100, 180, 100, 100, 180, 100, 100], 0.0),
    ],
    ids=["warming up", "leaking", "in passing"],
)
def test_growth_is_what_goes_on_after_the_beginning(values: list[float], grown: float) -> None:
    """Neither what is loaded first nor what is let go of again."""
    assert growth(values) == pytest.approx(grown)
