"""What a sentence needs beside it to be understood, and what stands around it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

import numpy as np

from bot.answering.index.sentences import KINDS
from bot.language.pronouns import leans_on_the_one_before
from bot.language.structure import Kind

if TYPE_CHECKING:
    from bot.answering.index.sentences import Sentences
    from bot.answering.models import Quote
    from bot.language.structure import Span

BODY = KINDS.index(Kind.BODY)


def leans_on(corpus: Sentences, sentence: int) -> Span | None:
    """Return the place of the sentence before, where `sentence` leans on it."""
    before = sentence - 1
    if before < 0 or corpus.article_of[before] != corpus.article_of[sentence]:
        return None
    both_bodies = corpus.kinds[before] == corpus.kinds[sentence] == BODY
    if not both_bodies or not leans_on_the_one_before(
        corpus.text(sentence), corpus.language(sentence)
    ):
        return None
    return int(corpus.starts[before]), int(corpus.ends[before])


def read_together(corpus: Sentences, sentence: int) -> range:
    """Return the sentences that are shown together: `sentence`, behind the one it leans on."""
    return range(sentence - (leans_on(corpus, sentence) is not None), sentence + 1)


def around(corpus: Sentences, quote: Quote) -> tuple[Quote | None, Quote | None]:
    """Return the body sentence before `quote` and the one after it, where the article has them.

    Raises `ValueError` where `corpus` has no article of that id.
    """
    number = _place_of(corpus, quote.article.id)
    first, last = (int(bound) for bound in corpus.article_bounds[number : number + 2])
    bodies = first + np.flatnonzero(corpus.kinds[first:last] == BODY)
    before = bodies[corpus.ends[bodies] <= quote.start]
    after = bodies[corpus.starts[bodies] >= quote.end]
    return (
        corpus.quote(int(before[-1])) if before.size else None,
        corpus.quote(int(after[0])) if after.size else None,
    )


def quote_at(corpus: Sentences, article: str, start: int, end: int) -> Quote | None:
    """Return the sentence that stands exactly there, if one still does."""
    try:
        number = _place_of(corpus, article)
    except ValueError:
        return None
    first, last = (int(bound) for bound in corpus.article_bounds[number : number + 2])
    here = (corpus.starts[first:last] == start) & (corpus.ends[first:last] == end)
    return corpus.quote(first + int(here.argmax())) if here.any() else None


def _place_of(corpus: Sentences, article: str) -> int:
    """Return where the article of that id is among those of `corpus`; `ValueError` if nowhere."""
    by_id = np.empty(len(corpus.places), np.int64)
    by_id[corpus.places] = np.arange(len(corpus.places))
    found = bisect_left(by_id, article, key=lambda number: corpus.articles[number].id)
    if found == len(by_id) or corpus.articles[by_id[found]].id != article:
        message = f"there is no article {article!r}"
        raise ValueError(message)
    return int(by_id[found])
