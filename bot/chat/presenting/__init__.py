"""What is shown of a reply, piece by piece in its order; how it looks is for each platform.

`Outcomes` presents what the articles say; `replies.Replies` all that the chat service says. The
second isn't here: it imports the service and with it the memory, and `ask` stays quick.
"""

from __future__ import annotations

from bot.chat.presenting.blocks import (
    Accent,
    Block,
    Cited,
    Evidence,
    Heading,
    Line,
    Note,
    Quoted,
    Tone,
)
from bot.chat.presenting.outcomes import Outcomes

__all__ = [
    "Accent",
    "Block",
    "Cited",
    "Evidence",
    "Heading",
    "Line",
    "Note",
    "Outcomes",
    "Quoted",
    "Tone",
]
