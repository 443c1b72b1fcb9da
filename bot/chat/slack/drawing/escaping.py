"""Text of strangers for Slack: shown as it is, and read as nothing but text.

Slack has no escape for `*`, `_`, `~` and backticks, which mean something wherever there is markup.
So what isn't ours is never set in markup, but as plain or rich text, in which nothing is marked up.
"""

from __future__ import annotations

from bot.chat.presenting.safe_text import visible

_CONTROL = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
"""https://docs.slack.dev/messaging/formatting-message-text#escaping: these, and no other."""


def escaped(text: str) -> str:
    """Return `text` on one line for a text object, in which no mention and no link can begin."""
    return visible(text).strip().translate(_CONTROL)


def unescaped(text: str) -> str:
    """Return what somebody typed, in which Slack escapes the same three signs."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
