"""What the chat service says, in blocks: replies, what is looked up later, the sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.chat.presenting.blocks import Accent, Heading, Line, Note, Tone
from bot.chat.presenting.outcomes import Outcomes
from bot.chat.service import Answered, Trouble, Wait

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.chat.presenting.blocks import Block
    from bot.chat.service import Context, Kept, More, Page, Source, Why
    from bot.chat.texts import Texts

MOST_FURTHER = 5
"""So many further sentences are shown: behind them hardly any is on what was asked."""


@dataclass(frozen=True, slots=True)
class Replies:
    """Presents what the service returns, in the words of `texts`."""

    texts: Texts

    def reply(self, said: Answered | Wait | Trouble) -> Iterator[Block]:
        """Yield what comes back to a question: the answer, or why there is none now."""
        match said:
            case Answered():
                yield from self._outcomes.outcome(said.outcome, said.newest, said.carried)
            case Wait(seconds):
                yield Line(self.texts.wait(seconds))
            case _:
                yield Line(self.sentence(said))

    def examples(self, questions: Sequence[str]) -> Iterator[Block]:
        """Yield questions that are known to be answered, if there are any."""
        if questions:
            yield Heading(self.texts.examples(), Accent.REPORT)
        for question in questions:
            yield Line(f"• {question}")

    def question(self, said: Answered | Wait | Trouble) -> Iterator[Block]:
        """Yield the question that is answered, for where it doesn't stand beside the reply."""
        if isinstance(said, Answered):
            yield Line(said.outcome.question, Tone.FAINT)

    def more(self, more: More) -> Iterator[Block]:
        """Yield the best of the sentences that were found and not shown with the answer."""
        if not more.further:
            yield Line(self.texts.nothing_further())
            return
        yield Heading(self.texts.further(), Accent.REPORT)
        for quote in more.further[:MOST_FURTHER]:
            yield self._outcomes.quoted(quote, Accent.REPORT)

    def context(self, context: Context) -> Iterator[Block]:
        """Yield each quote between its neighbours."""
        for place, here in enumerate(context.quotes):
            accent = Accent.REPORT if place else Accent.ANSWER
            yield self._outcomes.quoted(here.quote, accent, here.before, here.after)

    def why(self, why: Why) -> Iterator[Block]:
        """Yield the quote, the asked words it meets, and those that nothing meets."""
        outcomes = Outcomes(self.texts, why=True)
        if why.quote:
            yield outcomes.quoted(why.quote, Accent.EVIDENCE)
            yield from outcomes.evidence(why.quote, why.confidence)
        yield from outcomes.missing(why.missing)

    def sources(self, page: Page, words: str = "") -> Iterator[Block]:
        """Yield the articles of a page, or of those like `words`: of one alone all is told."""
        texts = self.texts
        head = texts.sources_found(page.found, words) if words else texts.sources(page.found)
        yield Line(head, Tone.STRONG)
        for source in page.sources:
            if page.found == 1:
                yield from self.source(source)
            else:
                yield self._outcomes.cited(source.article)

    def source(self, source: Source) -> Iterator[Block]:
        """Yield all that is told of one article."""
        article = source.article
        yield Outcomes(self.texts, why=True).cited(article)
        yield Note(self.texts.source_facts(article.language, source.sentences))

    def privacy(self, kept: Kept, days: int, export: str, forget: str) -> Iterator[Block]:
        """Yield what is stored, for how many `days`, how much now; what to press for the rest."""
        texts = self.texts
        counts = kept.questions, kept.votes, kept.changes, kept.settings
        head, *stored, ways = texts.privacy(days, export, forget)
        yield Line(head, Tone.STRONG)
        for line in stored:
            yield Line(line)
        if any(counts):
            yield Line(ways)
            yield Note(texts.kept(*counts))
        else:
            yield Note(texts.nothing_stored())

    def sentence(self, trouble: Trouble) -> str:
        """Return `trouble` in words."""
        sentences = {
            Trouble.NOT_HERE: self.texts.not_here,
            Trouble.LATE: self.texts.late,
            Trouble.NO_MEMORY: self.texts.no_memory,
            Trouble.FAILED: self.texts.failed,
            Trouble.NOT_ALLOWED: self.texts.not_allowed,
            Trouble.UNKNOWN: self.texts.unknown,
            Trouble.EXPIRED: self.texts.expired,
            Trouble.GONE: self.texts.gone,
        }
        return sentences[trouble]()

    @property
    def _outcomes(self) -> Outcomes:
        return Outcomes(self.texts)
