"""One query term -> a weighted group of corpus terms, in the same or another language."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np

from bot.answering import compounds
from bot.answering.analysis import fold, stem
from bot.answering.spelling import Speller

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from bot.answering.analysis import Word
    from bot.answering.index import TermGroup
    from bot.answering.units import Units

NEAREST = 15
"""How many neighbours by word vector a group takes at most."""
NEAR_COSINE = 0.55
"""From this cosine on two words mean something alike (.5 to .6 measured equally well)."""
ALIKE_DICE = 0.4
"""From this share of common letter triples on two words look alike."""
PART_WEIGHT = 0.5
"""What a part of an asked compound counts, beside the whole."""


class Encoder(Protocol):
    """Turns texts into unit vectors in which nearness is likeness of meaning, across languages."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one unit vector a text, shape `(texts, dimensions)`."""
        ...

    def encode_corpus(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Do the same for the texts of a corpus, which are worth remembering."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class QueryTerm:
    """An asked word: the corpus terms that stand for it, and how near every corpus term is to it.

    `likeness` has shape `(vocabulary,)`: the cosine of the word vectors, 1 for the word itself.
    `is_name` claims a name or a number: something that has to be there, not just be meant.
    """

    asked: str
    is_name: bool
    group: TermGroup
    likeness: NDArray[np.float32]


class Bridge(Protocol):
    """Finds, for asked words, the words of the corpus that stand for them."""

    def expand(self, words: Sequence[Word], language: str) -> list[QueryTerm]:
        """Return one query term a word, in order; an empty group is a word found nowhere."""
        ...


class VectorBridge:
    """A bridge by exact forms and stems, by neighbouring word vectors, and by common letters."""

    def __init__(self, units: Units, encoder: Encoder) -> None:
        """Encode the vocabulary of `units` (the encoder may remember it)."""
        self._vocabulary = units.vocabulary
        self._terms = list(units.vocabulary)
        self._forms = units.forms
        self._languages = tuple(sorted({article.language for article in units.articles}))
        self._encoder = encoder
        self._vectors = encoder.encode_corpus(units.forms)
        self._speller = Speller(units.forms)
        self._letters = _LetterTriples([fold(term) for term in self._terms])
        self._wordlike = np.array([any(c.isalpha() for c in term) for term in self._terms], bool)

    def expand(self, words: Sequence[Word], language: str) -> list[QueryTerm]:
        """Return one query term a word, in order; an empty group is a word found nowhere."""
        if not words:
            return []
        likeness = self._likeness(words)
        return [
            self._expand(word, language, row) for word, row in zip(words, likeness, strict=True)
        ]

    def _is_name_here(self, places: Sequence[int]) -> bool:
        """Tell a name typed without its capital by the capital it has in the articles."""
        forms = (self._forms[place] for place in places)
        return any(form[0].isupper() and not compounds.is_known(fold(form)) for form in forms)

    def _likeness(self, words: Sequence[Word]) -> NDArray[np.float32]:
        """Return the cosine of every corpus term to each word, however it is capitalised.

        The words of a name are taken together as well: neither *Estados* nor *Unidos* is the USA.
        """
        if not self._terms:
            return np.zeros((len(words), 0), np.float32)
        names = _names(words)
        # people type lower case; vectors of names and German nouns know capitals
        variants = [
            {
                word.forms[0],
                word.forms[0].lower(),
                word.forms[0][:1].upper() + word.forms[0][1:],
                name,
                *self._speller.meant(word.forms[0]),
            }
            for word, name in zip(words, names, strict=True)
        ]
        each = sorted(set().union(*variants))
        cosines = dict(zip(each, self._encoder.encode(each) @ self._vectors.T, strict=True))
        return np.array([np.max([cosines[v] for v in same], axis=0) for same in variants])

    def _expand(self, word: Word, language: str, likeness: NDArray[np.float32]) -> QueryTerm:
        group: dict[int, float] = {}
        number = not any(c.isalpha() for c in word.forms[0])
        if not number:  # a number is itself or nothing: 2016 is as near to 2017 as a word can be
            self._add_neighbours(group, likeness)
            self._add_lookalikes(group, fold(word.forms[0]))
        for term in word.terms[1:]:
            self._add(group, term, PART_WEIGHT)
        for term in self._exact(word, language):
            self._add(group, term, 1.0)
        if number:
            likeness = np.zeros_like(likeness)
        likeness = likeness.copy()
        itself = [place for place, weight in group.items() if weight == 1.0]
        likeness[itself] = 1.0
        ordered = sorted(group.items(), key=lambda item: (-item[1], item[0]))
        is_name = _is_name(word, language) or (
            word.forms[0].islower() and self._is_name_here(itself)
        )
        return QueryTerm(word.surface, is_name, tuple(ordered), likeness)

    def _exact(self, word: Word, language: str) -> set[str]:
        forms = {word.terms[0], fold(word.forms[0])}
        if word.terms[0] != word.terms[0].upper():
            forms |= {stem(word.forms[0], other) for other in (language, *self._languages)}
        return forms

    def _add(self, group: dict[int, float], term: str, weight: float) -> None:
        place = self._vocabulary.get(term)
        if place is not None:
            group[place] = max(weight, group.get(place, 0.0))

    def _add_neighbours(self, group: dict[int, float], likeness: NDArray[np.float32]) -> None:
        near = np.flatnonzero((likeness > NEAR_COSINE) & self._wordlike)
        near = near[np.argsort(-likeness[near], kind="stable")[:NEAREST]]
        for place in near:
            weight = min(1.0, (float(likeness[place]) - NEAR_COSINE) / (1 - NEAR_COSINE))
            group[int(place)] = max(weight, group.get(int(place), 0.0))

    def _add_lookalikes(self, group: dict[int, float], word: str) -> None:
        for place, dice in self._letters.alike(word):
            weight = (dice - ALIKE_DICE) / (1 - ALIKE_DICE)
            group[place] = max(weight, group.get(place, 0.0))


def _names(words: Sequence[Word]) -> list[str]:
    """Return, for each word, the run of neighbouring capitalised words it belongs to."""
    runs: list[list[Word]] = []
    for word in words:
        capital = word.surface[0].isupper()
        joins = runs and capital and runs[-1][-1].surface[0].isupper()
        if joins and word.start == runs[-1][-1].end + 1:
            runs[-1].append(word)
        else:
            runs.append([word])
    return [" ".join(word.forms[0] for word in run) for run in runs for _ in run]


def _is_name(word: Word, language: str) -> bool:
    """Tell names by their capitals, acronyms and numbers anywhere.

    The first word of a question has a capital anyway; so has every noun in German, where a name is
    a noun that the word list does not know.
    """
    if word.surface[0].isdigit() or word.terms[0].isupper():
        return True
    if word.start == 0 or not word.surface[0].isupper():
        return False
    return language != "de" or not compounds.is_known(fold(word.surface))


class _LetterTriples:
    """Finds words that share letter triples with a word: names, cognates, typing errors."""

    def __init__(self, words: Sequence[str]) -> None:
        triples = [_triples(word) for word in words]
        self._sizes = np.array([sum(found.values()) for found in triples], np.int64)
        holders: dict[str, list[int]] = {}
        for place, found in enumerate(triples):
            for triple in found.elements():
                holders.setdefault(triple, []).append(place)
        self._holders = {triple: np.array(places) for triple, places in holders.items()}

    def alike(self, word: str) -> list[tuple[int, float]]:
        """Return `(place, Dice)` of the words over the threshold."""
        asked = _triples(word)
        held = [self._holders[triple] for triple in asked if triple in self._holders]
        if not held:
            return []
        shared = np.bincount(np.concatenate(held), minlength=self._sizes.size)
        shared = np.minimum(shared, sum(asked.values()))
        dice = 2 * shared / (self._sizes + sum(asked.values()))
        return [(int(place), float(dice[place])) for place in np.flatnonzero(dice > ALIKE_DICE)]


def _triples(word: str) -> Counter[str]:
    padded = f"^{word}$"
    return Counter(padded[i : i + 3] for i in range(len(padded) - 2))
