"""The bot on a real socket: what Slack refuses, loses and sends twice, and what comes of it."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from bot.chat.service import Message, Person
from bot.chat.slack.addresses import Address
from bot.chat.slack.connection import staying
from bot.errors import PlatformError
from bot.storage import Place
from tests.chat.discord.reading import LEAD, SAID_2017, VAIN
from tests.chat.slack.waiting import until_so
from tests.fakes.slack import words

if TYPE_CHECKING:
    from bot.chat.service import ChatService
    from bot.storage import Storage
    from tests.chat.slack.conftest import Present
    from tests.fakes.slack import Asked, Channel, FakeSlack, User

CROWD = 200
WRONG = "xoxb-wrong"
SOCKET = "slack_sdk.socket_mode.aiohttp.SocketModeClient"


def ask(slack: FakeSlack, user: User, channel: Channel, question: str = LEAD) -> Asked:
    """Ask the bot by a mention."""
    return slack.message(channel, user, f"{slack.bot.mention} {question}")


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no retry wait."""
    monkeypatch.setattr(
        "slack_sdk.http_retry.handler.default_interval_calculator.calculate_sleep_duration",
        lambda _: 0.0,
    )


@pytest.mark.parametrize("retry", [1, None])
@pytest.mark.parametrize("new_id", [True, False])
async def test_what_slack_sends_again_is_answered_once(
    slack: FakeSlack, alice: User, channel: Channel, retry: int | None, *, new_id: bool
) -> None:
    """As a retry or under another event's id; each delivery is acknowledged."""
    asked = ask(slack, alice, channel)
    slack.redeliver(asked, retry=retry, new_id=new_id)
    await asked.answer()
    slack.redeliver(asked, retry=retry, new_id=new_id)
    await ask(slack, alice, channel, VAIN).answer()

    assert len(slack.sent) == 2
    assert all(one.acknowledged_after is not None for one in slack.socket.envelopes)


async def test_what_asks_nothing_and_comes_again_is_greeted_once(
    slack: FakeSlack, alice: User, channel: Channel
) -> None:
    """Though nothing of it is stored."""
    asked = slack.message(channel, alice, slack.bot.mention)
    await asked.answer()
    slack.redeliver(asked)
    await ask(slack, alice, channel, VAIN).answer()

    assert len(asked.answers) == 1


async def test_a_mention_that_comes_as_a_message_too_is_answered_once(
    slack: FakeSlack, alice: User
) -> None:
    """With the scope for it, Slack tells of one message twice."""
    asked = slack.message(slack.dm(alice), alice, f"{slack.bot.mention} {LEAD}")
    payload = asked.envelopes[0].payload
    mention = {**payload["event"], "type": "app_mention"}
    again = {**payload, "event": mention, "event_id": "Ev0OTHER"}
    slack._events.again(again, None, new_id=True)  # noqa: SLF001 - the fake sends none in an IM
    await asked.answer()
    await slack.message(slack.dm(alice), alice, VAIN).answer()

    assert len(slack.sent) == 2


async def test_an_event_is_acknowledged_once_its_question_is_stored(
    slack: FakeSlack, alice: User, channel: Channel, storage: Storage
) -> None:
    """Not before, so that a crash loses nothing; and not as late as its answer."""
    go = slack.hold("chat.*")
    asked = ask(slack, alice, channel)

    await asked.acknowledged()

    assert await storage.questions.unfinished("slack")
    assert slack.sent == []
    go.set()
    await asked.answer()


