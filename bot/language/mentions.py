"""Who and where: the names of a sentence, its people and places, each at its own word.

A question is answered by somebody or somewhere *new*: it helps to know which words are such.
"""

from __future__ import annotations

import re
from enum import IntFlag
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from babel import Locale
from babel.dates import get_day_names, get_month_names

from bot.language import compounds
from bot.language.kinds import group
from bot.language.shelf import UNDERSTOOD, known
from bot.language.shelf.language import each_once
from bot.language.spelling import common
from bot.language.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterator


class Mention(IntFlag):
    """What a word stands for; a word may be several."""

    NONE = 0
    NAME = 1
    """A name, of whatever."""
    PERSON = 2
    """A name that is likely somebody's: behind a role, or first and last name together."""
    PLACE = 4
    """The name of a place: a country, or a name behind a local preposition."""
    PEOPLE = 8
    """People or a body without a name: *the minister*, *the police*."""
    SPOT = 16
    """A place without a name: *on the stage*."""


class _Token(NamedTuple):
    text: str
    start: int
    named: bool


_TOKEN = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*|\d+(?:[.,:]\d+)*|[^\w\s]")
_OPENERS = frozenset(".„“\":!?»«(-–'")
"""Behind these a capital may be that of a sentence."""
_WITHIN = each_once("von van de der den zu bin al el di da del la le du ben abu ibn dos")
"""Words in lower case within a name."""
_ARTICLES = each_once("der den dem the la el le les los las")
"""What may stand between a local preposition and a name."""
_REACH = 4
"""So many words before a place its preposition may stand."""
_SHORTEST = 2
_NO_TERRITORIES = ("001", "RE")
"""Territories whose names are ordinary words: the world; Réunion, a meeting."""


def mentions(sentence: str, language: str) -> list[tuple[int, Mention]]:
    """Return the words of `sentence` that are mentions, by where each begins, in reading order."""
    tokens = list(_tokens(sentence, language))
    found: dict[int, Mention] = {}
    at = 0
    while at < len(tokens):
        found[tokens[at].start] = _noun(tokens, at, language)
        end = _name(tokens, at, language)
        for token in tokens[at:end]:
            found[token.start] = found.get(token.start, Mention.NONE)
        if end > at:
            mention = _of_name(tokens, at, end, language)
            for token in (token for token in tokens[at:end] if len(token.text) >= _SHORTEST):
                found[token.start] |= mention
        at = max(end, at + 1)
    return sorted((start, mention) for start, mention in found.items() if mention)


def _tokens(sentence: str, language: str) -> Iterator[_Token]:
    matches = list(_TOKEN.finditer(sentence))
    texts = [".", *(match.group() for match in matches), "."]
    for before, match, after in zip(texts, matches, texts[2:], strict=False):
        named = _is_name(match.group(), language)
        if before in _OPENERS and fold(match.group()) in common():
            named = named and _is_name(after, language)  # a first name, or any word in capitals
        yield _Token(match.group(), match.start(), named)


def _is_name(word: str, language: str) -> bool:
    """Tell names by their capital; so has every noun in German, where a name is no known word."""
    if not word[0].isupper() or len(word) < _SHORTEST:
        return False
    lowered = word.casefold()
    if lowered in _calendar() or lowered in known(language).stop_words:
        return False
    return language != "de" or not _is_word(fold(word))


def _noun(tokens: list[_Token], at: int, language: str) -> Mention:
    word = tokens[at].text
    if not word[0].isalpha() or (language == "de" and not word[0].isupper()):
        return Mention.NONE
    cues, found = known(language).mentions, Mention.NONE
    if _nouns("roles", language).fullmatch(word) or _nouns("people", language).fullmatch(word):
        found |= Mention.PEOPLE
    if _nouns("places", language).fullmatch(word):
        before = (token.text.casefold() for token in tokens[max(0, at - _REACH) : at])
        if any(word in cues.local for word in before):
            found |= Mention.SPOT
    return found


def _name(tokens: list[_Token], at: int, language: str) -> int:
    """Return where the name that begins `at` ends, `at` itself where none does."""
    first = tokens[at]
    if not first.named or _nouns("roles", language).fullmatch(first.text):
        return at + (first.text[0].isupper() and fold(first.text) in _territories())
    end = at + 1
    while end < len(tokens):
        text = tokens[end].text
        follows = end + 1 < len(tokens) and tokens[end + 1].text[0].isupper()
        initial = len(text) == 1 and text.isupper()
        dot = text == "." and len(tokens[end - 1].text) == 1 and follows
        particle = text.casefold() in _WITHIN and follows and tokens[end + 1].named
        if not (tokens[end].named or initial or dot or particle):
            break
        end += 1
    return end


def _of_name(tokens: list[_Token], at: int, end: int, language: str) -> Mention:
    """Return what the name `tokens[at:end]` is of."""
    names = [token.text for token in tokens[at:end] if len(token.text) >= _SHORTEST]
    if (
        all(fold(name) in _territories() for name in names)
        or fold(" ".join(names)) in _territories()
    ):
        return Mention.NAME | Mention.PLACE
    before = [token.text.casefold() for token in tokens[max(0, at - 2) : at]]
    if before and before[-1] in _ARTICLES:
        before.pop()
    if before and before[-1] in known(language).mentions.local:
        return Mention.NAME | Mention.PLACE
    role = at > 0 and _nouns("roles", language).fullmatch(tokens[at - 1].text)
    return Mention.NAME | (Mention.PERSON if role or len(names) > 1 else Mention.NONE)


@lru_cache(maxsize=100_000)
def _is_word(folded: str) -> bool:
    return compounds.is_known(folded)


@cache
def _nouns(table: str, language: str) -> re.Pattern[str]:
    """Return a pattern for the nouns of a table of `language`; nothing matches that of none."""
    cues = known(language).mentions
    listed: frozenset[str] = getattr(cues, table)
    if not listed:
        return re.compile(r"(?!)")
    stems = "|".join(sorted(map(re.escape, listed), key=len, reverse=True))
    compound = r"\w*" if language == "de" else ""
    return re.compile(rf"{compound}(?:{stems}){group(cues.endings)}?", re.IGNORECASE)


@cache
def _territories() -> frozenset[str]:
    """Return the countries and continents in every language understood, folded."""
    return frozenset(
        fold(name)
        for code in UNDERSTOOD
        for territory, name in Locale(code).territories.items()
        if territory not in _NO_TERRITORIES
    )


@cache
def _calendar() -> frozenset[str]:
    """Return the months and days of the week in every language understood, in lower case."""
    months = (get_month_names("wide", locale=code) for code in UNDERSTOOD)
    days = (get_day_names("wide", locale=code) for code in UNDERSTOOD)
    return frozenset(name.casefold() for names in (*months, *days) for name in names.values())
