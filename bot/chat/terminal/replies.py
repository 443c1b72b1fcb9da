"""What the service says, as a terminal shows it: its values drawn, or put into sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from bot.chat.service import Answered, Trouble, Wait
from bot.chat.terminal.rendering import Beside, Layout, Shown, render
from bot.chat.terminal.safe import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from bot.chat.service import Context, More, Page, Why
    from bot.chat.texts import Texts

MOST_FURTHER = 5
"""So many further sentences are shown: behind them hardly any is on what was asked."""


def render_reply(said: Answered | Wait | Trouble, texts: Texts) -> RenderableType:
    """Return what comes back to a question: the answer, or why there is none now."""
    match said:
        case Answered():
            return Group(*_answered(said, texts))
        case Wait(seconds):
            return Text(texts.wait(seconds))
        case _:
            return Text(sentence(said, texts))


def sentence(trouble: Trouble, texts: Texts) -> str:
    """Return `trouble` in words."""
    sentences = {
        Trouble.NOT_HERE: texts.not_here,
        Trouble.LATE: texts.late,
        Trouble.NO_MEMORY: texts.no_memory,
        Trouble.FAILED: texts.failed,
        Trouble.NOT_ALLOWED: texts.not_allowed,
        Trouble.UNKNOWN: texts.unknown,
        Trouble.EXPIRED: texts.expired,
        Trouble.GONE: texts.gone,
    }
    return sentences[trouble]()


def render_more(more: More, texts: Texts) -> RenderableType:
    """Return the best of the sentences that were found and not shown with the answer."""
    if not more.further:
        return Text(texts.nothing_further())
    blocks: list[RenderableType] = [Text(texts.further(), "bold cyan")]
    for place, quote in enumerate(more.further[:MOST_FURTHER]):
        blocks += [Text()] if place else []
        blocks += Layout(texts).quote(quote, "cyan")
    return Group(*blocks)


def render_context(context: Context, texts: Texts) -> RenderableType:
    """Return each quote between its neighbours."""
    blocks: list[RenderableType] = []
    for place, here in enumerate(context.quotes):
        blocks += [Text()] if place else []
        style = "cyan" if place else "green"
        blocks += Layout(texts).quote(here.quote, style, here.before, here.after)
    return Group(*blocks)


def render_why(why: Why, texts: Texts) -> RenderableType:
    """Return the quote, the asked words it meets, and those that nothing meets."""
    layout = Layout(texts, Shown(why=True))
    blocks: list[RenderableType] = []
    if why.quote:
        blocks += layout.quote(why.quote, "magenta")
        blocks += layout.why(why.quote, why.confidence)
    return Group(*blocks, *layout.missing(why.missing))


def render_sources(page: Page, words: str, texts: Texts, *, turned: bool = False) -> RenderableType:
    """Return a page of the list of articles, or of those like `words`: of one alone all is told.

    A page that somebody `turned` to says which it is, for it may be the only one.
    """
    head = texts.sources_found(page.found, visible(words)) if words else texts.sources(page.found)
    layout = Layout(texts, Shown(why=page.found == 1))
    blocks: list[RenderableType] = [Text(head, "bold")]
    blocks += [Beside(layout.source(source.article)) for source in page.sources]
    if page.found and (turned or page.pages > 1):
        parts = [texts.page(page.number, page.pages)]
        if page.number < page.pages:
            parts.append(texts.next_page(f":sources {page.number + 1}"))
        blocks.append(Text(" · ".join(parts), "dim"))
    return Group(*blocks)


def _answered(said: Answered, texts: Texts) -> Iterator[RenderableType]:
    """Yield the answer, and above it what it took from the question before."""
    if said.carried:
        yield Text(texts.carried(", ".join(map(visible, said.carried))), "dim")
    yield render(said.outcome, texts=texts, newest=said.newest)
