"""Connections are refreshed, lost and found as in Slack, and a real slack-bolt comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .slack_bot import EchoApp

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from .slack import FakeSlack

LOST: dict[str, Callable[[FakeSlack], None]] = {
    "asked to refresh": lambda slack: slack.socket.refresh(),
    "warned": lambda slack: slack.socket.refresh("warning"),
    "cut": lambda slack: slack.socket.drop(),
    "closed": lambda slack: slack.socket.close(),
}


@pytest.fixture
async def watchful(slack: FakeSlack) -> AsyncIterator[EchoApp]:
    """Connect an app that notices at once when it is not connected."""
    app = EchoApp(slack)
    async with app.running(slack, ping_s=0.2):
        yield app


@pytest.mark.parametrize("happened", LOST.values(), ids=LOST)
async def test_a_new_connection_is_made_and_events_are_not_lost(
    slack: FakeSlack, watchful: EchoApp, happened: Callable[[FakeSlack], None]
) -> None:
    """What was written while nobody listened is a retry afterwards, and the only delivery."""
    ada = slack.user()
    happened(slack)
    assert not slack.socket.connected
    asked = slack.message(slack.dm(ada), ada, "why?")
    assert asked.failure == "dispatch_failed"
    await slack.connected()
    await asked.answer()
    assert [each["x-slack-retry-num"] for each in watchful.headers] == [["1"]]
    assert slack.socket.overdue == asked.envelopes


async def test_silence_is_noticed(slack: FakeSlack, watchful: EchoApp) -> None:
    """No pongs: the client leaves and connects anew."""
    slack.socket.silence()
    await slack.until(lambda: slack.socket.connects > 1)
    ada = slack.user()
    await slack.until(lambda: slack.socket.connected == 1)
    await slack.message(slack.dm(ada), ada, "why?").answer()
    assert watchful.errors == []


async def test_a_command_that_is_not_acknowledged_fails(
    slack: FakeSlack, watchful: EchoApp
) -> None:
    """After three seconds, and it does not come again; neither does one without an app."""
    ada = slack.user()
    asked = slack.command(ada, slack.dm(ada), "/never")
    slack.advance(2)
    assert not slack.socket.overdue
    slack.advance(1)
    assert slack.socket.overdue == asked.envelopes
    assert asked.failure == "timeout"
    slack.socket.drop()
    alone = slack.command(ada, slack.dm(ada), "/ask", "why?")
    assert alone.failure == "dispatch_failed"
    await slack.connected()
    assert len(slack.socket.envelopes) == 2
    assert watchful.errors == []


async def test_an_event_whose_ack_is_lost_comes_again(slack: FakeSlack, app: EchoApp) -> None:
    """At once, after a minute and after five, under the same id; then no more."""
    slack.socket.losing_acks = True
    ada = slack.user()
    event = slack.message(slack.channel("general", ada), ada, slack.bot.mention).envelopes[0]
    for seconds, deliveries in (
        (2, 1),
        (2, 2),
        (3, 2),
        (50, 2),
        (11, 3),
        (290, 3),
        (14, 4),
        (999, 4),
    ):
        slack.advance(seconds)
        assert len(slack.socket.envelopes) == deliveries
    assert [each.retry for each in slack.socket.envelopes] == [0, 1, 2, 3]
    assert {each.payload["event_id"] for each in slack.socket.envelopes} == {
        event.payload["event_id"]
    }
    await slack.until(lambda: len(app.seen) == 4)


async def test_an_ack_that_comes_too_late_belongs_to_nothing(
    slack: FakeSlack, app: EchoApp
) -> None:
    """It is kept apart."""
    ada = slack.user()
    asked = slack.message(slack.channel("general", ada), ada, slack.bot.mention)
    slack.advance(3)
    await slack.until(lambda: slack.socket.strays)
    assert slack.socket.strays == [asked.envelopes[0].id]
    assert asked.acknowledged_after is None
    assert app.errors == []


async def test_two_processes_share_the_work(slack: FakeSlack, app: EchoApp) -> None:
    """Envelopes go to one of them, in turn."""
    successor, ada = EchoApp(slack), slack.user()
    place = slack.channel("general", ada)
    async with successor.running(slack):
        await slack.until(lambda: slack.socket.connected == 2)
        for _ in range(4):
            slack.message(place, ada, slack.bot.mention)
        await slack.until(lambda: len(slack.sent) == 4)
    assert [len(app.seen), len(successor.seen)] == [2, 2]


async def test_an_outage_is_survived(slack: FakeSlack, watchful: EchoApp) -> None:
    """Slack goes away and comes back on its address; the app connects again."""
    await slack.stop()
    ada = slack.user()
    asked = slack.message(slack.dm(ada), ada, "why?")
    await slack.start()
    await slack.connected()
    await asked.answer()
    assert len(watchful.seen) == 1


async def test_a_crowd_is_acknowledged_in_time(slack: FakeSlack, app: EchoApp) -> None:
    """200 people at once, each answered once."""
    people = [slack.user(f"user-{number}") for number in range(200)]
    asked = [slack.message(slack.dm(user), user, user.name) for user in people]
    for each in asked:
        assert (await each.answer(seconds=60)).text == f"heard: {each.user.name}"
    assert not slack.socket.overdue
    assert len(slack.sent) == len(app.seen) == 200
