"""Told to stop, killed or replaced in the middle of an answer: that arrives, and once."""

from __future__ import annotations

import asyncio
import fcntl
import os
import pty
import signal
import sqlite3
import sys
import termios
from typing import TYPE_CHECKING

import psutil

from tests.fakes.waiting import until
from tests.hosting.running import KEPT, PATIENCE_S, asked_earlier, environment, started
from tests.hosting.talking import SAID, answer

if TYPE_CHECKING:
    from pathlib import Path

    from tests.fakes.discord import FakeDiscord
    from tests.fakes.slack import FakeSlack
    from tests.hosting.talking import InDiscord, InSlack

SENDING_S = 31
"""After so long, the next start sends what may have been sent; see `SENDING`."""
MANY = 5


async def test_told_to_stop_in_the_middle_of_an_answer_it_finishes_that(
    discord: FakeDiscord, in_discord: InDiscord, tmp_path: Path
) -> None:
    """Told twice, too; without a port nothing listens."""
    async with started(tmp_path, discord, PORT="") as running:
        await until(lambda: discord.gateway.connected, PATIENCE_S)
        listening = [one.status for one in psutil.Process(running.process.pid).net_connections()]
        go = discord.hold("POST", "/channels/*/messages")
        in_discord.ask()
        await until(lambda: discord.made("POST", "/channels/*/messages"), PATIENCE_S)
        for told in (signal.SIGTERM, signal.SIGINT):
            running.process.send_signal(told)
        go.set()

        assert await running.ended() == 0
    assert SAID in in_discord.replies[0]
    assert listening
    assert psutil.CONN_LISTEN not in listening


async def test_told_to_stop_while_it_waits_for_a_database_it_does_at_once(
    discord: FakeDiscord, tmp_path: Path
) -> None:
    """There is nothing to finish yet; SIGHUP is no reason to end."""
    with sqlite3.connect(tmp_path / KEPT, isolation_level=None) as holding:
        holding.execute("BEGIN EXCLUSIVE")
        async with started(tmp_path, discord) as running:
            process = psutil.Process(running.process.pid)
            await until(
                lambda: any(one.path.endswith(KEPT) for one in process.open_files()), PATIENCE_S
            )
            running.process.send_signal(signal.SIGHUP)
            running.process.send_signal(signal.SIGTERM)

            assert await running.ended() == 0


async def test_killed_in_the_middle_the_next_start_answers_once(
    discord: FakeDiscord,
    slack: FakeSlack,
    in_discord: InDiscord,
    in_slack: InSlack,
    tmp_path: Path,
) -> None:
    """What was sent to Discord and not known to be is sent with the same nonce: it's there once."""
    async with started(tmp_path, discord, slack) as running:
        await running.health()
        go = discord.hold("POST", "/channels/*/messages")
        slack.hold("chat.postMessage")
        in_discord.ask()
        in_slack.ask()
        await until(lambda: discord.made("POST", "/channels/*/messages"), PATIENCE_S)
        await until(lambda: slack.made("chat.postMessage"), PATIENCE_S)
        await running.kill()
    go.set()
    slack._held.clear()  # noqa: SLF001 - the request that waits there is of a dead process
    asked_earlier(tmp_path, SENDING_S)
    async with started(tmp_path, discord, slack) as running:
        await running.logged("replied", 2)

    for talk in (in_discord, in_slack):
        (reply,) = talk.replies
        assert SAID in reply
    assert len(discord.made("POST", "/channels/*/messages")) == 2


async def test_two_at_a_time_answer_each_question_once(
    discord: FakeDiscord,
    slack: FakeSlack,
    in_discord: InDiscord,
    in_slack: InSlack,
    tmp_path: Path,
) -> None:
    """As at a deployment: both hear all of Discord, and of Slack what one didn't acknowledge."""
    async with started(tmp_path, discord, slack) as old, started(tmp_path, discord, slack) as new:
        for running in (old, new):
            await running.health()
        for _ in range(MANY):
            in_discord.ask()
            in_slack.ask()
            slack.redeliver(in_slack.asked[-1])
        await until(lambda: len(in_discord.replies) == MANY, PATIENCE_S)
        await until(lambda: len(in_slack.replies) == MANY, PATIENCE_S)
        in_discord.ask()
        old.process.send_signal(signal.SIGTERM)
        assert await old.ended() == 0
        assert SAID in await answer(in_slack)
        new.process.send_signal(signal.SIGTERM)
        assert await new.ended() == 0

    assert len(in_discord.replies) == len(in_slack.replies) == MANY + 1
    assert all(SAID in reply for reply in (*in_discord.replies, *in_slack.replies))


async def test_on_a_terminal_sighup_reloads_until_the_terminal_is_closed(
    discord: FakeDiscord, tmp_path: Path
) -> None:
    """Then it means what it has meant since there are terminals."""
    terminal, its_end = pty.openpty()
    own = f"import fcntl, os; fcntl.ioctl(2, {termios.TIOCSCTTY}, 0); os.execv({sys.executable!r},"
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", f"{own} [{sys.executable!r}, '-m', 'bot', 'run'])"),
        cwd=tmp_path,
        env=environment(tmp_path, discord),
        stdin=its_end,
        stdout=its_end,
        stderr=its_end,
        start_new_session=True,
    )
    os.close(its_end)
    fcntl.fcntl(terminal, fcntl.F_SETFL, os.O_NONBLOCK)
    try:
        await shown_on(terminal, "connected")
        process.send_signal(signal.SIGHUP)
        await shown_on(terminal, "new articles in use")
    finally:
        os.close(terminal)

    assert await asyncio.wait_for(process.wait(), PATIENCE_S) == 0


async def shown_on(terminal: int, words: str) -> None:
    """Wait until a line with these words is shown."""
    shown = ""

    def read() -> bool:
        nonlocal shown
        try:
            shown += os.read(terminal, 4096).decode(errors="replace")
        except BlockingIOError:
            return False
        return words in shown

    await until(read, PATIENCE_S)
