"""A service over the small library, remembering in both databases."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.chat.service import ChatService
from tests.answering.small_library import over, small_library
from tests.chat.service.conversing import Seconds
from tests.storage.conftest import clock, postgresql, server, storage, url

if TYPE_CHECKING:
    from bot.answering.answerer import Answerer
    from bot.storage import Storage

__all__ = ["clock", "postgresql", "server", "storage", "url"]


@pytest.fixture(scope="session")
def answerer() -> Answerer:
    """Return the answerer over the small library."""
    return over(*small_library())


@pytest.fixture
def seconds() -> Seconds:
    """Return the clock of `service`, which tests set."""
    return Seconds()


@pytest.fixture
def service(storage: Storage, answerer: Answerer, seconds: Seconds) -> ChatService:
    """Return a service without follow-ups."""
    return ChatService(storage, answerer, clock=seconds)
