"""A group of terms scores as one term would, weighted as its members are."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from bot.answering.index.term_groups import GroupIndex

if TYPE_CHECKING:
    from bot.answering.index.term_groups import TermGroup

CORPUS = [[0, 1, 1, 2], [2, 3], [3, 4, 5, 3, 0], [6], [7, 8, 9, 6], [5, 5, 5]]
ABSENT = 77

corpora = st.lists(st.lists(st.integers(0, 12), max_size=9), max_size=14)
weights = st.floats(0, 1, exclude_min=True, allow_subnormal=False)
groups = st.lists(st.tuples(st.integers(-1, 14), weights), max_size=5).map(tuple)


def idf_of(index: GroupIndex, group: TermGroup) -> float:
    """Return how rare it is that any of `group` is there."""
    (idf,) = index.score_groups([group])[2]
    return float(idf)


@pytest.mark.parametrize("term", range(10))
def test_a_group_of_one_term_scores_like_the_term(term: int) -> None:
    """With weight 1 a group is the term itself, at its idf."""
    index = GroupIndex(CORPUS)

    touched, (scores,) = index.get_group_scores([((term, 1.0),)])

    assert touched.tolist() == [n for n, unit in enumerate(CORPUS) if term in unit]
    assert scores == pytest.approx(index.get_scores([term])[touched])
    assert idf_of(index, ((term, 1.0),)) == pytest.approx(BM25Okapi(CORPUS).idf[term])


def test_a_group_scores_where_any_of_its_terms_is() -> None:
    """Its units are the union, its score in each more than nothing."""
    touched, (scores,) = GroupIndex(CORPUS).get_group_scores([((3, 1.0), (8, 0.5))])

    assert touched.tolist() == [1, 2, 4]
    assert (scores > 0).all()


def test_a_group_is_found_in_as_many_units_as_its_members_weigh() -> None:
    """Its df is the weighted sum of theirs."""
    index = GroupIndex(CORPUS)

    assert idf_of(index, ((8, 1.0), (5, 0.25))) == pytest.approx(math.log(5 / 2))  # df 1 + 0.5


def test_a_group_is_found_in_no_more_units_than_there_are() -> None:
    """Terms that stand side by side are not counted twice."""
    index = GroupIndex(CORPUS)

    assert idf_of(index, ((7, 1.0), (8, 1.0), (9, 1.0))) == pytest.approx(
        idf_of(index, ((7, 1.0),))
    )


def test_a_weight_scales_how_often_a_term_counts() -> None:
    """Twice at half the weight is once; idf aside, the score is BM25's."""
    index = GroupIndex([[0, 0, 9], [1, 8, 8], [2, 2, 2], [3, 4, 5]])

    _, (half,) = index.get_group_scores([((0, 0.5),)])
    _, (whole,) = index.get_group_scores([((1, 1.0),)])

    assert half / idf_of(index, ((0, 0.5),)) == pytest.approx(whole / idf_of(index, ((1, 1.0),)))


def test_weights_of_terms_in_one_unit_add_up() -> None:
    """A unit with two members at half the weight has the group once."""
    index = GroupIndex([[0, 1], [2, 3], [4, 5], [6, 7]])

    _, (both,) = index.get_group_scores([((0, 0.5), (1, 0.5))])
    _, (one,) = index.get_group_scores([((2, 1.0),)])

    assert both == pytest.approx(one)


@given(corpora, st.lists(groups, max_size=4))
def test_touched_units_ascend_and_hold_a_term_of_a_group(
    corpus: list[list[int]], asked: list[tuple[tuple[int, float], ...]]
) -> None:
    """Every unit with an asked term is named once, no other; scores have a row a group."""
    terms = {term for group in asked for term, _ in group}

    touched, scores = GroupIndex(corpus).get_group_scores(asked)

    assert touched.tolist() == [n for n, unit in enumerate(corpus) if terms.intersection(unit)]
    assert scores.shape == (len(asked), touched.size)


def test_a_group_of_unknown_terms_touches_nothing() -> None:
    """It has a row all the same, so that groups and scores stay in step."""
    index = GroupIndex(CORPUS)

    touched, scores = index.get_group_scores([((ABSENT, 1.0), (-1, 0.5)), (), ((8, 1.0),)])

    assert touched.tolist() == [4]
    assert scores[:2].tolist() == [[0.0], [0.0]]
    assert scores[2, 0] > 0


@given(corpora, st.lists(groups, max_size=4))
def test_scores_are_finite_and_never_negative(
    corpus: list[list[int]], asked: list[TermGroup]
) -> None:
    """No corpus and no question makes NaN, infinity or a punishment."""
    _, scores = GroupIndex(corpus).get_group_scores(asked)

    assert np.isfinite(scores).all()
    assert (scores >= 0).all()


@given(corpora, corpora, corpora, st.lists(groups, max_size=4))
def test_the_way_there_does_not_show(
    first: list[list[int]], second: list[list[int]], third: list[list[int]], asked: list[TermGroup]
) -> None:
    """An index that grew and shrank, or was kept, scores groups like one built at once."""
    grown = GroupIndex(first).grown(second).without(range(len(first))).grown(third)
    kept = GroupIndex.from_arrays(grown.arrays())
    at_once = GroupIndex(second + third)

    for index in (grown, kept):
        assert all(map(np.array_equal, index.score_groups(asked), at_once.score_groups(asked)))


def test_an_empty_corpus_has_no_scores() -> None:
    """Nothing to score is no error."""
    touched, scores = GroupIndex([]).get_group_scores([((0, 1.0),)])

    assert touched.shape == (0,)
    assert scores.shape == (1, 0)
