"""One query term -> a weighted group of corpus terms, in the same or another language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from bot.answering.analysis import fold, stem
from bot.answering.lexicon import GONE
from bot.answering.lookalikes import ALIKE_DICE, Lookalikes
from bot.answering.names import is_name, is_name_in, runs_of_names
from bot.answering.neighbours import NEAR_COSINE
from bot.answering.spelling import Speller
from bot.answering.vectors import DIMENSIONS, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from bot.answering.analysis import Word
    from bot.answering.index import TermGroup
    from bot.answering.neighbours import Neighbours
    from bot.answering.units import Units

PART_WEIGHT = 0.5
"""What a part of an asked compound counts, beside the whole."""


class Encoder(Protocol):
    """Turns texts into unit vectors in which nearness is likeness of meaning, across languages."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one unit vector a text, shape `(texts, 512)`; the same texts, the same vectors."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class QueryTerm:
    """An asked word: the corpus terms that stand for it, and what it means.

    `vectors` are its meaning in whole numbers, shape `(spellings, 512)`: none for a number, which
    is like nothing but itself. `is_name` claims a name or a number: something that has to be
    there, not just be meant.
    """

    asked: str
    is_name: bool
    group: TermGroup
    vectors: NDArray[np.float32]


class Bridge(Protocol):
    """Finds, for asked words, the words of the corpus that stand for them."""

    def expand(
        self, words: Sequence[Word], language: str, question: str
    ) -> tuple[list[QueryTerm], NDArray[np.float32]]:
        """Return one query term a word of `question`, in order, and the vector of the whole.

        An empty group is a word found nowhere.
        """
        ...

    def likeness(
        self, terms: Sequence[QueryTerm], numbers: NDArray[np.int64]
    ) -> NDArray[np.float32]:
        """Return how near each of the corpus terms `numbers` (ascending) is to each asked word.

        Shape `(terms, numbers)`: the cosine of the word vectors, 1 for the word itself.
        """
        ...


