"""German compounds and their parts: `handymarkt` is a `markt` of `handy`.

The way of Koehn & Knight, "Empirical Methods for Compound Splitting" (EACL 2003): try every cut,
allow linking elements, let the commoner words win. What is "common" is how many compounds a word
takes part in, counted in a word list; `bot/language/data/README.md` says where that is from.
"""

from __future__ import annotations

import lzma
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

SHORTEST_PART = 3
LONG_PART = 5
COMMON = 3
SHORTEST_WORD = 7
LONGEST_WORD = 64
_ENDINGS = ("", "s", "es", "e", "en", "n", "er")


class Modifier(NamedTuple):
    """What is known of a part that is not the last: its linking element and its weight."""

    link: str
    weight: int


@dataclass(frozen=True, slots=True)
class WordList:
    """The words compounds are made of; a weight is log2 of the number of compounds they are in."""

    modifiers: dict[str, Modifier] = field(default_factory=dict)
    """The parts before the last, with their linking elements: `arbeits`, `bundes`, `handy`."""
    heads: dict[str, int] = field(default_factory=dict)
    """The last parts, in all their inflected forms: `platz`, `plaetze`, `plaetzen`."""
    simple: set[str] = field(default_factory=set)
    """Words that only look like compounds."""

    def modifier(self, spelling: str) -> Modifier | None:
        """Look up a part that is not the last; failing that, an inflected head can be one."""
        if found := self.modifiers.get(spelling):
            return found
        if len(spelling) >= LONG_PART and self.heads.get(spelling, 0) >= COMMON:
            return Modifier("", 0)
        return None


def split(word: str) -> tuple[str, ...]:
    """Take a folded word apart into at least two parts, or give `()` where it is no compound.

    Linking elements are dropped (`arbeitsplaetze`: `arbeit`, `plaetze`), the last part keeps its
    inflection. As few parts as possible: `kinderbetreuungsplatz` is `kinderbetreuung`, `platz`,
    and a part can be split again.
    """
    return split_with(word, german()).parts


class Splitting(NamedTuple):
    """One way to take a word apart, and how common its parts are together."""

    parts: tuple[str, ...] = ()
    weight: int = 0


def is_known(word: str) -> bool:
    """Return whether a folded word is in the list, inflected or not, or a compound of it."""
    known = german()
    stems = (word[: len(word) - len(ending)] for ending in _ENDINGS if word.endswith(ending))
    return any(
        spelling in known.heads or spelling in known.modifiers or spelling in known.simple
        for spelling in stems
    ) or bool(split(word))


def split_with(word: str, words: WordList) -> Splitting:
    """Find the splitting with the fewest parts and, among those, the commonest ones."""
    if not SHORTEST_WORD <= len(word) <= LONGEST_WORD or word in words.simple:
        return Splitting()
    known: dict[int, list[Splitting]] = {}

    def endings(start: int) -> list[Splitting]:
        """Read `word[start:]` as one head, or as a modifier and the best of what can follow it."""
        if start not in known:
            head = words.heads.get(word[start:])
            whole = [] if head is None else [Splitting((word[start:],), head)]
            known[start] = whole or best(longer(start))
        return known[start]

    def longer(start: int) -> Iterable[Splitting]:
        for cut in range(start + SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            if modifier := words.modifier(word[start:cut]):
                base = word[start:cut].removesuffix(modifier.link)
                for rest in endings(cut):
                    yield Splitting((base, *rest.parts), modifier.weight + rest.weight)

    return next(iter(best(longer(0))), Splitting())


def best(splittings: Iterable[Splitting]) -> list[Splitting]:
    """Keep the best splitting, if there is any; a tie goes to the longest first part."""
    ranked = sorted(splittings, key=lambda one: (len(one.parts), -one.weight, -len(one.parts[0])))
    return ranked[:1]


@cache
def german() -> WordList:
    """Read the shipped word list, once, when it is first needed."""
    packed = (files(__package__) / "data" / "german_words.txt.xz").read_bytes()
    return read(lzma.decompress(packed).decode("ascii"))


def read(text: str) -> WordList:
    """Read a word list: each line says what its words are, as `make_german_words.py` wrote it."""
    words = WordList()
    for line in text.splitlines():
        kind, link, digits, *entries = line.split(" ")
        weight = int(digits)
        if kind == "modifiers":
            spellings = (base + link for base in entries)
            words.modifiers.update(dict.fromkeys(spellings, Modifier(link, weight)))
        elif kind == "heads":
            words.heads.update(dict.fromkeys(entries, weight))
        else:
            words.simple.update(entries)
    return words
