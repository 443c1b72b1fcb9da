"""The prompt: lines typed at it with history, or piped in."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from prompt_toolkit import PromptSession
from prompt_toolkit.history import FileHistory
from rich.text import Text

from bot.chat.presenting.safe_text import visible

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable
    from pathlib import Path

    from rich.console import Console

PROMPT = "❯ "


async def typed(history: Path, console: Console) -> AsyncIterator[str]:
    """Yield what is typed at the prompt, or line by line what is piped in."""
    if not (sys.stdin.isatty() and console.is_terminal):
        for line in filter(str.strip, sys.stdin):
            console.print(Text(f"{PROMPT}{visible(line.strip())}", "dim"))
            yield line
        return
    session = _session(history)
    with suppress(EOFError):
        while True:
            try:
                yield await session.prompt_async(PROMPT)
            except KeyboardInterrupt:
                if not session.default_buffer.text:  # Ctrl-C clears the line, then leaves
                    raise


class _Remembered(FileHistory):
    """What was typed before, in a file where there can be one, else as long as we talk."""

    def load_history_strings(self) -> Iterable[str]:
        try:
            return super().load_history_strings()
        except OSError:
            return ()

    def store_string(self, string: str) -> None:
        with suppress(OSError):
            super().store_string(string)


def _session(path: Path) -> PromptSession[str]:
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)  # questions are nobody else's business
    return PromptSession(history=_Remembered(str(path)))
