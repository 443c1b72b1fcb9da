"""Reads question sets: questions with the places that answer them, and the texts they are about."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.answering.languages import detect
from bot.answering.models import Article
from bot.errors import QuestionSetError
from bot.library import parse_date

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a set; `gold` are the places that answer it, none where nothing does."""

    id: str
    language: str
    text: str
    gold: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """Questions, and the articles they are about (none: ask the shipped corpus)."""

    path: Path
    articles: tuple[Article, ...]
    questions: tuple[Question, ...]


def read(
    path: Path, *, questions_in: str | None = None, articles_in: str | None = None
) -> QuestionSet:
    """Read the set in folder `path`, as a whole or in one language of questions or articles.

    Raises `QuestionSetError`, naming file and line, for what cannot be read.
    """
    corpus = path / "corpus.jsonl"
    rows = list(_rows(corpus)) if corpus.exists() else []
    articles = tuple(_article(corpus, line, row) for line, row in rows)
    asked = path / "questions.jsonl"
    questions = tuple(_question(asked, line, row) for line, row in _rows(asked))
    return QuestionSet(
        path=path,
        articles=tuple(a for a in articles if articles_in in (None, a.language)),
        questions=tuple(q for q in questions if questions_in in (None, q.language)),
    )


def _rows(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except OSError as error:
        message = f"{path}: cannot be read: {error.strerror}"
        raise QuestionSetError(message) from error
    except UnicodeDecodeError as error:
        message = f"{path}: not UTF-8: {error.reason} at byte {error.start}"
        raise QuestionSetError(message) from error
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            message = f"{path}:{number}: not JSON: {error.msg}"
            raise QuestionSetError(message) from error
        if not isinstance(row, dict):
            message = f"{path}:{number}: expected an object, found {type(row).__name__}"
            raise QuestionSetError(message)
        yield number, row


def _article(path: Path, line: int, row: dict[str, Any]) -> Article:
    try:
        text = row["text"]
        return Article(
            id=row["doc_id"],
            title=row.get("title") or "",
            text=text,
            language=row.get("lang") or detect(text),
            published=parse_date(row["date"]) if row.get("date") else None,
            url=row.get("url"),
            sentences=tuple((start, end) for start, end in row.get("sentences") or ()),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        message = f"{path}:{line}: not an article: {error!r}"
        raise QuestionSetError(message) from error


def _question(path: Path, line: int, row: dict[str, Any]) -> Question:
    try:
        return Question(row["qid"], row["lang"], row["question"], tuple(row["gold"]))
    except (KeyError, TypeError) as error:
        message = f"{path}:{line}: not a question: {error!r}"
        raise QuestionSetError(message) from error
