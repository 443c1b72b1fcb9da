"""Each platform is there by itself, refused, away or back, whatever becomes of the other."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from tests.hosting.running import started
from tests.hosting.talking import SAID, answer

if TYPE_CHECKING:
    from pathlib import Path

    from tests.fakes.discord import FakeDiscord
    from tests.fakes.slack import FakeSlack
    from tests.hosting.talking import InDiscord, InSlack

WRONG = "a.wrong.token"


async def test_slack_answers_though_discord_refuses_the_token(
    discord: FakeDiscord, slack: FakeSlack, in_slack: InSlack, tmp_path: Path
) -> None:
    """The log and the port say why, without the token."""
    async with started(tmp_path, discord, slack, DISCORD_TOKEN=WRONG) as running:
        given_up = await running.logged("given up")
        health = await running.health(lambda said: said["platforms"]["slack"]["connected"])
        assert SAID in await answer(in_slack)
        alive = await running.health(path="/healthz")

    assert given_up["reason"].startswith("refuses the token")
    assert health["platforms"]["discord"]["given_up"] == given_up["reason"]
    assert health["well"] is False
    assert alive["well"] is True
    assert WRONG not in running.log + str(health)


async def test_discord_answers_though_slack_refuses_a_token(
    discord: FakeDiscord, slack: FakeSlack, in_discord: InDiscord, tmp_path: Path
) -> None:
    """As above."""
    async with started(tmp_path, discord, slack, SLACK_APP_TOKEN=WRONG) as running:
        given_up = await running.logged("given up")
        assert SAID in await answer(in_discord)
        health = await running.health(lambda said: said["platforms"]["discord"]["connected"])

    assert given_up["reason"].startswith("refuses SLACK_APP_TOKEN")
    assert health["platforms"]["slack"]["given_up"] == given_up["reason"]
    assert health["well"] is False
    assert WRONG not in running.log + str(health)


async def test_where_both_refuse_it_says_why_and_ends(
    discord: FakeDiscord, slack: FakeSlack, tmp_path: Path
) -> None:
    """A sentence for each, no traceback, and exit code 2."""
    wrong = {"DISCORD_TOKEN": WRONG, "SLACK_BOT_TOKEN": WRONG}
    async with started(tmp_path, discord, slack, **wrong) as running:
        assert await running.ended() == 2

    assert "refuses the token" in running.log
    assert "refuses SLACK_BOT_TOKEN" in running.log
    assert "Traceback" not in running.log
    assert WRONG not in running.log


async def test_both_away_at_first_and_again_later_it_waits_and_answers(
    discord: FakeDiscord,
    slack: FakeSlack,
    in_discord: InDiscord,
    in_slack: InSlack,
    tmp_path: Path,
) -> None:
    """Meanwhile it says that it isn't ready; and while it waits it can be told to stop."""
    fakes = (discord, slack)
    for fake in fakes:
        await fake.stop()
    async with started(tmp_path, discord, slack) as running:
        for _ in range(2):
            away = await running.health(lambda said: not any(connected(said)))
            assert not away["well"]
            assert (await running.health(path="/healthz"))[
                "well"
            ]  # not for long enough to start anew
            for fake in fakes:
                await fake.start()
            await running.health()
            for talk in (in_discord, in_slack):
                assert SAID in await answer(talk)
            for fake in fakes:
                await fake.stop()
        await running.health(lambda said: not any(connected(said)))
        running.process.send_signal(signal.SIGTERM)
        assert await running.ended() == 0
    assert len(in_discord.replies) == len(in_slack.replies) == 2


def connected(said: dict[str, dict[str, dict[str, bool]]]) -> list[bool]:
    """Return of each platform whether the bot is there."""
    return [one["connected"] for one in said["platforms"].values()]
