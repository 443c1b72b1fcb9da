"""The articles, the index over them, and the example questions: whether there is an answer."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from babel import Locale

from bot.answering.models import Answer
from bot.chat.connection.findings import note, stops, well
from bot.chat.presenting.dates import wording
from bot.chat.texts import Texts
from bot.chat.texts.speaking import SOURCE
from bot.errors import CorpusError
from bot.library import verified
from bot.library.opening import find, prepare
from bot.storage.engine.disks import nearest

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from pathlib import Path

    from bot.answering.answerer import Answerer
    from bot.answering.models import Article
    from bot.chat.connection.findings import Finding
    from bot.library import Examples
    from bot.library.opening import Found
    from bot.settings import Settings


@dataclass(frozen=True, slots=True)
class Answering:
    """What answers, and the English examples that it answers; without articles, nothing does."""

    answerer: Answerer | None = None
    offered: tuple[str, ...] = ()


def articles(folder: Path, settings: Settings) -> Generator[Finding, None, Answering]:
    """Yield how the articles in `folder` are, and return what answers from them."""
    try:
        found = find(folder)
    except CorpusError as error:
        yield stops("articles", f"{error.problem}.")
        yield from (note("articles", f"Left out: {one}.") for one in error.problems)
        return Answering()
    yield _counted(found.articles)
    for problem in found.problems:
        yield note("articles", f"Left out: {problem}.")
    answerer = yield from _index(found, settings)
    yield _answered(answerer, found.examples, settings)
    offered = verified(answerer, found.examples.to(SOURCE), settings.how_sure)
    return Answering(answerer, tuple(offered))


def _counted(found: Sequence[Article]) -> Finding:
    """Return how many there are, in which languages, and how new."""
    names = Locale.parse(SOURCE).languages
    counts = Counter(article.language for article in found).most_common()
    languages = ", ".join(f"{count} in {names.get(code, code)}" for code, count in counts)
    dated = [article.published for article in found if article.published]
    newest = max(dated, key=lambda date: date.latest, default=None)
    of = f", the newest of {wording(newest, Texts.of(SOURCE))}" if newest else ", none with a date"
    return well("articles", f"{languages}{of}.")


def _index(found: Found, settings: Settings) -> Generator[Finding, None, Answerer]:
    made: list[int] = []
    answerer = prepare(
        found, settings.cache_dir, progress=lambda done, _: made.append(done)
    ).answerer
    how = "made anew" if made else "as it was kept"
    yield well("index", f"{sum(answerer.sizes)} sentences, {how}.")
    if not _may_be_written(settings.cache_dir):
        yield note(
            "index",
            f"Nothing can be kept in {settings.cache_dir}: each start takes longer.",
            "Set CACHE_DIR to a folder that can be written to.",
        )
    return answerer


def _may_be_written(folder: Path) -> bool:
    try:
        return os.access(nearest(folder), os.W_OK | os.X_OK)
    except OSError:
        return False


def _answered(answerer: Answerer, examples: Examples, settings: Settings) -> Finding:
    """Return how many example questions are answered; none at all may be a wrong folder."""
    asked = [*chain.from_iterable(examples.by_language.values())]
    if not asked:
        return well("examples", "There are no example questions to offer (questions.yaml).")
    outcomes = [answerer.answer(one, settings.how_sure) for one in asked]
    given = [one for one in outcomes if isinstance(one, Answer)]
    counted = f"{len(given)} of {len(asked)} example questions are answered"
    if not given:
        return note("examples", f"{counted}.", "Are they about other articles? See CORPUS_DIR.")
    first = given[0].quotes[0].article
    where = ", ".join(filter(None, (first.outlet, f"“{first.title}”")))
    sentence = f"{counted}, the first from {where}."
    return (well if len(given) == len(asked) else note)("examples", sentence)
