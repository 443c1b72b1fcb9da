"""Slack is asked about both tokens; nobody notices, and nothing is changed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.chat.slack.connection.checking import look_as_app, look_as_bot
from bot.chat.slack.connection.staying import Account
from bot.errors import PlatformError, PlatformUnreachableError
from tests.fakes.slack import FakeSlack, Installed
from tests.fakes.slack.installed import SCOPES

WRONG = "xoxb-wrong"


def account(fake: FakeSlack) -> Account:
    """Return the account of the bot there."""
    url = fake.api_url.rstrip("/")
    return Account(bot_token=fake.bot_token, app_token=fake.app_token, api_url=url)


async def test_what_slack_says_is_seen(fake: FakeSlack) -> None:
    """Where the bot is and as whom, and that it may do all that its manifest asks for."""
    seen = await look_as_bot(account(fake))
    await look_as_app(account(fake))

    assert (seen.workspace, seen.bot) == (fake.domain, fake.bot.name)
    assert seen.missing == seen.optional == ()
    assert seen.ahead_s is not None
    assert abs(seen.ahead_s) < 60
    assert [call.method for call in fake.calls] == ["auth.test", "apps.connections.open"]


async def test_scopes_that_are_not_there_are_named() -> None:
    """Those it needs apart from those it would use; the clock is seen, too."""
    without = Installed(scopes=SCOPES - {"im:read", "commands"})
    async with FakeSlack(without) as fake:
        fake.advance(300)
        seen = await look_as_bot(account(fake))

    assert seen.missing == ("commands", "im:read")
    assert seen.optional == ("users:read",)
    assert seen.ahead_s is not None
    assert -360 < seen.ahead_s < -290


async def test_wrong_tokens_are_refused(fake: FakeSlack) -> None:
    """In the words of a start, each by itself."""
    with pytest.raises(PlatformError, match=r"refuses SLACK_BOT_TOKEN.*\(invalid_auth\)") as told:
        await look_as_bot(replace(account(fake), bot_token=WRONG))
    assert not isinstance(told.value, PlatformUnreachableError)
    assert WRONG not in str(told.value)

    with pytest.raises(PlatformError, match=r"refuses SLACK_APP_TOKEN.*\(not_allowed_token_type"):
        await look_as_app(replace(account(fake), app_token=fake.bot_token))


async def test_a_slack_out_of_reach(fake: FakeSlack) -> None:
    """It isn't the token's fault, whether Slack says so or nobody is there."""
    fake.fail("auth.test")
    with pytest.raises(PlatformUnreachableError, match=r"at http://127.0.0.1.* \(internal_error\)"):
        await look_as_bot(account(fake))

    await fake.stop()
    with pytest.raises(PlatformUnreachableError, match=r"at http://127.0.0.1.* \(Connect call"):
        await look_as_app(account(fake))
