"""What goes wrong is told to the asker and to the log, and once it is mended all works again."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from bot.chat.follow_ups import FollowUp
from bot.chat.service import ChatService, Silence, Trouble
from bot.storage import Outcome, Storage
from tests.chat.service.conversing import (
    BAKERY,
    BOSS,
    HERE,
    ME,
    Broken,
    asked,
    quoted,
    reply_to,
    saying,
)
from tests.storage.asking import LONG_AGO

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

    from bot.answering.answerer import Answerer


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncIterator[Storage]:
    """Give a storage that soon loses patience."""
    async with Storage.open(f"sqlite:///{tmp_path / 'kept.db'}", patience_s=0.05) as opened:
        yield opened


@contextmanager
def locked(tmp_path: Path) -> Iterator[None]:
    """Hold the database, so that nobody else can write."""
    other = sqlite3.connect(tmp_path / "kept.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.close()


def spoil(tmp_path: Path) -> None:
    """Overwrite the database."""
    for file in tmp_path.iterdir():
        file.write_bytes(b"no database, whatever it was before" * 200)


class Locking:
    """Locks the database while a question is completed, which is between receipt and reply."""

    def __init__(self, tmp_path: Path) -> None:
        """Lock the database in `tmp_path` from the second question on."""
        self._file = tmp_path / "kept.db"
        self._other: sqlite3.Connection | None = None

    def __call__(self, question: str, previous: FollowUp) -> FollowUp:
        """Carry nothing, and lock."""
        del previous
        self._other = sqlite3.connect(self._file, isolation_level=None, check_same_thread=False)
        self._other.execute("BEGIN IMMEDIATE")
        return FollowUp(question)

    def end(self) -> None:
        """Let others write."""
        assert self._other
        self._other.close()


async def test_a_locked_database_is_told_to_the_asker(
    service: ChatService, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """In a value, with a log line; afterwards the service is as it was."""
    with locked(tmp_path):
        reply = await reply_to(service, saying(locale="de"))

    assert reply.said is Trouble.NO_MEMORY
    assert reply.question is None
    assert (reply.locale, reply.language) == ("de", "en")
    assert "is held by somebody else" in caplog.text
    assert "bakery" not in caplog.text
    assert quoted(await service.ask(saying()))


async def test_a_question_that_was_not_received_can_be_delivered_again(
    service: ChatService, tmp_path: Path
) -> None:
    """Nothing is remembered of it."""
    message = saying()
    with locked(tmp_path):
        await service.ask(message)

    assert quoted(await service.ask(message))


async def test_an_answer_that_cannot_be_remembered_is_not_given(
    storage: Storage, answerer: Answerer, tmp_path: Path
) -> None:
    """It would be given twice; the asker is told, and asked once more gets it."""
    locking = Locking(tmp_path)
    service = ChatService(storage, answerer, carry=locking)
    await asked(service)
    message = saying()

    reply = await reply_to(service, message)
    locking.end()

    assert reply.said is Trouble.NO_MEMORY
    assert reply.private
    assert isinstance(await service.ask(message), Silence)


async def test_what_was_given_up_is_not_taken_up_again(
    storage: Storage, answerer: Answerer, tmp_path: Path
) -> None:
    """Its asker was told; as soon as the memory works, it is closed."""
    locking = Locking(tmp_path)
    service = ChatService(storage, answerer, carry=locking)
    await asked(service)
    await service.ask(saying())
    locking.end()
    assert len(await storage.questions.unfinished("discord")) == 1

    later = ChatService(storage, answerer)
    await reply_to(service, saying(conversation="another"))

    assert [each async for each in later.resume("discord")] == []


async def test_no_action_is_silent_without_memory(service: ChatService, tmp_path: Path) -> None:
    """Each says that there is trouble; then each works."""
    id_ = await asked(service)
    with locked(tmp_path):
        troubles = [
            await service.answers.vote(ME, id_, helpful=True),
            await service.answers.withdraw(ME, id_),
            await service.places.change(BOSS, rate=9),
            await service.privacy.forget(ME),
        ]

    assert troubles == [Trouble.NO_MEMORY] * 4
    assert not isinstance(await service.answers.vote(ME, id_, helpful=True), Trouble)
    assert not isinstance(await service.places.change(BOSS, rate=9), Trouble)
    assert not isinstance(await service.privacy.forget(ME), Trouble)


async def test_nothing_reads_from_a_database_that_is_none(
    service: ChatService, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Damaged, every action says so, too."""
    id_ = await asked(service)
    spoil(tmp_path)

    troubles = [
        await service.answers.more(ME, id_),
        await service.answers.why(ME, id_),
        await service.answers.context(ME, id_),
        await service.answers.share(ME, id_),
        await service.answers.may_delete(ME, id_),
        await service.answers.vote(ME, id_, helpful=True),
        await service.answers.withdraw(ME, id_),
        await service.places.private(HERE),
        await service.places.settings(BOSS),
        await service.places.change(BOSS, rate=9),
        await service.places.history(BOSS),
        await service.places.statistics(BOSS, LONG_AGO),
        await service.places.unanswered(BOSS, LONG_AGO),
        await service.privacy.kept(ME),
        await service.privacy.export(ME),
        await service.privacy.forget(ME),
        (await reply_to(service, saying())).said,
    ]

    assert set(troubles) == {Trouble.NO_MEMORY}
    assert len(caplog.records) == len(troubles)
    assert "person-7" not in caplog.text


async def test_a_mistake_in_answering_is_told_and_logged(
    storage: Storage, caplog: pytest.LogCaptureFixture
) -> None:
    """The log has the question's id and where it happened, never its text."""
    service = ChatService(storage, Broken())

    reply = await reply_to(service, saying(BAKERY))

    assert reply.said is Trouble.FAILED
    assert f"'question {reply.question}', 'error': 'RuntimeError" in caplog.text
    assert "raise RuntimeError(message)" in caplog.text
    for words in ("Milton", "person-7", "NORMAL"):
        assert words not in caplog.text


async def test_a_mistake_is_remembered_and_not_made_again(
    storage: Storage, answerer: Answerer
) -> None:
    """The question counts as an error, and the service goes on."""
    service = ChatService(storage, Broken())
    reply = await reply_to(service, saying())
    service.use(answerer)

    question = await storage.questions.find(HERE, reply.question or 0)
    assert question is not None
    assert question.ending is not None
    assert question.ending.outcome == Outcome.ERROR
    assert await storage.questions.unfinished("discord") == ()
    assert quoted(await service.ask(saying()))


async def test_a_mistake_in_looking_back_is_told_too(
    service: ChatService, caplog: pytest.LogCaptureFixture
) -> None:
    """Without the question, as well."""
    id_ = await asked(service)
    service.use(Broken())

    assert await service.answers.more(ME, id_) is Trouble.FAILED
    assert await service.answers.why(ME, id_) is Trouble.FAILED
    assert await service.answers.share(ME, id_) is Trouble.FAILED
    assert "Milton" not in caplog.text


async def test_a_message_that_cannot_be_remembered_gets_a_reply(service: ChatService) -> None:
    """An id that no database could find again is a mistake of the platform's part of ours."""
    reply = await reply_to(service, saying(delivery="x" * 1000))

    assert reply.said is Trouble.FAILED
