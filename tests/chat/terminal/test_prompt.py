"""A chat greets, answers line by line, looks into the last answer, and says goodbye."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.history import FileHistory
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from bot.chat.terminal import Chat, render, typed
from tests.chat.terminal.drawing import console, drawn, written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from prompt_toolkit.input import PipeInput

    from bot.answering.answerer import Answerer


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


def talk(answerer: Answerer, *lines: str) -> str:
    """Return what a chat shows when `lines` are said."""
    terminal = console(500)
    Chat(answerer, terminal).run(lines)
    return written(terminal)


def test_it_greets_with_what_it_has_and_says_goodbye(shipped: Answerer) -> None:
    """The number of articles, three tips, the way out."""
    told = talk(shipped)

    assert "from 5 articles" in told
    assert "/why and /context" in told
    assert "Ctrl-D leaves" in told
    assert told.endswith("Goodbye.\n")


def test_a_question_is_answered(shipped: Answerer) -> None:
    """As `ask` answers it."""
    question = "when will Xiaomi sell phones in the US?"

    assert drawn(render(shipped.answer(question)), 500) in talk(shipped, f"{question}\n")


def test_the_last_answer_can_be_looked_into(shipped: Answerer) -> None:
    """First its words, then its neighbours as well."""
    question = "when will Xiaomi sell phones in the US?"

    plain = talk(shipped, question)
    assert "Why this sentence" not in plain
    assert "┊ " not in plain
    assert "Why this sentence" in talk(shipped, question, "/why")
    assert "┊ " in talk(shipped, question, "/context")
    both = talk(shipped, question, "/why", "/context")
    assert "Why this sentence" in both[both.index("┊ ") :]


@pytest.mark.parametrize("command", ["/why", "/context"])
def test_there_must_be_an_answer_to_look_into(shipped: Answerer, command: str) -> None:
    """Before the first question that is said, not an error."""
    assert "ask something first" in talk(shipped, command)


@pytest.mark.parametrize("command", ["?", "/help"])
def test_help_lists_the_commands(shipped: Answerer, command: str) -> None:
    """Each with what it is for."""
    told = talk(shipped, command)

    assert all(known in told for known in ("/why ", "/context ", "/help ", "/quit "))


def test_it_offers_examples_and_finds_out_no_more_than_it_shows(shipped: Answerer) -> None:
    """Two in the greeting, all in the help; each is asked for once."""
    taken: list[str] = []
    examples = ["who?", "why\x1b?", "when?", "where?"]

    def found_out() -> Iterator[str]:
        for one in examples:
            taken.append(one)
            yield one

    terminal = console(500)
    chat = Chat(shipped, terminal, examples=found_out())

    chat.run([])
    assert "For instance:\n  who?\n  why␛?\n" in written(terminal)
    assert taken == ["who?", "why\x1b?"]

    chat.run(["?", "?"])
    assert written(terminal).count("answered:\n  who?\n  why␛?\n  when?\n  where?\n") == 2
    assert taken == examples


def test_without_examples_none_are_announced(shipped: Answerer) -> None:
    """A corpus needs none."""
    assert "For instance" not in talk(shipped, "?")


def test_an_unknown_command_is_named_harmlessly(shipped: Answerer) -> None:
    """It isn't taken for a question."""
    assert "There is no /\u241b[31m; ? lists" in talk(shipped, "/\x1b[31m")


@pytest.mark.parametrize("command", ["/quit", "/exit", "/q"])
def test_quit_ends_it(shipped: Answerer, command: str) -> None:
    """What comes after is not read."""
    told = talk(shipped, command, "?")

    assert "/context " not in told.split("leaves.")[1]


def test_an_empty_line_says_nothing(shipped: Answerer) -> None:
    """People press return."""
    assert talk(shipped, "", "  \n") == talk(shipped)


def test_lines_from_a_pipe_are_shown_with_their_answers(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """So a transcript can be read; nothing is remembered."""
    monkeypatch.setattr("sys.stdin", io.StringIO("who?\n\nwhy\x1b?"))
    terminal = console()

    assert list(typed(tmp_path / "history", terminal)) == ["who?\n", "why\x1b?"]
    assert written(terminal) == "❯ who?\n❯ why␛?\n"
    assert list(tmp_path.iterdir()) == []


def test_what_was_typed_is_remembered(keys: PipeInput, tmp_path: Path) -> None:
    """The next chat can find it; the file is nobody else's business."""
    history = tmp_path / "cache" / "history"
    keys.send_text("who?\rwhy?\r\x04")

    assert list(typed(history, console(colours=True))) == ["who?", "why?"]
    assert list(FileHistory(str(history)).load_history_strings()) == ["why?", "who?"]
    assert history.stat().st_mode & 0o077 == 0


def test_without_a_place_for_the_history_the_chat_goes_on(keys: PipeInput, tmp_path: Path) -> None:
    """A read-only disk is no error."""
    (tmp_path / "file").write_text("not a folder", "utf-8")
    keys.send_text("who?\rwhy?\r\x04")

    assert list(typed(tmp_path / "file" / "history", console(colours=True))) == ["who?", "why?"]


def test_ctrl_c_clears_the_line_and_then_leaves(keys: PipeInput, tmp_path: Path) -> None:
    """As in other prompts; leaving is up to the caller."""
    keys.send_text("abc\x03who?\r\x03")
    lines = typed(tmp_path / "history", console(colours=True))

    assert next(lines) == "who?"
    with pytest.raises(KeyboardInterrupt):
        next(lines)
