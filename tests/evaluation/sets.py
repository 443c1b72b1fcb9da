"""Small question sets and judges, written to a folder."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

ARTICLE = {"doc_id": "a", "lang": "de", "text": "Der Zug hält in Celle. Er ist rot."}
QUESTION = {
    "qid": "q",
    "lang": "en",
    "question": "Where does the train stop?",
    "gold": [{"doc_id": "a", "start": 0, "end": 22}],
}


def write_set(
    folder: Path,
    questions: Sequence[dict[str, Any]] = (QUESTION,),
    articles: Sequence[dict[str, Any]] | None = (ARTICLE,),
) -> Path:
    """Write a set to `folder` and return it; without articles it has no corpus.jsonl."""
    folder.mkdir(exist_ok=True)
    (folder / "questions.jsonl").write_text(_lines(questions), encoding="utf-8")
    if articles is not None:
        (folder / "corpus.jsonl").write_text(_lines(articles), encoding="utf-8")
    return folder


def _lines(rows: Sequence[dict[str, Any]]) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def write_judge(folder: Path, program: str) -> Path:
    """Write a judge to `folder` and return its path."""
    script = folder / "score.py"
    script.write_text(program, encoding="utf-8")
    return script
