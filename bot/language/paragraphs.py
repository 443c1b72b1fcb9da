"""Article text cut into paragraphs: which lines belong together, and which are headings."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from bot.language.structure import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HEADING_CHARACTERS: Final = 90
HEADING_WORDS: Final = 12
QUESTION_WORDS: Final = 6
"""Words that a heading ending in '?' or '!' may have."""
LONG_LINE: Final = 60
"""Length from which a line that stops in mid-sentence was wrapped by an editor."""
WRAPPED_WIDTH: Final = (50, 100)
"""Shortest and longest full line of prose wrapped by an editor."""
WRAPPED_RAGGEDNESS: Final = 25
LOOK_BACK: Final = 40
"""Characters before a full stop that can tell what it means; bounds the work at each."""

QUOTES: Final = "\"'„“”‚‘’«»‹›「」『』"
CLOSING: Final = "\"'“”‘’«»‹›」』)]}）》】"
STOPS: Final = ".!?…؟۔।॥։።"
WIDE_STOPS: Final = "。！？｡"
_FINAL: Final = tuple(STOPS + WIDE_STOPS)
_LINE_MARKUP = re.compile(r"\s*(#{1,6}[ \t]+(?=\S))?((?:(?:[-*•]|>+)[ \t]+(?=\S))*)")
_SAME_CHARACTERS = str.maketrans(dict.fromkeys(QUOTES + "`´", '"') | dict.fromkeys("–—‑", "-"))


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph's place, without the markup before it."""

    start: int
    end: int
    markup: str = ""
    """'#' before a heading, '-' before a list item or a quotation."""
    one_line: bool = True


def blocks(text: str) -> Iterator[Block]:
    """Find the paragraphs: lines, or several lines of wrapped prose."""
    run: list[Block] = []
    for line in _lines(text):
        if line is None:
            yield from _unwrapped(text, run)
            run = []
        else:
            run.append(line)
    yield from _unwrapped(text, run)


def _lines(text: str) -> Iterator[Block | None]:
    """Find the lines without surrounding space and markup; None is an empty line."""
    start = 0
    for line in text.splitlines(keepends=True):
        stripped = line.rstrip()
        if stripped:
            markup = _LINE_MARKUP.match(stripped)
            skipped = markup.end() if markup else 0
            sign = "" if markup is None else "#" if markup[1] else "-" if markup[2] else ""
            yield Block(start + skipped, start + len(stripped), sign)
        else:
            yield None
        start += len(line)


def _unwrapped(text: str, run: Sequence[Block]) -> list[Block]:
    """Join those of some lines without an empty one between that are one paragraph."""
    wrapped = _is_wrapped(text, run)
    blocks = list(run[:1])
    for before, line in pairwise(run):
        if wrapped or _goes_on(text, blocks[-1], before, line):
            first = blocks.pop()
            blocks.append(Block(first.start, line.end, first.markup, one_line=False))
        else:
            blocks.append(line)
    return blocks


def _is_wrapped(text: str, run: Sequence[Block]) -> bool:
    """Tell whether lines are prose wrapped at one width: even, and broken within sentences."""
    widths = [line.end - line.start for line in run]
    full = widths[:-1]
    return (
        len(full) > 1
        and not any(line.markup for line in run)
        and WRAPPED_WIDTH[0] <= min(full)
        and max(widths) <= WRAPPED_WIDTH[1]
        and max(full) - min(full) <= WRAPPED_RAGGEDNESS
        and not all(_is_closed(text, line) for line in run[:-1])
        and _is_prose(text, run)
    )


def _is_prose(text: str, run: Sequence[Block]) -> bool:
    """Tell whether lines are no list of headings: they go on, or end, within a line."""
    return any(_breaks_off(text, line, after) for line, after in pairwise(run)) or (
        _is_closed(text, run[-1]) and ". " in text[run[0].start : run[-1].end]
    )


def _goes_on(text: str, block: Block, before: Block, line: Block) -> bool:
    """Tell whether a line continues the block whose last line is long and has no end."""
    return (
        block.markup != "#"
        and not line.markup
        and before.end - before.start > LONG_LINE
        and _breaks_off(text, before, line)
    )


def _breaks_off(text: str, line: Block, after: Block) -> bool:
    """Tell whether a sentence runs over from one line into the next."""
    return text[after.start].islower() and not _is_closed(text, line)


def _is_closed(text: str, block: Block) -> bool:
    """Tell whether a paragraph ends as a sentence does."""
    tail = text[max(block.start, block.end - LOOK_BACK) : block.end]
    return tail.rstrip(CLOSING + " ").endswith(_FINAL)


def kinds(text: str, blocks: Sequence[Block], title: str) -> list[Kind]:
    """Tell titles and headings from the body; a text of nothing else is all body."""
    name = _normalised(title)
    afters = [*blocks[1:], None]
    kinds = [_kind(text, *pair, name) for pair in zip(blocks, afters, strict=False)]
    for kind in (Kind.HEADING, Kind.TITLE):
        if Kind.BODY not in kinds:
            kinds = [Kind.BODY if each is kind else each for each in kinds]
    return kinds


def _kind(text: str, block: Block, after: Block | None, title: str) -> Kind:
    """Tell what a paragraph is, seen by itself and the one after it."""
    if title and _normalised(text[block.start : block.end]) == title:
        return Kind.TITLE
    return Kind.HEADING if _is_heading(text, block, after) else Kind.BODY


def _normalised(text: str) -> str:
    """Return a title in the form in which it is compared."""
    return " ".join(unicodedata.normalize("NFKC", text).translate(_SAME_CHARACTERS).split())


def _is_heading(text: str, block: Block, after: Block | None) -> bool:
    """Tell whether a paragraph is a heading: marked as one, or one short line without an end."""
    if block.markup:
        return block.markup == "#"
    if not block.one_line or block.end - block.start > HEADING_CHARACTERS:
        return False
    line = text[block.start : block.end]
    if not _is_closed(text, block):
        return len(line.split()) <= HEADING_WORDS
    return (
        line[-1] in "?!"
        and len(line.split()) <= QUESTION_WORDS
        and not any(stop in line[:-1] for stop in (". ", "? ", "! "))
        and after is not None
        and after.end - after.start > HEADING_CHARACTERS
    )
