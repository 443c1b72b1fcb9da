"""`fundstelle doctor`, as it is printed: by the real process, and a line by itself."""

from __future__ import annotations

import asyncio
import json
import os
import re
import sys
from io import StringIO
from typing import TYPE_CHECKING

import pytest
import yaml
from rich.console import Console

from bot.chat.connection.findings import State, note, stops
from bot.doctor.command import doctor, shown
from tests.conftest import REPOSITORY
from tests.fakes.discord import FakeDiscord
from tests.fakes.slack import FakeSlack, Installed

if TYPE_CHECKING:
    from asyncio.subprocess import Process
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.answering.answerer import Answerer

WRONG = "a.wrong.token"
KEY = "0123456789abcdef-key"
PAGE = (REPOSITORY / "docs" / "doctor.md").read_text("utf-8")
EXAMPLE = re.findall(r"^```\n(ok    settings.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


@pytest.fixture
async def discord() -> AsyncIterator[FakeDiscord]:
    """Give a Discord where the bot is in two servers."""
    async with FakeDiscord() as discord:
        discord.backend.edit_bot_profile("Fundstelle")
        for name in ("Readers", "Writers"):
            discord.guild(name)
        yield discord


@pytest.fixture
async def slack() -> AsyncIterator[FakeSlack]:
    """Give a Slack in which the app was made from its manifest."""
    file = REPOSITORY / "bot" / "chat" / "slack" / "manifest.yaml"
    async with FakeSlack(Installed.from_manifest(yaml.safe_load(file.read_text("utf-8")))) as slack:
        yield slack


async def started(folder: Path, discord: FakeDiscord, slack: FakeSlack, **settings: str) -> Process:
    """Start it in `folder` with an `.env` of these `settings`, which begin well."""
    (folder / ".env").write_text(
        "".join(
            f"{name}={value}\n"
            for name, value in {
                "DISCORD_API_URL": discord.api_url,
                "DISCORD_GATEWAY_URL": discord.gateway_url,
                "DISCORD_TOKEN": discord.token,
                "SLACK_API_URL": slack.api_url,
                "SLACK_BOT_TOKEN": slack.bot_token,
                "SLACK_APP_TOKEN": slack.app_token,
                **settings,
            }.items()
        )
    )
    environment = {k: v for k, v in os.environ.items() if k not in {"DATABASE_URL", *settings}}
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "doctor"),
        cwd=folder,
        env={**environment, "PYTHONPATH": str(REPOSITORY), "PYTHONUTF8": "1"},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )


async def printed(process: Process) -> str:
    """Return what it printed; nothing is on stderr."""
    out, err = await asyncio.wait_for(process.communicate(), 60)
    assert err == b""
    return out.decode()


def comparable(lines: str) -> list[str]:
    """Return `lines` without numbers, such as ids, and without this machine's disk."""
    masked = re.sub(r"[\d.]+", "#", lines).splitlines()
    return [line for line in masked if line.split()[1] != "disk"]


def names(folder: Path) -> list[str]:
    """Return what is in `folder`."""
    return [path.name for path in folder.iterdir()]


async def where_all_is_well_it_prints_what_its_page_shows(
    shipped: Answerer, tmp_path: Path, discord: FakeDiscord, slack: FakeSlack
) -> None:
    """Line for line; nothing is made, and nobody is told anything."""
    del shipped  # is kept now
    process = await started(tmp_path, discord, slack)
    out = await printed(process)

    assert process.returncode == 0
    assert comparable(out) == comparable(EXAMPLE[0])
    assert names(tmp_path) == [".env"]
    assert {call.method for call in discord.calls} == {"GET"}
    assert {call.method for call in slack.calls} == {"auth.test", "apps.connections.open"}


async def test_where_much_is_wrong_it_names_all_of_it(
    tmp_path: Path, discord: FakeDiscord, slack: FakeSlack
) -> None:
    """And no secret; the exit code says so, too."""
    (tmp_path / "in the way").write_text("no folder")
    process = await started(
        tmp_path,
        discord,
        slack,
        DATABASE_URL="sqlite:///in the way/kept.db",
        ID_KEY=KEY,
        DISCORD_TOKEN=WRONG,
        SLACK_BOT_TOKEN=slack.app_token,
        SLACK_APP_TOKEN=f"{slack.app_token}-{WRONG}",
        PORT="8080",
        BIND_ADDRESS="192.0.2.1",
        PUBLIC_URL="http://quotes.example.org",
    )
    out = await printed(process)

    assert process.returncode == 2
    stopping = [line for line in out.splitlines() if line.startswith("STOP")]
    assert [line.split()[1] for line in stopping] == [
        "database",
        "Discord",
        "Slack",
        "Slack",
        "web",
    ]
    assert "STOP  Discord   Discord refuses the token: copy the bot's token" in out
    assert "STOP  Slack     SLACK_BOT_TOKEN holds an app's token" in out
    assert "(invalid_auth)" in out
    assert "note  web       PUBLIC_URL is not encrypted." in out
    assert out.splitlines()[-1] == "5 things stop the bot."
    for secret in (WRONG, KEY, slack.app_token):
        assert secret not in out


def run(*, json: bool = False) -> tuple[int, str]:
    """Run it in this process, and return its exit code and what it printed."""
    out = StringIO()
    code = doctor(None, Console(file=out, width=40), Console(file=StringIO()), json=json)
    return code, out.getvalue()


def test_settings_that_cannot_be_read_are_all_there_is_to_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each in a line of its own, without its value; or that the file can't be read."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOW_SURE", "secretly")
    monkeypatch.setenv("ID_KEY", "short")
    code, out = run()

    assert code == 2
    assert out.splitlines() == [
        "STOP  settings  HOW_SURE: must be low, normal or high.",
        "STOP  settings  ID_KEY: needs at least 16 characters.",
        "2 things stop the bot.",
    ]
    (tmp_path / ".env").write_bytes(b"\xff")
    assert run()[1].splitlines() == [
        "STOP  settings  .env: is not UTF-8 text.",
        "1 thing stops the bot.",
    ]


def test_without_any_token_it_tells_how_to_get_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There are two ways; as JSON, that is an object a line."""
    monkeypatch.chdir(tmp_path)
    code, out = run(json=True)
    found = [json.loads(line) for line in out.splitlines()]

    assert code == 2
    assert [one["subject"] for one in found if one["state"] == "STOP"] == ["tokens"]
    remedies = {one["subject"]: one["remedy"] for one in found}
    assert "https://discord.com/developers/applications" in remedies["Discord"]
    assert "https://api.slack.com/apps?new_app=1&manifest_yaml=" in remedies["Slack"]


def test_a_line_is_one_line_and_commands_no_terminal() -> None:
    """Whatever an article, a file or a workspace is named; its mark needs no colour."""
    line = shown(note("articles", "Left out: \x1b[2J\nstill.", "Look.")).plain

    assert line == "note  articles  Left out: ␛[2J still. Look."
    assert shown(stops("web", "No.")).plain == "STOP  web       No."
    assert len({f"{state:<4}" for state in State}) == 3
