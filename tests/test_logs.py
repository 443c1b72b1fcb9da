"""What is logged: a line an event, JSON where no terminal shows it, and nobody's words."""

from __future__ import annotations

import asyncio
import json
import logging
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest

from bot import logs
from bot.logs import begin_request, configure, logger, unforeseen, without_words

if TYPE_CHECKING:
    from collections.abc import Callable

    Lines: TypeAlias = Callable[[], list[dict[str, Any]]]

WORDS = "when was the bakery founded?"

ours, theirs = logger("bot.chat"), logging.getLogger("discord.http")


@pytest.fixture
def lines(capsys: pytest.CaptureFixture[str]) -> Lines:
    """Return what reads the log that was written since."""
    return lambda: [json.loads(line) for line in capsys.readouterr().err.splitlines()]


def test_an_event_is_a_line_with_its_values(lines: Lines) -> None:
    """Whatever is in them; and when and how grave it was."""
    configure(logging.INFO)
    ours.info("answered", question=7, outcome="Straße\n")

    (line,) = lines()
    assert line.pop("timestamp").endswith("Z")
    assert line == {
        "event": "answered",
        "level": "info",
        "logger": "bot.chat",
        "question": 7,
        "outcome": "Straße\n",
    }


def test_of_others_only_warnings_are_told_and_none_of_their_values(lines: Lines) -> None:
    """An address holds ids, and what one can reply with; ours hold none."""
    configure(logging.INFO)
    theirs.info("connected to %s", "wss://gateway")
    theirs.warning("%s responded with %d", "/webhooks/1/a-token", 429)
    logging.getLogger("bot.library").warning("not kept in %s", "cache")
    ours.debug("too much")

    assert [line["event"] for line in lines()] == ["%s responded with %d", "not kept in cache"]


def test_an_error_is_told_by_the_places_it_came_through(lines: Lines) -> None:
    """Not by its message, whoever logs it."""
    configure(logging.INFO)
    for log in (ours, theirs):
        try:
            int(WORDS)
        except ValueError:
            log.exception("something failed")

    told = lines()
    assert len(told) == 2
    for line in told:
        assert line["exception"].startswith("ValueError")
        assert "test_an_error_is_told" in line["exception"]
        assert WORDS not in str(line)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
async def test_what_nobody_waited_for_is_told_without_words(lines: Lines) -> None:
    """The event loop itself would show the error, and what a callback was called with."""
    configure(logging.INFO)
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(unforeseen)

    async def fail() -> None:
        raise ValueError(WORDS)

    def called(question: str) -> None:
        raise LookupError(question)

    task = asyncio.create_task(fail())
    await asyncio.wait({task})
    del task
    loop.call_soon(called, WORDS)
    loop.call_exception_handler({"message": "Unclosed client session", "client_session": WORDS})
    await asyncio.sleep(0)

    told = lines()
    assert {line["error"].partition("\n")[0] for line in told} == {"ValueError", "LookupError", ""}
    assert "Unclosed client session" in {line["event"] for line in told}
    assert WORDS not in str(told)


async def test_what_fails_again_and_again_is_told_once_a_minute(
    lines: Lines, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk isn't filled with one mistake; another, or another place, is told at once."""
    configure(logging.INFO)
    loop = asyncio.get_running_loop()

    def fail(number: str) -> None:
        try:
            int(number)
        except ValueError as error:
            unforeseen(loop, {"message": "no number", "exception": error})

    for _ in range(9):
        fail(WORDS)
        unforeseen(loop, {"message": "Unclosed client session"})
    unforeseen(loop, {"message": "no number", "exception": ValueError()})
    assert len(lines()) == 3

    monkeypatch.setattr(logs, "QUIET_S", 0.0)
    fail(WORDS)
    assert len(lines()) == 1


async def test_what_a_request_leads_to_carries_its_name(lines: Lines) -> None:
    """In the tasks that it begins, too; the next request has another."""
    configure(logging.INFO)

    async def request(platform: str) -> None:
        begin_request(platform=platform)
        ours.info("began")
        await asyncio.create_task(finish())

    async def finish() -> None:
        ours.info("ended")

    await asyncio.gather(request("discord"), request("slack"))

    told = lines()
    named = {(line["request"], line["platform"]) for line in told}
    assert len(told) == 4
    assert len(named) == 2
    assert {platform for _, platform in named} == {"discord", "slack"}


def test_no_error_has_no_places() -> None:
    """Where there is none, there is nothing to tell."""
    assert without_words(None) == ""
