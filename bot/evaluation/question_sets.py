"""Reads question sets: questions with the places that answer them, and the texts they are about."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.answering.models import Article
from bot.errors import QuestionSetError
from bot.language.detection import detect
from bot.library import parse_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class SetQuestion:
    """One question of a set; `gold` are the places that answer it, none where nothing does.

    `misleading` are places that only seem to; `about` is the text that a question without an
    answer was made up about, `type` and `style` what is asked and how it is worded: each where the
    set tells.
    """

    id: str
    language: str
    text: str
    gold: tuple[dict[str, Any], ...]
    misleading: tuple[dict[str, Any], ...] = ()
    about: str | None = None
    type: str | None = None
    style: str | None = None

    def gold_in(self, language: str | None) -> list[dict[str, Any]]:
        """Return the gold in articles of `language`, as the judge picks it; None means any."""
        return [place for place in self.gold if language in (None, place.get("lang", language))]


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """Questions, and the articles they are about (none: ask the shipped corpus).

    Some sets cut an article into texts of a paragraph each: `part_of` has the whole of a text's id.
    """

    path: Path
    articles: tuple[Article, ...]
    questions: tuple[SetQuestion, ...]
    part_of: Mapping[str, str] = field(default_factory=dict)

    def wholes(self, question: SetQuestion, articles_in: str | None = None) -> frozenset[str]:
        """Return the whole articles a question is about; none where the set doesn't tell."""
        texts = {place["doc_id"] for place in question.gold_in(articles_in)}
        texts |= {question.about} if question.about else set()
        return frozenset(self.part_of.get(text, text) for text in texts)


def read(
    path: Path, *, questions_in: str | None = None, articles_in: str | None = None
) -> QuestionSet:
    """Read the set in folder `path`, as a whole or in one language of questions or articles.

    Raises `QuestionSetError`, naming file and line, for what cannot be read.
    """
    corpus = path / "corpus.jsonl"
    rows = list(_rows(corpus)) if corpus.exists() else []
    articles = tuple(_article(corpus, line, row) for line, row in rows)
    _refuse_repetition(corpus, [(line, row["doc_id"]) for line, row in rows])
    asked = path / "questions.jsonl"
    questions = tuple(_question(asked, line, row) for line, row in _rows(asked))
    return QuestionSet(
        path=path,
        articles=tuple(a for a in articles if articles_in in (None, a.language)),
        questions=tuple(q for q in questions if questions_in in (None, q.language)),
        part_of={row["doc_id"]: _whole(row) for _, row in rows},
    )


def _rows(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    try:
        data = path.read_bytes()
        lines = data.decode("utf-8").split("\n")
    except OSError as error:
        message = f"{path}: cannot be read: {error.strerror}"
        raise QuestionSetError(message) from error
    except UnicodeDecodeError as error:
        broken = data.count(b"\n", 0, error.start) + 1
        message = f"{path}:{broken}: not UTF-8: {error.reason}"
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
        text = _string(row, "text")
        article = Article(
            id=_string(row, "doc_id"),
            title=row.get("title") or "",
            text=text,
            language=_string(row, "lang") if "lang" in row else detect(text),
            published=parse_date(row["date"]) if row.get("date") else None,
            url=row.get("url"),
            sentences=tuple((int(start), int(end)) for start, end in row.get("sentences") or ()),
        )
        if any(not 0 <= start < end <= len(text) for start, end in article.sentences):
            message = "a sentence lies outside the text"
            raise ValueError(message)  # noqa: TRY301 - told like every other fault of the line
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        message = f"{path}:{line}: not an article: {error!r}"
        raise QuestionSetError(message) from error
    return article


def _question(path: Path, line: int, row: dict[str, Any]) -> SetQuestion:
    try:
        return SetQuestion(
            _string(row, "qid"),
            _string(row, "lang"),
            _string(row, "question"),
            gold=_places(row["gold"], "gold"),
            misleading=_places(row.get("misleading", []), "misleading"),
            about=_told(row, "about_doc"),
            type=_told(row, "type"),
            style=_told(row, "style"),
        )
    except (KeyError, TypeError) as error:
        message = f"{path}:{line}: not a question: {error!r}"
        raise QuestionSetError(message) from error


def _whole(row: dict[str, Any]) -> str:
    return str(row.get("article") or row.get("title") or row["doc_id"])


def _places(found: object, name: str) -> tuple[dict[str, Any], ...]:
    if not isinstance(found, list) or not all(isinstance(place, dict) for place in found):
        message = f"{name} is no list of places"
        raise TypeError(message)
    return tuple(found)


def _told(row: dict[str, Any], name: str) -> str | None:
    return _string(row, name) if row.get(name) else None


def _string(row: dict[str, Any], name: str) -> str:
    value = row[name]
    if not isinstance(value, str):
        message = f"{name} is no string: {value!r}"
        raise TypeError(message)
    return value


def _refuse_repetition(path: Path, ids: list[tuple[int, str]]) -> None:
    seen: dict[str, int] = {}
    for line, name in ids:
        if seen.setdefault(name, line) != line:
            message = f"{path}:{line}: {name!r} is already in line {seen[name]}"
            raise QuestionSetError(message)
