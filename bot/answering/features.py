"""Second stage: what speaks for a candidate sentence, as columns of figures between 0 and about 1.

Two levels: the article (and passage) must be about what is asked, the sentence must answer it. A
word that the whole article repeats chooses the article; the rarer ones choose the sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from bot.answering.answer_types import QUANTITY, AnswerType, fits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from bot.answering.bridge import Bridge, QueryTerm
    from bot.answering.candidates import Candidates
    from bot.answering.meanings import Meanings
    from bot.answering.query import Query
    from bot.answering.units import Units

FLOOR = 0.35
"""Word vectors nearer than this cosine begin to cover an asked word; below it is chance."""
BESIDE = ((1, 1.0), (2, 0.9), (3, 0.6), (-1, 0.5))
"""How many terms after (before) a number the counted noun may stand, and what that counts."""
NAME_FLOOR = 0.6
"""The same for names, which have many neighbours that are not they: Mexico is not the US."""

NAMES = (
    "sentence_bm25",
    "passage_bm25",
    "article_bm25",
    "sentence_vector",
    "passage_vector",
    "sentence_cover",
    "rare_cover",
    "passage_cover",
    "article_cover",
    "before_cover",
    "number_beside",
    "holds_number",
    "holds_quantity",
    "holds_date",
    "holds_future",
    "holds_cause",
    "holds_place",
    "holds_person",
    "is_question",
)


@dataclass(frozen=True, slots=True, eq=False)
class Features:
    """Per candidate a row of figures, columns as in `NAMES`; and how asked words are covered.

    `table` has shape `(candidates, len(NAMES))`, `holds` (kinds of answer) `(candidates,)`,
    `in_sentence` `(terms, candidates)`: 1 the word itself, 0 nothing like it. By a stricter measure
    and for the question's names only, `names_near` (in the sentence or the one before) and
    `names_in_article` are the same, `(names, candidates)`.
    """

    table: NDArray[np.float64]
    holds: NDArray[np.int32]
    in_sentence: NDArray[np.float64]
    names_near: NDArray[np.float64]
    names_in_article: NDArray[np.float64]


class Describer:
    """Describes candidates of one corpus."""

    def __init__(self, units: Units, meanings: Meanings, bridge: Bridge) -> None:
        """Describe with the `meanings` of sentences and passages, and by `bridge` of words."""
        self._units = units
        self._meanings = meanings
        self._bridge = bridge

    def describe(self, query: Query, found: Candidates) -> Features:
        """Return the features of the candidates `found`."""
        units, at = self._units, found.sentences
        here = _terms_around(units, at)
        cosines = self._bridge.likeness(query.terms, here)
        likeness = _likeness(cosines, here, query.terms, units, FLOOR)
        cover = _Cover(units, likeness, at, query.terms)
        names = [term for term in query.terms if term.is_name]
        to_names = cosines[[term.is_name for term in query.terms]]
        stricter = _likeness(to_names, here, names, units, NAME_FLOOR)
        of_names = _Cover(units, stricter, at, names)
        weight = np.maximum(found.idf, 0.1)[:, np.newaxis]
        total = max(float(weight.sum()), 1e-9)

        def share(by_term: NDArray[np.float64]) -> NDArray[np.float64]:
            """Return the idf-weighted share of the question that is covered."""
            return np.asarray((by_term * weight).sum(axis=0) / total)

        columns = {
            "sentence_bm25": found.by_sentence.sum(axis=0) / total,
            "passage_bm25": found.by_passage.sum(axis=0) / total,
            "article_bm25": found.by_article.sum(axis=0) / total,
            "sentence_vector": self._meanings.of_sentences(at, query.vector),
            "passage_vector": self._meanings.of_passages(units.passage_of[at], query.vector),
            "sentence_cover": share(cover.sentence),
            "rare_cover": share(cover.sentence * (1 - cover.commonness)),
            "passage_cover": share(cover.passage),
            "article_cover": share(cover.article),
            "before_cover": share(np.maximum(cover.before - cover.sentence, 0)),
            "number_beside": self._number_beside(query, likeness, at),
            "is_question": units.asks[at],
            **_holds(query.wanted, units.holds[at]),
        }
        return Features(
            table=np.stack([columns[name].astype(np.float64) for name in NAMES], axis=1),
            holds=units.holds[at],
            in_sentence=cover.sentence,
            names_near=np.maximum(of_names.sentence, of_names.before),
            names_in_article=of_names.article,
        )

    def _number_beside(
        self, query: Query, likeness: NDArray[np.float64], at: NDArray[np.int64]
    ) -> NDArray[np.float64]:
        """Return how near a number stands to the noun that a *how many* counts."""
        if query.counted is None or not at.size:
            return np.zeros(at.size)
        units = self._units
        terms, bounds = _gather(units, at)
        owner = np.repeat(np.arange(at.size), np.diff(bounds))
        like = likeness[query.counted][terms]
        best = np.zeros(terms.size)
        for steps, factor in BESIDE:
            there = np.arange(terms.size) + steps
            inside = (there >= 0) & (there < terms.size)
            there = np.clip(there, 0, terms.size - 1)
            inside &= owner[there] == owner
            best = np.maximum(best, np.where(inside, like[there] * factor, 0))
        best[~units.lexicon.numeric[terms]] = 0
        return np.maximum.reduceat(best, bounds[:-1])


class _Cover:
    """How well the sentences, passages and articles of the candidates cover each asked word."""

    def __init__(
        self,
        units: Units,
        likeness: NDArray[np.float64],
        at: NDArray[np.int64],
        terms: Sequence[QueryTerm],
    ) -> None:
        articles, mine = np.unique(units.article_of[at], return_inverse=True)
        firsts, lasts = units.article_bounds[articles], units.article_bounds[articles + 1]
        around = _ranges(firsts, lasts)
        whole = _reduce(likeness, units, around)
        starts = np.concatenate([[0], np.cumsum(lasts - firsts)])[:-1]
        here = starts[mine] + (at - firsts[mine])
        by_article = np.maximum.reduceat(whole, starts, axis=1) if at.size else whole
        commonness = np.add.reduceat(whole, starts, axis=1) / (lasts - firsts) if at.size else whole
        passages = units.passage_of[around]
        first_of_passage = np.flatnonzero(np.diff(passages, prepend=-1))
        by_passage = np.maximum.reduceat(whole, first_of_passage, axis=1) if at.size else whole
        before = np.concatenate([np.zeros((whole.shape[0], 1)), whole[:, :-1]], axis=1)
        before[:, starts] = 0
        for row, term in zip(by_article, terms, strict=True):
            found, which = units.about([number for number, _ in term.group])
            weights = np.array([weight for _, weight in term.group])[which]
            at = np.searchsorted(articles, found)
            inside = np.append(articles, -1)[at] == found
            np.maximum.at(row, at[inside], weights[inside])
        self.sentence = whole[:, here]
        self.before = before[:, here]
        self.commonness = commonness[:, mine]
        self.article = by_article[:, mine]
        self.passage = by_passage[:, np.searchsorted(first_of_passage, here, side="right") - 1]


def _terms_around(units: Units, at: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the terms that stand in the articles of some sentences, each once."""
    articles = np.unique(units.article_of[at])
    firsts, lasts = units.article_bounds[articles], units.article_bounds[articles + 1]
    around = _ranges(units.term_bounds[firsts], units.term_bounds[lasts])
    stands = np.zeros(len(units.lexicon), bool)
    stands[units.terms[around]] = True
    return np.flatnonzero(stands)


