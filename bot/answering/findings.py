"""The workings behind a search, as ranking, evidence and timeline hand them on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.answering.candidates import Candidates
    from bot.answering.features import Features
    from bot.answering.query import Query
    from bot.answering.ranking import Ranking
    from bot.answering.units import Units


@dataclass(frozen=True, slots=True, eq=False)
class Findings:
    """A query over `units`: its candidates, what speaks for each, and their order."""

    units: Units
    query: Query
    candidates: Candidates
    features: Features
    ranking: Ranking