async def test_what_cannot_be_stored_in_time_is_sent_again_and_answered_once(
    slack: FakeSlack,
    alice: User,
    channel: Channel,
    service: ChatService,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Slack waits three seconds for an acknowledgement."""
    held, ask_service = asyncio.Event(), service.ask

    async def slow(message: Message, stored: asyncio.Event | None = None) -> object:
        await held.wait()
        return await ask_service(message, stored)

    monkeypatch.setattr(service, "ask", slow)
    asked = ask(slack, alice, channel)
    await slack.until(lambda: slack.made("users.info"))
    slack.advance(4)
    await slack.until(lambda: len(slack.socket.envelopes) > 1)
    held.set()
    await asked.answer()
    await ask(slack, alice, channel, VAIN).answer()

    assert len(slack.sent) == 2


async def test_a_response_url_that_has_expired_is_done_without(
    slack: FakeSlack, alice: User, channel: Channel
) -> None:
    """The answer is still for the asker's eyes."""
    slack.fail("response_url", "expired_url", status=404, times=None)
    asked = slack.command(alice, channel, "/ask", LEAD)

    (answer,) = await slack.until(lambda: slack.sent)

    assert await asked.acknowledged() < 3
    assert SAID_2017 in words(answer)
    assert answer.only_for == alice.id


async def test_where_it_may_not_write_it_writes_to_the_asker(
    slack: FakeSlack, alice: User, channel: Channel
) -> None:
    """A direct message instead of silence."""
    slack.fail("response_url", "expired_url", status=404, times=None)
    channel.members.discard(slack.bot.id)

    slack.command(alice, channel, "/ask", LEAD)
    (answer,) = await slack.until(lambda: slack.sent)

    assert answer.channel is slack.dm(alice)
    assert SAID_2017 in words(answer)


async def test_a_question_deleted_meanwhile_is_answered_beside_its_place(
    slack: FakeSlack, alice: User, channel: Channel
) -> None:
    """Its thread is gone."""
    go = slack.hold("chat.postMessage")
    asked = ask(slack, alice, channel)
    await slack.until(lambda: slack.made("chat.postMessage"))
    assert asked.message
    slack.delete(asked.message)
    go.set()

    (answer,) = await slack.until(lambda: slack.sent)

    assert answer.thread_ts is None
    assert SAID_2017 in words(answer)


async def test_what_cannot_be_said_anywhere_is_logged(
    slack: FakeSlack, alice: User, channel: Channel, caplog: pytest.LogCaptureFixture
) -> None:
    """Without anybody's words, and without a token; and the bot goes on."""
    caplog.set_level(logging.DEBUG)
    fault = slack.fail("chat.*", "restricted_action", times=None)

    ask(slack, alice, channel)
    await slack.until(lambda: "'by': 'direct message'" in caplog.text)

    told = [one for one in caplog.records if one.levelno >= logging.INFO]
    assert "Xiaomi" not in str([one.getMessage() for one in told])
    assert slack.bot_token not in caplog.text
    assert slack.app_token not in caplog.text
    fault.times = 0
    assert "The articles don't say" in words(await ask(slack, alice, channel, VAIN).answer())


@pytest.mark.parametrize(
    ("error", "status"), [("ratelimited", 429), ("internal_error", 500), ("cut", None)]
)
@pytest.mark.usefixtures("at_once")
async def test_a_failing_api_delays_a_reply(  # noqa: PLR0913, PLR0917 - it takes the whole bot
    slack: FakeSlack,
    alice: User,
    channel: Channel,
    monkeypatch: pytest.MonkeyPatch,
    error: str,
    status: int | None,
) -> None:
    """Too many requests, an error of theirs, a cut connection: it is there in the end, once."""
    monkeypatch.setattr("slack_sdk.http_retry.builtin_async_handlers.random.random", float)
    slack.fail("chat.postMessage", error, status=status, times=2)

    answer = await ask(slack, alice, channel).answer()

    assert SAID_2017 in words(answer)
    assert answer.thread_ts is not None
    assert len(slack.sent) == 1


async def test_pressing_twice_is_answered_twice_and_hurts_nobody(
    slack: FakeSlack, alice: User, channel: Channel
) -> None:
    """Each press is one of its own."""
    answer = await ask(slack, alice, channel).answer()

    pressed = [slack.press(alice, answer, "Why") for _ in range(2)]

    for one in pressed:
        assert "Confidence" in words(await one.answer())


async def test_envelopes_that_make_no_sense_are_no_end(
    slack: FakeSlack, alice: User, channel: Channel, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever is wrong with them; and what is in them isn't logged."""
    slack.socket.malformed()

    assert SAID_2017 in words(await ask(slack, alice, channel).answer())

    assert len(slack.made("socket")) == 1
    assert "something failed" in caplog.text
    assert "whose words?" not in caplog.text


@pytest.mark.parametrize("end", ["refresh", "drop"])
async def test_a_broken_connection_is_made_anew(
    slack: FakeSlack, alice: User, channel: Channel, end: str
) -> None:
    """Slack asks for that every few hours; and sockets drop."""
    opened = len(slack.made("socket"))
    getattr(slack.socket, end)()
    await slack.until(lambda: len(slack.made("socket")) > opened and slack.socket.connected, 30)

    assert SAID_2017 in words(await ask(slack, alice, channel).answer(seconds=30))


async def test_what_was_asked_meanwhile_is_answered_once(
    slack: FakeSlack, alice: User, channel: Channel
) -> None:
    """Slack sends it again when the bot is back."""
    slack.socket.drop()
    asked = ask(slack, alice, channel)

    assert SAID_2017 in words(await asked.answer(seconds=40))
    assert len(slack.sent) == 1


async def test_a_slack_that_is_not_there_is_tried_again(
    fake: FakeSlack, present: Present, alice: User
) -> None:
    """By a new app, with new sockets; once it answers, so does the bot."""
    await fake.stop()
    async with present():
        await asyncio.sleep(0)
        await fake.start()
        await fake.connected(30)
        assert SAID_2017 in words(await fake.message(fake.dm(alice), alice, LEAD).answer())


async def test_a_socket_that_falls_silent_is_left_for_a_new_one(
    fake: FakeSlack,
    present: Present,
    monkeypatch: pytest.MonkeyPatch,
    alice: User,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Though it stays open, and whatever else should notice that is asleep."""
    monkeypatch.setattr(staying, "PING_S", 0.1)
    monkeypatch.setattr(f"{SOCKET}.is_ping_pong_failing", never)
    monkeypatch.setattr(aiohttp.ClientSession, "ws_connect", without_heartbeat)
    async with present(dead_s=1.0):
        await fake.connected()
        connects = fake.socket.connects
        fake.socket.silence()
        await fake.until(lambda: fake.socket.connects > connects, 30)
        assert SAID_2017 in words(await fake.message(fake.dm(alice), alice, LEAD).answer())

    assert "has been silent for too long" in caplog.text


async def never(_: object) -> bool:
    """Notice nothing."""
    return False


def without_heartbeat(session: aiohttp.ClientSession, url: str, **options: Any) -> Any:  # noqa: ANN401 - as aiohttp has it
    """Connect without watching the connection."""
    return _connect(session, url, **{**options, "heartbeat": None})


_connect = aiohttp.ClientSession.ws_connect


async def test_a_socket_that_stays_away_is_given_up_for_a_new_one(
    slack: FakeSlack, monkeypatch: pytest.MonkeyPatch, alice: User
) -> None:
    """Bolt may be stuck; then all begins anew, tokens and all."""
    monkeypatch.setattr(staying, "ABSENT_S", 0.1)
    monkeypatch.setattr(staying, "CONNECTING_S", 0.2)
    checks = len(slack.made("auth.test"))
    slack.fail("socket", status=503, times=3)
    slack.socket.drop()

    await slack.until(lambda: len(slack.made("auth.test")) > checks, 30)
    await slack.connected(30)

    assert SAID_2017 in words(await slack.message(slack.dm(alice), alice, LEAD).answer())


@pytest.mark.parametrize("which", ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"])
async def test_a_wrong_token_is_said_in_a_sentence(present: Present, which: str) -> None:
    """Trying again is no use; which it is, is said, and what it is, isn't."""
    tokens = (WRONG, "") if which == "SLACK_BOT_TOKEN" else ("", WRONG)

    async with present(*tokens) as task:
        with pytest.raises(PlatformError, match=f"^Slack refuses {which}") as told:
            await asyncio.wait_for(task, 10)

    assert WRONG not in str(told.value)


async def test_what_runs_is_finished_before_leaving(
    fake: FakeSlack, present: Present, storage: Storage, alice: User, channel: Channel
) -> None:
    """The answer arrives, though the bot was told to stop in the middle."""
    async with present() as task:
        await fake.connected()
        go = fake.hold("chat.postMessage")
        asked = ask(fake, alice, channel)
        await fake.until(lambda: fake.made("chat.postMessage"))
        task.cancel()
        await asyncio.sleep(0)
        go.set()

    assert SAID_2017 in words(await asked.answer())
    assert await storage.questions.unfinished("slack") == ()


async def test_what_comes_while_leaving_is_for_the_next_start(
    fake: FakeSlack, present: Present, alice: User, channel: Channel
) -> None:
    """It isn't acknowledged, so Slack sends it again."""
    async with present() as task:
        await fake.connected()
        go = fake.hold("chat.postMessage")
        first = ask(fake, alice, channel)
        await fake.until(lambda: fake.made("chat.postMessage"))
        task.cancel()
        await asyncio.sleep(0)
        late = ask(fake, alice, channel, VAIN)
        await asyncio.sleep(0.1)
        assert late.acknowledged_after is None
        go.set()
    await first.answer()
    async with present():
        await fake.connected()
        fake.redeliver(late)
        assert "The articles don't say" in words(await late.answer())

    assert len(fake.sent) == 2


async def test_what_a_crash_left_is_answered_once(
    fake: FakeSlack, present: Present, storage: Storage, alice: User, channel: Channel
) -> None:
    """In its thread, by the next start."""
    asked = ask(fake, alice, channel)
    assert asked.message
    fake.socket.envelopes.clear()  # acknowledged, and then the process died
    ts = asked.message.ts
    await storage.questions.receive(
        Message(
            person=Person(
                place=Place(platform="slack", id=fake.team_id, channel=channel.id), id=alice.id
            ),
            conversation="x",
            delivery=f"{channel.id}-{ts}",
            text=LEAD,
            reply_to=Address(channel=channel.id, user=alice.id, thread=ts).written(),
        ).asked_by(storage.askers.id_of("slack", alice.id))
    )

    for _ in range(2):
        async with present():
            await fake.connected()
            answer = await asked.answer()

    async def nothing_left() -> bool:
        return not await storage.questions.unfinished("slack")

    await until_so(nothing_left)
    assert SAID_2017 in words(answer)
    assert answer.thread_ts == ts
    assert len(fake.sent) == 1


async def test_two_hundred_at_once_are_each_answered_once(slack: FakeSlack) -> None:
    """From as many people; `make bench` tells how soon each is acknowledged."""
    people = [slack.user(f"reader{number}") for number in range(CROWD)]
    rooms = [slack.channel(f"room{number}", *people) for number in range(10)]

    asked = [
        ask(slack, person, rooms[number % 10], f"{LEAD} {number}")
        for number, person in enumerate(people)
    ]
    answers = [await one.answer(seconds=60) for one in asked]

    assert all(words(answer) for answer in answers)
    assert len(slack.sent) == CROWD
