"""What is said to those who look after a place: what happened there."""

from __future__ import annotations

from babel.numbers import format_decimal

from bot.chat.texts.speaking import Speaker


class StatisticsTexts(Speaker):
    """Words for counts, and for questions without a sure answer."""

    def statistics(self, days: int) -> str:
        """Head the counts of so many days."""
        return self.say_counted("The last day", "The last {count} days", days)

    def asked_by(self, questions: int, askers: int) -> str:
        """Count the questions and who asked them."""
        return self.say(
            "{questions}, from {people}",
            questions=self.say_counted("one question", "{count} questions", questions),
            people=self.say_counted("one person", "{count} people", askers),
        )

    def nothing_asked_since(self) -> str:
        """Say that there is nothing to count."""
        return self.say("Nobody has asked anything.")

    def outcomes(self) -> dict[str, str]:
        """Say what became of questions, whose number stands before it."""
        return {
            "answer": self.say("answered"),
            "perhaps": self.say("perhaps answered"),
            "no_answer": self.say("not in the articles"),
            "refused": self.say("turned away (too fast, or not allowed there)"),
            "error": self.say("gone wrong on my side"),
        }

    def in_languages(self, counts: str) -> str:
        """Count the questions by language."""
        return self.say("By language: {counts}", counts=counts)

    def votes(self, helpful: int, unhelpful: int) -> str:
        """Count the votes on the answers."""
        return self.say(
            "Votes: 👍 {helpful}, 👎 {unhelpful}",
            helpful=format_decimal(helpful, locale=self.locale),
            unhelpful=format_decimal(unhelpful, locale=self.locale),
        )

    def unanswered(self, days: int) -> str:
        """Head the questions of so many days that had no sure answer."""
        return self.say_counted(
            "Without a sure answer in the last day",
            "Without a sure answer in the last {count} days",
            days,
        )

    def none_unanswered(self) -> str:
        """Say that no question was asked in vain."""
        return self.say("No question was asked in vain.")

    def none_private(self) -> str:
        """Say what isn't listed."""
        return self.say("Questions asked in private are not listed.")

    def all_in_file(self, questions: int) -> str:
        """Tell how many questions are in the file."""
        return self.say_counted(
            "The file has one question.", "The file has {count} questions.", questions
        )

    def table_head(self) -> tuple[str, str, str, str]:
        """Head the columns of the table of questions without a sure answer."""
        return (
            self.say("Question"),
            self.say("Times asked"),
            self.say("Last asked (UTC)"),
            self.say("Outcome"),
        )
