"""Words of questions are encoded once, as long as they are asked again soon enough."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from bot.answering.index.encoder import MOST_WORDS, WordMemory
from bot.answering.index.quantised import DIMENSIONS, whole
from bot.library.encoder import VectorEncoder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


@dataclass
class Axes:
    """Encodes a text as the axis of its length, and notes what it was given."""

    given: list[str] = field(default_factory=list)

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one unit vector a text."""
        self.given += texts
        lengths = [len(text) % DIMENSIONS for text in texts]
        return np.eye(DIMENSIONS, dtype=np.float32)[lengths]


def test_a_word_asked_again_is_not_encoded_again() -> None:
    """It has the vector that it had."""
    encoder = Axes()
    memory = WordMemory(encoder)

    _, first = memory.encode("tall tower?", ["tall", "tower"])
    _, second = memory.encode("old tower?", ["old", "tower"])

    assert encoder.given == ["tall tower?", "tall", "tower", "old tower?", "old"]
    assert np.array_equal(first["tower"], second["tower"])
    assert second["tower"][5] == whole(np.ones(1, np.float32))[0]


def test_a_word_asked_twice_in_a_question_is_encoded_once() -> None:
    """Both times it is the same word."""
    encoder = Axes()

    _, vectors = WordMemory(encoder).encode("tower or tower?", ["tower", "tower"])

    assert encoder.given == ["tower or tower?", "tower"]
    assert list(vectors) == ["tower"]


def test_a_question_is_not_remembered() -> None:
    """Nothing of it is held but its words."""
    encoder = Axes()
    memory = WordMemory(encoder)

    first, _ = memory.encode("why?", [])
    second, _ = memory.encode("why?", [])

    assert encoder.given == ["why?", "why?"]
    assert np.array_equal(first, second)


def test_the_words_asked_longest_ago_make_room() -> None:
    """One that was asked again stays."""
    encoder = Axes()
    memory = WordMemory(encoder)
    memory.encode("?", ["first", "second"])
    memory.encode("?", [f"w{number}" for number in range(MOST_WORDS - 2)])
    memory.encode("?", ["first", "one more"])
    encoder.given.clear()

    memory.encode("?", ["first", "second"])

    assert encoder.given == ["?", "second"]


def test_what_is_remembered_is_what_would_be_encoded() -> None:
    """To the last bit, by the real encoder, whatever stood beside it."""
    encoder = VectorEncoder()
    memory = WordMemory(encoder)
    memory.encode("Wer kennt den Turm?", ["Turm", "turm", "kennt"])

    asked, vectors = memory.encode("Wie hoch ist der Turm?", ["hoch", "Turm"])

    alone = whole(encoder.encode(["Wie hoch ist der Turm?", "hoch", "Turm"]))
    assert np.array_equal([asked, vectors["hoch"], vectors["Turm"]], alone)
