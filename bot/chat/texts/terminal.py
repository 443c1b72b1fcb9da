"""What is said in the terminal's chat only: how it greets, what can be typed, goodbye."""

from __future__ import annotations

from bot.chat.texts.speaking import LANGUAGES, Speaker


class TerminalTexts(Speaker):
    """Words for a conversation at a prompt."""

    def tips(self, why: str, context: str) -> tuple[str, ...]:
        """Tell a newcomer, one a line, what to type besides questions."""
        return (
            self.say(
                "After an answer, {why} and {context} show more of it.", why=why, context=context
            ),
            self.say("? lists what else can be typed; Ctrl-D leaves."),
        )

    def commands(self) -> dict[str, str]:
        """Return what each command is for, in the order they are listed."""
        return {
            "more": self.say("further sentences found for the last question"),
            "context": self.say("the last quotes with the sentences around them"),
            "why": self.say("which words of the question match which of the last quote"),
            "good": self.say("say that the last answer was right; a reason may follow"),
            "bad": self.say("say that the last answer was wrong; a reason may follow"),
            "sources": self.say("the articles; words to look for or a page number may follow"),
            "language": self.say(
                "change the language I speak; a code follows: {codes}",
                codes=", ".join(sorted(LANGUAGES)),
            ),
            "privacy": self.say("what is stored about you"),
            "export": self.say("all that is stored about you, as JSON"),
            "forget": self.say("delete all that is stored about you"),
            "help": self.say("this list; ? does the same"),
            "quit": self.say("leave; Ctrl-D does the same"),
        }

    def no_command(self, typed: str) -> str:
        """Say that there is no command of that name."""
        return self.say("There is no command {typed}; ? lists all of them.", typed=typed)

    def not_spoken(self, languages: str) -> str:
        """Say which languages can be chosen, by their codes."""
        return self.say("I speak only these languages: {languages}.", languages=languages)

    def spoken(self) -> str:
        """Confirm a changed language, in that language."""
        return self.say("I speak English now.")

    def nothing_asked(self) -> str:
        """Say that nothing was asked yet that could be looked into."""
        return self.say("There is no answer yet: ask something first.")

    def further(self) -> str:
        """Head the sentences found besides those already shown."""
        return self.say("Further sentences found, not necessarily answers")

    def nothing_further(self) -> str:
        """Say that all that was found has been shown."""
        return self.say("Nothing more was found.")

    def next_page(self, command: str) -> str:
        """Tell how to turn the page of a list."""
        return self.say("{command} shows the next", command=command)

    def typed_here(self, file: str, forget: str) -> str:
        """Tell where the lines typed at the prompt are kept, and what to type to empty that."""
        return self.say(
            "What you type at the prompt is also kept in the file {file}; {forget} empties it.",
            file=file,
            forget=forget,
        )

    def question_wanted(self) -> str:
        """Ask for a question where nothing was typed."""
        return self.say("Please ask a whole question.")

    def goodbye(self) -> str:
        """Take leave."""
        return self.say("Goodbye.")
