"""Slack: whether both tokens are right, and of the right kind, and allow what the bot does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.doctor.findings import failed, stops, well
from bot.errors import BotError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.chat.slack.connection.checking import Seen
    from bot.doctor.findings import Finding

SLACK = "Slack"
BOT, APP = "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"
_KINDS = {
    "xoxb-": "a bot's token (OAuth & Permissions)",
    "xoxp-": "a person's token",
    "xapp-": "an app's token (Basic Information)",
}
_WANTED = {BOT: "xoxb-", APP: "xapp-"}


@dataclass(frozen=True, slots=True)
class Asked:
    """What Slack said to each token; None: it wasn't asked."""

    as_bot: Seen | BotError | None = None
    as_app: BotError | bool | None = None


def wrong_kind(name: str, token: str) -> Finding | None:
    """Return what the setting `name` holds, if `token` begins as one of another kind does."""
    for begins, kind in _KINDS.items():
        if token.startswith(begins) and begins != _WANTED[name]:
            return stops(SLACK, f"{name} holds {kind}.", f"It begins with {_WANTED[name]}.")
    return None


def slack(bot_token: str, app_token: str, asked: Asked) -> Iterator[Finding]:
    """Yield how the bot is in Slack; what is out of reach for both tokens is said once."""
    as_bot = _token(BOT, bot_token) or _bot(asked.as_bot)
    as_app = _token(APP, app_token) or _app(asked.as_app)
    yield from dict.fromkeys((*as_bot, *as_app))
    yield well(
        SLACK,
        "Its manifest is bot/chat/slack/manifest.yaml, also printed by"
        " `fundstelle slack-manifest` with questions to your articles; it is pasted at https://api.slack.com/apps.",
    )


def _token(name: str, token: str) -> list[Finding]:
    """Return what is wrong with a token that nobody needs to be asked about."""
    if not token:
        return [stops(SLACK, f"{name} is missing: Slack needs two tokens.", f"Set {name} too.")]
    wrong = wrong_kind(name, token)
    return [wrong] if wrong else []


def _bot(seen: Seen | BotError | None) -> Iterator[Finding]:
    if isinstance(seen, BotError):
        yield failed(SLACK, seen)
    elif seen:
        yield well(SLACK, f"{BOT} is that of {seen.bot} in {seen.workspace}.")
        yield _scopes(seen)


def _scopes(seen: Seen) -> Finding:
    if seen.missing:
        return stops(
            SLACK,
            f"It lacks scopes: {', '.join(seen.missing)}.",
            "Add them under OAuth & Permissions, and install the app anew.",
        )
    if seen.optional:
        return well(
            SLACK,
            f"It has all scopes it needs; {', '.join(seen.optional)} would let it speak"
            " people's languages, and admins change settings.",
        )
    return well(SLACK, "It has all scopes.")


def _app(asked: BotError | bool | None) -> Iterator[Finding]:  # noqa: FBT001 - what was said
    if isinstance(asked, BotError):
        yield failed(SLACK, asked)
    elif asked:
        yield well(SLACK, f"{APP} opens connections.")
