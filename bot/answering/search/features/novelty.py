"""Who or where a sentence names that the question does not: an answer tells something new."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bot.language.kinds import AnswerKind
from bot.language.mentions import Mention

if TYPE_CHECKING:
    from numpy.typing import NDArray

ASKED = 0.5
"""From this likeness on a word is one that was asked: naming it again tells nothing."""
ENOUGH = 2
"""So many new ones are as good as more."""

_WANTED = {
    "new_name": (Mention.NAME, AnswerKind.PERSON),
    "new_person": (Mention.PERSON, AnswerKind.PERSON),
    "new_people": (Mention.PEOPLE, AnswerKind.PERSON),
    "new_place": (Mention.PLACE, AnswerKind.PLACE),
    "new_spot": (Mention.SPOT, AnswerKind.PLACE),
}
"""What is counted where which kind of answer is asked for."""


def columns(
    wanted: AnswerKind,
    terms: NDArray[np.int32],
    mentions: NDArray[np.int8],
    bounds: NDArray[np.int64],
    likeness: NDArray[np.float64],
) -> dict[str, NDArray[np.float64]]:
    """Return how many mentions that were not asked about each sentence has, as shares of `ENOUGH`.

    `terms[bounds[i]:bounds[i + 1]]` are those of sentence i, none of which is empty, `mentions`
    what each of them mentions; `likeness` of the vocabulary to each asked word is
    `(words, vocabulary)`.
    """
    found = {name: np.zeros(len(bounds) - 1) for name in _WANTED}
    if terms.size == 0:
        return found
    asked: NDArray[np.bool_] = np.any(likeness >= ASKED, axis=0)
    new = mentions * ~asked[terms]
    for name, (mention, kind) in _WANTED.items():
        if kind in wanted:
            count = np.add.reduceat((new & mention) != 0, bounds[:-1], dtype=np.int64)
            found[name] = np.minimum(count, ENOUGH) / ENOUGH
    return found
