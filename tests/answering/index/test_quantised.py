"""Vectors in whole numbers are as good as the real ones, wherever they lie."""

from __future__ import annotations

import numpy as np
import pytest

from bot.answering.index.quantised import DIMENSIONS, Rows, cosines, whole


def rows(*numbers: int) -> np.ndarray[tuple[int, int], np.dtype[np.int16]]:
    """Return vectors that can be told apart: each is all one number."""
    return np.array([[number] * DIMENSIONS for number in numbers], np.int16).reshape(-1, DIMENSIONS)


def told(found: Rows) -> list[int]:
    """Return the numbers that all vectors are of, in order."""
    return [int(number) for number in found.take(np.arange(len(found.where)))[:, 0]]


def test_a_cosine_is_never_beyond_one() -> None:
    """Rounded, this vector is longer than it was."""
    even = whole(np.full((1, DIMENSIONS), DIMENSIONS**-0.5, np.float32)).astype(np.float32)

    assert cosines(even, even) == 1
    assert cosines(even, -even) == -1


def test_a_cosine_is_that_of_the_real_vectors() -> None:
    """To three digits."""
    dice = np.random.default_rng(1)
    real = dice.normal(size=(20, DIMENSIONS)).astype(np.float32)
    real /= np.linalg.norm(real, axis=1, keepdims=True)

    made = whole(real).astype(np.float32)

    assert cosines(made, made) == pytest.approx(np.clip(real @ real.T, -1, 1), abs=1e-3)


def test_new_vectors_come_behind_or_take_the_place_of_old_ones() -> None:
    """What there was stays as it was."""
    before = Rows.of(rows(1, 2, 3))

    after = before.with_new(rows(20, 4), np.array([1, 3]), 4)

    assert told(after) == [1, 20, 3, 4]
    assert told(before) == [1, 2, 3]


def test_what_is_kept_is_numbered_anew() -> None:
    """Old ones and new ones."""
    grown = Rows.of(rows(1, 2)).with_new(rows(3, 4), np.array([2, 3]), 4)

    assert told(grown.kept(np.array([False, True, True, False]))) == [2, 3]


def test_merged_they_are_one_run_of_the_same() -> None:
    """Without those that nothing has any more; whole numbers as before."""
    grown = Rows.of(rows(1, 2)).with_new(rows(10, 3), np.array([0, 2]), 3)

    merged = grown.merged()

    assert told(merged) == told(grown) == [10, 2, 3]
    assert merged.old.tolist() == rows(10, 2, 3).tolist()
    assert merged.old.dtype == np.int16
    assert merged.new.size == 0


def test_many_new_ones_are_merged_at_once() -> None:
    """A look-up is quicker in one run; few are not worth the copying."""
    few, many = (
        Rows.empty().with_new(rows(*range(count)), np.arange(count), count)
        for count in (1024, 1025)
    )

    assert (len(few.old), len(few.new)) == (0, 1024)
    assert (len(many.old), len(many.new)) == (1025, 0)
    assert [*told(few), 1024] == told(many)
