"""Rendered messages, and how Slack shows them: its blocks as lines of text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.chat.slack.drawing.rendering import render
from tests.chat.discord.messages import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.chat.presenting import Block
    from bot.chat.slack.drawing.rendering import Sheet

STYLES = {"bold": "**", "italic": "_"}
FOOT = {
    "type": "actions",
    "elements": [
        {"type": "button", "action_id": "a", "text": {"type": "plain_text", "text": "Press"}}
    ],
}


def rendered(blocks: Iterable[Block], foot: bool = False) -> tuple[Sheet, ...]:  # noqa: FBT001, FBT002 - reads well
    """Return messages in English, the last with a button under it."""
    return render(blocks, (FOOT,) if foot else (), texts=ENGLISH)


def drawn(sheets: Iterable[Sheet]) -> str:
    """Return messages as text, with a line of = between them."""
    return "\n========\n".join(
        "\n".join(line for block in sheet.blocks for line in _lines(block)) for sheet in sheets
    )


def quoted(sheets: Iterable[Sheet]) -> str:
    """Return all text that stands in quotations, as it is."""
    return "".join(
        part["text"]
        for sheet in sheets
        for block in sheet.blocks
        if block["type"] == "rich_text"
        for element in block["elements"]
        if element["type"] == "rich_text_quote"
        for part in element["elements"]
    )


def _lines(block: dict[str, Any]) -> Iterator[str]:
    match block:
        case {"type": "divider"}:
            yield "――――"
        case {"type": "header", "text": text}:
            yield f"# {text['text']}"
        case {"type": "context", "elements": elements}:
            yield "- " + " | ".join(one["text"] for one in elements)
        case {"type": "rich_text", "elements": [element]}:
            whole = "".join(map(_part, element["elements"]))
            sign = "> " if element["type"] == "rich_text_quote" else ""
            yield from (f"{sign}{line}" for line in whole.split("\n"))
        case _:
            yield f"({block['type']})"


def _part(part: dict[str, Any]) -> str:
    if part["type"] == "link":
        return f"<{part['url']}|{part['text']}>"
    mark = "".join(STYLES[name] for name in part.get("style", {}))
    words, end = part["text"].removesuffix("\n"), "\n" * part["text"].endswith("\n")
    return f"{mark}{words}{mark}{end}"
