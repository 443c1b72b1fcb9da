"""Reading a folder of articles: all that are good, and every one that is not."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from bot.errors import CorpusError
from bot.library import read_corpus

if TYPE_CHECKING:
    from pathlib import Path


def write(path: Path, title: str = "Titel", body: str = "Ein Satz.") -> None:
    """Write an article that is good but for what is passed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\ntitle: {title}\nlanguage: de\n---\n{body}\n", encoding="utf-8")


def test_all_articles_below_the_folder_are_read_in_the_order_of_their_ids(tmp_path: Path) -> None:
    """The order never depends on the disk."""
    for name in ("b/deep/er/c.md", "b.md", "a/z.MD", "b-a.md", "a.md"):
        write(tmp_path / name, title=f"Titel {name}")

    corpus = read_corpus(tmp_path)

    assert [one.id for one in corpus.articles] == ["a", "a/z", "b", "b-a", "b/deep/er/c"]
    assert corpus.problems == ()


def test_readmes_hidden_files_and_other_suffixes_are_passed_over(tmp_path: Path) -> None:
    """They are beside the articles, not among them."""
    write(tmp_path / "a.md")
    for name in ("README.md", "topic/readme.MD", ".draft.md", ".git/a.md", "a.txt", "a.md~"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("no article", encoding="utf-8")

    corpus = read_corpus(tmp_path, strict=True)

    assert [one.id for one in corpus.articles] == ["a"]


def test_one_bad_file_never_stops_the_others(tmp_path: Path) -> None:
    """What is good is read; what is bad is reported."""
    write(tmp_path / "a.md")
    write(tmp_path / "b.md", title="[")
    write(tmp_path / "c.md", title="Noch einer")
    (tmp_path / "d.md").write_bytes(b"\xff")

    corpus = read_corpus(tmp_path)

    assert [one.id for one in corpus.articles] == ["a", "c"]
    assert [problem.path.name for problem in corpus.problems] == ["b.md", "d.md"]


def test_strictly_read_all_problems_are_reported_together(tmp_path: Path) -> None:
    """An editor mends them in one round."""
    write(tmp_path / "a.md")
    write(tmp_path / "b.md", title="[")
    write(tmp_path / "c.md", title="5")

    with pytest.raises(CorpusError) as refused:
        read_corpus(tmp_path, strict=True)

    assert len(refused.value.problems) == 2
    first, *others = str(refused.value).splitlines()
    assert first == f"{tmp_path}: 2 problems"
    assert others == [str(problem) for problem in refused.value.problems]


def test_a_corpus_of_only_bad_files_is_refused_with_their_problems(tmp_path: Path) -> None:
    """There is nothing to answer from, and the reason is said."""
    write(tmp_path / "a.md", title="5")

    with pytest.raises(CorpusError, match=r"1 problem\n.*a\.md:2: title: must be text"):
        read_corpus(tmp_path)


@pytest.mark.parametrize("name", ["nowhere", "file"])
def test_what_is_no_folder_is_refused_by_its_name(tmp_path: Path, name: str) -> None:
    """A mistyped path is the commonest mistake."""
    (tmp_path / "file").touch()

    with pytest.raises(CorpusError, match="there is no folder .*" + name):
        read_corpus(tmp_path / name)


def test_a_folder_without_articles_is_refused_with_what_to_do(tmp_path: Path) -> None:
    """An empty library could only ever say that it doesn't know."""
    (tmp_path / "README.md").touch()

    with pytest.raises(CorpusError, match=r"holds no article: put a \.md file there"):
        read_corpus(tmp_path)


@pytest.mark.parametrize(
    ("first", "second"), [("a.MD", "a.md"), ("Topic/x.md", "topic/x.md"), ("\xe4.md", "a\u0308.md")]
)
def test_ids_that_some_disks_would_not_tell_apart_are_refused(
    tmp_path: Path, first: str, second: str
) -> None:
    """A corpus must mean the same on every machine."""
    write(tmp_path / first, title="Eins")
    write(tmp_path / second, title="Zwei")
    if len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1:
        pytest.skip("this disk does not tell them apart")

    corpus = read_corpus(tmp_path)

    assert len(corpus.articles) == 1
    assert "has the same id as" in corpus.problems[0].problem


def test_the_same_article_twice_is_refused_naming_the_other_file(tmp_path: Path) -> None:
    """Two copies would look like two reports that agree."""
    write(tmp_path / "a.md", body="Ein Satz.\n\nNoch einer.")
    write(tmp_path / "b.md", body="Ein Satz.\n\nNoch einer.")
    (tmp_path / "c.md").write_bytes((tmp_path / "a.md").read_bytes().replace(b"\n", b"\r\n"))
    write(tmp_path / "d.md", body="Ein Satz.\n\nUnd ein anderer.")

    corpus = read_corpus(tmp_path)

    assert [one.id for one in corpus.articles] == ["a", "d"]
    assert [problem.path.name for problem in corpus.problems] == ["b.md", "c.md"]
    assert all(str(tmp_path / "a.md") in problem.problem for problem in corpus.problems)


def test_a_folder_that_cannot_be_opened_is_a_problem(tmp_path: Path) -> None:
    """Articles must not vanish without a word."""
    write(tmp_path / "a.md")
    closed = tmp_path / "closed"
    closed.mkdir()
    closed.chmod(0)
    if os.access(closed, os.R_OK):
        pytest.skip("this user may open every folder")
    try:
        corpus = read_corpus(tmp_path)
    finally:
        closed.chmod(0o700)

    assert [one.id for one in corpus.articles] == ["a"]
    assert [problem.path for problem in corpus.problems] == [closed]
