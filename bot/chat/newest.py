"""Which article is the newest on what was asked, be it quoted or not."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bot.answering.models import NoAnswer

if TYPE_CHECKING:
    from bot.answering.answerer import Search
    from bot.answering.models import Article

NEAR_THE_TOP = 5
"""An article is on what was asked if one of its sentences is quoted or ranked among so many."""


def newest_on_this(found: Search) -> Article | None:
    """Return the newest article on what was answered, or None where nothing was.

    Those are on it that have a sentence quoted, or ranked among the first `NEAR_THE_TOP`. It is
    the one whose last possible day is the latest, of equals the best ranked; without a date none.
    """
    if isinstance(found.outcome, NoAnswer):
        return None
    near = (*found.outcome.quotes, *found.ranking[:NEAR_THE_TOP])
    dated = [quote.article for quote in near if quote.article.published]
    return max(dated, key=last_day, default=None)


def last_day(article: Article) -> date:
    """Return the last day `article` can be of; unknown is before all others."""
    return article.published.latest if article.published else date.min
