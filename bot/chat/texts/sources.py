"""What is said where the articles themselves are listed and searched."""

from __future__ import annotations

from babel.numbers import format_decimal

from bot.chat.texts.speaking import Speaker


class SourceTexts(Speaker):
    """Words for the list of articles."""

    def sources(self, articles: int) -> str:
        """Head the list of all articles."""
        return self.say_counted(
            "I quote from one article", "I quote from {count} articles", articles
        )

    def sources_found(self, articles: int, words: str) -> str:
        """Head the list of articles that a search for `words` found; there may be none."""
        if not articles:
            return self.say("No article matches “{words}”.", words=words)
        return self.say_counted(
            "One article matches “{words}”",
            "{count} articles match “{words}”",
            articles,
            words=words,
        )

    def page(self, number: int, total: int) -> str:
        """Tell which page of a list this is, counted from 1."""
        return self.say(
            "Page {number} of {total}",
            number=format_decimal(number, locale=self.locale),
            total=format_decimal(total, locale=self.locale),
        )
