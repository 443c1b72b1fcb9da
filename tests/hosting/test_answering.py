"""One process on two platforms: it answers, counts that, and logs it without anybody's words."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from tests.hosting.running import PATIENCE_S, started
from tests.hosting.talking import ASKER, PLACE, QUESTION, SAID, VAIN, answer

if TYPE_CHECKING:
    from pathlib import Path

    from tests.fakes.discord import FakeDiscord
    from tests.fakes.slack import FakeSlack
    from tests.hosting.running import Running
    from tests.hosting.talking import InDiscord, InSlack


async def test_it_answers_counts_logs_and_leaves(
    discord: FakeDiscord,
    slack: FakeSlack,
    in_discord: InDiscord,
    in_slack: InSlack,
    tmp_path: Path,
) -> None:
    """A short life, in which both ask for patience once, and each connection breaks."""
    async with started(tmp_path, discord, slack) as running:
        await running.health()
        for talk in (in_discord, in_slack):
            assert SAID in await answer(talk)
        discord.fail("POST", "/channels/*/messages", 429)
        slack.fail("chat.postMessage", "ratelimited")
        for talk in (in_discord, in_slack):
            assert "The articles don't say" in await answer(talk, VAIN)
        discord.press(in_discord.asker, in_discord.messages[0], "👍")
        slack.feedback(in_slack.asker, in_slack.messages[0], "negative")
        discord.gateway.malformed()
        slack.socket.refresh()
        await running.health(lambda said: all(one["connections"] > 1 for one in _platforms(said)))
        await running.health()
        await check_counts(running)
        running.process.send_signal(signal.SIGTERM)
        assert await running.ended() == 0

    check_requests(running)
    secrets = (QUESTION, VAIN, "bakery", SAID, ASKER, PLACE, "ticket=")
    tokens = (discord.token, slack.bot_token, slack.app_token)
    for one in (*secrets, *tokens, *in_discord.ids, *in_slack.ids):
        assert one not in running.log


async def check_counts(running: Running) -> None:
    """Compare what was counted with what happened."""
    for platform, vote in (("discord", "helpful"), ("slack", "unhelpful")):
        here = {"platform": platform}
        for language, outcome in (("en", "answer"), ("en", "no_answer")):
            labels = {**here, "language": language, "outcome": outcome}
            assert await running.counted("fundstelle_questions_total", **labels) == 1
        await running.counts(1, "fundstelle_votes_total", **here, vote=vote)
        assert await running.counted("fundstelle_connections_total", **here) == 2
        assert await running.counted("fundstelle_connected", **here) == 1
        assert await running.counted("fundstelle_answer_seconds_count", **here) == 2
        assert 0 < await running.counted("fundstelle_answer_seconds_sum", **here) < PATIENCE_S
    assert await running.counted("fundstelle_index", unit="articles") == 1
    assert await running.counted("fundstelle_index", unit="sentences") == 3


def check_requests(running: Running) -> None:
    """Follow each question through the log, from the platform's event to the reply."""
    for line in running.events:
        assert {"event", "level", "timestamp"} <= line.keys()
    replied = [line for line in running.events if line["event"] == "replied"]
    assert len(replied) == 4
    assert len({line["request"] for line in replied}) == 4
    for line in replied:
        of_it = [each for each in running.events if each.get("request") == line["request"]]
        assert [each["event"] for each in of_it if each["level"] == "info"] == [
            "answered",
            "replied",
        ]
        assert {each["platform"] for each in of_it} == {line["platform"]}
        assert {each["question"] for each in of_it if "question" in each} == {line["question"]}


def _platforms(said: dict[str, dict[str, dict[str, int]]]) -> list[dict[str, int]]:
    return list(said["platforms"].values())
