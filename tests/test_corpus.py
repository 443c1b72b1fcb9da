"""The corpus we ship: sound, documented, and word for word what the seeds say."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.chat.texts import LANGUAGES
from bot.library import FIELDS, read_article, read_corpus, read_examples, verified

if TYPE_CHECKING:
    from bot.answering.answerer import Answerer

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "corpus"
SHARED = ROOT.parent / "shared"
BOILERPLATE = SHARED / "evals" / "seeds-boilerplate.json"

needs_seeds = pytest.mark.skipif(
    not BOILERPLATE.exists(), reason="the seed articles are not part of the repository"
)


def seeds() -> list[list[bytes]]:
    """Return the body lines of each seed, as bytes."""
    bodies = []
    for name, seed in json.loads(BOILERPLATE.read_text(encoding="utf-8")).items():
        lines = (SHARED / "seeds" / name).read_bytes().split(b"\n")
        spans = [(part["from_line"], part["to_line"]) for part in seed["lines"] if part["body"]]
        bodies.append([line for start, end in spans for line in lines[start - 1 : end]])
    return bodies


def body_lines(path: Path) -> list[bytes]:
    """Return the lines below a file's front matter that are not blank, as bytes."""
    body = path.read_bytes().split(b"\n---\n", maxsplit=1)[1]
    return [line for line in body.split(b"\n") if line.strip()]


def test_the_shipped_corpus_has_no_problem() -> None:
    """Strictly read: a single bad file would be an error."""
    assert read_corpus(CORPUS, strict=True).articles


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_example_question_is_answered(shipped: Answerer, language: str) -> None:
    """An example that is refused would never be offered: it should be mended or go."""
    examples = read_examples(CORPUS, strict=True).by_language[language]

    assert len(examples) >= 5
    assert tuple(verified(shipped, examples)) == examples


def test_what_is_inferred_is_marked_and_its_reason_given() -> None:
    """No reader takes an editor's inference for the article's own date."""
    articles = read_corpus(CORPUS, strict=True).articles

    assert any(one.published and one.published.inferred for one in articles)
    assert all(one.published_note for one in articles if one.published)


@needs_seeds
def test_every_seed_is_in_the_corpus_line_for_line() -> None:
    """No line of an article is missing, changed, moved or added."""
    files = [body_lines(path) for path in (CORPUS / "xiaomi-us").glob("*.md")]

    assert sorted(files) == sorted(seeds())


def test_the_readme_explains_every_field() -> None:
    """An editor finds each field in the table, and no field that isn't one."""
    readme = (CORPUS / "README.md").read_text(encoding="utf-8")

    assert tuple(re.findall(r"^\| `([a-z_]+)` \|", readme, re.MULTILINE)) == FIELDS


def test_the_example_questions_in_the_readme_can_be_read(tmp_path: Path) -> None:
    """What an editor copies is no mistake."""
    readme = (CORPUS / "README.md").read_text(encoding="utf-8")
    (tmp_path / "topic").mkdir()
    example = tmp_path / "topic" / "questions.yaml"
    example.write_text(readme.split("```yaml\n")[1].split("```")[0], encoding="utf-8")

    assert len(read_examples(tmp_path, strict=True).by_language["de"]) == 2


def test_the_example_in_the_readme_is_an_article(tmp_path: Path) -> None:
    """What an editor copies can be read."""
    readme = (CORPUS / "README.md").read_text(encoding="utf-8")
    example = tmp_path / "example.md"
    example.write_text(readme.split("```markdown\n")[1].split("```")[0], encoding="utf-8")

    assert read_article(example, tmp_path).language == "de"
