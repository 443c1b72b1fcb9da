"""BM25 scores are rank_bm25's own, and sane where it has none."""

from __future__ import annotations

import math
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from bot.answering.index.bm25 import PassageIndex
from bot.library import columns

if TYPE_CHECKING:
    from pathlib import Path

CORPUS = [[0, 1, 1, 2], [2, 3], [3, 4, 5, 3, 0], [6], [7, 8, 9, 6], [5, 5, 5]]
ABSENT = 77

corpora = st.lists(st.lists(st.integers(0, 12), max_size=9), max_size=14)
questions = st.lists(st.integers(-1, 14), max_size=6)
weights = st.floats(0, 1, exclude_min=True, allow_subnormal=False)
groups = st.lists(st.tuples(st.integers(-1, 14), weights), max_size=5).map(tuple)


def assert_same(index: PassageIndex, other: PassageIndex, question: list[int]) -> None:
    """Fail unless both answer alike, to the last digit."""
    asked = [((term, 1.0), (term + 1, 0.5)) for term in question]
    assert np.array_equal(index.get_scores(question), other.get_scores(question))
    for mine, others in (
        (index.best(question, 3), other.best(question, 3)),
        (index.get_group_scores(asked), other.get_group_scores(asked)),
    ):
        assert all(map(np.array_equal, mine, others))


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


@given(corpora, questions, st.integers(1, 16))
def test_the_best_are_those_that_sorting_all_finds(
    corpus: list[list[int]], question: list[int], count: int
) -> None:
    """Units that score nothing are not among them; ties go to the first."""
    index = PassageIndex(corpus)
    scores = index.get_scores(question)
    order = np.argsort(-scores, kind="stable")[:count]

    units, best = index.best(question, count)

    assert units.tolist() == order[scores[order] > 0].tolist()
    assert best.tolist() == scores[units].tolist()


# ---- growing and shrinking


@given(st.lists(corpora, max_size=5).filter(lambda all_: has_an_idf([*chain(*all_)])), questions)
def test_a_grown_index_scores_like_rank_bm25(
    batches: list[list[list[int]]], question: list[int]
) -> None:
    """Units that came one batch after the other are found as if they had come at once."""
    index = PassageIndex([])
    for batch in batches:
        index = index.grown(batch)
    together = list(chain(*batches))

    assert np.array_equal(index.get_scores(question), BM25Okapi(together).get_scores(question))
    assert_same(index, PassageIndex(together), question)


@given(st.data(), st.lists(corpora, min_size=1, max_size=4), questions)
def test_an_index_that_came_and_went_is_like_one_built_at_once(
    data: st.DataObject, batches: list[list[list[int]]], question: list[int]
) -> None:
    """Whatever was added or taken away in which order, with the parameters it began with."""
    index, corpus = PassageIndex(batches[0], k1=0.6, b=0.3), batches[0]
    for batch in batches[1:]:
        index, corpus = index.grown(batch), corpus + batch
        gone = data.draw(st.sets(st.sampled_from(range(len(corpus))))) if corpus else set()
        index = index.without(gone)
        corpus = [unit for number, unit in enumerate(corpus) if number not in gone]

    assert_same(index, PassageIndex(corpus, k1=0.6, b=0.3), question)
    assert index.average_idf == PassageIndex(corpus).average_idf


@pytest.mark.parametrize("seed", range(8))
def test_the_idf_of_a_term_of_most_units_is_exact(seed: int) -> None:
    """It is a share of the average idf, whose last digit depends on where terms first stand."""
    random = np.random.default_rng(seed)
    corpus = [[7, *random.zipf(1.3, 30).clip(max=999).tolist(), 7] for _ in range(60)]
    expected = BM25Okapi(corpus[20:]).get_scores([7])

    for index in (
        PassageIndex(corpus[20:]),
        PassageIndex(corpus[20:50]).grown(corpus[50:]),
        PassageIndex(corpus).without(range(20)),
    ):
        assert np.array_equal(index.get_scores([7]), expected)


@given(corpora, corpora, questions)
def test_growing_leaves_the_index_as_it_was(
    corpus: list[list[int]], more: list[list[int]], question: list[int]
) -> None:
    """Whoever searches it meanwhile is not disturbed."""
    index = PassageIndex(corpus)
    index.grown(more).without(range(len(corpus)))

    assert_same(index, PassageIndex(corpus), question)


@pytest.mark.parametrize("length", [300, 70_000])
def test_a_long_unit_may_join_short_ones(length: int) -> None:
    """Numbers too large for the columns there are make wider ones."""
    units = [[0, 1, 2] * 3, [*range(length), *[3] * length], [2]]

    assert_same(PassageIndex(units[:1]).grown(units[1:]), PassageIndex(units), [2, 3, length - 1])
    assert_same(
        PassageIndex(CORPUS * 9).grown(units), PassageIndex(CORPUS * 9 + units), [2, 3, length - 1]
    )


def test_columns_stay_narrow() -> None:
    """However an index came about: a posting takes few bytes."""
    index = PassageIndex([[0]] * 70_000).grown(CORPUS).without([3]).grown(CORPUS * 2000)
    types = {name: column.dtype for name, column in index.arrays().items()}

    assert types["units"] == types["order"] == types["lengths"] == np.int32
    assert types["kinds"] == types["places"] == np.uint8


# ---- kept and read


@given(corpora, corpora, questions)
def test_an_index_is_all_in_its_arrays(
    corpus: list[list[int]], more: list[list[int]], question: list[int]
) -> None:
    """What is made from them answers alike and can grow."""
    index = PassageIndex(corpus, k1=0.6, b=0.3).grown(more)
    again = PassageIndex.from_arrays(index.arrays())

    assert_same(again, index, question)
    assert_same(again.grown(corpus), index.grown(corpus), question)


def test_an_index_works_from_disk(tmp_path: Path) -> None:
    """Its arrays, memory-mapped, can be read but not written."""
    index = PassageIndex(CORPUS)
    columns.keep(tmp_path / "index", "key", index.arrays())
    kept = columns.read(tmp_path / "index", "key")

    assert kept is not None
    again = PassageIndex.from_arrays(kept)
    assert_same(again, index, [2, 3])
    assert_same(again.grown(CORPUS).without([0, 7]), index.grown(CORPUS).without([0, 7]), [2, 3])


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
    assert index.group_idf(((term, 1.0),)) == pytest.approx(BM25Okapi(CORPUS).idf[term])


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

    assert index.group_idf(((7, 1.0), (8, 1.0), (9, 1.0))) == pytest.approx(
        index.group_idf(((7, 1.0),))
    )


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
