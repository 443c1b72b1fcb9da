"""What sentences and passages mean, as vectors: made article by article, read when asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.answering.index.quantised import Rows, cosines, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from numpy.typing import NDArray

    from bot.answering.index.encoder import Encoder
    from bot.answering.index.growth import Change
    from bot.answering.index.sentences import Sentences


@dataclass(frozen=True, slots=True, eq=False)
class SentenceVectors:
    """A vector a sentence and a vector a passage, in whole numbers."""

    sentences: Rows
    passages: Rows

    @staticmethod
    def empty() -> SentenceVectors:
        """Return the vectors of nothing."""
        return SentenceVectors(Rows.empty(), Rows.empty())

    def of_passages(
        self, at: NDArray[np.int64], question: NDArray[np.float32]
    ) -> NDArray[np.float32]:
        """Return the cosines of the passages `at` to the vector of a question."""
        each, which = np.unique(at, return_inverse=True)
        return cosines(question[np.newaxis], self.passages.take(each)).reshape(-1)[which]

    def changed(
        self,
        corpus: Sentences,
        change: Change,
        encoder: Encoder,
        progress: Callable[[int, int], None] | None = None,
    ) -> SentenceVectors:
        """Return the vectors of `corpus`, which has changed from that of these."""
        sentences, passages = (
            self.sentences.kept(change.sentences),
            self.passages.kept(change.passages),
        )
        first = int(change.articles.sum())
        made = [_NOTHING]
        for article in range(first, len(corpus.articles)):
            made.append(_encoded(corpus, article, encoder))
            if progress:
                progress(article - first + 1, len(corpus.articles) - first)
        return SentenceVectors(
            _behind(sentences, np.concatenate([of_sentences for of_sentences, _ in made])),
            _behind(passages, np.concatenate([of_passages for _, of_passages in made])),
        )

    def columns(self) -> dict[str, NDArray[Any]]:
        """Return all there is to keep."""
        return {"sentences": self.sentences.merged().old, "passages": self.passages.merged().old}

    @staticmethod
    def from_columns(columns: Mapping[str, NDArray[Any]]) -> SentenceVectors:
        """Return what `columns()` was given by."""
        return SentenceVectors(Rows.of(columns["sentences"]), Rows.of(columns["passages"]))


def _encoded(
    corpus: Sentences, article: int, encoder: Encoder
) -> tuple[NDArray[np.int16], NDArray[np.int16]]:
    """Return the vectors of the sentences and of the passages of an article."""
    first, last = corpus.article_bounds[article : article + 2]
    passages = np.unique(corpus.passage_of[first:last])
    texts = [corpus.text(sentence) for sentence in range(first, last)]
    wholes = [corpus.passage_text(passage) for passage in passages]
    each = list(dict.fromkeys([*texts, *wholes]))  # a passage of one sentence is that sentence
    vectors = whole(encoder.encode(each))
    place = {text: number for number, text in enumerate(each)}
    return vectors[[place[text] for text in texts]], vectors[[place[text] for text in wholes]]


def _behind(rows: Rows, vectors: NDArray[np.int16]) -> Rows:
    count = len(rows.where)
    return rows.with_new(vectors, count + np.arange(len(vectors)), count + len(vectors))


_NOTHING = (Rows.empty().old, Rows.empty().old)
