"""What fails on purpose fails as Slack does, and a real slack-bolt copes, or is told."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncRateLimitErrorRetryHandler,
    AsyncServerErrorRetryHandler,
)
from slack_sdk.http_retry.builtin_interval_calculators import FixedValueRetryIntervalCalculator
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from .slack import FakeSlack
from .slack_bot import EchoApp, answer, refused

if TYPE_CHECKING:
    from .slack import Channel


async def test_errors_are_told(slack: FakeSlack, client: AsyncWebClient, place: Channel) -> None:
    """Any error, any status, once; then all is well again."""
    slack.fail("chat.*", "fatal_error")
    slack.fail("chat.*", status=500)
    for error in ("fatal_error", "internal_error"):
        body = await refused(client.chat_postMessage(channel=place.id, text="a"))
        assert body["error"] == error
    await client.chat_postMessage(channel=place.id, text="a")
    assert [call.status for call in slack.made("chat.*")] == [200, 500, 200]
    assert len(slack.sent) == 1


async def test_the_default_client_does_not_wait_out_a_rate_limit(
    slack: FakeSlack, client: AsyncWebClient, place: Channel
) -> None:
    """With Slack's own handlers it does, and asks again after an error of the server."""
    slack.fail("chat.*", "ratelimited", retry_after=30)
    body = await refused(client.chat_postMessage(channel=place.id, text="a"))
    assert body["error"] == "ratelimited"
    at_once = FixedValueRetryIntervalCalculator(0)
    handlers = [AsyncRateLimitErrorRetryHandler(2), AsyncServerErrorRetryHandler(2, at_once)]
    patient = AsyncWebClient(slack.bot_token, slack.api_url, retry_handlers=handlers)
    slack.fail("chat.*", "ratelimited")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("random.random", lambda: 0)  # what the handler adds to `Retry-After`
        await patient.chat_postMessage(channel=place.id, text="b")
        slack.fail("chat.*", status=503)
        await patient.chat_postMessage(channel=place.id, text="c")
    assert [call.status for call in slack.made("chat.*")] == [429, 429, 200, 503, 200]
    assert [message.text for message in slack.sent] == ["b", "c"]


@pytest.mark.parametrize("done", [True, False])
async def test_a_cut_connection(slack: FakeSlack, place: Channel, *, done: bool) -> None:
    """It ends the request, before or after it took effect."""
    slack.fail("chat.*", status=None, done=done)
    impatient = AsyncWebClient(slack.bot_token, slack.api_url, retry_handlers=[])
    with pytest.raises(aiohttp.ClientError):
        await impatient.chat_postMessage(channel=place.id, text="a")
    assert len(slack.sent) == done


async def test_a_slack_that_is_not_there() -> None:
    """Connections are refused before the start and after the stop, and taken in between."""
    slack = FakeSlack()
    client = AsyncWebClient(slack.bot_token, slack.api_url, retry_handlers=[])
    for _ in range(2):
        with pytest.raises(aiohttp.ClientConnectorError):
            await client.auth_test()
        async with slack:
            await client.auth_test()


async def test_requests_can_be_held_up(
    slack: FakeSlack, client: AsyncWebClient, place: Channel
) -> None:
    """Nothing happens until they are let go."""
    held = slack.hold("chat.*")
    sending = asyncio.create_task(client.chat_postMessage(channel=place.id, text="a"))
    await slack.until(lambda: slack.made("chat.*"))
    assert not slack.sent
    held.set()
    await sending
    call = slack.made("chat.postMessage")[0]
    assert (call.args["text"], call.token) == ("a", slack.bot_token)
    assert (call.answered or 0) > call.at


async def test_a_response_url_is_good_five_times(slack: FakeSlack, app: EchoApp) -> None:
    """And for half an hour; a refused post does not count."""
    ada = slack.user()
    asked = slack.command(ada, slack.dm(ada), "/ask", "why?")
    first = await asked.answer()
    assert asked.hook is not None
    hook = AsyncWebhookClient(asked.hook.url)
    assert (await hook.send(text=" ")).status_code == 400
    assert "invalid_blocks" in (await hook.send(text="a", blocks=[{"type": "no"}])).body
    await hook.send(text="replaced", replace_original=True)
    assert (first.text, first.blocks) == ("replaced", [])
    await hook.send(delete_original=True)
    assert first in slack.deleted
    await hook.send(text="public", response_type="in_channel", blocks=answer("x" * 2000))
    assert (await asked.answer()).only_for is None
    assert (await hook.send(text="fifth")).status_code == 200
    used = await hook.send(text="sixth")
    assert (used.status_code, used.body) == (404, '{"ok": false, "error": "used_url"}')
    old = slack.command(ada, slack.dm(ada), "/ask", "why?")
    await old.answer()
    slack.advance(30 * 60)
    assert old.hook is not None
    assert "expired_url" in (await AsyncWebhookClient(old.hook.url).send(text="late")).body
    unknown = await AsyncWebhookClient(old.hook.url + "x").send(text="a")
    assert unknown.status_code == 404
    assert app.errors == []


async def test_a_wrong_app_token_connects_never(slack: FakeSlack) -> None:
    """Bolt tries for ever, so whoever starts it must check first."""
    slack.app_token = "xapp-wrong"  # noqa: S105  it is no secret
    app = EchoApp(slack)
    connecting: asyncio.Task[Any] = asyncio.create_task(
        app.running(slack, ping_s=0.05).__aenter__()
    )
    await slack.until(lambda: len(slack.made("apps.connections.open")) > 2)
    assert {call.error for call in slack.calls} == {"invalid_auth"}
    assert not connecting.done()
    connecting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await connecting


async def test_a_wrong_bot_token_is_not_noticed(slack: FakeSlack) -> None:
    """Bolt connects and acknowledges, but runs no listener."""
    app, ada = EchoApp(slack, "xoxb-wrong"), slack.user()
    async with app.running(slack):
        asked = slack.message(slack.dm(ada), ada, "why?")
        await asked.acknowledged()
        await slack.until(lambda: slack.made("auth.test"))
    assert slack.made("auth.test")[0].error == "invalid_auth"
    assert not app.seen
