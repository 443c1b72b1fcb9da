"""Discord is asked about the bot; nobody notices, and nothing is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.chat.discord.connection.checking import Gateway, look
from bot.chat.discord.connection.staying import Account
from bot.errors import PlatformError, PlatformUnreachableError

if TYPE_CHECKING:
    from tests.fakes.discord import FakeDiscord

WRONG = "a.wrong.token"


def account(fake: FakeDiscord, token: str = "") -> Account:
    """Return the account of the bot there."""
    return Account(token=token or fake.token, api_url=fake.api_url, gateway_url=fake.gateway_url)


async def test_what_discord_says_is_seen(fake: FakeDiscord) -> None:
    """Who the bot is and where, and what its page allows; only reading, and no session begun."""
    fake.guild("Readers")
    fake.guild("Writers")

    seen = await look(account(fake))

    assert (seen.name, seen.servers) == (fake.bot.name, 2)
    assert seen.application == fake.backend.application_id
    assert seen.installs == {"servers", "people"}
    assert seen.is_public
    assert not seen.wants_code_grant
    assert not seen.has_endpoint
    assert seen.needed_intents == seen.spare_intents == ()
    assert seen.gateway == Gateway(shards=1, starts=1000, starts_left=999)
    assert seen.ahead_s is not None
    assert abs(seen.ahead_s) < 60
    assert {call.method for call in fake.calls} == {"GET"}
    assert fake.gateway.identifies == 0


async def test_what_its_page_says_otherwise_is_seen(fake: FakeDiscord) -> None:
    """The clock too, which is pushed here."""
    fake.application |= {
        "bot_public": False,
        "bot_require_code_grant": True,
        "interactions_endpoint_url": "https://example.org/commands",
        "integration_types_config": {"0": {}},
        "flags": 1 << 19,
    }
    fake.advance(-300)

    seen = await look(account(fake))

    assert not seen.is_public
    assert seen.wants_code_grant
    assert seen.has_endpoint
    assert seen.installs == {"servers"}
    assert seen.spare_intents == ("message_content",)
    assert seen.ahead_s is not None
    assert 290 < seen.ahead_s < 360


async def test_a_wrong_token_is_refused(fake: FakeDiscord) -> None:
    """In the words of a start."""
    with pytest.raises(PlatformError, match="Discord refuses the token") as told:
        await look(account(fake, WRONG))

    assert not isinstance(told.value, PlatformUnreachableError)
    assert WRONG not in str(told.value)


async def test_a_discord_out_of_reach(fake: FakeDiscord) -> None:
    """It isn't the token's fault, whether Discord says so or nobody is there."""
    fake.fail("GET", "/users/@me", 503)
    with pytest.raises(PlatformUnreachableError, match=r"at http://127.0.0.1.* \(HTTP 503"):
        await look(account(fake))

    await fake.stop()
    with pytest.raises(PlatformUnreachableError, match=r"at http://127.0.0.1.* \(Connect call"):
        await look(account(fake))


async def test_a_gateway_that_does_not_say_hello(fake: FakeDiscord) -> None:
    """All else is known all the same."""
    fake.fail("GET", "/gateway", 503)

    seen = await look(account(fake))

    assert isinstance(seen.gateway, PlatformUnreachableError)
    assert str(seen.gateway).startswith("Discord can't be reached at ws://127.0.0.1")
    assert seen.name == fake.bot.name
