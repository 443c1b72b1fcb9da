"""One query term -> a weighted group of corpus terms, in the same or another language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from bot.answering.index.encoder import WordMemory
from bot.answering.index.quantised import DIMENSIONS
from bot.answering.index.vocabulary import GONE
from bot.answering.index.word_vectors import NEAR_COSINE
from bot.answering.search.false_friends import Strangers, exact
from bot.answering.search.lookalikes import ALIKE_DICE, Lookalikes
from bot.language.names import is_name, is_name_in, runs_of_names, same_country
from bot.language.shelf import known
from bot.language.spelling import Speller
from bot.language.typed.writing import as_meant
from bot.language.words import fold, has_letters, stem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from bot.answering.index.encoder import Encoder
    from bot.answering.index.sentences import Sentences
    from bot.answering.index.term_groups import TermGroup
    from bot.answering.index.word_vectors import WordVectors
    from bot.language.words import Word

PART_WEIGHT = 0.5
"""What a part of an asked compound counts, beside the whole."""


@dataclass(frozen=True, slots=True, eq=False)
class QueryTerm:
    """An asked word: the corpus terms that stand for it, and what it means.

    `vectors` are its meaning in whole numbers, shape `(spellings, 512)`: none for a number, which
    is like nothing but itself. `is_name` claims a name or a number: something that has to be
    there, not just be meant. `false_friends` are terms that only look like it.
    """

    asked: str
    is_name: bool
    group: TermGroup
    vectors: NDArray[np.float32]
    false_friends: frozenset[int] = frozenset()

    @property
    def itself(self) -> list[int]:
        """The corpus terms that are the word itself, not just like it."""
        return [number for number, weight in self.group if weight == 1]


class Expander(Protocol):
    """Finds, for asked words, the words of the corpus that stand for them."""

    def as_meant(self, question: str, language: str) -> str:
        """Return a question with its capitals and slips put right, by the words of the corpus."""
        ...

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


class VectorExpander:
    """Expands by exact forms and stems, by neighbouring word vectors, and by common letters."""

    def __init__(
        self,
        corpus: Sentences,
        encoder: Encoder,
        word_vectors: WordVectors,
        letters: Lookalikes,
        speller: Speller,
    ) -> None:
        """Join what is known of the words of `corpus`."""
        self._vocabulary = corpus.vocabulary
        self._languages = tuple(sorted({article.language for article in corpus.articles}))
        self._encoder = encoder
        self._memory = WordMemory(encoder)
        self._word_vectors = word_vectors
        self._letters = letters
        self._speller = speller
        self._strangers = Strangers(corpus, self._languages)

    @staticmethod
    def of(corpus: Sentences, encoder: Encoder, word_vectors: WordVectors) -> VectorExpander:
        """Return what expands to the words of `corpus`, whose vectors are known."""
        names, forms = corpus.vocabulary.names, corpus.vocabulary.forms
        return VectorExpander(corpus, encoder, word_vectors, Lookalikes(names), Speller(forms))

    def changed(
        self,
        corpus: Sentences,
        forms: NDArray[np.int64],
        progress: Callable[[int, int], None] | None = None,
    ) -> VectorExpander:
        """Return what expands to the words of `corpus`, which are these but for new `forms`."""
        old, new = self._vocabulary.forms, corpus.vocabulary.forms
        return VectorExpander(
            corpus,
            self._encoder,
            self._word_vectors.changed(corpus.vocabulary, forms, self._encoder, progress),
            self._letters.grown(corpus.vocabulary.names),
            self._speller.changed(
                more=[new[term] for term in forms],
                less=[old[term] for term in forms if term < len(old)],
            ),
        )

    def columns(self) -> dict[str, NDArray[Any]]:
        """Return all there is to keep besides the corpus."""
        return self._word_vectors.columns()

    def as_meant(self, question: str, language: str) -> str:
        """Return a question with its capitals and slips put right, by the words of the corpus."""
        return as_meant(question, language, self._speller, self._languages)

    def expand(
        self, words: Sequence[Word], language: str, question: str
    ) -> tuple[list[QueryTerm], NDArray[np.float32]]:
        """Return one query term a word of `question`, in order, and the vector of the whole.

        An empty group is a word found nowhere.
        """
        meant = [
            self._spellings(word, name, language)
            for word, name in zip(words, runs_of_names(words), strict=True)
        ]
        doubtful = [self._strangers.doubtful(word, language) for word in words]
        others = {form for each in doubtful for form in each.values()}
        asked, made = self._memory.encode(question, sorted(others.union(*meant)))
        vectors = [
            np.array([made[each] for each in spellings], np.float32).reshape(-1, DIMENSIONS)
            for spellings in meant
        ]
        near = self._word_vectors.nearest(vectors)
        false = [
            self._strangers.false_friends(word, language, each, made)
            for word, each in zip(words, doubtful, strict=True)
        ]
        terms = [
            self._expand(word, language, meaning, neighbours, strangers)
            for word, meaning, neighbours, strangers in zip(
                words, vectors, near, false, strict=True
            )
        ]
        return terms, asked.astype(np.float32)

    def likeness(
        self, terms: Sequence[QueryTerm], numbers: NDArray[np.int64]
    ) -> NDArray[np.float32]:
        """Return how near each of the corpus terms `numbers` (ascending) is to each asked word.

        Shape `(terms, numbers)`: the cosine of the word vectors, 1 for the word itself.
        """
        every = np.concatenate([_NO_VECTORS, *(term.vectors for term in terms)])
        cosines = self._word_vectors.likeness(every, numbers)
        out = np.zeros((len(terms), len(numbers)), np.float32)
        first = 0
        for row, term in zip(out, terms, strict=True):
            last = first + len(term.vectors)
            if last > first:
                row[:] = cosines[first:last].max(axis=0)
            itself = np.array(term.itself, np.int64)
            at = np.searchsorted(numbers, itself)
            row[at[np.append(numbers, -1)[at] == itself]] = 1.0
            if term.false_friends:
                row[np.isin(numbers, list(term.false_friends))] = 0.0
            first = last
        return out

    def _spellings(self, word: Word, name: str, language: str) -> list[str]:
        """Return what to take a word for: people type lower case, but vectors know capitals.

        The words of a name are taken together as well: neither *Estados* nor *Unidos* is the USA.
        """
        form = word.forms[0]
        if not has_letters(word.terms[0]):  # also of "seventy", whose term is 70
            return []
        capital = form[:1].upper() + form[1:]
        meant = self._speller.meant(form, language, self._languages)
        return sorted({form, form.lower(), capital, name, *meant})

    def _expand(
        self,
        word: Word,
        language: str,
        vectors: NDArray[np.float32],
        near: Sequence[tuple[int, float]],
        false_friends: frozenset[int],
    ) -> QueryTerm:
        group: dict[int, float] = {}
        if len(vectors):  # a number is itself or nothing: 2016 is as near to 2017 as can be
            for place, cosine in near:
                group[place] = min(1.0, (cosine - NEAR_COSINE) / (1 - NEAR_COSINE))
            self._add_lookalikes(group, fold(word.forms[0]))
        for term in word.terms[1:]:
            self._add(group, term, PART_WEIGHT)
        for term in exact(word, language, self._languages):
            self._add(group, term, 1.0)
        for other in self._languages:
            if country := same_country(word.surface, language, other):
                self._add(group, stem(country, other), 1.0)
        for stranger in false_friends:
            group.pop(stranger, None)
        itself = [place for place, weight in group.items() if weight == 1.0]
        names = self._vocabulary.names
        ordered = sorted(group.items(), key=lambda item: (-item[1], names[item[0]]))
        named = (is_name(word, language) and not self._is_grammar(word, itself)) or (
            word.forms[0].islower()
            and is_name_in(self._vocabulary.forms[place] for place in itself)
        )
        return QueryTerm(word.surface, named, tuple(ordered), vectors, false_friends)

    def _is_grammar(self, word: Word, itself: Sequence[int]) -> bool:
        """Tell whether a word only does grammar in the corpus: the *Der* of *Der Spiegel*."""
        small = word.forms[0].lower()
        return not itself and any(small in known(code).stop_words for code in self._languages)

    def _add(self, group: dict[int, float], term: str, weight: float) -> None:
        place = self._vocabulary.number_of.get(term)
        if place is not None:
            group[place] = max(weight, group.get(place, 0.0))

    def _add_lookalikes(self, group: dict[int, float], word: str) -> None:
        for place, dice in self._letters.alike(word):
            if self._vocabulary.forms[place] != GONE:
                weight = (dice - ALIKE_DICE) / (1 - ALIKE_DICE)
                group[place] = max(weight, group.get(place, 0.0))


_NO_VECTORS = np.zeros((0, DIMENSIONS), np.float32)
