"""Confidence tells a right quote from a wrong one; what was matched or found nowhere is told."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.answer_types import AnswerType
from bot.answering.bridge import QueryTerm
from bot.answering.evidence import FIGURES, FOUND, confidence, figures, matches, missing
from bot.answering.features import NAMES, Features
from bot.answering.query import Query
from bot.answering.ranking import Ranking
from bot.answering.weights import Weights, load
from tests.answering.small_library import article, over, small_library

EVEN = Weights(
    ranking={},
    evidence=dict.fromkeys(FIGURES, 1.0) | {"unfit": -1.0},
    intercept=-2.0,
    threshold=0.5,
)
"""Weights to which every figure counts the same."""


def sure(  # noqa: PLR0913 - one argument a figure
    *,
    scores: tuple[float, ...] = (3.0, 2.0, 1.0),
    likeness: float = 0.5,
    cover: float = 0.5,
    name: float = 1.0,
    least: float = 1.0,
    wanted: AnswerType = AnswerType.NONE,
    holds: AnswerType = AnswerType.NONE,
) -> float:
    """Return the confidence in the first of sentences with `scores`, described as given."""
    many = len(scores)
    table = np.zeros((many, len(NAMES)))
    table[:, [NAMES.index("sentence_vector"), NAMES.index("passage_vector")]] = likeness
    table[:, NAMES.index("article_cover")] = cover
    features = Features(
        table=table,
        holds=np.full(many, int(holds), np.int32),
        in_sentence=np.full((1, many), least),
        names_near=np.ones((1, many)),
        names_in_article=np.full((1, many), name),
    )
    rows = np.arange(many)
    ranking = Ranking(rows, rows, np.array(scores), many)
    query = Query("", "en", (), wanted, None, np.zeros(512, np.float32))
    return confidence(query, features, ranking, 0, EVEN)


@pytest.mark.parametrize(
    ("weaker", "stronger"),
    [
        (sure(scores=(3.0, 2.9, 1.0)), sure(scores=(3.0, 2.0, 1.0))),
        (sure(scores=(3.0, 2.0, 1.9)), sure(scores=(3.0, 2.0, 1.0))),
        (sure(likeness=0.3), sure(likeness=0.8)),
        (sure(cover=0.3), sure(cover=0.8)),
        (sure(name=0.0), sure(name=1.0)),
        (sure(least=0.0), sure(least=1.0)),
        (sure(wanted=AnswerType.MONEY), sure(wanted=AnswerType.MONEY, holds=AnswerType.MONEY)),
        (sure(wanted=AnswerType.DATE), sure(wanted=AnswerType.DATE, holds=AnswerType.SCHEDULE)),
    ],
    ids=["margin", "lead", "likeness", "cover", "name", "least cover", "quantity", "time"],
)
def test_more_evidence_is_more_confidence(weaker: float, stronger: float) -> None:
    """Each figure counts the way it must."""
    assert weaker < stronger


def test_a_kind_without_figures_or_words_is_not_demanded() -> None:
    """Who or why can be answered without any cue."""
    assert sure(wanted=AnswerType.CAUSE) == sure()


def test_the_only_candidate_has_no_margin() -> None:
    """There is nothing it could be better than."""
    assert sure(scores=(3.0,)) == sure(scores=(3.0, 3.0))


def test_a_name_the_article_never_mentions_lowers_confidence() -> None:
    """The same question about another town is answered less surely, over the shipped weights."""
    answerer = over(*small_library())

    here = answerer.answer("When did the museum in Lindheim open?").confidence
    elsewhere = answerer.answer("When did the museum in Brixham open?").confidence

    assert elsewhere < here


def test_a_quantity_asked_for_and_not_held_lowers_confidence() -> None:
    """Without its price the sentence on the loaf is less of an answer."""
    with_price = over(article("A loaf from Milton costs two pounds. It rains.", language="en"))
    without = over(article("A loaf from Milton costs too much. It rains.", language="en"))
    question = "How much does a loaf from Milton cost?"

    assert without.answer(question).confidence < with_price.answer(question).confidence


@given(
    st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=8).map(lambda s: sorted(s, reverse=True)),
    st.floats(-1, 1),
    st.floats(0, 1),
    st.sampled_from(list(AnswerType)),
)
def test_confidence_is_a_probability(
    scores: list[float], likeness: float, share: float, wanted: AnswerType
) -> None:
    """Whatever the figures, it lies between 0 and 1."""
    here = sure(scores=tuple(scores), likeness=likeness, cover=share, name=share, wanted=wanted)

    assert 0 <= here <= 1


def test_there_is_a_figure_for_each_name() -> None:
    """Names and figures are in the same order and of the same number."""
    found = over(*small_library()).find("When did the museum in Lindheim open?")

    assert len(figures(found.query, found.features, found.ranking, 0)) == len(FIGURES)


def test_shipped_evidence_speaks_as_promised() -> None:
    """Only a kind of answer that is missing speaks against a quote."""
    assert {name for name, weight in load().evidence.items() if weight < 0} <= {"unfit"}


# ---- matched and missing


def term(asked: str, *group: tuple[int, float]) -> QueryTerm:
    """Return a query term with a group of corpus terms."""
    return QueryTerm(asked, is_name=False, group=group, vectors=np.zeros((0, 512), np.float32))


def test_matches_tell_what_stands_for_each_asked_word() -> None:
    """The word as it is written in the quote, the best first, each with its weight."""
    units = over(article("Das Museum zeigt Uhren.")).units
    museum, clock = (units.vocabulary[word] for word in ("museum", "uhr"))

    found = matches(
        [term("show", (clock, 0.4), (museum, 0.9)), term("lion")], units.quote(0), units
    )

    assert [(match.asked, match.found) for match in found] == [
        ("show", (("Museum", 0.9), ("Uhren", 0.4)))
    ]


def test_a_faint_likeness_is_not_shown() -> None:
    """What hardly stands for a word would only puzzle people."""
    units = over(article("Das Museum zeigt Uhren.")).units
    faint = term("house", (units.vocabulary["museum"], FOUND - 0.01))

    assert matches([faint], units.quote(0), units) == ()


def test_a_word_found_nowhere_is_missing_once() -> None:
    """In the order asked, however often it was."""
    terms = [term("lion"), term("museum", (0, 1.0)), term("tiger", (0, 0.1)), term("lion")]

    assert missing(terms) == ("lion", "tiger")
