"""What reports said when: the best quote of each article that also answers, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bot.language.kinds import MEASURED, AnswerKind, fits

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bot.answering.search.workings import Workings

EQUAL = 2.0
"""Within this distance in score two quotes are about equal evidence: the newer one goes first."""
ALSO = 3.0
"""Within this distance in score an article's best quote also answers."""
ALSO_OF_PLANS = 12.0
"""The same for what lies ahead, where a plan is as good as its latest report."""
NAMED = 0.3
"""From this cover on a name counts as named."""
LESS = 0.2
"""A quote may cover each asked word by so much less than the best one and still say as much."""
MOST = 6
"""So many reports are shown at most."""


def reports(found: Workings) -> list[int]:
    """Return places of the ranking: the answer, then other articles' quotes, newest first.

    One place an article. The answer is the newest of those with about equal evidence: unless it is
    about a time ahead, one that says less is no news.
    """
    corpus, ranking = found.corpus, found.ranking
    if not ranking.bodies:
        return [0]
    ahead = AnswerKind.FUTURE in found.query.wanted
    qualified = _qualified(found) & _says_as_much(found, of=found.query.named)
    reach = ALSO_OF_PLANS if ahead and qualified[0] else ALSO
    best = {int(corpus.article_of[ranking.sentences[0]]): 0}
    for place in range(1, ranking.bodies):
        if ranking.scores[place] < ranking.scores[0] - reach:
            break
        if qualified[place]:
            best.setdefault(int(corpus.article_of[ranking.sentences[place]]), place)
    chosen = dict(list(best.items())[:MOST])
    newest_first = sorted(
        chosen, key=lambda a: (-corpus.newest_day(int(ranking.sentences[chosen[a]])), chosen[a])
    )
    near = reach if ahead else EQUAL
    as_much = _says_as_much(found)
    close = [
        a
        for a in newest_first
        if ranking.scores[chosen[a]] >= ranking.scores[0] - near and (ahead or as_much[chosen[a]])
    ]
    return [chosen[close[0]], *(chosen[a] for a in newest_first if a != close[0])]


def corroborating(found: Workings, place: int) -> set[int]:
    """Return the other articles whose best quote says the same, as far as asked, as `place`."""
    corpus, ranking = found.corpus, found.ranking
    agree = _qualified(found) & _says_as_much(found, place)
    owners = corpus.article_of[ranking.sentences[: ranking.bodies]]
    articles, first = np.unique(owners, return_index=True)
    told = set(articles[agree[first]].tolist())
    return told - {int(corpus.article_of[ranking.sentences[place]])}


def _says_as_much(
    found: Workings, place: int = 0, of: NDArray[np.bool_] | None = None
) -> NDArray[np.bool_]:
    """Tell which places cover every asked word, or those `of` a kind, about as well as `place`.

    In context, as people read it.
    """
    cover = found.features.in_context[:, found.ranking.rows]
    cover = cover if of is None else cover[of]
    return np.asarray((cover >= cover[:, [place]] - LESS).all(axis=0))


def _qualified(found: Workings) -> NDArray[np.bool_]:
    """Tell which places name all that is asked about and hold the kind of answer asked for."""
    features, asked = found.features, found.query.wanted & MEASURED
    rows = found.ranking.rows
    named = np.asarray((features.names_near[:, rows] >= NAMED).all(axis=0))
    if not asked:
        return named
    ahead = found.query.wanted & AnswerKind.FUTURE
    return np.asarray(named & ((features.holds[rows] & int(ahead or fits(asked))) != 0))
