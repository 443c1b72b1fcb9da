"""The names and descriptions of commands, in the languages the bot speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discord import app_commands

from bot.chat.texts import LANGUAGES, Texts
from bot.chat.texts.speaking import SOURCE

if TYPE_CHECKING:
    from collections.abc import Callable

    import discord


def localised(phrase: Callable[[Texts], str]) -> app_commands.locale_str:
    """Return what `phrase` says, to be said to everybody in their own language."""
    return app_commands.locale_str(phrase(Texts.of(SOURCE)), phrase=phrase)


class Translator(app_commands.Translator):
    """Says what is `localised`; for other languages Discord shows the English."""

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,
    ) -> str | None:
        """Return `string` in the language of `locale`, if that is spoken."""
        del context
        phrase = string.extras.get("phrase")
        if phrase is None or locale.value.partition("-")[0] not in LANGUAGES:
            return None
        return str(phrase(Texts.of(locale.value)))
