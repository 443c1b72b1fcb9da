"""Example questions: read from the corpus, and offered only if its articles answer them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from bot.answering.models import Answer
from bot.answering.search.query import LONGEST_QUESTION
from bot.answering.search.weights import HowSure
from bot.errors import ArticleError, CorpusError
from bot.library.composing import NOT_ONE_LINE, TEXT, compose, lines_before
from bot.library.reading import read_source
from bot.library.values import language_code

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from bot.answering.answerer import Answerer

FILE = "questions.yaml"
"""Where a topic's folder keeps its example questions."""

_ANY_ELSE = "en"


@dataclass(frozen=True, slots=True)
class Examples:
    """The example questions that could be read, by language, and what was wrong with other files.

    They are what an editor thinks the articles answer: offer those that are `verified`.
    """

    by_language: Mapping[str, tuple[str, ...]]
    problems: tuple[ArticleError, ...] = ()

    def to(self, language: str) -> tuple[str, ...]:
        """Return those to show to somebody who speaks `language`: in it, else in English."""
        return self.by_language.get(language) or self.by_language.get(_ANY_ELSE, ())


def read_examples(root: Path, *, strict: bool = False) -> Examples:
    """Read `questions.yaml` in each topic's folder of the corpus at `root`, in their order.

    A file with a mistake is left out, as a whole, and is a problem; that there is none is not.
    Raises CorpusError if `strict` and anything is wrong.
    """
    by_language: dict[str, tuple[str, ...]] = {}
    problems = []
    for path in sorted(root.glob(f"*/{FILE}")):
        try:
            read = _read(path)
        except ArticleError as problem:
            problems.append(problem)
        else:
            for language, questions in read.items():
                new = dict.fromkeys((*by_language.get(language, ()), *questions))
                by_language[language] = tuple(new)
    if strict and problems:
        message = f"{root}: example questions that cannot be read"
        raise CorpusError(message, tuple(problems))
    return Examples(by_language, tuple(problems))


def verified(
    answerer: Answerer, questions: Iterable[str], how_sure: HowSure = HowSure.NORMAL
) -> Iterator[str]:
    """Yield those of `questions` that `answerer` answers; each is asked when its turn comes."""
    return (one for one in questions if isinstance(answerer.answer(one, how_sure), Answer))


def _read(path: Path) -> dict[str, tuple[str, ...]]:
    source = read_source(path)
    root = compose(path, source)
    if root is None:
        return {}
    if not isinstance(root, yaml.MappingNode):
        raise ArticleError(path, 1, "must be lists of questions by language, such as `en:`")
    read: dict[str, tuple[str, ...]] = {}
    for key, value in root.value:
        language = _language(path, source, key)
        if language in read:
            raise _problem(path, source, key, f"{language}: already given above")
        read[language] = tuple(_questions(path, source, value))
    return read


def _language(path: Path, source: str, key: yaml.Node) -> str:
    try:
        return language_code(str(key.value))
    except ValueError as unfit:
        raise _problem(path, source, key, str(unfit)) from unfit


def _questions(path: Path, source: str, value: yaml.Node) -> Iterator[str]:
    if not isinstance(value, yaml.SequenceNode):
        raise _problem(path, source, value, "must be a list of questions, each behind `- `")
    for node in value.value:
        yield _question(path, source, node)


def _question(path: Path, source: str, node: yaml.Node) -> str:
    if not isinstance(node, yaml.ScalarNode) or node.tag != TEXT:
        problem = "a question must be text; one with a colon or a special character needs quotes"
        raise _problem(path, source, node, problem)
    question: str = node.value.strip()
    if not any(map(str.isalnum, question)) or NOT_ONE_LINE.search(question):
        raise _problem(path, source, node, "a question must be one line of text")
    if len(question) > LONGEST_QUESTION:
        problem = f"a question may have {LONGEST_QUESTION} characters, not {len(question)}"
        raise _problem(path, source, node, problem)
    return question


def _problem(path: Path, source: str, node: yaml.Node, problem: str) -> ArticleError:
    return ArticleError(path, 1 + lines_before(source, node.start_mark.index), problem)
