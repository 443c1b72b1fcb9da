"""What is said in Discord only: its commands, and what stands on buttons and in windows."""

from __future__ import annotations

from bot.chat.texts.controls import ControlTexts


class DiscordTexts(ControlTexts):
    """Words for commands, buttons and modals; names of commands are one small word each."""

    def ask_name(self) -> str:
        """Name the command that asks."""
        # L10n: name of a command: one word in small letters
        return self.say("ask")

    def question_name(self) -> str:
        """Name what is asked."""
        # L10n: name of a command's option: one word in small letters
        return self.say("question")

    def question_description(self) -> str:
        """Describe what is asked."""
        return self.say("A whole question, in {languages}", languages=self.languages_spoken())

    def private_name(self) -> str:
        """Name the choice to be answered in private."""
        # L10n: name of a command's option: one word in small letters
        return self.say("private")

    def private_description(self) -> str:
        """Describe the choice to be answered in private."""
        return self.say("Show the answer only to me")

    def sources_name(self) -> str:
        """Name the command that lists the articles."""
        # L10n: name of a command: one word in small letters
        return self.say("sources")

    def sources_description(self) -> str:
        """Describe the command that lists the articles."""
        return self.say("The articles that I quote from")

    def search_name(self) -> str:
        """Name what articles are looked for by."""
        # L10n: name of a command's option: one word in small letters
        return self.say("search")

    def search_description(self) -> str:
        """Describe what articles are looked for by."""
        return self.say("Words of a title, an outlet or an author")

    def privacy_name(self) -> str:
        """Name the command about what is stored."""
        # L10n: name of a command: one word in small letters
        return self.say("privacy")

    def privacy_description(self) -> str:
        """Describe the command about what is stored."""
        return self.say("What I store about you; take it along, or be forgotten")

    def help_name(self) -> str:
        """Name the command that helps."""
        # L10n: name of a command: one word in small letters
        return self.say("help")

    def help_description(self) -> str:
        """Describe the command that helps."""
        return self.say("What I can do, and questions that work")

    def topic_name(self) -> str:
        """Name what help is wanted on."""
        # L10n: name of a command's option: one word in small letters
        return self.say("topic")

    def topic_description(self) -> str:
        """Describe what help is wanted on."""
        return self.say("The name of a command")

    def ways_to_ask(self, bot: str) -> tuple[str, ...]:
        """Tell how to ask the `bot` of that name, one way a line."""
        return (
            self.say("In a direct message to me: just write."),
            self.say("In a channel: mention me, @{bot}, and write your question.", bot=bot),
            self.say(
                "Anywhere: {command}; with “{private}” only you see the answer.",
                command=f"/{self.ask_name()}",
                private=self.private_name(),
            ),
            self.say(
                "On a message: right-click or hold it, then Apps, “{action}”.",
                action=self.find_name(),
            ),
        )

    def settings_name(self) -> str:
        """Name the command for settings."""
        # L10n: name of a command: one word in small letters
        return self.say("settings")

    def settings_description(self) -> str:
        """Describe the command for settings."""
        return self.say("Where I answer whom, how often, and in which language")

    def channel_name(self) -> str:
        """Name the channel that settings are for."""
        # L10n: name of a command's option: one word in small letters
        return self.say("channel")

    def channel_description(self) -> str:
        """Describe the channel that settings are for."""
        return self.say("Settings for one channel, instead of those for the whole server")

    def stats_name(self) -> str:
        """Name the command for counts."""
        # L10n: name of a command: one word in small letters
        return self.say("stats")

    def stats_description(self) -> str:
        """Describe the command for counts."""
        return self.say("How much was asked in this server, and what came of it")

    def unanswered_name(self) -> str:
        """Name the command for questions without a sure answer."""
        # L10n: name of a command: one word in small letters
        return self.say("unanswered")

    def unanswered_description(self) -> str:
        """Describe the command for questions without a sure answer."""
        return self.say("Questions of this server that had no sure answer")

    def days_name(self) -> str:
        """Name how far back counts go."""
        # L10n: name of a command's option: one word in small letters
        return self.say("days")

    def days_description(self) -> str:
        """Describe how far back counts go."""
        return self.say("How many days back; 30 if you don't say")

    def next_label(self) -> str:
        """Label the button for a follow-up."""
        return self.say("Ask next")

    def next_title(self) -> str:
        """Head the window for a follow-up."""
        return self.say("Ask next")

    def next_label_long(self) -> str:
        """Label where a follow-up is typed."""
        return self.say("Your question, such as: and in Europe?")

    def only_privately(self) -> str:
        """Say that an answer can't be shown here, where its asker can't be written to either."""
        return self.say("Here I answer only privately, and I can't write to you: use /ask.")
