"""The corpus words nearest in meaning to a word, found without comparing it with every one in full.

Along the axes in which words differ most, a few figures say most of a vector; how much they leave
out is one more. Together they bound the cosine (Cauchy and Schwarz: what is left out adds at most
the product of the remainders, in practice not half of that). What can be near is compared in full.
"""

from __future__ import annotations

import io
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.answering.index.quantised import DIMENSIONS, SCALE, Rows, cosines, whole
from bot.answering.index.vocabulary import GONE, Vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from numpy.typing import NDArray

    from bot.answering.index.encoder import Encoder

NEAREST = 15
"""How many neighbours by word vector a word has at most."""
NEAR_COSINE = 0.55
"""From this cosine on two words mean something alike (.5 to .6 measured equally well)."""
LEFT_OUT = 0.55
"""What of the product of remainders is reckoned with at first …"""
AT_MOST = 0.9
"""… and at last (measured: both together lose 1 neighbour of 2,000, a faint one)."""


_FIRST = 64
_TOGETHER = 64  # words encoded at a time: a quarter of the time of one by one; more bring nothing
_BLOCK = 4096
_NONE = np.zeros(0, np.int64)


class WordVectors:
    """The words of a corpus by meaning: a vector a term of its vocabulary."""

    def __init__(
        self, vocabulary: Vocabulary, vectors: Rows, summary: NDArray[np.float32] | None = None
    ) -> None:
        """Take the vectors of the terms, and the summary of the old ones if it is known."""
        self._vocabulary = vocabulary
        self._vectors = vectors
        self._summary = _summary(vectors.old) if summary is None else summary
        self._summary_of_new = _summary(vectors.new)
        self._term_of_row = np.full(len(vectors.old) + len(vectors.new), -1, np.int64)
        self._term_of_row[vectors.where] = np.arange(len(vocabulary))

    @staticmethod
    def empty() -> WordVectors:
        """Return the neighbours among no words."""
        return WordVectors(Vocabulary.empty(), Rows.empty())

    def changed(
        self,
        vocabulary: Vocabulary,
        forms: NDArray[np.int64],
        encoder: Encoder,
        progress: Callable[[int, int], None] | None = None,
    ) -> WordVectors:
        """Return the neighbours of a vocabulary that grew from this one and has new `forms`."""
        written = forms[[vocabulary.forms[term] != GONE for term in forms]] if len(forms) else forms
        made = np.zeros((len(written), self._vectors.old.shape[1]), np.int16)
        for first in range(0, len(written), _TOGETHER):
            terms = written[first : first + _TOGETHER].tolist()
            last = first + len(terms)
            made[first:last] = whole(encoder.encode([vocabulary.forms[term] for term in terms]))
            if progress:
                for done in range(first, last):
                    progress(done + 1, len(written))
        vectors = self._vectors.with_new(made, written, len(vocabulary))
        is_same = vectors.old is self._vectors.old
        return WordVectors(vocabulary, vectors, self._summary if is_same else None)

    def likeness(self, words: NDArray[np.float32], terms: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the cosine of `words` (vectors) to each of `terms`, shape `(words, terms)`."""
        return cosines(words, self._vectors.take(terms))

    def nearest(self, words: Sequence[NDArray[np.float32]]) -> list[list[tuple[int, float]]]:
        """Return for each word the terms nearest to any of its vectors, with their cosines.

        Nearest first, equally near ones by their letters.
        """
        every = np.concatenate([np.zeros((0, DIMENSIONS), np.float32), *words])
        owners = np.repeat(np.arange(len(words)), [len(word) for word in words])
        terms, bounds, columns = self._within_reach(every)
        of = owners[columns]
        return [
            self._nearest(word, terms[of == number], bounds[of == number]) if len(word) else []
            for number, word in enumerate(words)
        ]

    def _within_reach(
        self, vectors: NDArray[np.float32]
    ) -> tuple[NDArray[np.int64], NDArray[np.float32], NDArray[np.int64]]:
        """Return every term that can be near to one of `vectors`, how near at most, to which."""
        asked = np.ascontiguousarray(_summary(vectors).T)
        reckoned = np.rint(asked[-1] * LEFT_OUT)
        asked[-1], unreckoned = reckoned, np.rint(asked[-1] * AT_MOST) - reckoned
        first, rows, bounds, columns = 0, [_NONE], [_NONE.astype(np.float32)], [_NONE]
        for part in (self._summary, self._summary_of_new):
            for start in range(0, len(part), _BLOCK):
                bound = part[start : start + _BLOCK] @ asked
                near = np.flatnonzero(bound.reshape(-1) > NEAR_COSINE * SCALE**2)
                row, column = np.divmod(near, len(vectors))
                at_most = bound.reshape(-1)[near] + part[start + row, -1] * unreckoned[column]
                bounds.append(at_most / np.float32(SCALE**2))
                rows.append(row + first + start)
                columns.append(column)
            first += len(part)
        terms = self._term_of_row[np.concatenate(rows)]
        is_there = (terms >= 0) & self._vocabulary.wordlike[terms]
        return terms[is_there], np.concatenate(bounds)[is_there], np.concatenate(columns)[is_there]

    def _nearest(
        self, word: NDArray[np.float32], terms: NDArray[np.int64], bounds: NDArray[np.float32]
    ) -> list[tuple[int, float]]:
        """Return the terms nearest to a word, of those within reach of one of its vectors."""
        least = np.float32(NEAR_COSINE)
        if len(terms) > _FIRST:  # the best of them tell how near one must be to be among them
            first = np.unique(terms[bounds >= np.partition(bounds, -_FIRST)[-_FIRST]])
            likeness = self.likeness(word, first).max(axis=0)
            if len(first) > NEAREST:
                least = max(least, np.partition(likeness, -NEAREST)[-NEAREST])
        terms = np.unique(terms[bounds >= least])
        likeness = self.likeness(word, terms).max(axis=0)
        if len(terms) > NEAREST:
            least = max(least, np.partition(likeness, -NEAREST)[-NEAREST])
        near = np.flatnonzero((likeness > NEAR_COSINE) & (likeness >= least))
        names = self._vocabulary.names
        found = zip(terms[near].tolist(), likeness[near].tolist(), strict=True)
        return sorted(found, key=lambda pair: (-pair[1], names[pair[0]]))[:NEAREST]

    def columns(self) -> dict[str, NDArray[Any]]:
        """Return all there is to keep besides the vocabulary."""
        merged = self._vectors.merged()
        return {"words": merged.old, "word_summaries": _summary(merged.old)}

    @staticmethod
    def from_columns(vocabulary: Vocabulary, columns: Mapping[str, NDArray[Any]]) -> WordVectors:
        """Return what `columns()` was given by."""
        return WordVectors(vocabulary, Rows.of(columns["words"]), columns["word_summaries"])


def _summary(vectors: NDArray[Any]) -> NDArray[np.float32]:
    """Return the figures that bound the cosine of `vectors`, as whole numbers: see the module."""
    axes = _axes()
    out = np.empty((len(vectors), axes.shape[1] + 1), np.float32)
    for start in range(0, len(vectors), _BLOCK):
        block = vectors[start : start + _BLOCK].astype(np.float32)
        along = np.rint(block @ axes / np.float32(SCALE))
        rest = np.maximum(np.square(block).sum(axis=1) - np.square(along).sum(axis=1), 0)
        out[start : start + _BLOCK, :-1] = along
        out[start : start + _BLOCK, -1] = np.rint(np.sqrt(rest))
    return out


@cache
def _axes() -> NDArray[np.float32]:
    packed = files(__package__).joinpath("data/word_axes.npy").read_bytes()
    return np.asarray(np.load(io.BytesIO(packed)), np.float32)
