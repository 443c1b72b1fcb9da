"""The chat: questions typed at a prompt (or piped in) until Ctrl-D or /quit."""

from __future__ import annotations

import sys
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from rich.text import Text

from bot.answering.weights import HowSure
from bot.chat.terminal.rendering import Shown, render
from bot.chat.terminal.safe import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from prompt_toolkit import PromptSession
    from rich.console import Console

    from bot.answering.answerer import Answerer
    from bot.answering.models import Answer, NoAnswer

PROMPT = "❯ "
COMMANDS = {
    "/why": "which asked word met which words of the last quote",
    "/context": "the last answer with the sentences around it",
    "/help": "this list; ? does the same",
    "/quit": "leave; Ctrl-D does the same",
}


class Chat:
    """A conversation in a terminal: remembers the last answer, so that it can be looked into."""

    def __init__(
        self, answerer: Answerer, console: Console, how_sure: HowSure = HowSure.NORMAL
    ) -> None:
        """Answer from `answerer` what is sure enough, show on `console`."""
        self._answerer = answerer
        self._console = console
        self._how_sure = how_sure
        self._last: Answer | NoAnswer | None = None
        self._shown = Shown()

    def run(self, lines: Iterable[str]) -> None:
        """Greet, answer each of `lines` until they end or one says /quit, and say goodbye."""
        self._greet()
        for line in lines:
            said = line.strip()
            if said in {"/quit", "/exit", "/q", "quit", "exit"}:
                break
            if said:
                self._reply(said)
                self._console.print()
        self._say("Goodbye.")

    def _greet(self) -> None:
        count = len(self._answerer.units.articles)
        articles = "one article" if count == 1 else f"{count} articles"
        self._say(f"Fundstelle quotes one sentence, word for word, from {articles}.", "bold")
        self._say("Ask in English, German, Spanish or French; whole questions work best.")
        self._say("After an answer, /why and /context show more of it.")
        self._say("? lists what else can be typed; Ctrl-D leaves.\n")

    def _reply(self, said: str) -> None:
        match said:
            case "?" | "/help" | "help":
                for command, meaning in COMMANDS.items():
                    self._say(f"{command:<10}{meaning}")
            case "/why":
                self._again(replace(self._shown, why=True))
            case "/context":
                self._again(replace(self._shown, context=self._answerer.units))
            case _ if said.startswith("/"):
                self._say(f"There is no {visible(said)}; ? lists what there is.")
            case _:
                self._last = self._answerer.answer(said, self._how_sure)
                self._again(Shown())

    def _again(self, shown: Shown) -> None:
        """Show the last answer, with what was asked for besides."""
        if self._last is None:
            self._say("There is no answer yet to look into: ask something first.")
            return
        self._shown = shown
        self._console.print(render(self._last, shown))

    def _say(self, sentence: str, style: str = "") -> None:
        self._console.print(Text(sentence, style))


def typed(history: Path, console: Console) -> Iterator[str]:
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
                yield session.prompt(PROMPT)
            except KeyboardInterrupt:
                if not session.default_buffer.text:  # Ctrl-C clears the line, then leaves
                    raise


def _session(path: Path) -> PromptSession[str]:
    from prompt_toolkit import PromptSession  # noqa: PLC0415 - .1 s to import, only for a chat
    from prompt_toolkit.history import FileHistory  # noqa: PLC0415 - the same

    class Remembered(FileHistory):
        """What was typed before, in a file where there can be one, else as long as we talk."""

        def load_history_strings(self) -> Iterable[str]:
            try:
                return super().load_history_strings()
            except OSError:
                return ()

        def store_string(self, string: str) -> None:
            with suppress(OSError):
                super().store_string(string)

    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)  # questions are nobody else's business
    return PromptSession(history=Remembered(str(path)))
