"""What is said in a conversation besides answers: help, votes, settings, looking back."""

from __future__ import annotations

from bot.chat.texts.speaking import Speaker


class ConversationTexts(Speaker):
    """Words for what people do with answers, and with the bot."""

    def help(self, articles: int) -> tuple[str, ...]:
        """Explain the bot in a few sentences, to be set one a line."""
        return (
            self.say_counted(
                "Ask me something: I answer with one sentence, quoted word for word from an"
                " article, and tell you where it is from.",
                "Ask me something: I answer with one sentence, quoted word for word from one of"
                " {count} articles, and tell you where it is from.",
                articles,
            ),
            self.say(
                "If I'm not sure, or the articles don't say, I tell you so; I make nothing up."
            ),
            self.say(
                "Ask in {languages}; whole questions work best.",
                languages=self.languages_spoken(),
            ),
        )

    def examples(self) -> str:
        """Head questions that are known to be answered."""
        return self.say("Questions that work here")

    def more_help(self, command: str) -> str:
        """Tell what to type for more."""
        return self.say("{command} tells you more.", command=command)

    def ways(self) -> str:
        """Head the ways to ask."""
        return self.say("Ways to ask")

    def commands_head(self) -> str:
        """Head the commands."""
        return self.say("Commands")

    def for_managers(self) -> str:
        """Say who can use a command."""
        return self.say("Only for those who manage the server.")

    def no_topic(self, typed: str) -> str:
        """Say that there is no help on what was typed."""
        return self.say("There is no command called “{typed}”.", typed=typed)

    def meant(self, typed: str, command: str) -> str:
        """Guess which command was meant."""
        return self.say(
            "There is no command called “{typed}”. Did you mean {command}?",
            typed=typed,
            command=command,
        )

    def vote_thanked(self) -> str:
        """Thank for a first vote."""
        return self.say("Thank you, that helps.")

    def vote_changed(self) -> str:
        """Confirm that another vote replaces the last."""
        return self.say("Thank you, I have changed your vote.")

    def deleted(self) -> str:
        """Confirm that an answer is gone."""
        return self.say("The answer is deleted.")

    def may_not_delete(self) -> str:
        """Say who may delete an answer."""
        return self.say("Only whoever asked, or a moderator, can delete this answer.")

    def shared_by(self, name: str) -> str:
        """Name who showed a private answer to all."""
        return self.say("Shared by {name}", name=name)

    def setting_changed(self, setting: str, value: str) -> str:
        """Confirm a changed setting."""
        return self.say("Changed. {setting}: {value}", setting=setting, value=value)

    def may_not_set(self) -> str:
        """Say who may change settings."""
        return self.say("Only those who manage this place can change its settings.")
