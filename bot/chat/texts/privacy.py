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
                "What you asked, where and when, and which quotes answered; after one day the text"
                " of the question is deleted.",
                "What you asked, where and when, and which quotes answered; after {count} days the"
                " text of the question is deleted.",
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

    def kept(self, questions: int, votes: int, changes: int, settings: int) -> str:
        """Count what is stored; something is."""
        counted = (
            questions and self.say_counted("one question", "{count} questions", questions),
            votes and self.say_counted("one vote", "{count} votes", votes),
            changes
            and self.say_counted("one changed setting", "{count} changed settings", changes),
            settings and self.say("your own settings"),
        )
        return self.say("Right now: {counts}.", counts=", ".join(one for one in counted if one))

    def export_label(self) -> str:
        """Label the way to all that is stored."""
        return self.say("Export")

    def forget_label(self) -> str:
        """Label the way to be forgotten."""
        return self.say("Forget me")

    def forget_for_good(self) -> tuple[str, str]:
        """Ask whether somebody really wants to be forgotten, and tell what that means."""
        return (
            self.say("Really forget you?"),
            self.say(
                "All your questions and votes are deleted at once, wherever you asked, and the"
                " buttons under your answers stop working. This can't be undone."
            ),
        )

    def forget_now_label(self) -> str:
        """Label the button that forgets."""
        return self.say("Yes, forget me")

    def keep_label(self) -> str:
        """Label the way back from being forgotten."""
        return self.say("No, keep it")

    def too_much_to_export(self) -> str:
        """Say that an export is too large to be sent."""
        return self.say(
            "You have asked so much that I can't send all of it here. Please ask whoever runs me"
            " for it."
        )

    def exported(self) -> str:
        """Hand over the export."""
        return self.say("This is everything I store about you.")

    def forgotten(self) -> str:
        """Confirm that nothing is left."""
        return self.say("Done: I have forgotten you and deleted everything about you.")

    def nothing_stored(self) -> str:
        """Say that there is nothing to export or forget."""
        return self.say("Right now I store nothing about you.")
