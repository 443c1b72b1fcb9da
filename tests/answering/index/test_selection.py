"""The highest sums are those that adding up everything would find."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.index.selection import select

owners = st.integers(0, 5) | st.sampled_from([64, 128, 1024, 4096, 1 << 20, (1 << 31) - 1])
weights = st.floats(0, 100) | st.sampled_from([0.0, 1.0, 0.1])


def expected(postings: list[tuple[int, float]], count: int) -> list[tuple[int, float]]:
    """Return the same by adding up everything and sorting it."""
    sums: dict[int, float] = {}
    for owner, weight in postings:
        sums[owner] = sums.get(owner, 0.0) + weight
    found = sorted((-score, owner) for owner, score in sums.items() if score > 0)
    return [(owner, -score) for score, owner in found[:count]]


def selected(postings: list[tuple[int, float]], count: int) -> list[tuple[int, float]]:
    """Return what `select` finds, as pairs."""
    found, sums = select(
        np.array([owner for owner, _ in postings], np.int32),
        np.array([weight for _, weight in postings], np.float64),
        count,
    )
    return list(zip(found.tolist(), sums.tolist(), strict=True))


@given(st.lists(st.tuples(owners, weights), max_size=60), st.integers(1, 12))
def test_the_highest_sums_are_found_exactly(postings: list[tuple[int, float]], count: int) -> None:
    """To the last digit, ties by owner, whoever shares a bucket."""
    assert selected(postings, count) == expected(postings, count)


@pytest.mark.parametrize("spread", [50, 5_000, 1 << 30])
@pytest.mark.parametrize("count", [1, 10, 300])
def test_the_highest_of_many_sums_are_found(spread: int, count: int) -> None:
    """Where owners have many weights, few, or mostly one."""
    random = np.random.default_rng(spread + count)
    drawn = random.integers(0, spread, 20_000), random.pareto(2, 20_000)
    postings = list(zip(*(column.tolist() for column in drawn), strict=True))

    assert selected(postings, count) == expected(postings, count)


def test_nothing_is_selected_from_nothing() -> None:
    """Nor are owners that have nothing."""
    assert selected([], 10) == []
    assert selected([(3, 0.0), (4, 0.0)], 10) == []
