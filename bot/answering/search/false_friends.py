"""Terms that are an asked word itself, and those that only look like it: *Fall* is no *fall*."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bot.answering.index.quantised import cosines
from bot.language.names import is_name
from bot.language.shelf import LANGUAGES, known
from bot.language.words import fold, has_letters, stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from bot.answering.index.sentences import Sentences
    from bot.language.words import Word

AGREES = 0.55
"""From this cosine on another form of a word means the same: *Busse* is .57, *Fälle* .35."""


def exact(word: Word, language: str, languages: Iterable[str]) -> set[str]:
    """Return the terms that a word is itself, by its stem in `language` or one of `languages`."""
    forms = {word.terms[0], fold(word.forms[0])}
    if word.terms[0] != word.terms[0].upper():
        forms |= {stem(word.forms[0], other) for other in (language, *languages)}
    return forms


class Strangers:
    """Tells words of the corpus that only look like a word of another language: *Fall*, *fall*.

    The vector of a word is of what it means in any language, so its own letters tell nothing; but
    *Fälle* is nothing like *fall*, while *Hotels* is like *hotel*.
    """

    def __init__(self, corpus: Sentences, languages: Sequence[str]) -> None:
        """Look at the words of `corpus`, which is in `languages`."""
        self._corpus = corpus
        self._languages = languages
        self._standing: dict[str, NDArray[np.bool_]] = {}

    def doubtful(self, word: Word, language: str) -> dict[int, str]:
        """Return the terms that `word` looks like but the corpus hasn't in `language`.

        Each with another form that the corpus has it in, commonest first.
        """
        if self._languages == (language,) or language not in LANGUAGES:
            return {}
        is_number = not has_letters(word.terms[0])  # which is like nothing but itself
        if is_number or word.terms[0].isupper() or is_name(word, language):
            return {}
        own = {word.terms[0], fold(word.forms[0])}
        typed = fold(word.forms[0])
        found = {}
        for term in exact(word, language, self._languages):
            place = self._corpus.vocabulary.number_of.get(term)
            if place is None or (term in own and self._stands(language)[place]):
                continue
            seen = self._corpus.vocabulary.spellings[place]
            others = [form for form in seen if fold(form) != typed]
            if others:
                found[place] = min(others, key=lambda form: (-seen[form], form))
        return found

    def false_friends(
        self,
        word: Word,
        language: str,
        doubtful: Mapping[int, str],
        vectors: Mapping[str, NDArray[np.int16]],
    ) -> frozenset[int]:
        """Return those of `doubtful` that mean something else, by the `vectors` of their forms.

        A word in small letters that only looks like an acronym means something else anyway.
        """
        if word.surface in known(language).like_acronyms:
            acronym = self._corpus.vocabulary.number_of.get(word.surface.upper())
            return frozenset() if acronym is None else frozenset({acronym})
        if not doubtful:
            return frozenset()
        asked = vectors[word.forms[0]].astype(np.float32)[np.newaxis]
        return frozenset(
            place
            for place, form in doubtful.items()
            if cosines(asked, vectors[form].astype(np.float32)[np.newaxis])[0, 0] < AGREES
        )

    def _stands(self, language: str) -> NDArray[np.bool_]:
        """Return which terms stand in an article in `language`."""
        if language not in self._standing:
            corpus = self._corpus
            own = np.array([each.language == language for each in corpus.articles], bool)
            of_own = np.repeat(own[corpus.article_of], np.diff(corpus.term_bounds))
            standing = np.zeros(len(corpus.vocabulary), bool)
            standing[corpus.terms[of_own]] = True
            self._standing[language] = standing
        return self._standing[language]
