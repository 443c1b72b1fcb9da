"""The nearest words are found by a few figures of each, and those figures lose hardly any."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from bot.answering.index.quantised import SCALE, whole
from bot.answering.index.vocabulary import Vocabulary
from bot.answering.index.word_vectors import WordVectors, _axes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    Vector = NDArray[np.float64]

ALONG = _axes().astype(np.float64).T / SCALE
"""Directions of which the figures tell."""
BEYOND = np.linalg.svd(ALONG)[2][len(ALONG) :]
"""Directions of which they only tell how much there is."""


class Placed:
    """An encoder of a few words, whose vectors are given."""

    def __init__(self, vectors: Mapping[str, Vector]) -> None:
        """Take the vector of each word."""
        self._vectors = vectors

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one unit vector a text, shape `(texts, 512)`."""
        return np.array([self._vectors[text] for text in texts], np.float32)


def near(asked: Vector, words: Mapping[str, Vector]) -> list[str]:
    """Return which of `words` are near to the one `asked`, in their order."""
    vocabulary, forms = Vocabulary.empty().changed({(word, word): 1 for word in words}, {})
    vectors = WordVectors.empty().changed(vocabulary, forms, Placed(words))
    (found,) = vectors.nearest([whole(asked[np.newaxis].astype(np.float32)).astype(np.float32)])
    return [vocabulary.names[number] for number, _ in found]


def at(cosine: float, one: Vector, other: Vector) -> Vector:
    """Return the unit vector at that cosine from `one`, in the direction of `other`."""
    return np.asarray(cosine * one + (1 - cosine**2) ** 0.5 * other)


def joined(along: Vector, beyond: Vector) -> Vector:
    """Return a vector of which the figures tell a fifth."""
    return np.asarray(0.2**0.5 * along + 0.8**0.5 * beyond)


def test_words_are_near_from_some_cosine_on() -> None:
    """Nearest first."""
    words = {f"w{cosine}": at(cosine, *ALONG[:2]) for cosine in (0.54, 0.56, 0.7)}

    assert near(ALONG[0], words) == ["w0.7", "w0.56"]


def test_a_word_has_fifteen_neighbours_at_most() -> None:
    """The nearest; of equally near ones the first by their letters."""
    words = {f"w{letter}": at(0.7, *ALONG[:2]) for letter in "tsrqponmlkjihgfedcba"}

    assert near(ALONG[0], words) == [f"w{letter}" for letter in "abcdefghijklmno"]


def test_of_what_the_figures_leave_out_a_good_half_is_reckoned_with() -> None:
    """Nearly all words that are near are so in the figures too; this one loses a strange one."""
    asked = joined(ALONG[0], BEYOND[0])
    words = {f"w{share}": joined(at(share, *ALONG[:2]), BEYOND[0]) for share in (0.5, 0.6)}

    assert near(asked, words) == ["w0.6"]


@pytest.mark.parametrize(("cosine", "is_found"), [(0.8, True), (0.872, False)])
def test_among_many_words_nine_tenths_of_it_are_reckoned_with(
    cosine: float, *, is_found: bool
) -> None:
    """That is .84 for a word whose cosine is .92: where many are as near, it isn't looked at."""
    asked = joined(ALONG[0], BEYOND[0])
    rest = (cosine - 0.2) / 0.8
    many = {f"w{number}": joined(ALONG[0], at(rest, *BEYOND[:2])) for number in range(70)}

    found = near(asked, many | {"nearest": joined(at(0.6, *ALONG[:2]), BEYOND[0])})

    assert ("nearest" in found) is is_found
