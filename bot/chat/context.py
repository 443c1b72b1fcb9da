"""The sentences around a quote, word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.models import Kind
from bot.answering.units import KINDS

if TYPE_CHECKING:
    from bot.answering.models import Quote
    from bot.answering.units import Units

BODY = KINDS.index(Kind.BODY)


def around(units: Units, quote: Quote) -> tuple[Quote | None, Quote | None]:
    """Return the body sentence before `quote` and the one after it, where the article has them."""
    number = units.articles.index(quote.article)
    first, last = (int(bound) for bound in units.article_bounds[number : number + 2])
    bodies = [row for row in range(first, last) if units.kinds[row] == BODY]
    before = [row for row in bodies if units.ends[row] <= quote.start]
    after = [row for row in bodies if units.starts[row] >= quote.end]
    return (
        units.quote(before[-1]) if before else None,
        units.quote(after[0]) if after else None,
    )
