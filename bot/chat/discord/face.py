"""Discord's face: what the worker and the doctor see of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.connection.platform import Platform, absent
from bot.chat.discord.names import NAME, PLATFORM

if TYPE_CHECKING:
    from bot.chat.connection.platform import Examination, Known
    from bot.chat.connection.presence import Presence
    from bot.chat.service import ChatService
    from bot.settings import Settings
    from bot.storage import Storage

# Where Discord isn't set it costs nothing: what talks to it is imported when it is called.
# ruff: noqa: PLC0415

APPLICATIONS = "https://discord.com/developers/applications"


class Discord(Platform):
    """The bot there is set by its token."""

    name = PLATFORM
    title = NAME
    tokens = f"one at {APPLICATIONS} and set DISCORD_TOKEN"

    def is_set(self, settings: Settings) -> bool:
        """Return whether there is a token."""
        return bool(settings.discord_token)

    async def stay(
        self, settings: Settings, service: ChatService, storage: Storage, presence: Presence
    ) -> None:
        """Answer there by `service` until this task is cancelled."""
        from bot.chat.discord.connection.staying import Account, stay

        await stay(Account.of(settings), service, storage, presence)

    async def examine(self, settings: Settings, known: Known) -> Examination:
        """Return how the bot is there, or how it could come there."""
        if not self.is_set(settings):
            remedy = f"Make an application at {APPLICATIONS}; under Bot, Reset Token gives"
            return absent(NAME, f"{remedy} DISCORD_TOKEN.")
        from bot.chat.discord.connection.examining import examine
        from bot.chat.discord.connection.staying import Account

        return await examine(Account.of(settings), known)
