"""What the articles say to a question, in blocks: an answer, perhaps one, or a refusal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from babel.numbers import format_decimal

from bot.answering.models import Answer, NoAnswer, Perhaps
from bot.chat.presenting.blocks import (
    Accent,
    Cited,
    Evidence,
    Heading,
    Line,
    Note,
    Quoted,
    Tone,
)
from bot.chat.presenting.dates import meaning, relative_dates, wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answering.answerer import Answerer
    from bot.answering.models import Article, Quote
    from bot.chat.presenting.blocks import Block
    from bot.chat.texts import Texts


@dataclass(frozen=True, slots=True)
class Outcomes:
    """Presents what the articles say, in the words of `texts`.

    `why`: with the words that met, and how dates are known. `context`: with the sentences around
    each quote, which it knows.
    """

    texts: Texts
    why: bool = False
    context: Answerer | None = None

    def outcome(
        self,
        outcome: Answer | Perhaps | NoAnswer,
        newest: Article | None = None,
        carried: tuple[str, ...] = (),
    ) -> Iterator[Block]:
        """Yield an answer, or what perhaps is one, or a refusal; above it what was `carried` over.

        `newest` is the newest article on what was answered: it is named where no quote is of it.
        """
        if carried:
            yield Line(self.texts.carried(", ".join(carried)), Tone.FAINT)
        match outcome:
            case Answer():
                yield from self._answer(outcome)
                if newest and all(newest.id != quote.article.id for quote in outcome.quotes):
                    cited = self.cited(newest)
                    yield Note(self.texts.newest(f"{cited.name} · {cited.date}"))
            case Perhaps():
                yield from self._perhaps(outcome)
            case NoAnswer():
                yield from self._refusal(outcome)

    def quoted(
        self,
        quote: Quote,
        accent: Accent,
        before: Quote | None = None,
        after: Quote | None = None,
    ) -> Quoted:
        """Return `quote` and its source, between the sentences around it if they are given."""
        article = quote.article
        meanings = (
            self.texts.means(
                article.text[slice(*found.words)], meaning(found, article.published, self.texts)
            )
            for found in relative_dates(quote)
        )
        return Quoted(
            quote=quote,
            accent=accent,
            source=self.cited(article),
            before=before.text if before else quote.context,
            after=after.text if after else None,
            meanings=tuple(dict.fromkeys(meanings)),
        )

    def cited(self, article: Article) -> Cited:
        """Return where and under which title `article` appeared, when, and by whom."""
        return Cited(
            article=article,
            name=" — ".join(part for part in (article.outlet, article.title) if part),
            date=wording(article.published, self.texts),
            byline=tuple(part for part in (article.author, article.agency) if part),
            note=article.published_note if self.why else None,
        )

    def evidence(self, quote: Quote, confidence: float) -> Iterator[Block]:
        """Yield which asked word met which words of `quote`, and how sure that makes it."""
        locale = self.texts.locale
        yield Heading(self.texts.why(), Accent.EVIDENCE)
        yield Evidence(
            asked=self.texts.asked(),
            found=self.texts.found(),
            rows=tuple(
                (
                    match.asked,
                    tuple(
                        (word, format_decimal(weight, "0.00", locale))
                        for word, weight in match.found
                    ),
                )
                for match in quote.matched
            ),
            confidence=self.texts.confidence(confidence),
        )

    def missing(self, missing: tuple[str, ...]) -> Iterator[Block]:
        """Yield the asked words found nowhere, if there are any."""
        if missing:
            yield Note(self.texts.missing(", ".join(missing)))

    def _answer(self, answer: Answer) -> Iterator[Block]:
        first, *others = answer.quotes
        yield from self._unread(answer.language)
        yield self._in_context(first, Accent.ANSWER)
        if self.why:
            yield from self.evidence(first, answer.confidence)
        if others:
            yield Heading(self.texts.reports(), Accent.REPORT)
        for quote in others:
            yield self._in_context(quote, Accent.REPORT)
        yield from self.missing(answer.missing)

    def _perhaps(self, perhaps: Perhaps) -> Iterator[Block]:
        """Yield the doubt before the quote: who hears or skims it has to meet that first."""
        yield Line(self.texts.perhaps(), Tone.STRONG)
        yield from self._unread(perhaps.language)
        yield self._in_context(perhaps.quote, Accent.PERHAPS)
        if self.why:
            yield from self.evidence(perhaps.quote, perhaps.confidence)
        yield from self.missing(perhaps.missing)

    def _refusal(self, refusal: NoAnswer) -> Iterator[Block]:
        searched = self.texts.searched(refusal.searched)
        yield Line(self.texts.no_answer(), Tone.STRONG, searched)
        yield from self._unread(refusal.language)
        if refusal.nearest:
            yield Heading(self.texts.nearest(), Accent.NEAREST)
            yield self._in_context(refusal.nearest, Accent.NEAREST)
            if self.why:
                yield from self.evidence(refusal.nearest, refusal.confidence)
        yield from self.missing(refusal.missing)

    def _in_context(self, quote: Quote, accent: Accent) -> Quoted:
        return self.quoted(quote, accent, *(self.context.around(quote) if self.context else ()))

    def _unread(self, language: str) -> Iterator[Line]:
        if kind_word := self.texts.unread(language):
            yield Line(kind_word)
