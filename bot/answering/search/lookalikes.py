"""Terms that share letter triples with a word: names, cognates, typing errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bot.answering.index.quantised import cosines
from bot.language.names import is_name
from bot.language.shelf import LANGUAGES, known
from bot.language.words import fold, stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from bot.answering.index.sentences import Sentences
    from bot.language.words import Word

ALIKE_DICE = 0.4
"""From this share of common letter triples on two words look alike."""
AGREES = 0.55
"""From this cosine on another form of a word means the same: *Busse* is .57, *Fälle* .35."""
_LETTER_BITS = 21  # every character of Unicode
_FEW = 1024
_SHARE = 4


class Lookalikes:
    """Finds terms by their letters; those that came last stand apart until they are many."""

    def __init__(self, names: Sequence[str]) -> None:
        """Take the terms in the order of their numbers."""
        self._old = _Triples(names)
        self._new = _Triples([])

    def grown(self, names: Sequence[str]) -> Lookalikes:
        """Return the lookalikes of `names`, which begin with the terms there were."""
        added = len(names) - len(self._old)
        if added > max(_FEW, len(self._old) // _SHARE):
            return Lookalikes(names)
        grown = object.__new__(Lookalikes)
        grown._old = self._old
        grown._new = _Triples(names[len(self._old) :])
        return grown

    def alike(self, word: str) -> list[tuple[int, float]]:
        """Return `(number, Dice)` of the terms over the threshold, for a folded word."""
        behind = ((len(self._old) + number, dice) for number, dice in self._new.alike(word))
        return [*self._old.alike(word), *behind]


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
        is_number = not any(map(str.isalpha, word.terms[0]))  # which is like nothing but itself
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
            standing = np.zeros(len(corpus.vocabulary), bool)
            for number, article in enumerate(corpus.articles):
                if article.language == language:
                    first, last = corpus.article_bounds[number : number + 2]
                    standing[corpus.terms_between(first, last)] = True
            self._standing[language] = standing
        return self._standing[language]


class _Triples:
    """Which words have which letter triples, each as often as it has it."""

    def __init__(self, words: Sequence[str]) -> None:
        triples, holders = _triples([fold(word) for word in words])
        order = np.argsort(triples, kind="stable")
        self._triples, first = np.unique(triples[order], return_index=True)
        self._bounds = np.append(first, len(order))
        self._holders = holders[order]
        self._sizes = np.bincount(holders, minlength=len(words))

    def __len__(self) -> int:
        return len(self._sizes)

    def alike(self, word: str) -> list[tuple[int, float]]:
        asked, _ = _triples([word])
        wanted = np.unique(asked)
        at = np.searchsorted(self._triples, wanted)
        at = at[self._triples.take(at, mode="clip") == wanted] if len(self._triples) else at[:0]
        held = [self._holders[self._bounds[i] : self._bounds[i + 1]] for i in at.tolist()]
        if not held:
            return []
        shared = np.bincount(np.concatenate(held))
        places = np.flatnonzero(shared)
        common = np.minimum(shared[places], len(asked))
        dice = 2 * common / (self._sizes[places] + len(asked))
        near = dice > ALIKE_DICE
        return list(zip(places[near].tolist(), dice[near].tolist(), strict=True))


def _triples(words: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """Return every letter triple of `^word$` as a number, and the place of the word it is of."""
    text = "".join(f"^{word}$" for word in words).encode("utf-32-le", "surrogatepass")
    letters = np.frombuffer(text, np.uint32).astype(np.int64)
    sizes = np.array([len(word) + 2 for word in words], np.int64)
    owner = np.repeat(np.arange(len(words), dtype=np.int32), sizes)
    if len(letters) < 3:  # noqa: PLR2004 - a triple has three letters
        return letters[:0], owner[:0]
    codes = (letters[:-2] << 2 * _LETTER_BITS) + (letters[1:-1] << _LETTER_BITS) + letters[2:]
    within = owner[:-2] == owner[2:]
    return codes[within], owner[:-2][within]
