"""What is said in the terminal's chat only: how it greets, what can be typed, goodbye."""

from __future__ import annotations

from bot.chat.texts.speaking import Speaker


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
            "why": self.say("which asked word met which words of the last quote"),
            "good": self.say("the last answer was right; a reason may follow"),
            "bad": self.say("the last answer was wrong; a reason may follow"),
            "sources": self.say("the articles; a page number or words to look for may follow"),
            "language": self.say("speak another language; its code follows: de, en, es, fr"),
            "privacy": self.say("what is stored about you"),
            "export": self.say("all that is stored about you, as JSON"),
            "forget": self.say("delete all that is stored about you"),
            "help": self.say("this list; ? does the same"),
            "quit": self.say("leave; Ctrl-D does the same"),
        }

    def no_command(self, typed: str) -> str:
        """Say that there is no command of that name."""
        return self.say("There is no {typed}; ? lists what there is.", typed=typed)

    def not_spoken(self, languages: str) -> str:
        """Say which languages can be chosen, by their codes."""
        return self.say("I speak only these languages: {languages}.", languages=languages)

    def spoken(self) -> str:
        """Confirm a changed language, in that language."""
        return self.say("I speak English now.")

    def nothing_asked(self) -> str:
        """Say that nothing was asked yet that could be looked into."""
        return self.say("There is no answer yet to look into: ask something first.")

    def further(self) -> str:
        """Head the sentences found besides those already shown."""
        return self.say("Further sentences found; not answers for sure")

    def nothing_further(self) -> str:
        """Say that all that was found has been shown."""
        return self.say("Nothing more was found.")

    def typed_here(self, file: str) -> str:
        """Tell where the lines typed at the prompt are kept."""
        return self.say(
            "What you typed here, in the file {file}; forgetting empties it.", file=file
        )

    def goodbye(self) -> str:
        """Take leave."""
        return self.say("Goodbye.")
