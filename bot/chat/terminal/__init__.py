"""The terminal: an answer drawn with rich, a prompt to ask at, progress on stderr.

What a chat needs besides (`opening`) imports the memory, so it isn't here: `ask` stays quick.
"""

from __future__ import annotations

from bot.chat.terminal.locales import system_locale
from bot.chat.terminal.progress import Preparation
from bot.chat.terminal.rendering import Shown, render

__all__ = ["Preparation", "Shown", "render", "system_locale"]
