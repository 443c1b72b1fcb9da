"""What Slack says of the bot, in a line each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.chat.connection.findings import State
from bot.chat.slack.connection.checking import Seen
from bot.chat.slack.connection.examining import findings_of
from bot.chat.slack.connection.staying import Account
from bot.errors import PlatformError, PlatformUnreachableError

if TYPE_CHECKING:
    from bot.errors import BotError

BOT, APP = "xoxb-1", "xapp-1"
SEEN = Seen(workspace="Readers", bot="fundstelle", missing=(), optional=(), ahead_s=0.0)
REFUSED = PlatformError("Slack", "refuses SLACK_APP_TOKEN (invalid_auth)")


def account(bot: str = BOT, app: str = APP) -> Account:
    """Return an app's with these tokens."""
    return Account(bot_token=bot, app_token=app, api_url="https://slack.com/api")


def said(
    as_bot: Seen | BotError | None,
    as_app: BotError | bool | None,  # noqa: FBT001 - what was said
    bot: str = BOT,
    app: str = APP,
) -> dict[str, State]:
    """Return what is said of Slack, and how that is; the last line, on the manifest, is let be."""
    findings = findings_of(account(bot, app), as_bot, as_app)
    found = {f"{one.sentence} {one.remedy}".strip(): one.state for one in findings}
    manifest = [*found][-1]
    assert "bot/chat/slack/manifest.yaml" in manifest
    assert found.pop(manifest) is State.WELL
    return found


def test_all_is_well() -> None:
    """Where the bot is, and as whom."""
    assert said(SEEN, as_app=True) == {
        "SLACK_BOT_TOKEN is that of fundstelle in Readers.": State.WELL,
        "It has all scopes.": State.WELL,
        "SLACK_APP_TOKEN opens connections.": State.WELL,
    }


def test_scopes_it_needs_stop_the_bot_and_others_don_t() -> None:
    """They are named."""
    needed = said(replace(SEEN, missing=("commands", "im:read")), as_app=True)
    optional = said(replace(SEEN, optional=("users:read",)), as_app=True)

    assert State.STOPS in {how for one, how in needed.items() if "commands, im:read" in one}
    assert State.WELL in {how for one, how in optional.items() if "users:read would" in one}


def test_a_token_that_is_refused_hides_nothing_of_the_other() -> None:
    """Both are said."""
    found = said(SEEN, REFUSED)

    assert found["Slack refuses SLACK_APP_TOKEN (invalid_auth)."] is State.STOPS
    assert found["It has all scopes."] is State.WELL


def test_a_slack_out_of_reach_is_said_once() -> None:
    """Though it was asked twice."""
    error = PlatformUnreachableError("Slack", "can't be reached at https://slack.com/api")

    assert len([*findings_of(account(), error, error)]) == 2  # with the manifest


@pytest.mark.parametrize(("bot", "app", "name"), [("", APP, "SLACK_BOT"), (BOT, "", "SLACK_APP")])
def test_one_token_is_not_enough(bot: str, app: str, name: str) -> None:
    """It says which is missing."""
    found = said(SEEN if bot else None, True if app else None, bot, app)

    assert found[f"{name}_TOKEN is missing: Slack needs two tokens. Set {name}_TOKEN too."]
    assert list(found.values()).count(State.STOPS) == 1


@pytest.mark.parametrize(
    ("bot", "app", "told"),
    [
        (APP, BOT, ["SLACK_BOT_TOKEN holds an app's", "SLACK_APP_TOKEN holds a bot's"]),
        ("xoxp-1", APP, ["SLACK_BOT_TOKEN holds a person's token. It begins with xoxb-."]),
    ],
)
def test_a_token_of_another_kind_is_told_by_its_beginning(
    bot: str, app: str, told: list[str]
) -> None:
    """Swapped, for instance; and nothing of it is repeated."""
    found = said(None, app == APP, bot, app)

    stopping = [one for one, how in found.items() if how is State.STOPS]
    assert [one for part in told for one in stopping if part in one] == stopping
    assert not any(token in "".join(found) for token in (BOT, APP))
