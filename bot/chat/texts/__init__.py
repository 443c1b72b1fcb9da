"""The words the bot says itself, in the asker's language; quotes stay in their own."""

from __future__ import annotations

from bot.chat.texts.answers import AnswerTexts
from bot.chat.texts.conversation import ConversationTexts
from bot.chat.texts.discord import DiscordTexts
from bot.chat.texts.pages import PageTexts
from bot.chat.texts.privacy import PrivacyTexts
from bot.chat.texts.settings import SettingsTexts
from bot.chat.texts.slack import SlackTexts
from bot.chat.texts.sources import SourceTexts
from bot.chat.texts.speaking import LANGUAGES
from bot.chat.texts.statistics import StatisticsTexts
from bot.chat.texts.terminal import TerminalTexts
from bot.chat.texts.troubles import TroubleTexts

__all__ = ["LANGUAGES", "Texts"]


class Texts(
    AnswerTexts,
    ConversationTexts,
    DiscordTexts,
    PageTexts,
    PrivacyTexts,
    SettingsTexts,
    SlackTexts,
    SourceTexts,
    StatisticsTexts,
    TerminalTexts,
    TroubleTexts,
):
    """Everything the bot says: `Texts.of("de-DE").wait(12)`.

    Each method is one thing to say, in plain text without markup. What a renderer fills in goes
    into the text as it is, so it makes that safe first.
    """
