"""Articles are opened anew when somebody says so or a file has changed, and only whole."""

from __future__ import annotations

import asyncio
import shutil
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest

from bot import reloading
from bot.library.opening import open_corpus, stamp
from bot.reloading import Reloading
from bot.settings import Settings
from tests.fakes.waiting import until
from tests.hosting.running import ARTICLES

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.library.opening import Opened

OLD = len(list(ARTICLES.glob("*.md")))
ARTICLE = "---\ntitle: The museum\nlanguage: en\n---\n\nThe museum was opened in 1953.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of articles."""
    return shutil.copytree(ARTICLES, tmp_path / "corpus")


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[frozenset[object]]:
    """Return what is seen whenever the folder is looked at."""
    seen: list[frozenset[object]] = []

    def look(root: Path) -> frozenset[object]:
        seen.append(now := stamp(root))
        return now

    monkeypatch.setattr(reloading, "stamp", look)
    return seen


@asynccontextmanager
async def watching(
    folder: Path, used: list[int], every_s: float | None = None
) -> AsyncIterator[Reloading]:
    """Watch `folder`, and take down how many articles come into use."""
    settings = Settings().model_copy(update={"corpus_dir": folder, "corpus_reload_s": every_s})

    async def use(opened: Opened) -> None:
        used.append(len(opened.answerer.articles))

    before = open_corpus(folder, settings.cache_dir)
    watched = Reloading(settings, before, use)
    watch = asyncio.create_task(watched.watch())
    try:
        yield watched
    finally:
        watch.cancel()
        await asyncio.wait({watch})


async def test_told_to_it_opens_them(folder: Path) -> None:
    """Whether anything has changed or not."""
    used: list[int] = []
    async with watching(folder, used) as watched:
        watched.tell()
        await until(lambda: len(used) == 1)
        (folder / "museum.md").write_text(ARTICLE)
        watched.tell()
        await until(lambda: len(used) == 2)

    assert used == [OLD, OLD + 1]


async def test_what_cannot_be_opened_changes_nothing_until_it_is_mended(
    folder: Path, looked: list[frozenset[object]], caplog: pytest.LogCaptureFixture
) -> None:
    """The log names the file; nobody has to say again that it was mended."""
    used: list[int] = []
    async with watching(folder, used, 0.02):
        await until(lambda: looked)
        (folder / "museum.md").write_text("no front matter")
        await until(lambda: "the old articles stay in use" in caplog.text)
        (folder / "museum.md").write_text(ARTICLE)
        await until(lambda: used)

    assert used[-1] == OLD + 1
    assert "museum.md" in caplog.text


async def test_what_was_left_out_at_the_start_keeps_nothing_out(folder: Path) -> None:
    """An editor's old mistake doesn't stop another's new article."""
    (folder / "broken.md").write_text("no front matter")
    used: list[int] = []
    async with watching(folder, used) as watched:
        (folder / "museum.md").write_text(ARTICLE)
        watched.tell()
        await until(lambda: used)

    assert used == [OLD + 1]


async def test_a_changed_file_is_noticed_by_looking(
    folder: Path, looked: list[frozenset[object]]
) -> None:
    """And nothing is opened while nothing changes."""
    used: list[int] = []
    async with watching(folder, used, 0.02):
        await until(lambda: len(looked) > 5)
        assert used == []
        (folder / "museum.md").write_text(ARTICLE)
        await until(lambda: used)

    assert used[-1] == OLD + 1
