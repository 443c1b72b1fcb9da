"""The platforms that are set, and what stays on each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.errors import PlatformError

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterator
    from typing import Any

    from bot.chat.connection.presence import Presence
    from bot.chat.service import ChatService
    from bot.settings import Settings
    from bot.storage import Storage

# A platform that isn't set costs nothing: what talks to it is imported with it.
# ruff: noqa: PLC0415


@dataclass(frozen=True, slots=True)
class Platform:
    """A platform that is set, and what stays on it."""

    name: str
    stay: Callable[[ChatService, Storage, Presence], Coroutine[Any, Any, None]]


def platforms(settings: Settings) -> Iterator[Platform]:
    """Yield each platform that has a token."""
    if settings.discord_token:
        yield Platform("discord", lambda *parts: _in_discord(settings, *parts))
    if settings.slack_bot_token or settings.slack_app_token:
        yield Platform("slack", lambda *parts: _in_slack(settings, *parts))


async def _in_discord(
    settings: Settings, service: ChatService, storage: Storage, presence: Presence
) -> None:
    from bot.chat.discord.connection.staying import Account, stay

    await stay(Account.of(settings), service, storage, presence)


async def _in_slack(
    settings: Settings, service: ChatService, storage: Storage, presence: Presence
) -> None:
    if not settings.slack_bot_token or not settings.slack_app_token:
        name, reason = "Slack", "needs two tokens: set both SLACK_BOT_TOKEN and SLACK_APP_TOKEN"
        raise PlatformError(name, reason)
    from bot.chat.slack.connection.staying import Account, stay

    await stay(Account.of(settings), service, storage, presence)