class VectorBridge:
    """A bridge by exact forms and stems, by neighbouring word vectors, and by common letters."""

    def __init__(
        self,
        units: Units,
        encoder: Encoder,
        neighbours: Neighbours,
        letters: Lookalikes,
        speller: Speller,
    ) -> None:
        """Join what is known of the words of `units`."""
        self._lexicon = units.lexicon
        self._languages = tuple(sorted({article.language for article in units.articles}))
        self._encoder = encoder
        self._neighbours = neighbours
        self._letters = letters
        self._speller = speller

    @staticmethod
    def of(units: Units, encoder: Encoder, neighbours: Neighbours) -> VectorBridge:
        """Return the bridge to the words of `units`, whose vectors are known."""
        names, forms = units.lexicon.names, units.lexicon.forms
        return VectorBridge(units, encoder, neighbours, Lookalikes(names), Speller(forms))

    def changed(
        self,
        units: Units,
        forms: NDArray[np.int64],
        progress: Callable[[int, int], None] | None = None,
    ) -> VectorBridge:
        """Return the bridge to the words of `units`, which are these but for new `forms`."""
        old, new = self._lexicon.forms, units.lexicon.forms
        return VectorBridge(
            units,
            self._encoder,
            self._neighbours.changed(units.lexicon, forms, self._encoder, progress),
            self._letters.grown(units.lexicon.names),
            self._speller.changed(
                more=[new[term] for term in forms],
                less=[old[term] for term in forms if term < len(old)],
            ),
        )

    def columns(self) -> dict[str, NDArray[Any]]:
        """Return all there is to keep besides the units."""
        return self._neighbours.columns()

    def expand(
        self, words: Sequence[Word], language: str, question: str
    ) -> tuple[list[QueryTerm], NDArray[np.float32]]:
        """Return one query term a word of `question`, in order, and the vector of the whole.

        An empty group is a word found nowhere.
        """
        meant = [
            self._spellings(word, name)
            for word, name in zip(words, runs_of_names(words), strict=True)
        ]
        each = sorted(set().union(*meant))
        made = whole(self._encoder.encode([question, *each])).astype(np.float32)
        place = {spelling: i for i, spelling in enumerate(each, start=1)}
        vectors = [made[[place[each] for each in spellings]] for spellings in meant]
        near = self._neighbours.nearest(vectors)
        terms = [
            self._expand(word, language, meaning, neighbours)
            for word, meaning, neighbours in zip(words, vectors, near, strict=True)
        ]
        return terms, made[0]

    def likeness(
        self, terms: Sequence[QueryTerm], numbers: NDArray[np.int64]
    ) -> NDArray[np.float32]:
        """Return how near each of the corpus terms `numbers` (ascending) is to each asked word.

        Shape `(terms, numbers)`: the cosine of the word vectors, 1 for the word itself.
        """
        every = np.concatenate([_NO_VECTORS, *(term.vectors for term in terms)])
        cosines = self._neighbours.likeness(every, numbers)
        out = np.zeros((len(terms), len(numbers)), np.float32)
        first = 0
        for row, term in zip(out, terms, strict=True):
            last = first + len(term.vectors)
            if last > first:
                row[:] = cosines[first:last].max(axis=0)
            itself = np.array([number for number, weight in term.group if weight == 1.0], np.int64)
            at = np.searchsorted(numbers, itself)
            row[at[np.append(numbers, -1)[at] == itself]] = 1.0
            first = last
        return out

    def _spellings(self, word: Word, name: str) -> list[str]:
        """Return what to take a word for: people type lower case, but vectors know capitals.

        The words of a name are taken together as well: neither *Estados* nor *Unidos* is the USA.
        """
        form = word.forms[0]
        if not _has_letters(form):
            return []
        capital = form[:1].upper() + form[1:]
        return sorted({form, form.lower(), capital, name, *self._speller.meant(form)})

    def _expand(
        self,
        word: Word,
        language: str,
        vectors: NDArray[np.float32],
        near: Sequence[tuple[int, float]],
    ) -> QueryTerm:
        group: dict[int, float] = {}
        if len(vectors):  # a number is itself or nothing: 2016 is as near to 2017 as can be
            for place, cosine in near:
                group[place] = min(1.0, (cosine - NEAR_COSINE) / (1 - NEAR_COSINE))
            self._add_lookalikes(group, fold(word.forms[0]))
        for term in word.terms[1:]:
            self._add(group, term, PART_WEIGHT)
        for term in self._exact(word, language):
            self._add(group, term, 1.0)
        itself = [place for place, weight in group.items() if weight == 1.0]
        names = self._lexicon.names
        ordered = sorted(group.items(), key=lambda item: (-item[1], names[item[0]]))
        named = is_name(word, language) or (
            word.forms[0].islower() and is_name_in(self._lexicon.forms[place] for place in itself)
        )
        return QueryTerm(word.surface, named, tuple(ordered), vectors)

    def _exact(self, word: Word, language: str) -> set[str]:
        forms = {word.terms[0], fold(word.forms[0])}
        if word.terms[0] != word.terms[0].upper():
            forms |= {stem(word.forms[0], other) for other in (language, *self._languages)}
        return forms

    def _add(self, group: dict[int, float], term: str, weight: float) -> None:
        place = self._lexicon.vocabulary.get(term)
        if place is not None:
            group[place] = max(weight, group.get(place, 0.0))

    def _add_lookalikes(self, group: dict[int, float], word: str) -> None:
        for place, dice in self._letters.alike(word):
            if self._lexicon.forms[place] != GONE:
                weight = (dice - ALIKE_DICE) / (1 - ALIKE_DICE)
                group[place] = max(weight, group.get(place, 0.0))


def _has_letters(form: str) -> bool:
    return any(map(str.isalpha, form))


_NO_VECTORS = np.zeros((0, DIMENSIONS), np.float32)
