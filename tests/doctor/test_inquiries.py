"""Everybody is asked at once, and whoever fails spoils no other's answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.connection.findings import State
from bot.doctor.articles import Answering
from bot.doctor.inquiries import ask
from bot.errors import BotError
from bot.settings import read_settings
from bot.storage import migrate
from tests.fakes.discord import FakeDiscord
from tests.storage.tables import run

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from bot.answering.answerer import Answerer

WRONG = "xoxb-wrong"


async def test_what_fails_spoils_no_other_answer(
    shipped: Answerer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even what nobody has foreseen: a table that somebody took away."""
    url = f"sqlite:///{tmp_path}/kept.db"
    await migrate(url)
    await run(url, "DROP TABLE syncs")
    async with FakeDiscord() as fake:
        fake.attract(monkeypatch)  # and takes it back in the end
        for name, value in {
            "DATABASE_URL": url,
            "DISCORD_TOKEN": fake.token,
            "DISCORD_API_URL": fake.api_url,
            "DISCORD_GATEWAY_URL": fake.gateway_url,
            "SLACK_BOT_TOKEN": WRONG,
            "SLACK_API_URL": "http://127.0.0.1:1",
        }.items():
            monkeypatch.setenv(name, value)
        answers = await ask(read_settings(), Answering(shipped))

    assert isinstance(answers.database, BotError)
    assert (
        str(answers.database)
        == "it can't be looked at: OperationalError, which nobody has foreseen"
    )
    discord, slack = answers.platforms["Discord"], answers.platforms["Slack"]
    assert {one.state for one in discord.findings} == {State.WELL}
    assert discord.ahead_s is not None
    assert [one.sentence for one in slack.findings if one.state is State.STOPS] == [
        "Slack can't be reached at http://127.0.0.1:1 (Connect call failed ('127.0.0.1', 1)).",
        "SLACK_APP_TOKEN is missing: Slack needs two tokens.",
    ]
    assert WRONG not in str(slack)
    assert answers.port is None
