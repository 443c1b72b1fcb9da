"""What turns texts into vectors; who makes them is none of answering's business."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING, Protocol

from bot.answering.index.quantised import whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

MOST_WORDS = 4096
"""So many words of questions are remembered, those asked last: 4 MB."""


class Encoder(Protocol):
    """Turns texts into unit vectors in which nearness is likeness of meaning, across languages."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one unit vector a text, shape `(texts, 512)`.

        The vector of a text does not depend on what else is among `texts`, nor on where it stands
        there: on one machine it is the same, to the last bit, each time. Another processor may
        round otherwise.
        """
        ...


class WordMemory:
    """Encodes questions word by word, and the words that came lately only once.

    That is safe, for no vector depends on what is encoded beside it. Questions are not remembered,
    nor who asked which word.
    """

    def __init__(self, encoder: Encoder) -> None:
        """Encode by `encoder` what isn't remembered."""
        self._encoder = encoder
        self._known: OrderedDict[str, NDArray[np.int16]] = OrderedDict()
        self._turn = Lock()  # questions are answered in several threads

    def encode(
        self, question: str, words: Sequence[str]
    ) -> tuple[NDArray[np.int16], dict[str, NDArray[np.int16]]]:
        """Return the vector of `question` and one for each of `words`, in whole numbers."""
        with self._turn:
            known = {word: self._known[word] for word in words if word in self._known}
        new = [word for word in dict.fromkeys(words) if word not in known]
        made = whole(self._encoder.encode([question, *new]))
        vectors = known | dict(zip(new, made[1:], strict=True))
        with self._turn:
            for word in words:
                self._known[word] = vectors[word]
                self._known.move_to_end(word)
            while len(self._known) > MOST_WORDS:
                self._known.popitem(last=False)
        return made[0], vectors
