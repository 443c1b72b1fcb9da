"""A soak: people ask, things go wrong, and somebody looks whether the bot bears it."""

from __future__ import annotations

import asyncio
import random
import shutil
import time
from collections import Counter
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from signal import SIGTERM
from typing import TYPE_CHECKING

from bot.chat.slack.manifest import manifest
from tests.conftest import REPOSITORY
from tests.fakes.discord import FakeDiscord
from tests.fakes.slack import FakeSlack, Installed
from tests.soak.acts import judge
from tests.soak.faults import FAULTS, Scene
from tests.soak.hosted import hosted
from tests.soak.in_discord import InDiscord
from tests.soak.in_slack import InSlack
from tests.soak.watching import Watching

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
    from pathlib import Path
    from typing import Any

    from tests.soak.acts import Act, Verdict
    from tests.soak.hosted import Hosted

HEARTBEAT_S = 1.0
"""So often Discord hears how far the bot has listened: see `InDiscord`."""
SAYING_S = 10.0
BACK_S = 150.0
"""After so long the bot is back, whatever went wrong: see `bot.chat.connection.presence`."""
LOOKING_S = 1.0
SETTLING_S = 60.0
"""So long what is due has time, and again after each of Slack's retries."""
RETRIES_S = (60.0, 300.0)
"""When Slack sends again what it could not bring at once."""


@dataclass(frozen=True, kw_only=True)
class Plan:
    """How long people ask, how often (a platform), how often something goes wrong, how it is timed.

    At the end nobody asks and nothing goes wrong, and what is due has time until all is quiet, and
    `quiet_s` more: whatever is said twice, may be late.
    """

    seed: int
    seconds: float = 600.0
    pause_s: float = 1.0
    fault_s: tuple[float, float] = (5.0, 10.0)
    pace: float = 1.0
    sample_s: float = 5.0
    quiet_s: float = 10.0


@dataclass(frozen=True, kw_only=True)
class Soaked:
    """What came of a soak."""

    plan: Plan
    began: float
    acts: tuple[Act, ...]
    verdicts: tuple[Verdict, ...]
    latencies: tuple[float, ...]
    faults: Counter[str]
    bot: Hosted
    watching: Watching
    exit_code: int | None
    thinking: int


async def soak(plan: Plan, folder: Path, say: Callable[[str], None]) -> Soaked:
    """Run the bot over a copy of the articles in `folder`; `say` how it goes."""
    began = time.monotonic()
    shutil.copytree(REPOSITORY / "corpus", folder / "corpus")
    dice = random.Random(plan.seed)  # noqa: S311 - the same faults for the same seed
    discord = FakeDiscord(heartbeat=HEARTBEAT_S)
    slack = FakeSlack(Installed.from_manifest(manifest(())))
    readers, members = (
        InDiscord(discord, random.Random(dice.random())),  # noqa: S311 - as above
        InSlack(slack, random.Random(dice.random())),  # noqa: S311 - as above
    )
    async with discord, slack, hosted(discord, slack, folder) as bot:
        watching, faults = Watching(bot, plan.sample_s), Counter[str]()
        scene = Scene(discord, slack, readers, members, bot, dice, plan.pace, say)
        told = lambda: say(_progress(scene, watching, faults))  # noqa: E731 - what is said
        async with _beside(watching.watch(), _saying(told)):
            await _all_at_once(plan, scene, faults)
            verdicts = await _settled(plan, scene)
        exit_code = await bot.leave(SIGTERM)
        return Soaked(
            plan=plan,
            began=began,
            acts=(*readers.acts, *members.acts),
            verdicts=verdicts,
            latencies=tuple(_latencies(readers)) + tuple(_latencies(members)),
            faults=faults,
            bot=bot,
            watching=watching,
            exit_code=exit_code,
            thinking=len(discord.thinking),
        )


