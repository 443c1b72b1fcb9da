"""The platforms that the bot can be on, each by its face."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.discord.face import Discord
from bot.chat.slack.face import Slack

if TYPE_CHECKING:
    from bot.chat.connection.platform import Platform

PLATFORMS: tuple[Platform, ...] = (Discord(), Slack())
