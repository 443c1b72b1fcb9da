"""What reports said when: the best quote of each article that also answers, newest first."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.models import Article
    from bot.answering.ranking import Ranking
    from bot.answering.units import Units

EQUAL = 1.5
"""Within this distance in score two quotes are about equal evidence: the newer one goes first."""
ALSO = 3.0
"""Within this distance in score an article's best quote also answers."""
MOST = 6
"""So many reports are shown at most."""


def reports(units: Units, ranking: Ranking) -> list[int]:
    """Return places of `ranking`: the answer, then other articles' quotes, newest first.

    One place an article. The answer is the newest of those with about equal evidence.
    """
    if not ranking.bodies:
        return list(range(min(1, len(ranking.rows))))
    best: dict[int, int] = {}
    for place in range(ranking.bodies):
        if ranking.scores[place] < ranking.scores[0] - ALSO:
            break
        best.setdefault(int(units.article_of[ranking.sentences[place]]), place)
    chosen = sorted(best.values())[:MOST]
    dated = [units.articles[units.article_of[ranking.sentences[place]]] for place in chosen]
    newest_first = sorted(range(len(chosen)), key=lambda i: _newest_first(dated, i))
    first = next(
        i for i in newest_first if ranking.scores[chosen[i]] >= ranking.scores[0] - EQUAL
    )
    return [chosen[first], *(chosen[i] for i in newest_first if i != first)]


def _newest_first(articles: Sequence[Article], i: int) -> tuple[int, int]:
    published = articles[i].published
    return (-(published.latest if published else date.min).toordinal(), i)