async def _all_at_once(plan: Plan, scene: Scene, faults: Counter[str]) -> None:
    """Let people ask and things go wrong, for as long as planned."""
    end = time.monotonic() + plan.seconds
    async with asyncio.TaskGroup() as tasks:
        for crowd in (scene.readers, scene.members):
            tasks.create_task(_ask(crowd, plan.pause_s, end, scene))
        tasks.create_task(_go_wrong(plan, scene, faults, end))
    for fault in scene.discord.faults:
        fault.times = 0
    for failing in scene.slack.faults:
        failing.times = 0


async def _ask(crowd: InDiscord | InSlack, pause_s: float, end: float, scene: Scene) -> None:
    """Let somebody do something again and again, after pauses as chance has them."""
    dice = random.Random(scene.dice.random())  # noqa: S311 - as above
    async with asyncio.TaskGroup() as tasks:
        while time.monotonic() < end and not scene.bot.died:
            await asyncio.sleep(dice.expovariate(1 / pause_s))
            tasks.create_task(crowd.act())


async def _go_wrong(plan: Plan, scene: Scene, faults: Counter[str], end: float) -> None:
    """Let one thing after the other go wrong, each once before any does again."""
    async with asyncio.TaskGroup() as tasks:
        for name in _shuffled(random.Random(scene.dice.random())):  # noqa: S311 - as above
            await asyncio.sleep(scene.dice.uniform(*plan.fault_s))
            if time.monotonic() > end or scene.bot.died:
                return
            faults[name] += 1
            scene.say(name)
            tasks.create_task(FAULTS[name](scene))


def _shuffled(dice: random.Random) -> Iterator[str]:
    while True:
        yield from dice.sample([*FAULTS], len(FAULTS))


async def _settled(plan: Plan, scene: Scene) -> tuple[Verdict, ...]:
    """Wait until every question has its reply, or for long enough, and a little more; judge.

    Raises `TimeoutError` where the bot stays away.
    """

    def verdicts() -> tuple[Verdict, ...]:
        crowds = (scene.readers, scene.members)
        return tuple(judge(crowd.acts, crowd.replies()) for crowd in crowds)

    await scene.discord.connected(BACK_S)
    await scene.slack.connected(BACK_S)
    for seconds in (0.0, *RETRIES_S):
        scene.slack.advance(seconds)  # its clock, not ours
        with suppress(TimeoutError):
            async with asyncio.timeout(SETTLING_S):
                await asyncio.sleep(LOOKING_S)
                while not all(one.is_settled for one in verdicts()):  # noqa: ASYNC110 - nobody tells
                    await asyncio.sleep(LOOKING_S)
    await asyncio.sleep(plan.quiet_s)
    return verdicts()


def _latencies(crowd: InDiscord | InSlack) -> Iterator[float]:
    """Yield how long replies to questions took."""
    arrivals = crowd.arrivals()
    for act in crowd.acts:
        if not act.question:
            continue
        if after := [at - act.at for at in arrivals.get(act.key, ()) if at >= act.at]:
            yield min(after)


def _progress(scene: Scene, watching: Watching, faults: Counter[str]) -> str:
    crowds = scene.readers, scene.members
    acts = sum(len(crowd.acts) for crowd in crowds)
    replies = sum(crowd.replies().total() for crowd in crowds)
    last = watching.samples[-1:]
    shown = "".join(
        f", {one.rss / 2**20:.1f} MiB, {one.fds} fds, {one.tasks} tasks, {one.threads} threads"
        for one in last
    )
    return f"{acts} things done, {replies} replies, {faults.total()} faults{shown}"


async def _saying(say: Callable[[], None]) -> None:
    began = time.monotonic()
    while True:
        await asyncio.sleep(SAYING_S - (time.monotonic() - began) % SAYING_S)
        say()


@asynccontextmanager
async def _beside(*work: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
    """Do `work` beside what is done inside; what fails in it is raised."""
    tasks = [asyncio.create_task(one) for one in work]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        for task in tasks:
            with suppress(asyncio.CancelledError):
                await task
