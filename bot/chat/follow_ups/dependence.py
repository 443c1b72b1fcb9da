"""Tells whether a question stands by itself, and if not, what it lacks."""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from bot.chat.follow_ups.reading import within
from bot.chat.follow_ups.slots import Sort
from bot.language.kinds import AnswerKind, one_of
from bot.language.shelf import known

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Mapping

    from bot.chat.follow_ups.reading import Reading
    from bot.language.shelf.language import FollowUps

FEW = 3
"""More content words than these are a whole question, pronouns or not."""

_TABLES: Mapping[str, Callable[[FollowUps], str]] = {
    "personal": lambda table: table.personal,
    "possessive": lambda table: table.possessive,
    "pointing": lambda table: table.pointing,
    "to the bot": lambda table: table.to_the_bot,
}


class Lack(Enum):
    """What a question needs from the one before it."""

    NOTHING = "nothing"
    REST = "rest"
    """All but the words it has: *why?*, *and in Europe?*"""
    MATTER = "matter"
    """All that its pronoun stands for somebody of: *who shot him?*"""
    ANTECEDENT = "antecedent"
    """Only whom its pronoun stands for: *and how many patents did they buy?*"""
    SAID = "said"
    """All that was said: *who said that?*"""


def lack(reading: Reading) -> Lack:
    """Return what the question lacks, by its opening, its words and its pronouns."""
    if len(reading.content) > FEW or _find("to the bot", reading):
        return Lack.NOTHING
    if not reading.asks:
        return Lack.REST if reading.opened or _is_prepositional(reading) else Lack.NOTHING
    personal = _leans("personal", reading) or _leans("possessive", reading)
    if personal and _has_a_matter(reading):
        return Lack.ANTECEDENT
    if personal:
        return Lack.MATTER
    if _leans("pointing", reading):
        return Lack.SAID
    return Lack.NOTHING if _is_whole(reading) else Lack.REST


def _has_a_matter(reading: Reading) -> bool:
    """Tell whether the question says itself what happens to whom, or counts something."""
    return len(reading.content) > 1 or bool(reading.content and reading.kind & AnswerKind.NUMBER)


def _is_prepositional(reading: Reading) -> bool:
    """Tell *in Europe* from a query in mere words: *Xiaomi patents*."""
    prepositions = known(reading.language).follow_ups.prepositions
    return bool(reading.content) and reading.words[0].surface.lower() in prepositions


def _is_whole(reading: Reading) -> bool:
    """Tell whether a question without pronouns says what it is about.

    It does with a name, unless it breaks off there (*who is Barra?*, but *when will Samsung?*), or
    with enough other words; behind *and* it takes more of them, and *in Oberstdorf in 2008* is only
    the frame. *Who is chancellor?* is whole as well, *how much is a ticket?*, *was kostet Kaffee?*;
    *who was the winner?*, *how much is the ticket?* are not.
    """
    frame = frame_of(reading) if reading.opened else set()
    own = [word for word in reading.content if word.start not in frame]
    names = [word for word in own if word.start in reading.names]
    says = len(own) + _phrase_ends_in_a_verb(reading)
    table = known(reading.language).follow_ups
    copula = _has(table.copulas, reading)
    if not own or AnswerKind.DEFINITION in reading.kind or _is_about_anything(reading):
        return bool(own)
    if names:
        breaks_off = names[-1] is reading.words[-1] and AnswerKind.PERSON not in reading.kind
        return not breaks_off or says > 1 or copula
    in_office = copula and AnswerKind.PERSON in reading.kind and not _has(table.articles, reading)
    return in_office or says > 1 + reading.opened


def _is_about_anything(reading: Reading) -> bool:
    """Tell whether it asks *how much is a ticket?*, not *is there a winner?* nor behind *and*."""
    indefinite = known(reading.language).follow_ups.indefinite
    return _has(indefinite, reading) and reading.phrase[1] > 0 and not reading.opened


def _phrase_ends_in_a_verb(reading: Reading) -> bool:
    """Tell whether what is asked about follows at once, as in *was kostet Kaffee?*."""
    phrase = [word for word in reading.words if within(word, reading.phrase)]
    behind = [word for word in reading.words if word.start >= reading.phrase[1]]
    return bool(phrase and behind and phrase[-1].terms and behind[0].terms)


def frame_of(reading: Reading) -> set[int]:
    """Return where the words stand that only say when, or where: *in Oberstdorf*."""
    where = known(reading.language).follow_ups.where
    return {
        word.start
        for slot in reading.slots
        if slot.sort is Sort.TIME or slot.preposition in where
        for word in slot.words
    }


def _has(listed: frozenset[str], reading: Reading) -> bool:
    return any(word.surface.lower() in listed for word in reading.words)


def _leans(pronouns: str, reading: Reading) -> bool:
    """Tell whether a pronoun stands for something outside: nothing inside comes before it.

    A possessive may belong to any noun before it, other pronouns only to a name; what ends a
    question ("What did Barra say about it?") mostly lies outside in spite of them.
    """
    found = _find(pronouns, reading)
    if not found:
        return False
    before = [word for word in reading.content if word.start < found.start()]
    if pronouns != "possessive":
        before = [word for word in before if word.start in reading.names]
    return not before or found.end() == len(reading.text)


def _find(table: str, reading: Reading) -> re.Match[str] | None:
    pattern = _pattern(table, reading.language)
    return pattern.search(reading.text, reading.begins) if pattern else None


@cache
def _pattern(table: str, language: str) -> re.Pattern[str] | None:
    alternatives = _TABLES[table](known(language).follow_ups)
    return one_of(alternatives) if alternatives else None
