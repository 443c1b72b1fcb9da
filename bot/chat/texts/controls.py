"""What stands on commands, on buttons and in windows, whatever the platform."""

from __future__ import annotations

from bot.chat.texts.speaking import Speaker


class ControlTexts(Speaker):
    """Words for what people press, choose and fill in."""

    def ask_description(self) -> str:
        """Describe the command that asks."""
        return self.say("Ask the articles: one sentence, quoted word for word")

    def find_name(self) -> str:
        """Name the action on a message that looks for it in the articles."""
        return self.say("Find in articles")

    def more_label(self) -> str:
        """Label the button for further sentences."""
        return self.say("More")

    def context_label(self) -> str:
        """Label the button for the sentences around."""
        return self.say("Context")

    def why_label(self) -> str:
        """Label the button for what matched."""
        return self.say("Why")

    def share_label(self) -> str:
        """Label the button that shows a private answer to all."""
        return self.say("Share")

    def reason_title(self) -> str:
        """Head the window that asks why an answer was no help."""
        return self.say("What was wrong?")

    def reason_label(self) -> str:
        """Label where the reason is typed."""
        return self.say("Your reason (may stay empty)")

    def nothing_to_ask(self) -> str:
        """Say that a message has no text to look for."""
        return self.say("There is no text in that message to look for.")
