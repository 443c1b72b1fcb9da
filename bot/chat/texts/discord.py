"""What is said in Discord only: its commands, and what stands on buttons and in windows."""

from __future__ import annotations

from bot.chat.texts.speaking import Speaker


class DiscordTexts(Speaker):
    """Words for commands, buttons and modals; names of commands are one small word each."""

    def ask_name(self) -> str:
        """Name the command that asks."""
        # L10n: name of a command: one word in small letters
        return self.say("ask")

    def ask_description(self) -> str:
        """Describe the command that asks."""
        return self.say("Ask the articles: one sentence, quoted word for word")

    def question_name(self) -> str:
        """Name what is asked."""
        # L10n: name of a command's option: one word in small letters
        return self.say("question")

    def question_description(self) -> str:
        """Describe what is asked."""
        return self.say("A whole question, in English, German, Spanish or French")

    def private_name(self) -> str:
        """Name the choice to be answered in private."""
        # L10n: name of a command's option: one word in small letters
        return self.say("private")

    def private_description(self) -> str:
        """Describe the choice to be answered in private."""
        return self.say("Show the answer only to me")

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

    def next_label(self) -> str:
        """Label the button for a follow-up."""
        return self.say("Ask next")

    def reason_title(self) -> str:
        """Head the window that asks why an answer was no help."""
        return self.say("What was wrong?")

    def reason_label(self) -> str:
        """Label where the reason is typed."""
        return self.say("Your reason (may stay empty)")

    def next_title(self) -> str:
        """Head the window for a follow-up."""
        return self.say("Ask next")

    def next_label_long(self) -> str:
        """Label where a follow-up is typed."""
        return self.say("Your question, such as: and in Europe?")

    def nothing_to_ask(self) -> str:
        """Say that a message has no text to look for."""
        return self.say("There is no text in that message to look for.")

    def only_privately(self) -> str:
        """Say that an answer can't be shown here, where its asker can't be written to either."""
        return self.say("Here I answer only privately, and I can't write to you: use /ask.")
