"""Within a sentence words that stand together say more than words that stand far apart."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.search.features.proximity import RunningTerms

VOCABULARY = 6
DOG, BARKS, NUMBER, YEAR, OTHER = range(5)
ITSELF = np.eye(VOCABULARY)
"""Each term like itself and nothing else."""


def running(*sentences: list[int]) -> RunningTerms:
    """Return sentences, given by the numbers of their terms, one after the other."""
    bounds = np.cumsum([0, *map(len, sentences)])
    return RunningTerms(np.array([term for each in sentences for term in each], np.int32), bounds)


def among(*terms: int) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Return a claim for each term of the vocabulary, true of `terms`."""
    return np.isin(np.arange(VOCABULARY), terms)


# ---- a number beside its noun


@pytest.mark.parametrize(
    ("sentence", "nearness"),
    [
        ([NUMBER, DOG], 1.0),
        ([NUMBER, OTHER, DOG], 0.9),
        ([NUMBER, OTHER, OTHER, DOG], 0.6),
        ([NUMBER, OTHER, OTHER, OTHER, DOG], 0.0),
        ([DOG, NUMBER], 0.5),
        ([DOG, OTHER, NUMBER], 0.0),
        ([DOG, OTHER], 0.0),
        ([NUMBER, OTHER], 0.0),
        ([DOG, NUMBER, DOG], 1.0),
        ([NUMBER], 0.0),
    ],
)
def test_a_number_counts_the_noun_behind_it(sentence: list[int], nearness: float) -> None:
    """*Three big dogs* more than *dogs: three*, and nothing further off."""
    found = running(sentence).number_beside(ITSELF[DOG], among(NUMBER))

    assert found.tolist() == [nearness]


def test_what_is_like_the_noun_counts_as_much_as_it_is_like() -> None:
    """*Three hounds* are nearly three dogs."""
    like = np.array([1.0, 0.4, 0.0, 0.0, 0.0, 0.0])

    found = running([NUMBER, BARKS], [NUMBER, OTHER, BARKS]).number_beside(like, among(NUMBER))

    assert found == pytest.approx([0.4, 0.36])


def test_the_next_sentence_is_not_beside() -> None:
    """The number at the end of one counts nothing at the beginning of the other."""
    found = running([OTHER, NUMBER], [DOG, OTHER]).number_beside(ITSELF[DOG], among(NUMBER))

    assert found.tolist() == [0, 0]


# ---- asked words together


@pytest.mark.parametrize(
    ("sentence", "nearness"),
    [
        ([DOG, BARKS], 1.0),
        ([BARKS, DOG], 1.0),
        ([DOG, OTHER, BARKS], 2**-0.5),
        ([DOG, OTHER, OTHER, OTHER, BARKS], 0.5),
        ([DOG, OTHER, OTHER, OTHER, OTHER, BARKS], 0.0),
        ([DOG, OTHER, OTHER, BARKS, DOG], 1.0),
        ([DOG, OTHER], 0.0),
    ],
)
def test_asked_words_are_the_nearer_the_closer_they_stand(
    sentence: list[int], nearness: float
) -> None:
    """In either order; beyond a few words they don't stand together."""
    assert running(sentence).proximity(ITSELF[[DOG, BARKS]]) == pytest.approx([nearness])


def test_pairs_are_words_asked_one_after_the_other() -> None:
    """Of two pairs one is there: half."""
    found = running([DOG, BARKS]).proximity(ITSELF[[DOG, BARKS, OTHER]])

    assert found.tolist() == [0.5]


@pytest.mark.parametrize("asked", [[], [DOG]])
def test_one_word_alone_is_near_nothing(asked: list[int]) -> None:
    """There is no pair."""
    assert running([DOG, BARKS]).proximity(ITSELF[asked]).tolist() == [0]


def test_one_word_does_not_stand_for_two() -> None:
    """A word that is like both asked ones is not beside itself."""
    alike = np.stack([ITSELF[DOG], ITSELF[DOG]])

    assert running([DOG, OTHER], [DOG, DOG]).proximity(alike).tolist() == [0, 1]


@pytest.mark.parametrize(("like", "nearness"), [(0.5, 1.0), (0.49, 0.0)])
def test_a_word_stands_for_an_asked_one_or_not(like: float, nearness: float) -> None:
    """From some likeness on."""
    found = running([DOG, BARKS]).proximity(np.stack([ITSELF[DOG], like * ITSELF[BARKS]]))

    assert found.tolist() == [nearness]


# ---- numbers


def test_so_many_numbers_are_as_good_as_more() -> None:
    """None, one of two, enough, more than enough."""
    found = running([DOG], [NUMBER, DOG], [NUMBER] * 2, [NUMBER] * 5)

    assert found.share_of_numbers(among(NUMBER)).tolist() == [0, 0.5, 1, 1]


# ---- promises

TERMS = st.lists(st.integers(0, VOCABULARY - 1), min_size=1, max_size=9)
LIKENESS = st.lists(
    st.lists(st.floats(0, 1), min_size=VOCABULARY, max_size=VOCABULARY), max_size=4
).map(lambda rows: np.array(rows, np.float64).reshape(-1, VOCABULARY))


@given(st.lists(TERMS, min_size=1, max_size=5), LIKENESS)
def test_proximity_is_a_share_and_the_same_seen_one_by_one(
    sentences: list[list[int]], like: np.ndarray[tuple[int, int], np.dtype[np.float64]]
) -> None:
    """Between 0 and 1, of each sentence by itself, and as counting by hand has it."""
    found = running(*sentences).proximity(like)

    assert ((found >= 0) & (found <= 1)).all()
    for nearness, sentence in zip(found, sentences, strict=True):
        pairs = [
            max(
                (
                    abs(there - here) ** -0.5
                    for here, one in enumerate(sentence)
                    for there, other in enumerate(sentence)
                    if 0 < abs(there - here) <= 4
                    if first[one] >= 0.5
                    if second[other] >= 0.5
                ),
                default=0.0,
            )
            for first, second in pairwise(like)
        ]
        assert nearness == pytest.approx(sum(pairs) / max(1, len(pairs)))


@given(
    st.lists(TERMS, min_size=1, max_size=5),
    st.lists(st.floats(0, 1), min_size=VOCABULARY, max_size=VOCABULARY).map(np.array),
    st.sets(st.integers(0, VOCABULARY - 1)),
)
def test_a_number_beside_is_the_same_seen_one_by_one(
    sentences: list[list[int]],
    like: np.ndarray[tuple[int], np.dtype[np.float64]],
    numbers: set[int],
) -> None:
    """Never more than the likeness itself."""
    found = running(*sentences).number_beside(like, among(*numbers))

    for nearness, sentence in zip(found, sentences, strict=True):
        expected = [
            like[sentence[place + steps]] * factor
            for place, term in enumerate(sentence)
            for steps, factor in {1: 1.0, 2: 0.9, 3: 0.6, -1: 0.5}.items()
            if term in numbers
            if 0 <= place + steps < len(sentence)
        ]
        assert nearness == pytest.approx(max(expected, default=0.0))


@given(st.lists(TERMS, min_size=1, max_size=5), st.sets(st.integers(0, VOCABULARY - 1)))
def test_the_share_of_numbers_is_a_share(sentences: list[list[int]], numbers: set[int]) -> None:
    """Of each sentence by itself."""
    found = running(*sentences).share_of_numbers(among(*numbers))

    held = [sum(term in numbers for term in sentence) for sentence in sentences]
    assert found.tolist() == [min(count, 2) / 2 for count in held]
