"""Where a sentence stands in its article: its lead, the sentences beside it, how far down it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bot.answering.index.sentences import KINDS
from bot.language.structure import Kind

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bot.answering.index.sentences import Sentences

BODY = KINDS.index(Kind.BODY)
TOP = -0.5
"""The position of a lead."""


class Places:
    """The places of all sentences of a corpus, looked up by the numbers of sentences.

    Only sentences of the body count: titles and headings announce. A text of one passage has no
    lead, and it makes no difference where in it a sentence stands.
    """

    def __init__(self, corpus: Sentences) -> None:
        """Count the body sentences of `corpus`."""
        self._corpus = corpus
        bodies = np.concatenate([[0], np.cumsum(corpus.kinds == BODY)])
        firsts, lasts = corpus.article_bounds[:-1], corpus.article_bounds[1:]
        self._bodies = bodies
        self._sizes = bodies[lasts] - bodies[firsts]
        first_body = np.searchsorted(bodies, bodies[firsts] + 1) - 1
        self._leads = np.where(self._sizes > 0, first_body, firsts)
        passages = (
            corpus.passage_of[lasts - 1] - corpus.passage_of[firsts] if len(corpus) else firsts
        )
        self._several = passages > 0

    def leads(self, at: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the first body sentence of each one's article."""
        return self._leads[self._corpus.article_of[at]]

    def several(self, at: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return 1 for each whose article has more than one passage, else 0."""
        return self._several[self._corpus.article_of[at]].astype(np.float64)

    def beside(self, at: NDArray[np.int64], steps: int) -> NDArray[np.int64]:
        """Return the sentence `steps` on in the article of each, -1 where there is none."""
        there = at + steps
        inside = (there >= 0) & (there < len(self._corpus))
        owners = self._corpus.article_of[np.where(inside, there, 0)] if len(self._corpus) else at
        return np.where(inside & (owners == self._corpus.article_of[at]), there, -1)

    def depth(self, at: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return how many body sentences of its article stand before each."""
        firsts = self._corpus.article_bounds[self._article(at)]
        return np.asarray(self._bodies[at] - self._bodies[firsts])

    def columns(self, at: NDArray[np.int64], *, asks: bool) -> dict[str, NDArray[np.float64]]:
        """Return the columns on where the sentences `at` stand; whether it `asks` is the query's.

        Who types a headline is answered by the lead; who asks mostly wants to know more than that.
        """
        depth, several = self.depth(at), self.several(at)
        size = np.maximum(self._sizes[self._article(at)], 1)
        return {
            "position": (depth / size + TOP) * several,
            "is_second": (depth == 1) * several,
            "lead_of_keywords": (at == self.leads(at)) * several * (not asks),
        }

    def _article(self, at: NDArray[np.int64]) -> NDArray[np.int64]:
        return self._corpus.article_of[at]
