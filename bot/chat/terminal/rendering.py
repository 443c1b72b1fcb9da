"""An answer as a terminal shows it: the quote, where it stands, what other reports say.

Text goes through `visible` into `rich.text.Text`, never into markup: an article can neither style
nor command the terminal. The wording is untouched; only line breaks inside a sentence are spaces.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from babel.numbers import format_decimal
from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from bot.answering.models import Answer
from bot.chat.context import around
from bot.chat.dates import meaning, wording
from bot.chat.relative_dates import resolved
from bot.chat.terminal.safe import visible
from bot.chat.texts import Texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel import Locale
    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult

    from bot.answering.models import Article, Match, NoAnswer, Quote
    from bot.answering.units import Units

QUOTED, AROUND = "┃", "┊"
"""What stands at the left of a quote, and of the sentences around it."""
ASCII = {QUOTED: "|", AROUND: ":"}
INDENT = 2


@dataclass(frozen=True, slots=True)
class Shown:
    """How much is shown: `why` the words met, `context` the sentences around (from `units`)."""

    why: bool = False
    context: Units | None = None


def render(
    outcome: Answer | NoAnswer,
    shown: Shown = Shown(),
    texts: Texts | None = None,
    newest: Article | None = None,
) -> Group:
    """Return what the terminal shows for `outcome`, by default in the question's language.

    `newest` is the newest article on what was answered: it is named where no quote is of it.
    """
    layout = Layout(texts or Texts.of(None, outcome.language), shown)
    if isinstance(outcome, Answer):
        return Group(*layout.answer(outcome), *layout.newest(newest, outcome.quotes))
    return Group(*layout.refusal(outcome))


def named(article: Article, texts: Texts) -> Text:
    """Return where and under which title `article` appeared, and when."""
    parts = " — ".join(visible(part) for part in (article.outlet, article.title) if part)
    return Text.assemble(parts, " · ", (wording(article.published, texts), "italic"))


@dataclass(frozen=True, slots=True)
class Beside:
    """Lines of text, each behind `mark`, as far as the terminal is wide."""

    text: Text
    mark: str = " "
    style: str = ""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Wrap the text beside the marks."""
        mark = ASCII.get(self.mark, self.mark) if options.ascii_only else self.mark
        for line in self.text.wrap(console, max(1, options.max_width - INDENT)):
            line.rstrip()
            yield Text.assemble((f"{mark} ", self.style), line)


@dataclass(frozen=True, slots=True)
class Layout:
    """Lays out an outcome, or a quote of one, with the texts of one language."""

    texts: Texts
    shown: Shown = Shown()

    def answer(self, answer: Answer) -> Iterator[RenderableType]:
        """Yield the answering quote, then what other articles report."""
        first, *others = answer.quotes
        yield from self._unread(answer.language)
        yield from self._quote(first, "green")
        if self.shown.why:
            yield from self.why(first, answer.confidence)
        if others:
            yield _heading(self.texts.reports(), "cyan")
        for place, quote in enumerate(others):
            if place:
                yield Text()
            yield from self._quote(quote, "cyan")
        yield from self.missing(answer.missing)

    def refusal(self, refusal: NoAnswer) -> Iterator[RenderableType]:
        """Yield that there is no answer, and the quote that comes nearest."""
        searched = self.texts.searched(refusal.searched)
        yield Text.assemble((self.texts.no_answer(), "bold"), " ", (searched, "dim"))
        yield from self._unread(refusal.language)
        if refusal.nearest:
            yield _heading(self.texts.nearest(), "yellow")
            yield from self._quote(refusal.nearest, "yellow")
            if self.shown.why:
                yield from self.why(refusal.nearest, refusal.confidence)
        yield from self.missing(refusal.missing)

    def _quote(self, quote: Quote, style: str) -> Iterator[RenderableType]:
        units = self.shown.context
        return self.quote(quote, style, *(around(units, quote) if units else ()))

    def quote(
        self, quote: Quote, style: str, before: Quote | None = None, after: Quote | None = None
    ) -> Iterator[RenderableType]:
        """Yield `quote` and its source, between the sentences around it if they are given."""
        if context := before.text if before else quote.context:
            yield Beside(Text(visible(context), "dim"), AROUND, "dim")
        yield Beside(Text(visible(quote.text), "bold"), QUOTED, style)
        if after:
            yield Beside(Text(visible(after.text), "dim"), AROUND, "dim")
        yield Beside(self.source(quote.article))
        yield from self._meanings(quote)

    def source(self, article: Article) -> Text:
        """Return all that is told of `article`: its name and date, its makers and link."""
        lines = named(article, self.texts)
        byline = (article.author, article.agency, article.url)
        if known := " · ".join(visible(part) for part in byline if part):
            lines.append(f"\n{known}", "dim")
        if self.shown.why and article.published_note:
            lines.append(f"\n{visible(article.published_note)}", "dim italic")
        return lines

    def _meanings(self, quote: Quote) -> Iterator[RenderableType]:
        """Yield what the relative dates in `quote` mean, each of them once."""
        told = (
            self.texts.means(visible(found.words.text), meaning(found, self.texts))
            for found in resolved(quote)
        )
        for line in dict.fromkeys(told):
            yield Beside(Text(line, "dim"))

    def why(self, quote: Quote, confidence: float) -> Iterator[RenderableType]:
        """Yield which asked word met which words of `quote`, and how sure that makes it."""
        yield _heading(self.texts.why(), "magenta")
        table = Table.grid(padding=(0, INDENT))
        table.add_row(Text(self.texts.asked(), "dim"), Text(self.texts.found(), "dim"))
        for match in quote.matched:
            table.add_row(Text(visible(match.asked)), _found(match, self.texts.locale))
        yield Padding(table, (0, 0, 0, INDENT), expand=False)
        yield Beside(Text(self.texts.confidence(confidence), "dim"))

    def missing(self, missing: tuple[str, ...]) -> Iterator[RenderableType]:
        """Yield the asked words found nowhere, if there are any."""
        if missing:
            listed = ", ".join(map(visible, missing))
            yield Text()
            yield Text(self.texts.missing(listed), "dim")

    def newest(
        self, article: Article | None, quotes: tuple[Quote, ...]
    ) -> Iterator[RenderableType]:
        """Yield that `article` is the newest on this, unless one of `quotes` shows it already."""
        if article and all(article.id != quote.article.id for quote in quotes):
            yield Text()
            yield Text(self.texts.newest(named(article, self.texts).plain), "dim")

    def _unread(self, language: str) -> Iterator[Text]:
        if kind_word := self.texts.unread(language):
            yield Text(kind_word)


def _heading(words: str, style: str) -> Text:
    return Text.assemble("\n", (words, f"bold {style}"))


def _found(match: Match, locale: Locale) -> Text:
    """Return the words of the quote with their weights; 1.00 is the asked word itself."""
    found = Text()
    for word, weight in match.found:
        found.append(", " if found else "")
        found.append(visible(word)).append(f" {format_decimal(weight, '0.00', locale)}", "dim")
    return found
