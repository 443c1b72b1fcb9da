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

    def source_facts(self, language: str, sentences: int) -> str:
        """Tell in which language (ISO 639-1) an article is, and how long."""
        counted = self.say_counted("one sentence", "{count} sentences", sentences)
        name = self.locale.languages.get(language)
        return f"{name} · {counted}" if name else counted

    def source_gone(self) -> str:
        """Say that an article that was listed isn't there now."""
        return self.say("The articles have changed: that one is gone.")

    def previous_page(self) -> str:
        """Label the way to the page before."""
        return self.say("Back")

    def following_page(self) -> str:
        """Label the way to the next page."""
        return self.say("Next")

    def to_list(self) -> str:
        """Label the way from one article back to the list."""
        return self.say("Back to the list")

    def all_sources(self) -> str:
        """Label the way from what a search found to all articles."""
        return self.say("All articles")

    def choose_source(self) -> str:
        """Label the choice of one article."""
        return self.say("More about one article")
