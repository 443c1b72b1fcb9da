"""What fits into one message with components.

Discord refuses a message that is beyond any of these whole, so that they are kept here: discord.py
counts the components, and the text not at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from discord import ui

MOST_TEXT = 4000
"""Characters in all text displays together: https://docs.discord.com/developers/components/using-message-components"""
MOST_COMPONENTS = 40
"""Components of a message with all that is nested in them: the same page."""


@dataclass(slots=True)
class Room:
    """How much of a message is left for text and for components."""

    text: int = MOST_TEXT
    components: int = MOST_COMPONENTS

    @classmethod
    def beside(cls, rows: Iterable[ui.ActionRow[ui.LayoutView]]) -> Self:
        """Return the room in a container beside `rows` of buttons."""
        taken = 1 + sum(1 + len(row.children) for row in rows)
        return cls(components=MOST_COMPONENTS - taken)

    def take(self, texts: Sequence[str], components: int) -> bool:
        """Take room for so much, or return False and leave it where there isn't enough."""
        text = sum(map(length, texts))
        if text > self.text or components > self.components:
            return False
        self.text -= text
        self.components -= components
        return True

    def swap(self, taken: Sequence[str], texts: Sequence[str]) -> bool:
        """Take room for `texts` in the place of what is `taken`, or return False."""
        more = sum(map(length, texts)) - sum(map(length, taken))
        if more > self.text:
            return False
        self.text -= more
        return True


def length(text: str) -> int:
    """Return the length of `text` in UTF-16, where 🙂 is two.

    Discord counts characters (discord/discord-api-docs#1315), its programs count like this: what
    fits so fits either way.
    """
    return len(text.encode("utf-16-le")) // 2
