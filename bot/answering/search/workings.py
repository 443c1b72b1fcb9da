"""The workings behind a search, as ranking, confidence and reports take them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.answering.index.sentences import Sentences
    from bot.answering.search.features.describing import Features
    from bot.answering.search.query import Query
    from bot.answering.search.ranking import Ranking
    from bot.answering.search.retrieval import Candidates


@dataclass(frozen=True, slots=True, eq=False)
class Workings:
    """A query over `corpus`: its candidates, what speaks for each, and their order."""

    corpus: Sentences
    query: Query
    candidates: Candidates
    features: Features
    ranking: Ranking
