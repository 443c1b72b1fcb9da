"""BM25 scores are rank_bm25's own, and sane where it has none."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from bot.answering.index import PassageIndex

CORPUS = [[0, 1, 1, 2], [2, 3], [3, 4, 5, 3, 0], [6], [7, 8, 9, 6], [5, 5, 5]]
ABSENT = 77

corpora = st.lists(st.lists(st.integers(0, 12), max_size=9), max_size=14)
questions = st.lists(st.integers(-1, 14), max_size=6)
weights = st.floats(0, 1, exclude_min=True, allow_subnormal=False)
groups = st.lists(st.tuples(st.integers(-1, 14), weights), max_size=5).map(tuple)


def has_an_idf(corpus: list[list[int]]) -> bool:
    """Return whether rank_bm25 itself has a positive average idf for `corpus`."""
    return any(corpus) and BM25Okapi(corpus).average_idf > 0


# ---- the same as rank_bm25


@given(corpora.filter(has_an_idf), questions)
def test_scores_are_exactly_those_of_rank_bm25(
    corpus: list[list[int]], question: list[int]
) -> None:
    """Not nearly: the same floating-point numbers, with the defaults of both."""
    assert np.array_equal(
        PassageIndex(corpus).get_scores(question), BM25Okapi(corpus).get_scores(question)
    )


@given(corpora.filter(has_an_idf), questions, st.floats(0.1, 3), st.floats(0, 0.99))
def test_scores_follow_the_parameters_exactly(
    corpus: list[list[int]], question: list[int], k1: float, b: float
) -> None:
    """Whatever `k1` and `b` are asked for, rank_bm25 would have said the same."""
    ours, theirs = PassageIndex(corpus, k1=k1, b=b), BM25Okapi(corpus, k1=k1, b=b)

    assert np.array_equal(ours.get_scores(question), theirs.get_scores(question))


def test_the_corpus_may_be_read_only_once() -> None:
    """A generator does as well as a list."""
    once = PassageIndex(unit for unit in CORPUS)

    assert np.array_equal(once.get_scores([2, 3]), PassageIndex(CORPUS).get_scores([2, 3]))


def test_postings_say_where_and_how_often() -> None:
    """They come in the order of the corpus."""
    units, counts = PassageIndex(CORPUS).postings(3)

    assert units.tolist() == [1, 2]
    assert counts.tolist() == [1, 2]


# ---- where rank_bm25 has no sane answer


def test_an_empty_corpus_has_no_scores() -> None:
    """Nothing to score is no error."""
    index = PassageIndex([])
    touched, scores = index.get_group_scores([((0, 1.0),)])

    assert index.get_scores([0, 1]).shape == (0,)
    assert touched.shape == (0,)
    assert scores.shape == (1, 0)


def test_a_term_of_the_only_passage_scores() -> None:
    """Where rank_bm25 would give it less than nothing, it is still better than nothing."""
    assert PassageIndex([[0, 1]]).get_scores([0])[0] > 0


def test_a_term_of_every_passage_scores_less_than_a_rare_one() -> None:
    """Common words count little and never against a passage."""
    index = PassageIndex([[0, 1], [0, 2], [0, 3]])

    assert 0 < index.get_scores([0])[0] < index.get_scores([1])[0]


@pytest.mark.parametrize("corpus", [[[]], [[], []], [[0]], [[0], [0]], [[0, 0], []], [[], [1], []]])
def test_the_smallest_corpora_have_finite_scores(corpus: list[list[int]]) -> None:
    """One unit, none with words, one word everywhere: numbers all the same."""
    scores = PassageIndex(corpus).get_scores([0, 1])

    assert np.isfinite(scores).all()
    assert (scores >= 0).all()


@given(corpora, questions, st.lists(groups, max_size=4))
def test_scores_are_finite_and_never_negative(
    corpus: list[list[int]], question: list[int], asked: list[tuple[tuple[int, float], ...]]
) -> None:
    """No corpus and no question makes NaN, infinity or a punishment."""
    index = PassageIndex(corpus)

    for scores in (index.get_scores(question), index.get_group_scores(asked)[1]):
        assert np.isfinite(scores).all()
        assert (scores >= 0).all()


def test_unknown_terms_score_nothing() -> None:
    """Neither terms beyond the vocabulary nor impossible ones."""
    assert not PassageIndex(CORPUS).get_scores([ABSENT, -1]).any()


# ---- term groups


@pytest.mark.parametrize("term", range(10))
def test_a_group_of_one_term_scores_like_the_term(term: int) -> None:
    """With weight 1 a group is the term itself, at its idf."""
    index = PassageIndex(CORPUS)

    touched, (scores,) = index.get_group_scores([((term, 1.0),)])

    assert touched.tolist() == index.postings(term)[0].tolist()
    assert scores == pytest.approx(index.get_scores([term])[touched])
    assert index.group_idf(((term, 1.0),)) == pytest.approx(index.idf[term])


def test_a_group_scores_where_any_of_its_terms_is() -> None:
    """Its units are the union, its score in each more than nothing."""
    touched, (scores,) = PassageIndex(CORPUS).get_group_scores([((3, 1.0), (8, 0.5))])

    assert touched.tolist() == [1, 2, 4]
    assert (scores > 0).all()


def test_a_group_is_found_in_as_many_units_as_its_members_weigh() -> None:
    """Its df is the weighted sum of theirs."""
    index = PassageIndex(CORPUS)

    assert index.group_idf(((8, 1.0), (5, 0.25))) == pytest.approx(math.log(5 / 2))  # df 1 + 0.5


def test_a_group_is_found_in_no_more_units_than_there_are() -> None:
    """Terms that stand side by side are not counted twice."""
    index = PassageIndex(CORPUS)

    assert index.group_idf(((7, 1.0), (8, 1.0), (9, 1.0))) == pytest.approx(index.idf[7])


def test_a_weight_scales_how_often_a_term_counts() -> None:
    """Twice at half the weight is once; idf aside, the score is BM25's."""
    index = PassageIndex([[0, 0, 9], [1, 8, 8], [2, 2, 2], [3, 4, 5]])

    _, (half,) = index.get_group_scores([((0, 0.5),)])
    _, (whole,) = index.get_group_scores([((1, 1.0),)])

    assert half / index.group_idf(((0, 0.5),)) == pytest.approx(
        whole / index.group_idf(((1, 1.0),))
    )


