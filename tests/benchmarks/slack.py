"""The bot in Slack, every layer of it, over a real socket: a crowd, messages one by one.

`python -m tests.benchmarks.slack` measures this alone.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from contextlib import asynccontextmanager, suppress
from itertools import count
from pathlib import Path
from time import monotonic, perf_counter
from typing import TYPE_CHECKING, Any

from rich.console import Console

from bot.chat.connection.presence import Presence
from bot.chat.follow_ups import follow
from bot.chat.service import ChatService
from bot.chat.slack.connection.staying import Account, stay
from bot.chat.slack.manifest import manifest
from bot.library import read_examples
from bot.library.answerers import load_answerer
from bot.settings import read_settings
from bot.storage import Storage
from tests.benchmarks.articles import shipped
from tests.benchmarks.discord import CROWD, ONE_BY_ONE, PLENTY, row, section_of, texts_of
from tests.benchmarks.report import show
from tests.fakes.slack import FakeSlack, Installed
from tests.fakes.waiting import until

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from tests.benchmarks.report import Section
    from tests.benchmarks.run import Run
    from tests.fakes.slack import Call

POST = "chat.postMessage"
LATE_S = 99.0
"""What is never acknowledged is as late as that."""


def measure(run: Run) -> Section:
    """Measure over the shipped articles."""
    return section(run.sets)


def section(sets: Path | None) -> Section:
    """Measure with questions of the sets in folder `sets`, or with those of the tests."""
    figures = asyncio.run(_figures(texts_of(sets)))
    note = (
        "The bot as it runs, over the shipped articles, connected to a local server that speaks "
        "Slack's API and Socket Mode; a question is acknowledged once it is stored. The server and "
        "the bot share a process, and so a core."
    )
    return section_of("Slack", note, figures)


@asynccontextmanager
async def _connected() -> AsyncIterator[FakeSlack]:
    answerer = load_answerer(shipped(), read_settings().cache_dir)
    examples = read_examples(Path("corpus"))
    with tempfile.TemporaryDirectory() as folder:
        async with (
            Storage.open(f"sqlite:///{folder}/bench.db") as storage,
            FakeSlack(Installed.from_manifest(manifest(()))) as slack,
        ):
            service = ChatService(storage, answerer, carry=follow, rates=PLENTY, examples=examples)
            account = Account(
                bot_token=slack.bot_token, app_token=slack.app_token, api_url=slack.api_url
            )
            staying = asyncio.create_task(stay(account, service, storage, Presence("slack")))
            await slack.connected()
            yield slack
            staying.cancel()
            with suppress(asyncio.CancelledError):
                await staying


async def _figures(texts: Sequence[str]) -> list[dict[str, Any]]:
    async with _connected() as slack:
        people = [slack.user(f"reader{number}") for number in range(CROWD)]
        room = slack.channel("general", *people)
        turn = count()

        async def write(text: str) -> float:
            person = slack.user(f"writer{next(turn)}")
            began = perf_counter()
            await slack.message(slack.dm(person), person, text[:500]).answer()
            return perf_counter() - began

        await write(texts[0])
        before, began = len(slack.made(POST)), monotonic()
        crowd = [
            slack.message(room, person, f"{slack.bot.mention} {text[:500]}")
            for person, text in zip(people, texts, strict=True)
        ]

        def all_answered() -> list[Call] | None:
            posts = slack.made(POST)[before:]
            return posts if len(posts) == CROWD and all(one.answered for one in posts) else None

        posts = await until(all_answered, 120)
        written = [await write(text) for text in texts[:ONE_BY_ONE]]
    return [
        row(f"{CROWD} mentions at once: ack", [one.acknowledged_after or LATE_S for one in crowd]),
        row(f"{CROWD} mentions at once: answer", [(one.answered or 0) - began for one in posts]),
        row("direct messages, one by one: answer", written),
    ]


def main() -> None:
    """Print the figures."""
    sets = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    show(section(sets), Console(width=140))


if __name__ == "__main__":
    main()
