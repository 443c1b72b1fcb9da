"""Replies as Slack shows them: messages of blocks, buttons under the last.

Everything stays within what a message can hold: blocks that don't fit are left out from the end,
whole. The quote that a reply is about is always there, over several messages if need be.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.chat.presenting import Heading, Line, Note, Quoted
from bot.chat.slack.drawing.escaping import escaped
from bot.chat.slack.drawing.limits import MOST_BLOCKS, MOST_TEXT, Room, length
from bot.chat.slack.drawing.markup import Drawn, drawn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.chat.presenting import Block
    from bot.chat.slack.drawing.limits import Json
    from bot.chat.texts import Texts

MOST_FALLBACK = 3000
"""Characters of what notifications and screen readers get; Slack cuts it at 4000 or more."""
DIVIDER: Json = {"type": "divider"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """One message: its `blocks`, and `text` for where these aren't shown."""

    blocks: tuple[Json, ...]
    text: str


@dataclass(slots=True)
class _Filling:
    """A message that is being filled; each of `pieces` is blocks, and ways to go on."""

    room: Room
    pieces: list[Drawn] = field(default_factory=list)

    def take(self, piece: Drawn) -> bool:
        """Show `piece` in its first way, if it fits."""
        if not self.room.take((*piece.blocks, *piece.ways[0])):
            return False
        self.pieces.append(piece)
        return True

    def filled(self) -> Iterator[Json]:
        """Yield all blocks, each piece in the fullest way that there is room for."""
        for piece in self.pieces:
            shown = piece.ways[0]
            for way in piece.ways[1:]:
                self.room.give_back(shown)
                if not self.room.take(way):
                    self.room.take(shown)
                    break
                shown = way
            yield from (*piece.blocks, *shown)


def render(
    blocks: Iterable[Block], foot: Sequence[Json] = (), *, texts: Texts
) -> tuple[Sheet, ...]:
    """Return `blocks` as messages with `foot` under the last, in the words of `texts`.

    Where no block has any words it says that there is nothing more.
    """
    blocks = tuple(blocks)
    nothing = (Line(texts.nothing_further()),)
    fillings = _fitted(blocks, foot, texts) or _fitted(nothing, foot, texts)
    contents = [tuple(filling.filled()) for filling in fillings]
    contents[-1] += tuple(foot)
    first = fallback(blocks) or texts.nothing_further()
    return tuple(Sheet(one, "…" if place else first) for place, one in enumerate(contents))


def shown(blocks: Iterable[Block], texts: Texts) -> list[Json]:
    """Return all of `blocks`, each in its fullest way, for where there is room for many."""
    pieces = [drawn(block, texts) for block in blocks]
    return [one for piece in pieces for one in (*piece.blocks, *piece.ways[-1])]


def fallback(blocks: Iterable[Block]) -> str:
    """Return the words of `blocks` for where blocks aren't shown: as many lines as fit, whole."""
    room, lines = MOST_FALLBACK, []
    for line in filter(None, (escaped(line) for block in blocks for line in _lines(block))):
        if len(line) < room:
            room -= len(line) + 1
            lines.append(line)
    return "\n".join(lines)


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Line(words, _, aside):
            yield from (words, aside)
        case Heading(words) | Note(words):
            yield words
        case Quoted():
            yield f"“{block.quote.text}”"
            yield f"{block.source.name} · {block.source.date}"


def _fitted(blocks: Sequence[Block], foot: Sequence[Json], texts: Texts) -> list[_Filling]:
    """Return what there is room for; the first quote in more messages where that is the only way.

    Nothing else begins one.
    """
    room = Room(MOST_TEXT - length(foot), MOST_BLOCKS - len(foot))
    fillings: list[_Filling] = []
    quoted = False
    for piece, block in _pieces(blocks, texts):
        fillings = fillings or [_Filling(Room(room.text, room.blocks))]
        first = isinstance(block, Quoted) and not quoted
        quoted = quoted or first
        if fillings[-1].take(piece):
            continue
        if not first:
            break
        for part in (*(Drawn((one,)) for one in piece.blocks), Drawn((), piece.ways)):
            if not fillings[-1].take(part):
                fillings.append(_Filling(Room(room.text, room.blocks)))
                fillings[-1].take(part)
    return [filling for filling in fillings if filling.pieces]


def _pieces(blocks: Iterable[Block], texts: Texts) -> Iterator[tuple[Drawn, Block]]:
    """Yield each block that shows anything, with the heading above it, which never stands alone."""
    heading: tuple[Json, ...] = ()
    before: Block | None = None
    for block in blocks:
        piece = drawn(block, texts)
        if isinstance(block, Heading):
            heading = piece.blocks
        elif piece.blocks or piece.ways[0]:
            between = isinstance(before, Quoted) and isinstance(block, Quoted)
            above = heading or ((DIVIDER,) if between else ())
            yield Drawn((*above, *piece.blocks), piece.ways), block
            heading, before = (), block
