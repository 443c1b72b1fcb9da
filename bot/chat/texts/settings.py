"""What is said to those who look after a place: its settings, and what was changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.numbers import format_decimal

from bot.chat.texts.speaking import Speaker

if TYPE_CHECKING:
    from bot.storage import HowSure


class SettingsTexts(Speaker):
    """Words for settings and their values."""

    def settings_of(self, channel: str) -> str:
        """Head the settings of `channel`, or of all of them."""
        if channel:
            return self.say("Settings for {channel}", channel=channel)
        return self.say("Settings for the whole server")

    def settings_tip(self) -> str:
        """Tell when a change holds."""
        return self.say("What you choose holds at once.")

    def setting(self, name: str) -> str:
        """Return what the setting of that `name` is called."""
        return {
            "channels": self.say("Channels I answer in"),
            "roles": self.say("Roles I answer"),
            "private": self.say("Answers only for the asker's eyes"),
            "language": self.say("My language"),
            "how_sure": self.say("How sure I must be"),
            "rate": self.say("Questions a minute for one person"),
        }[name]

    def set_to(self, setting: str, value: str) -> str:
        """Tell what a setting is."""
        return self.say("{setting}: {value}", setting=setting, value=value)

    def all_of_them(self) -> str:
        """Say that no channel or role is left out."""
        return self.say("all")

    def yes_or_no(self, *, yes: bool) -> str:
        """Say whether something is so."""
        return self.say("yes") if yes else self.say("no")

    def own_language(self) -> str:
        """Say that everybody is spoken to in their own language."""
        return self.say("that of whoever asks")

    def how_sure(self, level: HowSure) -> str:
        """Say how sure an answer must be."""
        return {
            "low": self.say("a little (more answers, more of them wrong)"),
            "normal": self.say("normally"),
            "high": self.say("very (fewer answers, fewer of them wrong)"),
        }[level]

    def number(self, number: int) -> str:
        """Return `number` as it is written."""
        return format_decimal(number, locale=self.locale)

    def as_installed(self) -> str:
        """Say that what whoever installed the bot chose holds."""
        return self.say("as installed")

    def as_in_the_whole(self) -> str:
        """Say that a channel has no value of its own."""
        return self.say("as in the whole server")

    def reset_label(self) -> str:
        """Label the way back to what holds where nothing is chosen."""
        return self.say("Reset all")

    def reset_done(self) -> str:
        """Confirm that nothing is chosen any more."""
        return self.say("Changed: nothing is set here any more.")

    def last_changes(self) -> str:
        """Head what was changed."""
        return self.say("Last changes")

    def change(self, date: str, setting: str, before: str, after: str) -> str:
        """Tell one change."""
        return self.say(
            "{date}, {setting}: {before} → {after}",
            date=date,
            setting=setting,
            before=before,
            after=after,
        )

    def unusable(self, problem: str) -> str:
        """Say that something can't be set to that."""
        return self.say("That can't be set: {problem}", problem=problem)
