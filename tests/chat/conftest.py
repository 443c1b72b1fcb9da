"""What all chats share in tests: the example questions, each asked of the same articles once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from bot.library import verified

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.answering.answerer import Answerer
    from bot.answering.search.weights import HowSure


@cache
def _is_answered(answerer: Answerer, question: str, how_sure: HowSure) -> bool:
    return any(verified(answerer, [question], how_sure))


def _verified_once(
    answerer: Answerer, questions: Iterable[str], how_sure: HowSure
) -> Iterator[str]:
    return (one for one in questions if _is_answered(answerer, one, how_sure))


@pytest.fixture(autouse=True)
def _each_example_is_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the first test ask them for all: every bot does when it starts, a second each time."""
    monkeypatch.setattr("bot.chat.service.suggesting.verified", _verified_once)
