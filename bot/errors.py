"""What can go wrong, as types: facts are attributes, `str()` is one human sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class BotError(Exception):
    """Anything Fundstelle reports in a sentence instead of a traceback."""


@dataclass(eq=False)
class ArticleError(BotError):
    """One article file that cannot be used: where, and what is wrong with it."""

    path: Path
    line: int
    problem: str

    def __str__(self) -> str:
        """Return `path:line: problem`, the form editors and terminals link."""
        return f"{self.path}:{self.line}: {self.problem}"


class CorpusError(BotError):
    """The corpus as a whole cannot be used."""


class QuestionSetError(BotError):
    """A question set cannot be read: the message names its file and line."""
