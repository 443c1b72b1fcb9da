"""Replies as Discord shows them: a container in the colour of what it is, buttons under it.

Everything stays within what one message can hold: blocks that don't fit are left out from the end,
whole. The quote that a reply is about is always there, in a file if it is too long for a message.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import discord
from discord import ui

from bot.chat.discord.drawing.limits import Room
from bot.chat.discord.drawing.markup import drawn, in_file
from bot.chat.presenting import Accent, Cited, Heading, Line, Note, Quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.chat.discord.drawing.markup import Drawn
    from bot.chat.presenting import Block
    from bot.chat.texts import Texts

Row: TypeAlias = "ui.ActionRow[ui.LayoutView]"

COLOURS = {
    Accent.ANSWER: 0x2E9E5B,
    Accent.REPORT: 0x3B88C3,
    Accent.PERHAPS: 0xE0A526,
    Accent.NEAREST: 0x8A939B,
    Accent.EVIDENCE: 0x8E5BC0,
}
FILE = "quote.txt"


@dataclass(frozen=True, slots=True)
class Rendered:
    """A message, to be sent once: `send(view=rendered.view, files=rendered.files)`."""

    view: ui.LayoutView
    files: tuple[discord.File, ...] = ()


@dataclass(slots=True)
class _Piece:
    """One block: the ways to show it, of which the first is shown unless there is room for more.

    `above` keeps it apart from what is before it; `file` is attached to it.
    """

    ways: tuple[Drawn, ...]
    above: ui.Separator[ui.LayoutView] | None
    file: str = ""

    @property
    def components(self) -> int:
        """Return how many components show it."""
        return len(self.ways[0]) + bool(self.above) + bool(self.file)


def render(blocks: Iterable[Block], rows: Sequence[Row] = (), *, texts: Texts) -> Rendered:
    """Return `blocks` as a message with `rows` of buttons under them, in the words of `texts`.

    Where no block has any words it says that there is nothing more.
    """
    blocks = tuple(blocks)
    container: ui.Container[ui.LayoutView] = ui.Container(accent_colour=_colour(blocks))
    room = Room.beside(rows)
    files: list[discord.File] = []
    nothing = (Line(texts.nothing_further()),)
    pieces = tuple(_fitting(blocks, room, texts)) or tuple(_fitting(nothing, room, texts))
    for piece in pieces:
        if piece.above:
            container.add_item(piece.above)
        for text in _fullest(piece.ways, room):
            container.add_item(ui.TextDisplay(text))
        if piece.file:
            files.append(discord.File(io.BytesIO(piece.file.encode("utf-8", "replace")), FILE))
            container.add_item(ui.File(files[-1]))
    view = ui.LayoutView(timeout=None)
    for item in (container, *rows):
        view.add_item(item)
    view.stop()  # its buttons know all there is to know: discord.py need not keep it for them
    return Rendered(view, tuple(files))


def _fitting(blocks: Sequence[Block], room: Room, texts: Texts) -> Iterator[_Piece]:
    """Yield what there is room for; the first quote in a file where that is the only way."""
    before: Block | None = None
    quoted = False
    for heading, block in _headed(blocks):
        above = _separator(before, heading, block) if before else None
        piece = _Piece(drawn(block, texts, heading), above)
        if not piece.ways[0]:
            continue
        if not room.take(piece.ways[0], piece.components):
            if quoted or not isinstance(block, Quoted):
                return
            parts = (block.before, block.quote.text, block.after)
            passage = "\n\n".join(part for part in parts if part)
            piece = _Piece((in_file(block, texts, heading),), above, passage)
            room.take(piece.ways[0], piece.components)
        yield piece
        before = block
        quoted = quoted or isinstance(block, Quoted)


def _separator(
    before: Block, heading: Heading | None, block: Block
) -> ui.Separator[ui.LayoutView] | None:
    """Return what keeps `block` apart from the one `before`: a line, some room, or nothing."""
    match before, heading, block:
        case (_, Heading(), _) | (_, _, Note()) | (Quoted(), _, Quoted()):
            return ui.Separator()
        case _, _, Cited():
            return ui.Separator(visible=False)
    return None


def _fullest(ways: Sequence[Drawn], room: Room) -> Drawn:
    """Return the fullest of `ways` that there is room for, where the first has its room."""
    shown = ways[0]
    for way in ways[1:]:
        if not room.swap(shown, way):
            break
        shown = way
    return shown


def _headed(blocks: Iterable[Block]) -> Iterator[tuple[Heading | None, Block]]:
    """Yield each block with the heading above it, which never stands alone."""
    heading = None
    for block in blocks:
        if isinstance(block, Heading):
            heading = block
        else:
            yield heading, block
            heading = None


def _colour(blocks: Iterable[Block]) -> int | None:
    """Return the colour of what a reply is first of all."""
    accents = (block.accent for block in blocks if isinstance(block, Heading | Quoted))
    first = next(accents, None)
    return COLOURS[first] if first else None
