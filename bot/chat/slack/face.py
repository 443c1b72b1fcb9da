"""Slack's face: what the worker and the doctor see of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.connection.platform import Platform, absent
from bot.chat.slack.names import NAME, PLATFORM
from bot.errors import PlatformError

if TYPE_CHECKING:
    from bot.chat.connection.platform import Examination, Known
    from bot.chat.connection.presence import Presence
    from bot.chat.service import ChatService
    from bot.settings import Settings
    from bot.storage import Storage

# Where Slack isn't set it costs nothing: what talks to it is imported when it is called.
# ruff: noqa: PLC0415

APPS = "https://api.slack.com/apps"


class Slack(Platform):
    """The app there is set by two tokens."""

    name = PLATFORM
    title = NAME
    tokens = f"two at {APPS} and set SLACK_BOT_TOKEN and SLACK_APP_TOKEN"

    def is_set(self, settings: Settings) -> bool:
        """Return whether there is a token; that one is missing is said where it is needed."""
        return bool(settings.slack_bot_token or settings.slack_app_token)

    async def stay(
        self, settings: Settings, service: ChatService, storage: Storage, presence: Presence
    ) -> None:
        """Answer there by `service` until this task is cancelled."""
        if not settings.slack_bot_token or not settings.slack_app_token:
            reason = "needs two tokens: set both SLACK_BOT_TOKEN and SLACK_APP_TOKEN"
            raise PlatformError(NAME, reason)
        from bot.chat.slack.connection.staying import Account, stay

        await stay(Account.of(settings), service, storage, presence)

    async def examine(self, settings: Settings, known: Known) -> Examination:
        """Return how the bot is there, or how it could come there."""
        if not self.is_set(settings):
            return absent(NAME, f"Make the app from its manifest: {_manifest(known)}")
        from bot.chat.slack.connection.examining import examine
        from bot.chat.slack.connection.staying import Account

        return await examine(Account.of(settings))


def _manifest(known: Known) -> str:
    """Return where the manifest goes; the long link that holds it is for who is beginning."""
    if not known.nowhere:
        return f"paste what `fundstelle slack-manifest` prints at {APPS}."
    from bot.chat.slack.manifest import creation_url

    return creation_url(known.offered)
