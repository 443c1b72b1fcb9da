"""What is said on the pages where the bot itself shows an article."""

from __future__ import annotations

from bot.chat.texts.speaking import Speaker


class PageTexts(Speaker):
    """Words for source pages."""

    def original(self) -> str:
        """Label a link to where the article appeared."""
        # L10n: the label of a link
        return self.say("Read the original")

    def to_quote(self) -> str:
        """Label a link to the quoted sentence further down."""
        # L10n: the label of a link
        return self.say("To the quoted sentence")

    def quote_moved(self) -> str:
        """Say that a link names a place that the article doesn't have."""
        return self.say(
            "The quoted sentence isn't where the link says: the article may have changed since."
        )

    def word_for_word(self) -> str:
        """Say below an article why it is shown."""
        return self.say("Kept here word for word, so that quotes from it can be checked.")

    def no_page(self) -> str:
        """Head the page of an article that there isn't."""
        return self.say("This article isn't here")

    def no_page_tip(self) -> str:
        """Say what may have happened to it, and what to do."""
        return self.say(
            "It may have been renamed or taken out. Ask again where you found the link:"
            " the answer will quote what is here now."
        )
