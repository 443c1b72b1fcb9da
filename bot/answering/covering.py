"""How well a sentence, and what stands around it, covers each word that was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from bot.answering.bridge import QueryTerm
    from bot.answering.units import Units

FLOOR = 0.35
"""Word vectors nearer than this cosine begin to cover an asked word; below it is chance."""
NAME_FLOOR = 0.6
"""The same for names, which have many neighbours that are not they: Mexico is not the US."""
INHERITED = 0.8
"""What a word of the sentence before the last one counts beside a word of the last."""


class Cover:
    """The best likeness to each asked word, 1 the word itself and 0 nothing like it.

    Each of shape `(terms, candidates)`: of any word of the `sentence`, of the two `before` it in
    its article (what its pronouns stand for), of the one `after`, of its `passage`, of its
    `article` with title and date; and how much all its sentences have on average (`commonness`).
    `near` is of the sentence, the one before it, and one more in its passage.
    """

    def __init__(
        self,
        units: Units,
        likeness: NDArray[np.float64],
        at: NDArray[np.int64],
        terms: Sequence[QueryTerm],
    ) -> None:
        """Cover `terms` by the sentences `at` and their articles; `likeness` is of the corpus."""
        articles, mine = np.unique(units.article_of[at], return_inverse=True)
        firsts, lasts = units.article_bounds[articles], units.article_bounds[articles + 1]
        around = ranges(firsts, lasts)
        whole = _reduce(likeness, units, around)
        starts = np.concatenate([[0], np.cumsum(lasts - firsts)])[:-1]
        here = starts[mine] + (at - firsts[mine])
        by_article = np.maximum.reduceat(whole, starts, axis=1) if at.size else whole
        commonness = np.add.reduceat(whole, starts, axis=1) / (lasts - firsts) if at.size else whole
        passages = units.passage_of[around]
        first_of_passage = np.flatnonzero(np.diff(passages, prepend=-1))
        by_passage = np.maximum.reduceat(whole, first_of_passage, axis=1) if at.size else whole
        before = _inherited(whole, starts)
        last = np.maximum(_shifted(whole, starts), _inherited(whole, first_of_passage))
        near = np.maximum(whole, last)
        after = _shifted(whole[:, ::-1], around.size - starts[1:])[:, ::-1]
        for row, term in zip(by_article, terms, strict=True):
            found, which = units.about([number for number, _ in term.group])
            weights = np.array([weight for _, weight in term.group])[which]
            place = np.searchsorted(articles, found)
            inside = np.append(articles, -1)[place] == found
            np.maximum.at(row, place[inside], weights[inside])
        self.sentence = whole[:, here]
        self.before = before[:, here]
        self.near = near[:, here]
        self.after = after[:, here]
        self.commonness = commonness[:, mine]
        self.article = by_article[:, mine]
        self.passage = by_passage[:, np.searchsorted(first_of_passage, here, side="right") - 1]


def terms_around(units: Units, at: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the terms that stand in the articles of some sentences, each once."""
    articles = np.unique(units.article_of[at])
    firsts, lasts = units.article_bounds[articles], units.article_bounds[articles + 1]
    around = ranges(units.term_bounds[firsts], units.term_bounds[lasts])
    stands = np.zeros(len(units.lexicon), bool)
    stands[units.terms[around]] = True
    return np.flatnonzero(stands)


def likeness(
    cosines: NDArray[np.float32],
    here: NDArray[np.int64],
    terms: Sequence[QueryTerm],
    units: Units,
    floor: float,
) -> NDArray[np.float64]:
    """Return how well each corpus term covers each asked word, shape `(terms, vocabulary)`.

    Of the vocabulary only the terms `here` are looked at, whose `cosines` are known.
    """
    rows = np.zeros((len(terms), len(units.lexicon)))
    rows[:, here] = np.clip((cosines - floor) / (1 - floor), 0, 1)
    for row, term in zip(rows, terms, strict=True):
        if term.group and floor == FLOOR:
            places, weights = zip(*term.group, strict=True)
            row[list(places)] = np.maximum(row[list(places)], weights)
    return rows


def gather(
    units: Units, sentences: NDArray[np.int64]
) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    """Return the terms of `sentences` one after the other, and where each sentence's begin."""
    firsts, lasts = units.term_bounds[sentences], units.term_bounds[sentences + 1]
    return units.terms[ranges(firsts, lasts)], np.concatenate([[0], np.cumsum(lasts - firsts)])


def ranges(firsts: NDArray[np.int64], lasts: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return `firsts[0] … lasts[0] - 1, firsts[1] …` without a loop."""
    sizes = lasts - firsts
    offsets = np.concatenate([[0], np.cumsum(sizes)])[:-1]
    return np.asarray(np.arange(int(sizes.sum())) + np.repeat(firsts - offsets, sizes))


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
    likeness: NDArray[np.float64], units: Units, sentences: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Return the best likeness of any word of each sentence, shape `(terms, sentences)`."""
    terms, bounds = gather(units, sentences)
    out = np.zeros((likeness.shape[0], sentences.size))
    filled = np.flatnonzero(np.diff(bounds))
    if filled.size:
        out[:, filled] = np.maximum.reduceat(likeness[:, terms], bounds[filled], axis=1)
    return out
