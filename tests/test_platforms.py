"""A platform that nobody has heard of: its face is all that the worker and the doctor need."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot import worker
from bot.chat.connection.findings import State, well
from bot.chat.connection.platform import Examination, Platform
from bot.doctor import inquiries
from bot.doctor.articles import Answering
from bot.errors import PlatformError
from bot.library.opening import open_corpus
from bot.settings import Settings
from tests.hosting.running import ARTICLES

if TYPE_CHECKING:
    from pathlib import Path

    from bot.chat.connection.platform import Known
    from bot.chat.connection.presence import Presence
    from bot.chat.service import ChatService
    from bot.storage import Storage


class Elsewhere(Platform):
    """Lets the bot in as soon as anybody is there, and then shuts down."""

    name = "elsewhere"
    title = "Elsewhere"
    tokens = "one at home and set ELSEWHERE_TOKEN"

    def __init__(self, *, is_set: bool = True) -> None:
        """Begin with nobody there."""
        self._is_set = is_set
        self.arrived = asyncio.Event()

    def is_set(self, settings: Settings) -> bool:
        """Return whether there is a token."""
        del settings
        return self._is_set

    async def stay(
        self, settings: Settings, service: ChatService, storage: Storage, presence: Presence
    ) -> None:
        """Let it in."""
        del settings, service, storage, presence
        self.arrived.set()
        reason = "has shut down"
        raise PlatformError(self.title, reason)

    async def examine(self, settings: Settings, known: Known) -> Examination:
        """Tell what is known of the bot itself."""
        del settings
        if await known.syncs is None:
            raise RuntimeError
        return Examination((well(self.title, f"Nowhere: {known.nowhere}."),), 120.0)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Return settings with a database of their own."""
    return Settings.model_validate({"database_url": f"sqlite:///{tmp_path / 'kept.db'}"})


async def test_the_bot_stays_wherever_a_face_lets_it_in(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says why it had to leave."""
    elsewhere = Elsewhere()
    monkeypatch.setattr(worker, "PLATFORMS", (elsewhere,))

    with pytest.raises(PlatformError, match="Elsewhere has shut down"):
        await worker.run(open_corpus(ARTICLES, tmp_path), settings)

    assert elsewhere.arrived.is_set()


async def test_without_a_token_each_face_says_where_its_own_are_made(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one sentence."""
    monkeypatch.setattr(worker, "PLATFORMS", (Elsewhere(is_set=False), Elsewhere(is_set=False)))

    with pytest.raises(PlatformError, match=r"make one at home .*, or one at home and set"):
        await worker.run(open_corpus(ARTICLES, tmp_path), settings)


async def test_each_face_is_examined(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it finds stands under its title, with how the clock goes there."""
    monkeypatch.setattr(inquiries, "PLATFORMS", (Elsewhere(),))

    answers = await inquiries.ask(settings, Answering())

    assert answers.platforms == {
        "Elsewhere": Examination((well("Elsewhere", "Nowhere: False."),), 120.0)
    }


async def test_a_face_that_fails_spoils_no_other_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """That nobody has foreseen it is said in its place."""
    settings = Settings.model_validate({"database_url": "sqlite:////dev/null/kept.db"})
    monkeypatch.setattr(inquiries, "PLATFORMS", (Elsewhere(),))

    (finding,) = (await inquiries.ask(settings, Answering())).platforms["Elsewhere"].findings

    assert finding.state is State.STOPS
    assert finding.sentence == "It can't be looked at: RuntimeError, which nobody has foreseen."
