"""What is said about what is stored of a person."""

from __future__ import annotations

from bot.chat.texts.speaking import Speaker


class PrivacyTexts(Speaker):
    """Words for seeing, taking along and forgetting what is stored."""

    def privacy(self, days: int, export: str, forget: str) -> tuple[str, ...]:
        """Tell in a few sentences, one a line, what is stored, for how many `days`, what to do.

        `export` and `forget` are what to type or press for it on the platform.
        """
        return (
            self.say("What I store about you:"),
            self.say(
                "Your id, only as a hash: without this installation's secret key nobody can tell"
                " that it is yours."
            ),
            self.say_counted(
                "What you asked and which quotes answered; after one day the text of the question"
                " is deleted.",
                "What you asked and which quotes answered; after {count} days the text of the"
                " question is deleted.",
                days,
            ),
            self.say("Your votes, and the reasons you gave for them."),
            self.say("The settings you changed, and when."),
            self.say(
                "{export} gives you all of it; {forget} deletes it for good.",
                export=export,
                forget=forget,
            ),
        )

    def exported(self) -> str:
        """Hand over the export."""
        return self.say("This is everything I store about you.")

    def forgotten(self) -> str:
        """Confirm that nothing is left."""
        return self.say("Done: I have forgotten you and deleted everything about you.")

    def nothing_stored(self) -> str:
        """Say that there is nothing to export or forget."""
        return self.say("I store nothing about you.")
