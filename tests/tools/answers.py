"""Writes down all that a build answers, to be held against another build's: `diff -r` tells.

    python -m tests.tools.answers ../shared/evals before
    python -m tests.tools.answers ../shared/evals after && diff -r before after

Of each set: every answer as `ask --json` prints it, with the places of all that was ranked behind
it, and a checksum of each column of the index. A change of the code that is to change no answer
changes nothing here.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot.answering.answerer import Answerer
from bot.answering.newest import newest_on_this
from bot.cli.as_json import as_json
from bot.evaluation.predictions import library
from bot.evaluation.question_sets import read
from bot.library.encoder import VectorEncoder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.evaluation.question_sets import SetQuestion

SETS = ("seeds-dev", "newsqa-dev")


def answers(answerer: Answerer, questions: Iterable[SetQuestion]) -> Iterator[bytes]:
    """Yield each answer, and a line of what was ranked."""
    for question in questions:
        found = answerer.search(question.text)
        places = [[quote.article.id, quote.start, quote.end] for quote in found.ranking]
        yield as_json(found.outcome, newest_on_this(found)) + f"{json.dumps(places)}\n".encode()


def columns(answerer: Answerer) -> str:
    """Return a line a column: its name, type, shape and checksum."""
    return "".join(
        f"{name} {column.dtype} {column.shape} {hashlib.sha256(column.tobytes()).hexdigest()}\n"
        for name, column in sorted(answerer.columns().items())
    )


def main(sets: Path, out: Path) -> None:
    """Write `out/SET.json` and `out/SET.columns` for each set in the folder `sets`."""
    out.mkdir(parents=True, exist_ok=True)
    encoder = VectorEncoder()
    for name in SETS:
        whole = read(sets / name)
        answerer = Answerer(library(whole, None).articles, encoder)
        (out / f"{name}.json").write_bytes(b"".join(answers(answerer, whole.questions)))
        (out / f"{name}.columns").write_text(columns(answerer), encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
