"""What is said around a quote, and where there is none."""

from __future__ import annotations

from babel.numbers import format_percent

from bot.chat.texts.speaking import Speaker
from bot.language.detection import SUPPORTED, UNDETERMINED


class AnswerTexts(Speaker):
    """Words for an Answer, a Perhaps and a NoAnswer."""

    def perhaps(self) -> str:
        """Say that the quote under it isn't surely an answer."""
        # L10n: above a quotation that may or may not answer the question
        return self.say("I'm not sure this answers it:")

    def no_answer(self) -> str:
        """Say that the articles don't."""
        return self.say("The articles don't say.")

    def searched(self, articles: int) -> str:
        """Say how many articles were searched in vain."""
        return self.say_counted("Searched one article.", "Searched {count} articles.", articles)

    def nearest(self) -> str:
        """Head the quote that comes nearest."""
        return self.say("Nearest, but not an answer")

    def missing(self, words: str) -> str:
        """Name the asked words that are in no article."""
        return self.say("Found nowhere: {words}", words=words)

    def unread(self, language: str) -> str | None:
        """Say kindly that `language` isn't read well, or return None for one that is."""
        if language in SUPPORTED or language == UNDETERMINED:
            return None
        if name := self.locale.languages.get(language):
            return self.say(
                "I can't read {language} well; {languages} work better.",
                language=name,
                languages=self.languages_spoken(),
            )
        return self.say(
            "I can't read this language well; {languages} work better.",
            languages=self.languages_spoken(),
        )

    def reports(self) -> str:
        """Head the quotes of other articles."""
        return self.say("Other reports, newest first")

    def newest(self, article: str) -> str:
        """Name the newest article on what was asked, by its date or more."""
        return self.say("Newest article on this: {article}", article=article)

    def carried(self, words: str) -> str:
        """Name the words that a follow-up took from the question before."""
        return self.say("From the question before: {words}", words=words)

    def why(self) -> str:
        """Head the asked words and what they met."""
        return self.say("Why this sentence")

    def asked(self) -> str:
        """Head the column of asked words."""
        # L10n: heads a column of words from the question
        return self.say("asked")

    def found(self) -> str:
        """Head the column of found words, each with how close it is to the asked one."""
        # L10n: heads a column of words from the quote, each with a number from 0 to 1
        return self.say("found, and how closely (up to 1.00)")

    def confidence(self, share: float) -> str:
        """Tell the confidence, 0 to 1, in percent."""
        return self.say("Confidence: {percent}", percent=format_percent(share, locale=self.locale))

    def means(self, words: str, date: str) -> str:
        """Tell beside a quote what date its `words` mean."""
        # L10n: “Ende April”: late April 2017
        return self.say("“{words}”: {date}", words=words, date=date)

    def at_source(self) -> str:
        """Label a link to the sentence on the page of its article."""
        # L10n: the label of a link
        return self.say("Read in the article")

    def translate(self) -> str:
        """Label a link to a translator that has the quote already."""
        # L10n: the label of a link
        return self.say("Translate")

    def in_file(self) -> str:
        """Say where a quote is that is too long for a message, which isn't shortened."""
        return self.say("The sentence is too long for a message; it is in the file, word for word.")
