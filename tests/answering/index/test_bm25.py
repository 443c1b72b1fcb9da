"""BM25 scores are rank_bm25's own, and sane where it has none."""

from __future__ import annotations

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
    from collections.abc import Hashable, Sequence
    from pathlib import Path

CORPUS = [[0, 1, 1, 2], [2, 3], [3, 4, 5, 3, 0], [6], [7, 8, 9, 6], [5, 5, 5]]
ABSENT = 77

corpora = st.lists(st.lists(st.integers(0, 12), max_size=9), max_size=14)
questions = st.lists(st.integers(-1, 14), max_size=6)
words = st.sampled_from(["a", "rose", "is", "12", "Ä"])
numbers = st.integers(-1, 6) | st.sampled_from([1 << 30, 1 << 31, 1 << 70])
tokens = st.sampled_from([st.integers(0, 12), words, numbers, words | numbers]).flatmap(
    lambda kind: st.lists(st.lists(kind, max_size=9), max_size=14)
)
asked = st.lists(words | numbers, max_size=6)


def assert_same(index: PassageIndex, other: PassageIndex, question: list[int]) -> None:
    """Fail unless both answer alike, to the last digit."""
    units = range(index.corpus_size)
    assert np.array_equal(index.get_scores(question), other.get_scores(question))
    assert index.get_top_n(question, units, 3) == other.get_top_n(question, units, 3)
    assert index.idf == other.idf
    assert index.doc_freqs == other.doc_freqs
    assert index.doc_len == other.doc_len


def has_an_idf(corpus: Sequence[Sequence[Hashable]]) -> bool:
    """Return whether rank_bm25 itself has a positive average idf for `corpus`."""
    return any(corpus) and BM25Okapi(corpus).average_idf > 0


# ---- the same as rank_bm25


def test_the_corpus_may_be_read_only_once() -> None:
    """A generator does as well as a list."""
    once = PassageIndex(unit for unit in CORPUS)

    assert np.array_equal(once.get_scores([2, 3]), PassageIndex(CORPUS).get_scores([2, 3]))


@given(tokens.filter(has_an_idf), asked)
def test_whatever_it_inherits_is_what_rank_bm25_says(
    corpus: list[list[Hashable]], question: list[Hashable]
) -> None:
    """Exactly, over words, numbers of any size, or both; a word may be asked twice."""
    ours, theirs = PassageIndex(corpus), BM25Okapi(corpus)

    assert list(ours.idf.items()) == list(theirs.idf.items())
    assert [[*unit.items()] for unit in ours.doc_freqs] == [
        [*unit.items()] for unit in theirs.doc_freqs
    ]
    assert ours.doc_len == theirs.doc_len
    assert (ours.avgdl, ours.corpus_size) == (theirs.avgdl, theirs.corpus_size)
    assert ours.average_idf == theirs.average_idf
    assert np.array_equal(ours.get_scores(question), theirs.get_scores(question))


@given(tokens.filter(has_an_idf), asked, st.data())
def test_a_batch_scores_what_rank_bm25_says(
    corpus: list[list[Hashable]], question: list[Hashable], data: st.DataObject
) -> None:
    """Some units, in any order, one of them twice or none at all."""
    units = data.draw(st.lists(st.sampled_from(range(len(corpus))), max_size=6))
    batch = PassageIndex(corpus).get_batch_scores(question, units)

    assert batch == BM25Okapi(corpus).get_batch_scores(question, units)


@given(tokens.filter(has_an_idf), asked, st.integers(0, 16))
def test_the_top_are_those_of_rank_bm25_ties_by_position(
    corpus: list[list[Hashable]], question: list[Hashable], count: int
) -> None:
    """It leaves ties to a sort that isn't stable, read backwards; here the first comes first."""
    texts = [f"unit {number}" for number in range(len(corpus))]
    best = np.argsort(-BM25Okapi(corpus).get_scores(question), kind="stable")[:count]

    assert PassageIndex(corpus).get_top_n(question, texts, count) == [texts[i] for i in best]


