"""The README keeps its word: its commands run, and show what it says; so do those of using.md."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys

import pytest

from bot.chat.texts import Texts
from tests.conftest import REPOSITORY

README = (REPOSITORY / "README.md").read_text("utf-8")
USING = (REPOSITORY / "docs" / "using.md").read_text("utf-8")
BLOCKS = re.findall(r"^```sh\n(.*?)^```$", README + USING, flags=re.MULTILINE | re.DOTALL)
COMMANDS = [line for block in BLOCKS for line in block.splitlines()]


def run(*command: str) -> subprocess.CompletedProcess[str]:
    """Run `command` in the repository as a person would, on a wide terminal without colours."""
    environment = {name: value for name, value in os.environ.items() if "MAKE" not in name}
    return subprocess.run(
        command,
        cwd=REPOSITORY,
        env={**environment, "COLUMNS": "500", "NO_COLOR": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def test_the_quick_start_is_to_ask_and_to_test() -> None:
    """CI takes the test command from here."""
    assert f"<!-- quick start -->\n```sh\n{BLOCKS[0]}```" in README
    assert BLOCKS[0].splitlines() == ["make ask", "make test"]


def test_make_ask_quotes_the_newest_report_and_its_source() -> None:
    """The first command a newcomer types prints the sentence and where it stands."""
    asked = run("make", "ask")
    assert asked.returncode == 0, asked.stderr
    assert "spätestens 2019" in asked.stdout
    assert "Xiaomi schleicht über Mexiko nach Nordamerika" in asked.stdout


def test_a_question_reaches_the_program_as_typed() -> None:
    """Quotes, dollars and backticks of a question are characters to make and the shell."""
    question = """who's "Mi" $HOME `x` $(shell y) \\ #1?"""
    asked = run("make", "ask", f"Q={question}")
    assert asked.returncode == 0, asked.stderr
    typed = run(sys.executable, "-m", "bot", "ask", "--", question)
    assert asked.stdout.splitlines()[-5:] == typed.stdout.splitlines()[-5:]


@pytest.mark.parametrize("command", [one for one in COMMANDS if one.startswith("make ")])
def test_a_make_command_exists(command: str) -> None:
    """Every make command there has a recipe (which is not run here)."""
    made = run("make", "--dry-run", *shlex.split(command)[1:])
    assert made.returncode == 0, made.stderr


@pytest.mark.parametrize("command", [one for one in COMMANDS if one.startswith("fundstelle ")])
def test_a_fundstelle_command_runs(command: str) -> None:
    """Every fundstelle command there succeeds and says something."""
    ran = run(sys.executable, "-m", "bot", *shlex.split(command)[1:])
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.strip()


def test_every_command_is_of_a_kind_that_is_tried() -> None:
    """A command of a new kind needs a test of its own here."""
    assert [one for one in COMMANDS if not one.startswith(("make ", "fundstelle "))] == []


def test_the_readme_names_the_languages_that_are_spoken() -> None:
    """All of them, as the bot itself does."""
    assert f"in {Texts.of('en').languages_spoken()}:" in README


def test_whoever_reads_the_readme_is_soon_done() -> None:
    """What is longer belongs into docs/."""
    assert len(README.split()) < 1000
