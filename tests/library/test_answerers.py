"""An answerer is read where it was kept, and made anew where that cannot be trusted."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
from pathlib import Path
from shutil import ignore_patterns
from typing import TYPE_CHECKING

import pytest

import bot
from bot.library.answerers import KEPT, keep_answerer, load_answerer
from tests.answering.small_library import article, small_library

if TYPE_CHECKING:
    from bot.answering.answerer import Answerer
    from bot.answering.models import Article

QUESTION = "Wann wurde das Museum in Lindheim eröffnet?"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of this file, with an encoder that is unpacked only once."""
    return tmp_path_factory.mktemp("answerers")


def load(folder: Path, articles: list[Article]) -> tuple[Answerer, bool]:
    """Return an answerer, and whether it had to be made."""
    told: list[tuple[int, int]] = []
    answerer = load_answerer(articles, folder, progress=lambda *now: told.append(now))
    return answerer, bool(told)


def kept(folder: Path) -> list[Path]:
    """Return the answerers in `folder`."""
    return list(folder.glob("answerer-*"))


def test_the_second_start_reads(folder: Path) -> None:
    """It answers alike, byte for byte, whatever the order of the articles."""
    first, was_made = load(folder, small_library())
    second, is_made = load(folder, small_library()[::-1])

    assert (was_made, is_made) == (True, False)
    assert repr(first.search(QUESTION)) == repr(second.search(QUESTION))


def test_an_encoder_that_is_loaded_is_not_loaded_again(folder: Path) -> None:
    """It is as large as all else; whoever opens articles anew has one."""
    first, _ = load(folder, small_library())

    second = load_answerer(small_library(), folder, encoder=first.encoder)

    assert second.encoder is first.encoder
    assert repr(first.search(QUESTION)) == repr(second.search(QUESTION))


def test_other_articles_are_another_answerer(folder: Path) -> None:
    """One word is enough."""
    load(folder, small_library())
    changed = [*small_library()[:3], article("The oven is new.", key="bakery", language="en")]

    answerer, is_made = load(folder, changed)

    assert is_made
    assert answerer.search("oven").ranking[0].text == "The oven is new."


def test_what_has_grown_can_be_kept(folder: Path) -> None:
    """The next start with the same articles reads it."""
    added = article("Die Sternwarte ist alt.", key="new")
    answerer, _ = load(folder, small_library())
    keep_answerer(answerer.changed([added], {"pool"}), folder)

    left = [one for one in small_library() if one.id != "pool"]
    again, is_made = load(folder, [added, *left])

    assert not is_made
    assert repr(again.search(QUESTION)) == repr(
        answerer.changed([added], {"pool"}).search(QUESTION)
    )


@pytest.mark.parametrize("damage", ["cut", "changed", "foreign", "empty", "folder"])
def test_what_is_damaged_is_made_anew(folder: Path, damage: str) -> None:
    """And answers as if nothing had been."""
    articles = [article(f"Der Turm in {damage} ist hoch.", key=damage)]
    before = set(kept(folder))
    whole, _ = load(folder, articles)
    (path,) = set(kept(folder)) - before
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    if damage == "folder":
        path.unlink()
        path.mkdir()
    else:
        damaged = {"cut": bytes(content[:-9]), "changed": bytes(content), "foreign": b"GIF89a"}
        path.write_bytes(damaged.get(damage, b""))

    answerer, is_made = load(folder, articles)

    assert is_made
    assert repr(answerer.search("Turm?")) == repr(whole.search("Turm?"))
    if damage == "folder":
        path.rmdir()


ASKED_OF_A_COPY = "from bot.library.answerers import _key; print(_key('articles'))"


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the program, of which a test may change what it likes."""
    folder = tmp_path_factory.mktemp("program")
    shutil.copytree(Path(bot.__file__).parent, folder / "bot", ignore=ignore_patterns("*.pyc"))
    return folder


def key_of(program: Path) -> str:
    """Return under which key `program` would keep and look for an answerer."""
    command = (sys.executable, "-c", ASKED_OF_A_COPY)
    return subprocess.run(command, cwd=program, check=True, capture_output=True, text=True).stdout


@pytest.fixture(scope="module")
def key(copied: Path) -> str:
    """Return the key of the program as it was copied."""
    return key_of(copied)


@pytest.mark.parametrize(
    "file",
    [
        "language/words.py",
        "language/relative_dates/patterns.py",
        "language/shelf/de/relative_dates.toml",
        "language/data/german_words.txt.xz",
        "answering/index/analysed_article.py",
        "answering/index/data/word_axes.npy",
    ],
)
def test_a_program_that_reads_otherwise_trusts_nothing_kept(
    copied: Path, key: str, file: str
) -> None:
    """One byte is enough, however deep the file lies."""
    path = copied / "bot" / file
    content = path.read_bytes()
    path.write_bytes(content + b"\n")

    changed = key_of(copied)

    path.write_bytes(content)
    assert changed != key


@pytest.mark.parametrize("file", ["answering/search/ranking.py", "answering/answerer.py"])
def test_a_program_that_only_searches_otherwise_trusts_what_was_kept(
    copied: Path, key: str, file: str
) -> None:
    """Nothing that is kept depends on it."""
    path = copied / "bot" / file
    path.write_bytes(path.read_bytes() + b"\n")

    assert key_of(copied) == key


def test_a_new_file_of_the_program_counts(copied: Path, key: str) -> None:
    """Nobody has to name it anywhere."""
    new = copied / "bot" / "language" / "shelf" / "nl" / "relative_dates.toml"
    new.write_text("")

    changed = key_of(copied)

    new.unlink()
    assert changed != key


def test_the_oldest_make_room(folder: Path) -> None:
    """Those used last stay."""
    first = [article("Der Hafen ist tief.", key="0")]
    load(folder, first)
    for number in range(1, KEPT + 2):
        for path in kept(folder):  # as if it had been an hour ago
            os.utime(
                path, ns=(path.stat().st_atime_ns, path.stat().st_mtime_ns - 3_600_000_000_000)
            )
        load(folder, first)
        load(folder, [article("Der Hafen ist tief.", key=f"{number}")])

    assert len(kept(folder)) == KEPT
    assert not load(folder, first)[1]


def test_a_folder_that_cannot_be_used_only_costs_time(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A warning says why; everything works."""
    (tmp_path / "file").write_text("in the way")

    with caplog.at_level(logging.WARNING):
        answerer = load_answerer(small_library(), tmp_path / "file" / "cache")

    assert answerer.search(QUESTION).ranking
    assert all(str(tmp_path / "file" / "cache") in told for told in caplog.messages)
    assert caplog.messages