@given(tokens.filter(has_an_idf), asked, st.floats(0.1, 3), st.floats(0, 0.99), st.floats(0, 1))
def test_parameters_mean_what_they_mean_to_rank_bm25(
    corpus: list[list[Hashable]], question: list[Hashable], k1: float, b: float, epsilon: float
) -> None:
    """By position as well; `epsilon` is what a term of most units has of the average idf."""
    ours, theirs = (kind(corpus, None, k1, b, epsilon) for kind in (PassageIndex, BM25Okapi))

    assert ours.idf == theirs.idf
    assert np.array_equal(ours.get_scores(question), theirs.get_scores(question))


def test_a_tokenizer_reads_the_corpus() -> None:
    """What is added as well; no pool of processes stays behind."""
    index = PassageIndex(["a rose a", "rose"], str.split).grown(["a thorn"])

    assert index.doc_freqs == [{"a": 2, "rose": 1}, {"rose": 1}, {"a": 1, "thorn": 1}]
    assert index.get_top_n(["thorn"], "123", 1) == ["3"]


def test_as_many_documents_as_units_are_ranked() -> None:
    """Others would be ranked by what does not belong to them."""
    with pytest.raises(ValueError, match="2 documents for 6 units"):
        PassageIndex(CORPUS).get_top_n([3], ["one", "two"])


def test_text_of_digits_is_no_number() -> None:
    """Neither in the corpus nor in a question."""
    index = PassageIndex([["12"], [12, 12], [3], [4]])

    assert index.get_scores(["12"]).nonzero()[0].tolist() == [0]
    assert index.get_scores([12]).nonzero()[0].tolist() == [1]
    assert not PassageIndex(CORPUS).get_scores(["3", 3.5, None]).any()


# ---- growing and shrinking


@given(st.lists(tokens, max_size=4).filter(lambda all_: has_an_idf([*chain(*all_)])), asked)
def test_an_index_of_any_tokens_grows(
    batches: list[list[list[Hashable]]], question: list[Hashable]
) -> None:
    """Words may join numbers, and nothing is mixed up."""
    index = PassageIndex([])
    for batch in batches:
        index = index.grown(batch)
    theirs = BM25Okapi(list(chain(*batches)))

    assert list(index.idf.items()) == list(theirs.idf.items())
    assert index.doc_freqs == theirs.doc_freqs
    assert np.array_equal(index.get_scores(question), theirs.get_scores(question))


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


@pytest.mark.parametrize("epsilon", [0.0, 0.25, 0.5])
def test_the_parameters_are_kept(epsilon: float) -> None:
    """All three of them."""
    again = PassageIndex.from_arrays(PassageIndex(CORPUS, None, 0.6, 0.3, epsilon).arrays())

    assert (again.k1, again.b, again.epsilon) == (0.6, 0.3, epsilon)


def test_words_are_not_kept() -> None:
    """Arrays have only their numbers: an index made of them would know none."""
    with pytest.raises(ValueError, match="integers"):
        PassageIndex([["a", "rose"]]).arrays()


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

    assert index.get_scores([0, 1]).shape == (0,)
    assert index.get_top_n([0, 1], []) == index.get_batch_scores([0, 1], []) == []
    assert (index.idf, index.doc_freqs, index.doc_len) == ({}, [], [])
    assert (index.corpus_size, index.avgdl, index.average_idf) == (0, 1.0, 0.0)


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


@given(corpora, questions)
def test_scores_are_finite_and_never_negative(corpus: list[list[int]], question: list[int]) -> None:
    """No corpus and no question makes NaN, infinity or a punishment."""
    index = PassageIndex(corpus)

    for scores in (
        index.get_scores(question),
        np.array(index.get_batch_scores(question, range(len(corpus)))),
    ):
        assert np.isfinite(scores).all()
        assert (scores >= 0).all()


@given(corpora, questions)
def test_all_ways_to_score_agree(corpus: list[list[int]], question: list[int]) -> None:
    """Where rank_bm25 has no sane answer, too."""
    index = PassageIndex(corpus)
    units = range(len(corpus))
    scores = index.get_scores(question)

    assert index.get_batch_scores(question, units) == scores.tolist()
    assert index.get_top_n(question, units, 99) == np.argsort(-scores, kind="stable").tolist()


def test_unknown_terms_score_nothing() -> None:
    """Neither terms beyond the vocabulary nor impossible ones."""
    assert not PassageIndex(CORPUS).get_scores([ABSENT, -1]).any()
