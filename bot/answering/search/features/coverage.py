"""How well a sentence, and what stands around it, covers each word that was asked."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from bot.answering.index.sentences import Sentences
    from bot.answering.search.expansion import QueryTerm

FLOOR = 0.35
"""Word vectors nearer than this cosine begin to cover an asked word; below it is chance."""
NAME_FLOOR = 0.6
"""The same for names, which have many neighbours that are not they: Mexico is not the US."""
INHERITED = 0.8
"""What a word of the sentence before the last one counts beside a word of the last."""


class Coverage:
    """The best likeness of any word to each asked word, 1 the word itself and 0 nothing like it.

    By what is looked at, each of shape `(terms, candidates)` and worked out when it is asked for.
    """

    def __init__(
        self,
        corpus: Sentences,
        likeness: NDArray[np.float64],
        at: NDArray[np.int64],
        leads: NDArray[np.int64],
        terms: Sequence[QueryTerm],
    ) -> None:
        """Cover `terms` by the sentences `at`, their articles, and the `leads` of these.

        `likeness` is that of the vocabulary.
        """
        self._corpus, self._terms = corpus, terms
        self._articles, self._mine = np.unique(corpus.article_of[at], return_inverse=True)
        firsts = corpus.article_bounds[self._articles]
        self._sizes = corpus.article_bounds[self._articles + 1] - firsts
        self._around = ranges(firsts, firsts + self._sizes)
        self._whole = _reduce(likeness, corpus, self._around)
        self._starts = np.cumsum(self._sizes) - self._sizes
        self._here = self._starts[self._mine] + (at - firsts[self._mine])
        self._leads = leads - firsts[self._mine]

    @cached_property
    def sentence(self) -> NDArray[np.float64]:
        """Of the sentence itself."""
        return self._whole[:, self._here]

    @cached_property
    def before(self) -> NDArray[np.float64]:
        """Of the two sentences before it in its article, the second at a discount."""
        return _inherited(self._whole, self._starts)[:, self._here]

    @cached_property
    def near(self) -> NDArray[np.float64]:
        """Of the sentence, the one before it, and one more in its passage."""
        last = _shifted(self._whole, self._starts)
        last = np.maximum(last, _inherited(self._whole, self._passage_starts))
        return np.maximum(self._whole, last)[:, self._here]

    @cached_property
    def after(self) -> NDArray[np.float64]:
        """Of the sentence after it in its article."""
        backwards = _shifted(self._whole[:, ::-1], self._around.size - self._starts[1:])
        return backwards[:, ::-1][:, self._here]

    @cached_property
    def lead(self) -> NDArray[np.float64]:
        """Of the first body sentence of its article."""
        return self._whole[:, self._starts[self._mine] + self._leads]

    @cached_property
    def commonness(self) -> NDArray[np.float64]:
        """Of all sentences of its article, on average."""
        return (_runs(np.add, self._whole, self._starts) / self._sizes)[:, self._mine]

    @cached_property
    def passage(self) -> NDArray[np.float64]:
        """Of any sentence of its passage."""
        best = _runs(np.maximum, self._whole, self._passage_starts)
        return best[:, np.searchsorted(self._passage_starts, self._here, side="right") - 1]

    @cached_property
    def article(self) -> NDArray[np.float64]:
        """Of any sentence of its article, its title and its date."""
        best = _runs(np.maximum, self._whole, self._starts)
        for row, term in zip(best, self._terms, strict=True):
            found, which = self._corpus.about([number for number, _ in term.group])
            weights = np.array([weight for _, weight in term.group])[which]
            place = np.searchsorted(self._articles, found)
            inside = np.append(self._articles, -1)[place] == found
            np.maximum.at(row, place[inside], weights[inside])
        return best[:, self._mine]

    @cached_property
    def _passage_starts(self) -> NDArray[np.int64]:
        return np.flatnonzero(np.diff(self._corpus.passage_of[self._around], prepend=-1))


def terms_around(corpus: Sentences, at: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the terms that stand in the articles of some sentences, each once."""
    articles = np.unique(corpus.article_of[at])
    firsts, lasts = corpus.article_bounds[articles], corpus.article_bounds[articles + 1]
    around = ranges(corpus.term_bounds[firsts], corpus.term_bounds[lasts])
    stands = np.zeros(len(corpus.vocabulary), bool)
    stands[corpus.terms[around]] = True
    return np.flatnonzero(stands)


def likeness(
    cosines: NDArray[np.float32],
    here: NDArray[np.int64],
    terms: Sequence[QueryTerm],
    corpus: Sentences,
    floor: float,
) -> NDArray[np.float64]:
    """Return how well each corpus term covers each asked word, shape `(terms, vocabulary)`.

    Of the vocabulary only the terms `here` are looked at, whose `cosines` are known.
    """
    rows = np.zeros((len(terms), len(corpus.vocabulary)))
    rows[:, here] = np.clip((cosines - floor) / (1 - floor), 0, 1)
    for row, term in zip(rows, terms, strict=True):
        if term.group and floor == FLOOR:
            places, weights = zip(*term.group, strict=True)
            row[list(places)] = np.maximum(row[list(places)], weights)
    return rows


def gather(
    corpus: Sentences, sentences: NDArray[np.int64]
) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    """Return the terms of `sentences` one after the other, and where each sentence's begin."""
    lengths = corpus.term_bounds[sentences + 1] - corpus.term_bounds[sentences]
    return corpus.terms[gathered(corpus, sentences)], np.concatenate([[0], np.cumsum(lengths)])


def gathered(corpus: Sentences, sentences: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the places of the terms of `sentences`, one after the other."""
    return ranges(corpus.term_bounds[sentences], corpus.term_bounds[sentences + 1])


def ranges(firsts: NDArray[np.int64], lasts: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return `firsts[0] … lasts[0] - 1, firsts[1] …` without a loop."""
    sizes = lasts - firsts
    offsets = np.concatenate([[0], np.cumsum(sizes)])[:-1]
    return np.asarray(np.arange(int(sizes.sum())) + np.repeat(firsts - offsets, sizes))


def _runs(
    combined: np.ufunc, whole: NDArray[np.float64], starts: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Return the columns from each of `starts` to the next, combined into one."""
    return combined.reduceat(whole, starts, axis=1) if starts.size else whole


def _inherited(whole: NDArray[np.float64], starts: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return what the two columns before each hold, the second at a discount."""
    before = _shifted(whole, starts)
    return np.maximum(before, INHERITED * _shifted(before, starts))


def _shifted(whole: NDArray[np.float64], starts: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return the columns one place on, nothing at `starts`."""
    shifted = np.concatenate([np.zeros((whole.shape[0], 1)), whole[:, :-1]], axis=1)
    shifted[:, starts] = 0
    return shifted


def _reduce(
    likeness: NDArray[np.float64], corpus: Sentences, sentences: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Return the best likeness of any word of each sentence, shape `(terms, sentences)`."""
    terms, bounds = gather(corpus, sentences)
    out = np.zeros((likeness.shape[0], sentences.size))
    filled = np.flatnonzero(np.diff(bounds))
    if filled.size:
        out[:, filled] = np.maximum.reduceat(likeness[:, terms], bounds[filled], axis=1)
    return out
