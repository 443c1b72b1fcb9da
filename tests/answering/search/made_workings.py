"""Workings made by hand, where a test needs figures that no question to real articles gives."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from bot.answering.index.growth import collect
from bot.answering.models import Article
from bot.answering.search.expansion import QueryTerm
from bot.answering.search.features.describing import NAMES, Features
from bot.answering.search.query import Query
from bot.answering.search.ranking import Ranking
from bot.answering.search.retrieval import Candidates
from bot.answering.search.workings import Workings
from bot.language.kinds import AnswerKind
from bot.library import parse_date

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


WORD = QueryTerm("Zug", is_name=False, group=(), vectors=np.zeros((0, 512), np.float32))
NAME = replace(WORD, asked="Karla", is_name=True)


@dataclass(frozen=True)
class Report:
    """One article: its score, its date ('' for unknown), and how well it fits the question.

    The question has a word and a name: `context` is how well a report's context covers both.
    """

    score: float
    published: str = ""
    named: float = 1.0
    holds: AnswerKind = AnswerKind.NONE
    sentences: int = 1
    in_article: float = 1.0
    context: float = 1.0
    columns: Mapping[str, float] = field(default_factory=dict)
    language: str = "de"


def workings(
    reports: Sequence[Report], wanted: AnswerKind = AnswerKind.NONE, headings: int = 0
) -> Workings:
    """Return workings over one article a report, in the order given, all sentences considered.

    The last sentences, as many as `headings`, stand in the ranking where headings do.
    """
    corpus = collect(
        [
            Article(
                id=f"{number:03}",
                title="",
                text=" ".join(f"Das ist Satz {n}." for n in range(report.sentences)),
                language=report.language,
                published=parse_date(report.published) if report.published else None,
            )
            for number, report in enumerate(reports)
        ]
    )
    each = [report for report in reports for _ in range(report.sentences)]
    places, nothing = np.arange(len(each)), np.zeros((0, len(each)))
    return Workings(
        corpus=corpus,
        query=Query("", "de", (WORD, NAME), wanted, None, np.zeros(512, np.float32), asks=True),
        candidates=Candidates(places, nothing, nothing, nothing, np.ones(2)),
        features=Features(
            table=np.array([[each_of.columns.get(name, 0) for name in NAMES] for each_of in each]),
            holds=np.array([int(report.holds) for report in each], np.int32),
            in_context=np.array([[report.context for report in each]] * 2),
            names_near=np.array([[report.named for report in each]]),
            names_in_article=np.array([[report.in_article for report in each]]),
        ),
        ranking=Ranking(
            rows=places,
            sentences=places,
            scores=np.array([report.score for report in each]),
            bodies=len(each) - headings,
        ),
    )
