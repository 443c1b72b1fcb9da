"""The bot in Discord, every layer of it, over a real socket: a crowd, autocomplete, messages.

`python -m tests.benchmarks.discord` measures this alone.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from contextlib import asynccontextmanager, suppress
from itertools import count, cycle, islice
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from rich.console import Console

from bot.chat.connection.presence import Presence
from bot.chat.discord.connection.staying import Account, stay
from bot.chat.follow_ups import follow
from bot.chat.service import ChatService, Rates
from bot.library import read_examples
from bot.library.answerers import load_answerer
from bot.settings import read_settings
from bot.storage import Storage
from tests.benchmarks.articles import make_questions, shipped
from tests.benchmarks.report import Part, Section, milliseconds, show
from tests.fakes.discord import FakeDiscord
from tests.fakes.waiting import until

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from tests.benchmarks.run import Run
    from tests.fakes.discord import Asked

CROWD = 200
ONE_BY_ONE = 100
PLENTY = Rates(channel=1_000_000, in_all=1_000_000)
COLUMNS = {
    "what": "what",
    "times": "times",
    "p50_ms": "p50, ms",
    "p95_ms": "p95, ms",
    "most_ms": "at most, ms",
}
"""What a row of figures is called by programs, and by people."""


def measure(run: Run) -> Section:
    """Measure over the shipped articles."""
    return section(run.sets)


def section(sets: Path | None) -> Section:
    """Measure with questions of the sets in folder `sets`, or with those of the tests."""
    figures = asyncio.run(_figures(texts_of(sets)))
    note = (
        "The bot as it runs, over the shipped articles, connected to a local server that speaks "
        "Discord's API and gateway; from the event to the end of the request that answers it. "
        "The server and the bot share a process, and so a core."
    )
    return section_of("Discord", note, figures)


def texts_of(sets: Path | None) -> list[str]:
    """Return a question for each of the crowd."""
    return list(islice(cycle(make_questions(sets, CROWD)), CROWD))


def section_of(platform: str, note: str, figures: list[dict[str, Any]]) -> Section:
    """Return the section on questions in `platform`."""
    rows = tuple(
        tuple(milliseconds(one) if isinstance(one, float) else str(one) for one in row.values())
        for row in figures
    )
    part = Part(f"Questions in {platform}", note, tuple(COLUMNS.values()), rows)
    return Section(platform, (part,), figures)


@asynccontextmanager
async def _connected() -> AsyncIterator[FakeDiscord]:
    answerer = load_answerer(shipped(), read_settings().cache_dir)
    examples = read_examples(Path("corpus"))
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        async with (
            Storage.open(f"sqlite:///{folder}/bench.db") as storage,
            FakeDiscord() as discord,
        ):
            discord.attract(patch)
            service = ChatService(storage, answerer, carry=follow, rates=PLENTY, examples=examples)
            account = Account(
                token=discord.token, api_url=discord.api_url, gateway_url=str(discord.gateway_url)
            )
            staying = asyncio.create_task(stay(account, service, storage, Presence("discord")))
            await discord.connected()
            await until(lambda: discord.commands)
            yield discord
            staying.cancel()
            with suppress(asyncio.CancelledError):
                await staying


async def _figures(texts: Sequence[str]) -> list[dict[str, Any]]:
    async with _connected() as discord:
        guild = discord.guild("Readers")
        room = discord.channel(guild, "general")
        people = (discord.user(f"reader{number}", guild) for number in count())

        async def ask(*texts: str) -> list[Asked]:
            questions = ({"question": text[:500]} for text in texts)
            asked = [discord.slash(next(people), room, "ask", each) for each in questions]
            await until(lambda: all(one.finished_after for one in asked), 120)
            return asked

        async def complete(typed: str) -> float:
            began = perf_counter()
            await discord.autocomplete(next(people), room, "ask", {"question": typed}).choices()
            return perf_counter() - began

        async def write(text: str) -> float:
            person = next(people)
            direct = discord.dm(person)
            began = perf_counter()
            discord.message(direct, person, text)
            await until(lambda: len(discord.messages(direct)) > 1)
            return perf_counter() - began

        await ask(texts[0])
        crowd = await ask(*texts)
        completed = [await complete(text[:12]) for text in texts[:ONE_BY_ONE]]
        written = [await write(text) for text in texts[:ONE_BY_ONE]]
    return [
        row(
            f"{CROWD} commands at once: first response",
            [one.acknowledged_after or 0 for one in crowd],
        ),
        row(f"{CROWD} commands at once: answer", [one.finished_after or 0 for one in crowd]),
        row("autocomplete, one by one", completed),
        row("direct messages, one by one: answer", written),
    ]


def row(what: str, took: Sequence[float]) -> dict[str, Any]:
    """Return how long something took, in seconds, as a row of figures."""
    p50, p95, most = (round(1e3 * float(one), 2) for one in np.percentile(took, [50, 95, 100]))
    return {"what": what, "times": len(took), "p50_ms": p50, "p95_ms": p95, "most_ms": most}


def main() -> None:
    """Print the figures."""
    sets = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    show(section(sets), Console(width=140))


if __name__ == "__main__":
    main()
