"""An answerer is read where it was kept, and made anew where that cannot be trusted."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

import pytest

from bot.library.answerers import KEPT, keep_answerer, load_answerer
from tests.answering.small_library import article, small_library

if TYPE_CHECKING:
    from pathlib import Path

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


def test_another_analysis_is_another_answerer(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program that reads articles otherwise does not trust what this one kept."""
    articles = [article("Der Hafen ist tief.", key="harbour")]
    load(folder, articles)
    monkeypatch.setattr("bot.library.answerers._analysis", lambda: "another")

    assert load(folder, articles)[1]


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
