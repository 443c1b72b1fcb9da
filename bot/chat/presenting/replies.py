"""What the chat service says, in blocks: replies, what is looked up later, the sources."""

from __future__ import annotations

from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from bot.chat.presenting.blocks import Accent, Heading, Line, Note, Tone
from bot.chat.presenting.outcomes import Outcomes
from bot.chat.service import Answered, Trouble, Wait
from bot.chat.texts import Texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bot.chat.presenting.blocks import Block
    from bot.chat.service import Context, Kept, More, Page, Reply, Source, Why
    from bot.storage import Tally

T = TypeVar("T")
P = ParamSpec("P")

MOST_FURTHER = 5
"""So many further sentences are shown: behind them hardly any is on what was asked."""


def or_trouble(
    present: Callable[Concatenate[Replies, T, P], Iterator[Block]],
) -> Callable[Concatenate[Replies, T | Trouble, P], Iterator[Block]]:
    """Let `present` take trouble in the place of what it presents: that is a sentence."""

    @wraps(present)
    def presenting(
        replies: Replies, result: T | Trouble, /, *args: P.args, **kwargs: P.kwargs
    ) -> Iterator[Block]:
        if isinstance(result, Trouble):
            return iter((Line(replies.sentence(result)),))
        return present(replies, result, *args, **kwargs)

    return presenting


@dataclass(frozen=True, slots=True)
class Replies:
    """Presents what the service returns, in the words of `texts`."""

    texts: Texts

    @classmethod
    def to(cls, reply: Reply) -> Replies:
        """Return what presents `reply`, in the words it is to be said in."""
        return cls(Texts.of(reply.locale, reply.language))

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

    @or_trouble
    def more(self, more: More) -> Iterator[Block]:
        """Yield the best of the sentences that were found and not shown with the answer."""
        if not more.further:
            yield Line(self.texts.nothing_further())
            return
        yield Heading(self.texts.further(), Accent.REPORT)
        for quote in more.further[:MOST_FURTHER]:
            yield self._outcomes.quoted(quote, Accent.REPORT)

    @or_trouble
    def context(self, context: Context) -> Iterator[Block]:
        """Yield each quote between its neighbours."""
        for place, here in enumerate(context.quotes):
            accent = Accent.ANSWER if context.sure and not place else Accent.REPORT
            yield self._outcomes.quoted(here.quote, accent, here.before, here.after)

    @or_trouble
    def why(self, why: Why) -> Iterator[Block]:
        """Yield the quote, the asked words it meets, and those that nothing meets."""
        outcomes = Outcomes(self.texts, why=True)
        if why.quote:
            yield outcomes.quoted(why.quote, Accent.EVIDENCE)
            yield from outcomes.evidence(why.quote, why.confidence)
        yield from outcomes.missing(why.missing)

    @or_trouble
    def voted(self, tally: Tally, *, changed: bool = False) -> Iterator[Block]:
        """Yield thanks for a vote, or that it is `changed`; how all voted is not told."""
        del tally
        yield Line(self.texts.vote_changed() if changed else self.texts.vote_thanked())

    def undeletable(self, allowed: bool | Trouble) -> Iterator[Block]:  # noqa: FBT001 - what came of asking
        """Yield why an answer stays, unless it is `allowed` to delete it."""
        if isinstance(allowed, Trouble):
            yield Line(self.sentence(allowed))
        elif not allowed:
            yield Line(self.texts.may_not_delete())

    def shared(self, reply: Reply, name: str) -> Iterator[Block]:
        """Yield a reply that whoever has that `name` shows to all, under its question."""
        yield from self.question(reply.said)
        yield from self.reply(reply.said)
        yield Note(self.texts.shared_by(name))

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

    @or_trouble
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

    @or_trouble
    def forgotten(self, rows: int) -> Iterator[Block]:
        """Yield that somebody is forgotten, of whom so many `rows` were stored."""
        yield Line(self.texts.forgotten() if rows else self.texts.nothing_stored())

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
