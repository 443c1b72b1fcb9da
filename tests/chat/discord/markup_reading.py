r"""Reads a rendered message as Discord does: what is its own markup, and what words are shown.

The frame is what a renderer sets itself; all else is text, in which every sign that could mean
something has a backslash before it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from discord import ui

from bot.chat.discord.drawing.escaping import ZERO_WIDTH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.chat.discord.drawing.rendering import Rendered

FRAME = re.compile(r"^(?:> )?(?:-# |### )?", re.MULTILINE)
LINK = re.compile(r"\[[\w ']+\]\(https?://[^()\s\\<>*\[\]]+\)")
ESCAPED = re.compile(r"\\([^A-Za-z0-9\s])")
MEANINGFUL = re.compile(r"[\\*_~|`<>\[\]:/#&]|^\s*(?:[-+=]|\d+[.)])", re.MULTILINE)
RINGING = re.compile(
    r"@everyone|@here|<@[!&]?\d+>|<#\d+>|<a?:\w+:\d+>|<t:-?\d+|</[^>]+:\d+>|<id:|:\w+:"
    r"|(?<!\]\()https?://|discord\.gg/",
    re.IGNORECASE,
)
"""What the server or a program of Discord's looks for in the raw text, outside our own links."""


def drawn(rendered: Rendered) -> str:
    """Return a message as text: displays as they are, lines, room, files and buttons as signs."""
    lines = []
    for item in rendered.view.walk_children():
        match item:
            case ui.TextDisplay():
                lines.append(item.content)
            case ui.Separator():
                lines.append("――――" if item.visible else "")
            case ui.File():
                lines.append(f"[{item.media.url}]")
            case ui.Button():
                lines.append(f"({item.label})")
    return "\n".join(lines)


def displays(rendered: Rendered) -> list[str]:
    """Return the contents of all text displays."""
    children = rendered.view.walk_children()
    return [item.content for item in children if isinstance(item, ui.TextDisplay)]


def sent(rendered: Rendered) -> list[dict[str, Any]]:
    """Return the outermost components as Discord gets them."""
    parts: list[dict[str, Any]] = rendered.view.to_components()  # type: ignore[no-untyped-call]
    return parts


def components(rendered: Rendered) -> list[dict[str, Any]]:
    """Return all components as they are sent, with those that are nested."""

    def walked(parts: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        for part in parts:
            yield part
            yield from walked(part.get("components", []))

    return list(walked(sent(rendered)))


def shown(markup: str) -> str:
    """Return the words that are shown of `markup` which has no frame."""
    return ESCAPED.sub(r"\1", markup).replace(ZERO_WIDTH, "")


def stray(markup: str) -> str | None:
    """Return markup that isn't of the frame, which there should never be, or None."""
    if ringing := RINGING.search(LINK.sub("", markup)):
        return ringing[0]
    text = ESCAPED.sub("x", LINK.sub("", FRAME.sub("", markup)))
    for line in text.splitlines():
        strong = line.count("**")
        if strong % 2 or (found := MEANINGFUL.search(line.replace("**", ""))):
            return line if strong % 2 or not found else found[0]
    return None
