"""Small question sets and judges, written to a folder."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from bot.evaluation.outcomes import JudgedOutcome

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


JUDGE = """
import argparse, json

def hit(place, gold):
    return (place["doc_id"] == gold["doc_id"]
        and place["start"] < gold["end"] and gold["start"] < place["end"])

def score(questions, predictions, gold_lang=None):
    n = answerable = hits = mrr = answered = kept = refused = misleading = 0
    for question in questions:
        n += 1
        found = predictions[question["qid"]]
        ranking, said = found["ranking"], found["answered"]
        answered += said
        gold = [g for g in question["gold"] if not gold_lang or g["lang"] == gold_lang]
        if not gold:
            refused += not said
            continue
        answerable += 1
        right = [any(hit(place, g) for g in gold) for place in ranking[:10]]
        hits += right[:1] == [True]
        kept += said and right[:1] == [True]
        mrr += 1 / (right.index(True) + 1) if True in right else 0
        misleading += said and any(hit(ranking[0], m) for m in question.get("misleading", []))
    figures = {"questions": n, "answerable": answerable, "misleading": misleading,
        "hit1": hits / max(1, answerable), "mrr10": mrr / max(1, answerable)}
    if answerable < n:
        figures["answered_precision"] = kept / max(1, answered)
        figures["overall_correct"] = (kept + refused) / n
    return figures

if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("questions")
    parser.add_argument("predictions")
    parser.add_argument("--lang")
    parser.add_argument("--gold-lang")
    given = parser.parse_args()
    read = lambda path: [json.loads(line) for line in open(path, encoding="utf-8")]
    asked = [q for q in read(given.questions) if given.lang in (None, q["lang"])]
    found = {p["qid"]: p for p in read(given.predictions)}
    print(json.dumps(score(asked, found, given.gold_lang)))
"""
"""A judge with the two faces of the real one: a command, and a function to be called."""


def outcome(*, answered: bool = True, **facts: object) -> JudgedOutcome:
    """Return an outcome, answered rightly unless `facts` say otherwise."""
    usual: dict[str, Any] = {
        "id": "q",
        "group": "a",
        "answerable": True,
        "outcome": "answer" if answered else "no_answer",
        "right": True,
        "reciprocal": 1.0,
        "misleads": None,
        "confidence": 0.9,
    }
    return JudgedOutcome(**(usual | facts))