def _likeness(
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


def _holds(wanted: AnswerType, holds: NDArray[np.int32]) -> dict[str, NDArray[np.float64]]:
    fit = ((holds & int(fits(wanted))) != 0).astype(np.float64)
    return {
        "holds_number": fit * (AnswerType.NUMBER in wanted),
        "holds_quantity": fit * bool(wanted & QUANTITY),
        "holds_date": fit * (AnswerType.DATE in wanted),
        "holds_future": ((holds & int(wanted & AnswerType.FUTURE)) != 0).astype(np.float64),
        "holds_cause": fit * (AnswerType.CAUSE in wanted),
        "holds_place": fit * (AnswerType.PLACE in wanted),
        "holds_person": fit * (AnswerType.PERSON in wanted),
    }


def _reduce(
    likeness: NDArray[np.float64], units: Units, sentences: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Return the best likeness of any word of each sentence, shape `(terms, sentences)`."""
    terms, bounds = _gather(units, sentences)
    out = np.zeros((likeness.shape[0], sentences.size))
    filled = np.flatnonzero(np.diff(bounds))
    if filled.size:
        out[:, filled] = np.maximum.reduceat(likeness[:, terms], bounds[filled], axis=1)
    return out


def _gather(
    units: Units, sentences: NDArray[np.int64]
) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    """Return the terms of `sentences` one after the other, and where each sentence's begin."""
    firsts, lasts = units.term_bounds[sentences], units.term_bounds[sentences + 1]
    return units.terms[_ranges(firsts, lasts)], np.concatenate([[0], np.cumsum(lasts - firsts)])


def _ranges(firsts: NDArray[np.int64], lasts: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return `firsts[0] … lasts[0] - 1, firsts[1] …` without a loop."""
    sizes = lasts - firsts
    offsets = np.concatenate([[0], np.cumsum(sizes)])[:-1]
    return np.asarray(np.arange(int(sizes.sum())) + np.repeat(firsts - offsets, sizes))
