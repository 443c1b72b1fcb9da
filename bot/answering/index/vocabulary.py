"""The terms of a corpus: their numbers, how they are written, and how that changes with articles.

Numbers are only names: nothing that is answered depends on which term has which. A term that is
written nowhere any more loses its number for good; one that comes back gets a new one.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.language.kinds_held import is_number, is_year
from bot.language.words import has_letters

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from bot.answering.index.analysed_article import Written

GONE = ""
"""The form of a number whose term is written nowhere any more."""


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Terms by number: `names[n]` is the term, `forms[n]` the form it is written in most often.

    `number_of` gives the number of a term, `spellings[n]` how often it is written how.
    `wordlike` claims a letter in a term that is there, `numeric` that its form is a number, in
    figures or in letters, `years` that it is a year.
    """

    number_of: dict[str, int]
    names: list[str]
    forms: list[str]
    spellings: list[dict[str, int]]
    wordlike: NDArray[np.bool_]
    numeric: NDArray[np.bool_]
    years: NDArray[np.bool_]

    @staticmethod
    def empty() -> Vocabulary:
        """Return the vocabulary of nothing."""
        return Vocabulary({}, [], [], [], *(np.zeros(0, bool) for _ in range(3)))

    def __len__(self) -> int:
        """Return how many numbers there are, those of lost terms included."""
        return len(self.names)

    def changed(
        self, more: Mapping[Written, int], less: Mapping[Written, int]
    ) -> tuple[Vocabulary, NDArray[np.int64]]:
        """Return the vocabulary with `more` written and `less` not, and the numbers of new forms.

        New forms are those that the commonest form of a term has become, or `GONE`.
        """
        change = Counter(more)
        change.subtract(less)
        number_of, names = dict(self.number_of), list(self.names)
        forms, spellings = list(self.forms), list(self.spellings)
        touched: dict[int, dict[str, int]] = {}
        for (term, form), count in change.items():
            if count == 0:
                continue
            number = number_of.setdefault(term, len(names))
            if number == len(names):
                names.append(term)
                forms.append(GONE)
                spellings.append({})
            seen = touched.setdefault(number, dict(spellings[number]))
            seen[form] = seen.get(form, 0) + count
        rewritten = []
        for number, seen in touched.items():
            spellings[number] = {form: count for form, count in seen.items() if count}
            form = _commonest(spellings[number])
            if form == GONE:
                del number_of[names[number]]
            if form != forms[number]:
                rewritten.append(number)
            forms[number] = form
        at = np.array(sorted(rewritten), np.int64)
        flags = (self.wordlike, self.numeric, self.years)
        wordlike, numeric, years = (_lengthened(flag, names) for flag in flags)
        for number in rewritten:
            is_there = forms[number] != GONE
            wordlike[number] = is_there and has_letters(names[number])
            numeric[number] = is_number(forms[number])
            years[number] = is_year(forms[number])
        return Vocabulary(number_of, names, forms, spellings, wordlike, numeric, years), at

    def columns(self) -> dict[str, NDArray[Any]]:
        """Return all there is to keep, as numbers."""
        pairs = [pair for seen in self.spellings for pair in seen.items()]
        return {
            "names": _packed(self.names),
            "spellings": _packed([form for form, _ in pairs]),
            "spelling_counts": np.array([count for _, count in pairs], np.int32),
            "spelling_bounds": np.cumsum([0, *map(len, self.spellings)], dtype=np.int32),
            "commonest": _packed(self.forms),
            "wordlike": self.wordlike,
            "numeric": self.numeric,
            "years": self.years,
        }

    @staticmethod
    def from_columns(columns: Mapping[str, NDArray[Any]]) -> Vocabulary:
        """Return what `columns()` was given by."""
        names, forms = _unpacked(columns["names"]), _unpacked(columns["commonest"])
        pairs = list(
            zip(_unpacked(columns["spellings"]), columns["spelling_counts"].tolist(), strict=True)
        )
        bounds = columns["spelling_bounds"].tolist()
        return Vocabulary(
            number_of={name: n for n, name in enumerate(names) if forms[n] != GONE},
            names=names,
            forms=forms,
            spellings=[dict(pairs[first:last]) for first, last in pairwise(bounds)],
            wordlike=columns["wordlike"],
            numeric=columns["numeric"],
            years=columns["years"],
        )


def _commonest(seen: Mapping[str, int]) -> str:
    """Return the form written most often; ties go to the first by letters."""
    return min(seen, key=lambda form: (-seen[form], form), default=GONE)


def _lengthened(flags: NDArray[np.bool_], names: list[str]) -> NDArray[np.bool_]:
    return np.concatenate([flags, np.zeros(len(names) - len(flags), bool)])


def _packed(texts: list[str]) -> NDArray[np.uint8]:
    """Return texts without line breaks as the bytes of a text of lines."""
    return np.frombuffer("".join(f"{text}\n" for text in texts).encode(), np.uint8)


def _unpacked(packed: NDArray[np.uint8]) -> list[str]:
    return packed.tobytes().decode().split("\n")[:-1]
