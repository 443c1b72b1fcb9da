"""The prompt yields what is typed, with history, or line by line what is piped in."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.history import FileHistory
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from bot.chat.terminal.prompt import typed
from tests.chat.terminal.drawing import console, written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from prompt_toolkit.input import PipeInput


class Keyboard(io.StringIO):
    """A standard input that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


@pytest.fixture
def keys(monkeypatch: pytest.MonkeyPatch) -> Iterator[PipeInput]:
    """Return where a test types for prompt_toolkit."""
    monkeypatch.setattr("sys.stdin", Keyboard())
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        yield pipe


def files(folder: Path) -> list[Path]:
    """Return what lies in `folder`."""
    return list(folder.iterdir())


async def lines_typed(history: Path) -> list[str]:
    """Return all lines typed on a terminal."""
    return [line async for line in typed(history, console(colours=True))]


async def test_lines_from_a_pipe_are_shown_with_their_answers(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """So a transcript can be read; nothing is remembered."""
    monkeypatch.setattr("sys.stdin", io.StringIO("who?\n\nwhy\x1b?"))
    terminal = console()

    lines = [line async for line in typed(tmp_path / "history", terminal)]

    assert lines == ["who?\n", "why\x1b?"]
    assert written(terminal) == "❯ who?\n❯ why␛?\n"
    assert files(tmp_path) == []


async def test_what_was_typed_is_remembered(keys: PipeInput, tmp_path: Path) -> None:
    """The next chat can find it; the file is nobody else's business."""
    history = tmp_path / "cache" / "history"
    keys.send_text("who?\rwhy?\r\x04")

    assert await lines_typed(history) == ["who?", "why?"]
    assert list(FileHistory(str(history)).load_history_strings()) == ["why?", "who?"]
    assert history.stat().st_mode & 0o077 == 0


async def test_without_a_place_for_the_history_the_chat_goes_on(
    keys: PipeInput, tmp_path: Path
) -> None:
    """A read-only disk is no error."""
    (tmp_path / "file").write_text("not a folder", "utf-8")
    keys.send_text("who?\rwhy?\r\x04")

    assert await lines_typed(tmp_path / "file" / "history") == ["who?", "why?"]


async def test_ctrl_c_clears_the_line_and_then_leaves(keys: PipeInput, tmp_path: Path) -> None:
    """As in other prompts; leaving is up to the caller."""
    keys.send_text("abc\x03who?\r\x03")
    lines = typed(tmp_path / "history", console(colours=True))

    assert await anext(lines) == "who?"
    with pytest.raises(KeyboardInterrupt):
        await anext(lines)
