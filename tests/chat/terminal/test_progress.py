"""Waiting is shown where somebody watches, and only when there is something to wait for."""

from __future__ import annotations

import io
import time

import pytest
from rich.console import Console

from bot.chat.terminal import Preparation

NEVER_S = 600.0
ERASED = "\x1b[1A\x1b[2K"


def terminal() -> Console:
    """Return a console that takes itself for a terminal."""
    return Console(file=io.StringIO(), force_terminal=True, force_interactive=True, width=80)


def shown(console: Console) -> str:
    """Return what was written so far."""
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def wait_for(words: str, console: Console) -> None:
    """Return when `words` are shown; fail if they never are."""
    deadline = time.monotonic() + 30
    while words not in shown(console):
        assert time.monotonic() < deadline, f"{words!r} was never shown"
        time.sleep(0.01)


def test_what_takes_a_moment_shows_nothing() -> None:
    """No flicker before an answer."""
    console = terminal()
    with Preparation(console, moment_s=NEVER_S) as preparation:
        preparation.step("Reading")(1, 2)
    assert shown(console) == ""


def test_what_takes_longer_shows_its_steps_and_leaves_no_trace() -> None:
    """The bar names the step; at the end the cursor is back and the line is erased."""
    console = terminal()
    with Preparation(console, moment_s=0) as preparation:
        wait_for("Preparing the articles", console)
        preparation.step("Reading")(1, 2)
        wait_for("Reading", console)
    assert shown(console).endswith(ERASED)


def test_a_step_that_is_done_makes_room_for_the_next() -> None:
    """What comes after it may not be counted, and must not look stuck at the end."""
    console = terminal()
    with Preparation(console, moment_s=0) as preparation:
        report = preparation.step("Reading")
        report(1, 2)
        wait_for("Reading", console)
        before = len(shown(console))
        report(2, 2)
        wait_for("Preparing the articles", console)
        assert "Reading" not in shown(console)[before:].rsplit("Preparing", maxsplit=1)[-1]


def test_a_pipe_gets_one_plain_line_at_most() -> None:
    """A log needs no bar."""
    console = Console(file=io.StringIO(), width=80)
    with Preparation(console, long_s=0) as preparation:
        wait_for("Preparing the articles …\n", console)
        preparation.step("Reading")(1, 2)
    assert shown(console) == "Preparing the articles …\n"


def interrupted(console: Console) -> None:
    """Press Ctrl-C while the bar is shown."""
    with Preparation(console, moment_s=0):
        wait_for("Preparing the articles", console)
        raise KeyboardInterrupt


def test_the_bar_goes_away_when_something_goes_wrong() -> None:
    """Whatever is printed next stands on a line of its own."""
    console = terminal()
    with pytest.raises(KeyboardInterrupt):
        interrupted(console)
    assert shown(console).endswith(ERASED)


def test_a_report_after_the_end_shows_nothing() -> None:
    """The encoder goes on counting while questions are answered."""
    console = terminal()
    with Preparation(console, moment_s=NEVER_S) as preparation:
        report = preparation.step("Comparing")
    report(1, 2)
    report(2, 2)
    assert shown(console) == ""
