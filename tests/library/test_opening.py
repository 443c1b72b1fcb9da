"""All that a folder holds is opened together, and a change to it is noticed without reading it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from bot.answering.models import Answer
from bot.errors import CorpusError
from bot.library.opening import open_corpus, stamp

if TYPE_CHECKING:
    from pathlib import Path

GOOD = "---\ntitle: The bakery\nlanguage: en\n---\n\nThe bakery was founded in 1921.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with one article, and one that can't be read."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "good.md").write_text(GOOD)
    (folder / "bad.md").write_text("no front matter")
    return folder


def test_what_can_be_read_is_opened_and_the_rest_is_named(folder: Path, tmp_path: Path) -> None:
    """It answers, and says how far it is."""
    steps: list[tuple[int, int]] = []

    opened = open_corpus(folder, tmp_path, progress=lambda *step: steps.append(step))

    assert isinstance(opened.answerer.answer("When was the bakery founded?"), Answer)
    assert [problem.path.name for problem in opened.problems] == ["bad.md"]
    assert steps[-1][0] == steps[-1][1]


def test_strictly_nothing_may_be_wrong(folder: Path, tmp_path: Path) -> None:
    """As at a reload: half of the articles would be a surprise."""
    with pytest.raises(CorpusError) as told:
        open_corpus(folder, tmp_path, strict=True)

    assert [problem.path.name for problem in told.value.problems] == ["bad.md"]


def test_a_stamp_is_the_same_until_something_changes(folder: Path) -> None:
    """A file that came, went, grew or was written anew; in a folder below, too."""
    stamps = [stamp(folder)]
    assert stamp(folder) == stamps[0]

    below = folder / "more"
    below.mkdir()
    (below / "new.md").write_text(GOOD)
    stamps.append(stamp(folder))
    (below / "new.md").write_text(GOOD * 2)
    stamps.append(stamp(folder))
    os.utime(folder / "good.md", (1, 1))
    stamps.append(stamp(folder))
    (folder / "bad.md").unlink()
    stamps.append(stamp(folder))

    assert len(set(stamps)) == len(stamps)


def test_what_changes_while_it_is_opened_is_seen_later(folder: Path, tmp_path: Path) -> None:
    """What was opened knows how the folder looked before anything was read."""

    def meanwhile(_done: int, _total: int) -> None:
        (folder / "good.md").write_text(GOOD * 2)

    opened = open_corpus(folder, tmp_path / "cache", progress=meanwhile)

    assert opened.stamp != stamp(folder)


def test_a_folder_that_is_not_there_has_a_stamp_too(tmp_path: Path) -> None:
    """It may come back."""
    assert stamp(tmp_path / "nowhere") == frozenset()
