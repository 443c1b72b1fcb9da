"""Replies as a terminal shows them: the quote, where it stands, what other reports say.

Text goes through `visible` into `rich.text.Text`, never into markup: an article can neither style
nor command the terminal. The wording is untouched; only line breaks inside a sentence are spaces.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from bot.chat.presenting import (
    Accent,
    Cited,
    Evidence,
    Heading,
    Line,
    Note,
    Outcomes,
    Quoted,
    Tone,
)
from bot.chat.presenting.safe_text import visible
from bot.chat.texts import Texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult

    from bot.answering.answerer import Answerer
    from bot.answering.models import Answer, Article, NoAnswer, Perhaps
    from bot.chat.presenting import Block

QUOTED, AROUND = "┃", "┊"
"""What stands at the left of a quote, and of the sentences around it."""
ASCII = {QUOTED: "|", AROUND: ":"}
INDENT = 2
TONES = {Tone.PLAIN: "", Tone.STRONG: "bold", Tone.FAINT: "dim"}
COLOURS = {
    Accent.ANSWER: "green",
    Accent.REPORT: "cyan",
    Accent.PERHAPS: "yellow",
    Accent.NEAREST: "bright_black",
    Accent.EVIDENCE: "magenta",
}


@dataclass(frozen=True, slots=True)
class Shown:
    """How much is shown: `why` the words met, `context` the sentences around (which it knows)."""

    why: bool = False
    context: Answerer | None = None


def render(
    outcome: Answer | Perhaps | NoAnswer,
    shown: Shown = Shown(),
    texts: Texts | None = None,
    newest: Article | None = None,
) -> Group:
    """Return what the terminal shows for `outcome`, by default in the question's language.

    `newest` is the newest article on what was answered: it is named where no quote is of it.
    """
    outcomes = Outcomes(texts or Texts.of(None, outcome.language), shown.why, shown.context)
    return draw(outcomes.outcome(outcome, newest))


def draw(blocks: Iterable[Block]) -> Group:
    """Return `blocks` one under the other, an empty line before what begins anew."""
    return Group(*_drawn(blocks))


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


def _drawn(blocks: Iterable[Block]) -> Iterator[RenderableType]:
    last: Block | None = None
    for block in blocks:
        match block:
            case Line():
                yield _line(block)
            case Heading(words, accent):
                yield Text()
                yield Text(words, f"bold {COLOURS[accent]}")
            case Note(words):
                yield Text()
                yield Text(visible(words), "dim")
            case Cited():
                yield Beside(_source(block))
            case Quoted():
                if isinstance(last, Quoted):
                    yield Text()
                yield from _quoted(block)
            case Evidence():
                yield from _evidence(block)
        last = block


def _line(line: Line) -> Text:
    words = Text(visible(line.words), TONES[line.tone])
    return Text.assemble(words, " ", (line.aside, "dim")) if line.aside else words


def _quoted(quoted: Quoted) -> Iterator[RenderableType]:
    """Yield the quote behind its mark, the sentences around behind another, and the source."""
    if quoted.before:
        yield Beside(Text(visible(quoted.before), "dim"), AROUND, "dim")
    yield Beside(Text(visible(quoted.quote.text), "bold"), QUOTED, COLOURS[quoted.accent])
    if quoted.after:
        yield Beside(Text(visible(quoted.after), "dim"), AROUND, "dim")
    yield Beside(_source(quoted.source))
    for line in quoted.meanings:
        yield Beside(Text(visible(line), "dim"))


def _source(cited: Cited) -> Text:
    lines = Text.assemble(visible(cited.name), " · ", (cited.date, "italic"))
    byline = (*cited.byline, cited.article.url or cited.article.page)
    if known := " · ".join(visible(part) for part in byline if part):
        lines.append(f"\n{known}", "dim")
    if cited.note:
        lines.append(f"\n{visible(cited.note)}", "dim italic")
    return lines


def _evidence(evidence: Evidence) -> Iterator[RenderableType]:
    table = Table.grid(padding=(0, INDENT))
    table.add_row(Text(evidence.asked, "dim"), Text(evidence.found, "dim"))
    for asked, words in evidence.rows:
        found = Text()
        for word, weight in words:
            found.append(", " if found else "")
            found.append(visible(word)).append(f" {weight}", "dim")
        table.add_row(Text(visible(asked)), found)
    yield Padding(table, (0, 0, 0, INDENT), expand=False)
    yield Beside(Text(evidence.confidence, "dim"))