def test_weights_of_terms_in_one_unit_add_up() -> None:
    """A unit with two members at half the weight has the group once."""
    index = PassageIndex([[0, 1], [2, 3], [4, 5], [6, 7]])

    _, (both,) = index.get_group_scores([((0, 0.5), (1, 0.5))])
    _, (one,) = index.get_group_scores([((2, 1.0),)])

    assert both == pytest.approx(one)


@given(corpora, st.lists(groups, max_size=4))
def test_touched_units_ascend_and_hold_a_term_of_a_group(
    corpus: list[list[int]], asked: list[tuple[tuple[int, float], ...]]
) -> None:
    """Every unit with an asked term is named once, no other; scores have a row a group."""
    terms = {term for group in asked for term, _ in group}

    touched, scores = PassageIndex(corpus).get_group_scores(asked)

    assert touched.tolist() == [n for n, unit in enumerate(corpus) if terms.intersection(unit)]
    assert scores.shape == (len(asked), touched.size)


def test_a_group_of_unknown_terms_touches_nothing() -> None:
    """It has a row all the same, so that groups and scores stay in step."""
    index = PassageIndex(CORPUS)

    touched, scores = index.get_group_scores([((ABSENT, 1.0), (-1, 0.5)), (), ((8, 1.0),)])

    assert touched.tolist() == [4]
    assert scores[:2].tolist() == [[0.0], [0.0]]
    assert scores[2, 0] > 0
