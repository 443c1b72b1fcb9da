"""Articles and questions to measure with: as many as asked for, the same ones every time.

The articles of question sets come first; then sentences of different articles of one language are
put together into new ones. Where a word is in its turn another takes its place, in German a
compound, so that the vocabulary grows with the corpus as it does in life (Heaps 1978). Without
question sets the shipped articles are what it is made of.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from functools import cache
from itertools import count
from typing import TYPE_CHECKING

from bot.answering.index.analysed_article import analyse_article
from bot.answering.models import Article
from bot.evaluation.question_sets import read
from bot.language import compounds
from bot.language.spelling import common
from bot.library import parse_date, read_corpus
from tests.answering.questions import QUESTIONS
from tests.conftest import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SETS = ("newsqa-dev", "xquadr-dev", "selqa-dev", "squad2-dev", "squadfr-dev")
LENGTHS = (8, 18)
"""Sentences of an article that is put together."""
PARAGRAPH = 3
EACH = 8
"""One in so many long words is exchanged."""
_SEED = 1928
_LONG_WORD = re.compile(r"\b[^\W\d_]{5,}\b")


def shipped() -> list[Article]:
    """Return the articles of the repository."""
    return list(read_corpus(REPOSITORY / "corpus").articles)


def make_articles(sets: Path | None, sentences: int) -> list[Article]:
    """Return articles of about so many sentences in all."""
    made: list[Article] = []
    total = 0
    by_id = {article.id: article for article in _sources(sets)}
    sources = [by_id[key] for key in sorted(by_id)]
    _dice().shuffle(sources)
    pool: defaultdict[str, list[str]] = defaultdict(list)
    for article in sources:
        found = [article.text[row[0] : row[1]] for row in analyse_article(article).rows]
        pool[article.language] += found
        if total < sentences:
            made.append(article)
            total += len(found)
    for article, length in _put_together(pool):
        if total >= sentences:
            break
        made.append(article)
        total += length
    return made


def make_questions(sets: Path | None, most: int) -> list[str]:
    """Return up to `most` questions in several languages."""
    if sets is None:
        return list(QUESTIONS)[:most]
    asked = [q.text for name in SETS[:2] for q in read(sets / name).questions]
    return _dice().sample(asked, min(most, len(asked)))


def _sources(sets: Path | None) -> Iterator[Article]:
    if sets is None:
        yield from shipped()
    else:
        for name in SETS:
            yield from read(sets / name).articles


def _put_together(pool: dict[str, list[str]]) -> Iterator[tuple[Article, int]]:
    dice = _dice()
    languages = sorted(pool)
    shares = [len(pool[language]) for language in languages]
    for number in count():
        (language,) = dice.choices(languages, shares)
        sentences = dice.choices(pool[language], k=dice.randint(*LENGTHS))
        lines = [_with_other_words(sentence, language, dice) for sentence in sentences]
        text = "\n".join(
            " ".join(" ".join(line.split()) for line in lines[at : at + PARAGRAPH])
            for at in range(0, len(lines), PARAGRAPH)
        )
        day = f"{dice.randint(2005, 2025)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
        title = " ".join(lines[0].split()[:6])
        article = Article(
            id=f"made/{number:06}",
            title=title,
            text=text,
            language=language,
            published=parse_date(day),
        )
        yield article, len(lines)


def _with_other_words(sentence: str, language: str, dice: random.Random) -> str:
    return _LONG_WORD.sub(lambda found: _exchanged(found[0], language, dice), sentence)


def _exchanged(word: str, language: str, dice: random.Random) -> str:
    if dice.randrange(EACH):
        return word
    if language == "de" and word[0].isupper():
        parts = dice.choice(_modifiers()), dice.choice(_heads())
        return "".join(parts).capitalize()
    other = dice.choice(_common())
    return other.capitalize() if word[0].isupper() else other


@cache
def _modifiers() -> list[str]:
    return list(compounds.german().modifiers)


@cache
def _heads() -> list[str]:
    return list(compounds.german().heads)


@cache
def _common() -> list[str]:
    return list(common())


def _dice() -> random.Random:
    return random.Random(_SEED)  # noqa: S311 - the same articles every time, no secrets
