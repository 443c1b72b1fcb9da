"""One process on two platforms: each is there by itself, whatever becomes of the other."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

import pytest
import yaml

from tests.chat.discord.markup_reading import shown as plain
from tests.chat.discord.reading import LEAD, SAID_2017
from tests.conftest import REPOSITORY
from tests.fakes.discord import FakeDiscord
from tests.fakes.discord import words as words_in_discord
from tests.fakes.slack import FakeSlack, Installed, words
from tests.fakes.waiting import until

if TYPE_CHECKING:
    from asyncio.subprocess import Process
    from collections.abc import AsyncIterator
    from pathlib import Path

WRONG = "a.wrong.token"


@pytest.fixture
async def discord() -> AsyncIterator[FakeDiscord]:
    """Give a Discord."""
    async with FakeDiscord() as discord:
        yield discord


@pytest.fixture
async def slack() -> AsyncIterator[FakeSlack]:
    """Give a Slack in which the app was made from its manifest, as the README says."""
    file = REPOSITORY / "bot" / "chat" / "slack" / "manifest.yaml"
    async with FakeSlack(Installed.from_manifest(yaml.safe_load(file.read_text("utf-8")))) as slack:
        yield slack


@asynccontextmanager
async def started(
    discord: FakeDiscord, slack: FakeSlack, folder: Path, **different: str
) -> AsyncIterator[Process]:
    """Run the bot as a host does, with `different` settings, remembering in `folder`."""
    environment = {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{folder / 'kept.db'}",
        "DISCORD_API_URL": discord.api_url,
        "DISCORD_GATEWAY_URL": str(discord.gateway_url),
        "DISCORD_TOKEN": discord.token,
        "SLACK_API_URL": slack.api_url,
        "SLACK_BOT_TOKEN": slack.bot_token,
        "SLACK_APP_TOKEN": slack.app_token,
        **different,
    }
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        cwd=REPOSITORY,
        env=environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.communicate()


async def answered_in_slack(slack: FakeSlack) -> str:
    """Ask in Slack when the bot is there, and return the answer."""
    await slack.connected(30)
    alice = slack.user("alice")
    return words(await slack.message(slack.dm(alice), alice, LEAD).answer(seconds=30))


async def answered_in_discord(discord: FakeDiscord) -> str:
    """Ask in Discord when the bot is there, and return the answer."""
    guild = discord.guild("Readers")
    channel, alice = discord.channel(guild, "general"), discord.user("alice", guild)
    await until(lambda: discord.gateway.connected, 30)
    discord.message(channel, alice, f"<@{discord.bot.id}> {LEAD}")
    reply = await until(
        lambda: next((m for m in discord.messages(channel) if m.author_id == discord.bot.id), None),
        30,
    )
    return plain(words_in_discord(reply))


async def test_o2_both_answer_and_leave_when_told_to(
    discord: FakeDiscord, slack: FakeSlack, tmp_path: Path
) -> None:
    """Neither words nor tokens are in the log (O10)."""
    async with started(discord, slack, tmp_path) as process:
        in_slack, in_discord = await asyncio.gather(
            answered_in_slack(slack), answered_in_discord(discord)
        )
        process.send_signal(signal.SIGTERM)
        _, log = await asyncio.wait_for(process.communicate(), 30)

    assert SAID_2017 in in_slack
    assert SAID_2017 in in_discord
    assert process.returncode == 0
    assert '"platform": "slack"' in log.decode()
    for secret in ("Xiaomi", slack.bot_token, slack.app_token, discord.token, "ticket="):
        assert secret not in log.decode()


@pytest.mark.parametrize("token", ["", WRONG])
async def test_o2_slack_answers_without_discord(
    discord: FakeDiscord, slack: FakeSlack, tmp_path: Path, token: str
) -> None:
    """Whether its token is missing or wrong."""
    async with started(discord, slack, tmp_path, DISCORD_TOKEN=token) as process:
        assert SAID_2017 in await answered_in_slack(slack)
        assert process.returncode is None


@pytest.mark.parametrize(
    "different",
    [
        {"SLACK_BOT_TOKEN": "", "SLACK_APP_TOKEN": ""},
        {"SLACK_BOT_TOKEN": WRONG},
        {"SLACK_APP_TOKEN": WRONG},
        {"SLACK_APP_TOKEN": ""},
    ],
    ids=str,
)
async def test_o2_discord_answers_without_slack(
    discord: FakeDiscord, slack: FakeSlack, tmp_path: Path, different: dict[str, str]
) -> None:
    """Whether its tokens are missing or wrong."""
    async with started(discord, slack, tmp_path, **different) as process:
        assert SAID_2017 in await answered_in_discord(discord)
        assert process.returncode is None


async def test_o3_where_none_is_left_it_says_why_and_ends(
    discord: FakeDiscord, slack: FakeSlack, tmp_path: Path
) -> None:
    """A sentence for each, without the tokens, and exit code 2."""
    wrong = {"DISCORD_TOKEN": WRONG, "SLACK_BOT_TOKEN": WRONG}
    async with started(discord, slack, tmp_path, **wrong) as process:
        _, told = await asyncio.wait_for(process.communicate(), 60)

    assert process.returncode == 2
    assert "refuses the token" in told.decode()
    assert "refuses SLACK_BOT_TOKEN" in told.decode()
    assert "Traceback" not in told.decode()
    assert WRONG not in told.decode()


async def test_o3_half_of_slacks_tokens_is_none(
    discord: FakeDiscord, slack: FakeSlack, tmp_path: Path
) -> None:
    """It says which both are."""
    half = {"DISCORD_TOKEN": "", "SLACK_APP_TOKEN": ""}
    async with started(discord, slack, tmp_path, **half) as process:
        _, told = await asyncio.wait_for(process.communicate(), 60)

    assert process.returncode == 2
    assert "set both SLACK_BOT_TOKEN and SLACK_APP_TOKEN" in told.decode()


async def test_o6_killed_in_the_middle_the_next_start_answers(
    discord: FakeDiscord, slack: FakeSlack, tmp_path: Path
) -> None:
    """What was stored before it was acknowledged."""
    alice = slack.user("alice")
    async with started(discord, slack, tmp_path, DISCORD_TOKEN="") as process:
        await slack.connected(30)
        slack.hold("chat.postMessage")
        asked = slack.message(slack.dm(alice), alice, LEAD)
        await asked.acknowledged(30)
        process.kill()
        await process.communicate()
    slack._held.clear()  # noqa: SLF001 - the request that waits there is of a dead process
    async with started(discord, slack, tmp_path, DISCORD_TOKEN=""):
        answer = await asked.answer(seconds=90)

    assert SAID_2017 in words(answer)
    assert len(slack.sent) == 1


@pytest.mark.parametrize("module", ["slack_bolt", "discord"])
def test_what_is_not_set_is_not_imported(module: str) -> None:
    """Not before a platform is started."""
    code = f"import sys, bot.worker; sys.exit({module!r} in sys.modules)"

    subprocess.run([sys.executable, "-c", code], cwd=REPOSITORY, check=True)
