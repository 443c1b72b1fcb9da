"""The articles are read, indexed and asked, and what is wrong with them is said."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

from bot.chat.connection.findings import State
from bot.doctor.articles import Answering, articles
from bot.settings import read_settings
from tests.conftest import REPOSITORY

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from bot.chat.connection.findings import Finding

ARTICLE = """---
title: Dawn over {town}
published: {day}
---
The sun rose over {town} at six. It was red. Nobody in the town looked at it for long.
"""
ANSWERED = "When will Xiaomi sell phones in the US?"
UNANSWERED = "Which parliament elected Mechthild Habsburg?"


def examined(folder: Path) -> tuple[list[Finding], Answering]:
    """Return what is found of the articles in `folder`, and what answers from them."""
    found: list[Finding] = []
    examining = articles(folder, read_settings())
    while True:
        try:
            found.append(next(examining))
        except StopIteration as end:
            return found, end.value


def corpus(root: Path) -> Path:
    """Write two articles below `root`."""
    topic = root / "dawn"
    topic.mkdir()
    for town, day in (("Ulm", "2020-05-01"), ("Jena", "2021-03")):
        (topic / f"{town}.md").write_text(ARTICLE.format(town=town, day=day), "utf-8")
    return root


def ask(file: Path, *questions: str) -> None:
    """Write these example questions, in English."""
    file.write_text(f"en: {json.dumps(questions)}", "utf-8")


def test_the_shipped_articles_are_well() -> None:
    """All examples are answered, and those in English can be offered."""
    found, opened = examined(REPOSITORY / "corpus")

    assert {one.state for one in found} == {State.WELL}
    assert [one.subject for one in found] == ["articles", "index", "examples"]
    assert found[0].sentence == "5 in German, the newest of 11 May 2017."
    assert found[2].sentence.startswith("30 of 30 example questions are answered, the first from")
    assert "When will Xiaomi sell phones in the US?" in opened.offered
    assert opened.answerer


def test_without_articles_nothing_can_be_answered(tmp_path: Path) -> None:
    """Whether there is no folder, no file in it, or none that can be read."""
    (tmp_path / "dawn").mkdir()
    (bare,), nothing = examined(tmp_path)
    (none,), _ = examined(tmp_path / "elsewhere")
    (tmp_path / "dawn" / "Ulm.md").write_text("no front matter", "utf-8")
    found, _ = examined(tmp_path)

    assert {bare.state, none.state} == {State.STOPS}
    assert nothing == Answering()
    assert "there is no folder" in none.sentence
    assert [one.state for one in found] == [State.STOPS, State.NOTE]
    assert "Ulm.md:1:" in found[1].sentence


def test_a_file_that_is_left_out_is_worth_a_word(tmp_path: Path) -> None:
    """One of questions, too; the others answer."""
    root = corpus(tmp_path)
    (root / "dawn" / "Bonn.md").write_text("no front matter", "utf-8")
    (root / "dawn" / "questions.yaml").write_text("en: none", "utf-8")

    found, opened = examined(root)

    notes = [one.sentence for one in found if one.state is State.NOTE]
    assert [name for name in ("Bonn.md:1:", "questions.yaml:1:") for n in notes if name in n] == [
        "Bonn.md:1:",
        "questions.yaml:1:",
    ]
    assert found[0].sentence == "2 in English, the newest of March 2021."
    assert opened.answerer


def test_examples_that_are_not_answered_are_worth_a_word(tmp_path: Path) -> None:
    """Each counts; with none at all it may be the wrong folder."""
    shutil.copytree(REPOSITORY / "corpus", tmp_path, dirs_exist_ok=True)
    (file,) = tmp_path.glob("*/questions.yaml")
    ask(file, UNANSWERED, ANSWERED)
    some, opened = examined(tmp_path)
    ask(file, UNANSWERED)
    none, _ = examined(tmp_path)

    assert (some[-1].subject, some[-1].state) == ("examples", State.NOTE)
    assert some[-1].sentence.startswith("1 of 2 example questions are answered, the first from")
    assert opened.offered == (ANSWERED,)
    assert none[-1].sentence == "0 of 1 example questions are answered."
    assert "CORPUS_DIR" in none[-1].remedy


def test_a_folder_where_nothing_can_be_kept_is_worth_a_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bot runs all the same, only more slowly."""
    (tmp_path / "file").write_text("in its way")
    monkeypatch.setenv("CACHE_DIR", str(tmp_path / "file" / "cache"))

    found, opened = examined(corpus(tmp_path))

    (closed,) = (one for one in found if one.state is not State.WELL)
    assert closed.state is State.NOTE
    assert closed.sentence.startswith(f"Nothing can be kept in {tmp_path}/file/cache: each start")
    assert opened.answerer
