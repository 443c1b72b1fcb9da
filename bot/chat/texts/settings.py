"""What is said to those who look after a place: its settings, and what was changed."""

from __future__ import annotations

from bot.chat.texts.speaking import Speaker


class SettingsTexts(Speaker):
    """Words for settings and their values."""

    def settings_of(self, channel: str) -> str:
        """Head the settings of `channel`, or of all of them."""
        if channel:
            return self.say("Settings for {channel}", channel=channel)
        return self.say("Settings for the whole server")

    def settings_tip(self) -> str:
        """Tell when a change holds."""
        return self.say("Changes apply at once.")

    def setting_names(self) -> dict[str, str]:
        """Return what each setting is called."""
        return {
            "channels": self.say("Channels I answer in"),
            "roles": self.say("Roles I answer"),
            "private": self.say("Private answers"),
            "language": self.say("My language"),
            "how_sure": self.say("How sure I must be"),
            "rate": self.say("Questions a minute for one person"),
        }

    def all_of_them(self) -> str:
        """Say that no channel or role is left out."""
        return self.say("all")

    def no_and_yes(self) -> tuple[str, str]:
        """Say that something isn't so, and that it is."""
        return self.say("no"), self.say("yes")

    def own_language(self) -> str:
        """Say that everybody is spoken to in their own language."""
        return self.say("that of whoever asks")

    def levels(self) -> dict[str, str]:
        """Say how sure an answer must be, at each level."""
        return {
            "low": self.say("a little (more answers, more of them wrong)"),
            "normal": self.say("normally"),
            "high": self.say("very (fewer answers, fewer of them wrong)"),
        }

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

    def unusable(self, problem: str) -> str:
        """Say that something can't be set to that."""
        return self.say("That can't be set: {problem}", problem=problem)
