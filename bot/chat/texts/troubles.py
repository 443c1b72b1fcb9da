"""What is said where an answer can't be given now, or not here."""

from __future__ import annotations

from bot.chat.texts.speaking import Speaker

_MINUTE_S = 60


class TroubleTexts(Speaker):
    """Words for what goes wrong, none of which is a refusal: the articles weren't asked."""

    def failed(self) -> str:
        """Say that something broke, which isn't the asker's fault."""
        return self.say("Sorry, something went wrong on my side. Please ask again in a moment.")

    def no_memory(self) -> str:
        """Say that the database can't be used."""
        return self.say("I can't remember things right now. Please try again in a few minutes.")

    def late(self) -> str:
        """Apologise for a question that was left unanswered when the program stopped."""
        return self.say("Sorry, I was restarted before I could answer this. Please ask again.")

    def wait(self, seconds: float) -> str:
        """Say after how long, never too short, the next question is welcome."""
        return self.say(
            "That was too fast for me; please try again in {time}.", time=_duration(seconds)
        )

    def not_here(self) -> str:
        """Say that this isn't a place to answer at."""
        return self.say("I'm not allowed to answer here.")

    def not_there(self) -> str:
        """Say in a direct message that what it is about was asked where nobody answers them."""
        return self.say("I'm not allowed to answer you in that channel, but here you can ask me.")

    def not_allowed(self) -> str:
        """Say that others may do that."""
        return self.say("Only others may do that.")

    def unknown(self) -> str:
        """Say that there is no such answer."""
        return self.say("I know nothing about that answer (any more). Please ask again.")

    def expired(self) -> str:
        """Say that the text of the question is deleted by now."""
        return self.say("That question is too old: its text has been deleted. Please ask it again.")

    def gone(self) -> str:
        """Say that the quoted sentence is in no article now."""
        return self.say("The articles have changed: that sentence is gone. Please ask again.")


def _duration(seconds: float) -> str:
    """Return `seconds` rounded up to "12 s" or "2 min", which are the same in all our languages."""
    whole = max(1, -int(-seconds // 1))
    return f"{whole} s" if whole <= _MINUTE_S else f"{-(-whole // _MINUTE_S)} min"
