"""The sentences around a quote, word for word."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

import numpy as np

from bot.answering.models import Kind
from bot.answering.units import KINDS

if TYPE_CHECKING:
    from bot.answering.models import Quote
    from bot.answering.units import Units

BODY = KINDS.index(Kind.BODY)


def around(units: Units, quote: Quote) -> tuple[Quote | None, Quote | None]:
    """Return the body sentence before `quote` and the one after it, where the article has them.

    Raises `ValueError` where `units` has no article of that id.
    """
    number = place_of(units, quote.article.id)
    first, last = (int(bound) for bound in units.article_bounds[number : number + 2])
    bodies = first + np.flatnonzero(units.kinds[first:last] == BODY)
    before = bodies[units.ends[bodies] <= quote.start]
    after = bodies[units.starts[bodies] >= quote.end]
    return (
        units.quote(int(before[-1])) if before.size else None,
        units.quote(int(after[0])) if after.size else None,
    )


def place_of(units: Units, article: str) -> int:
    """Return where the article of that id is among those of `units`; `ValueError` if nowhere."""
    by_id = np.empty(len(units.places), np.int64)
    by_id[units.places] = np.arange(len(units.places))
    found = bisect_left(by_id, article, key=lambda number: units.articles[number].id)
    if found == len(by_id) or units.articles[by_id[found]].id != article:
        message = f"there is no article {article!r}"
        raise ValueError(message)
    return int(by_id[found])
