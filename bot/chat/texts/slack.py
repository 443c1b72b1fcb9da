"""What is said in Slack only: on buttons, in the Home tab, in windows."""

from __future__ import annotations

from bot.chat.texts.controls import ControlTexts


class SlackTexts(ControlTexts):
    """Words for what only Slack has, or has in another form."""

    def ask_hint(self) -> str:
        """Show what is typed behind the command that asks."""
        # L10n: stands behind /ask, in brackets, in the place of what is typed there
        return self.say("your question")

    def ways_to_ask_in_slack(self, command: str) -> tuple[str, ...]:
        """Tell how to ask, one way a line."""
        return (
            self.say("In my messages: just write."),
            self.say("In a channel: mention me and write your question. I answer in a thread."),
            self.say(
                "Anywhere: {command} and your question. Only you see the answer, until you share"
                " it.",
                command=command,
            ),
            self.say("On a message: its menu, then “{action}”.", action=self.find_name()),
        )

    def good_label(self) -> str:
        """Label a vote for an answer."""
        return self.say("This helped")

    def bad_label(self) -> str:
        """Label a vote against an answer."""
        return self.say("This did not help")

    def delete_label(self) -> str:
        """Label the button that takes an answer away."""
        return self.say("Delete this answer")

    def send_label(self) -> str:
        """Label the button that sends what is in a window."""
        return self.say("Send")

    def save_label(self) -> str:
        """Label the button that keeps what was chosen in a window."""
        return self.say("Save")

    def cancel_label(self) -> str:
        """Label the button that closes a window and does nothing else."""
        return self.say("Cancel")

    def close_label(self) -> str:
        """Label the button that closes a window that only shows something."""
        return self.say("Close")

    def settings_label(self) -> str:
        """Label the way to the settings of the workspace."""
        return self.say("Settings")

    def channel_settings_label(self) -> str:
        """Label the choice of a channel that has settings of its own."""
        return self.say("Settings for one channel")

    def statistics_label(self) -> str:
        """Label the way to counts, and to questions asked in vain."""
        return self.say("Statistics")

    def not_chosen(self) -> str:
        """Say that a channel has no value of its own."""
        return self.say("as in the whole workspace")

    def only_by_command(self, command: str) -> str:
        """Say that an answer can't be shown here, where its asker can't be written to either."""
        return self.say(
            "Here I answer only privately, and I can't reach you: use {command}.", command=command
        )
