"""The terminal: an answer drawn with rich, a prompt to ask at, progress on stderr."""

from __future__ import annotations

from bot.chat.terminal.progress import Preparation
from bot.chat.terminal.prompt import Chat, typed
from bot.chat.terminal.rendering import Shown, render
from bot.chat.terminal.safe import visible

__all__ = ["Chat", "Preparation", "Shown", "render", "typed", "visible"]
