"""What there is to know of a language: the tables that its folder on the shelf fills.

A table is a set of words, or alternatives of regular expressions with ` | ` between them. These are
matched as whole words and in any case, unless their field says otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.language.kinds import AnswerKind


def each_once(listed: str) -> frozenset[str]:
    """Return the words of a list with white space between; one that is there twice is refused."""
    each = listed.split()
    found = frozenset(each)
    if len(found) < len(each):
        twice = sorted(word for word in found if each.count(word) > 1)
        message = f"listed twice: {', '.join(twice)}"
        raise ValueError(message)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class FullStops:
    """What a full stop after a word means: abbreviations, and openers of the next sentence.

    An abbreviation in lower case stands for any spelling, one with a capital only for itself ('Ill'
    is Illinois, 'ill' a word). The last full stop and spaces are left out: 'z. B.' is 'z.b'.
    """

    inner: frozenset[str] = frozenset()
    """Abbreviations that stand before what they belong to, so never end a sentence."""
    final: frozenset[str] = frozenset()
    """Abbreviations that end a sentence when the next one plainly begins."""
    numbered: frozenset[str] = frozenset()
    """Words abbreviated only before a number ('no. 5')."""
    starters: frozenset[str] = frozenset()
    """Capitalised words that begin a sentence and are no names."""
    ordinals: bool = False
    """Whether a number with a full stop is an ordinal ('der 3. Mai')."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CuesAsked:
    """Words of a question that tell which kind of answer it asks for."""

    kinds: Mapping[AnswerKind, str] = field(default_factory=dict)
    """Question words, with what belongs to them, by the kind that they ask for.

    Those that ask for none by themselves stand under NONE.
    """
    which: str = ""
    """Question words behind which a noun tells the kind: *which …*, *what is the …*"""
    naming: str = ""
    """Questions for a name: of which kind, a noun further on tells: *what is the name of …*"""
    nouns: Mapping[AnswerKind, str] = field(default_factory=dict)
    """Such nouns by kind, each as a whole word."""
    keywords: Mapping[AnswerKind, str] = field(default_factory=dict)
    """Nouns that ask without any question word (*opening date*), and hardly say anything else."""
    future: str = ""
    """What makes *when?* ask for a time that lies ahead."""
    saying: str = ""
    """What makes *who?* ask for a speaker, and *what?* for what was said."""
    several: str = ""
    """What shows that more than one is asked for: *which towns*."""
    comparing: str = ""
    """What shows that things are compared: *bigger than*."""
    truth: str = ""
    """What a question that is answered by yes or no begins with."""
    inverted: str = ""
    """What shows such a question further on: *va-t-il*."""
    chatter: str = ""
    """What may stand before a question without a comma: *hey*, *and*."""
    lead_in: str = ""
    """Polite beginnings, behind which the question itself stands: *does anyone know …*"""
    whether: str = ""
    """What joins a question that is answered by yes or no to a polite beginning."""
    question_words: tuple[str, ...] = ()
    """What a mistyped first word is most likely to be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CuesHeld:
    """Words of a sentence that tell which kinds of answer it can hold."""

    numbers: str = ""
    """Numbers in letters, in lower case and without signs of regular expressions."""
    ones: str = ""
    """*One* and *a*, with which a duration can begin: *an hour*."""
    times: str = ""
    """Days, seasons and the like; the names of months are known already."""
    calendar_dates: str = ""
    """Shapes of dates that only this language has; capitals count."""
    schedule: str = ""
    """Word about a time without a date: soon, at the latest."""
    future: str = ""
    """What makes a date one that lies ahead."""
    limits: str = ""
    """What does so too, unless it is told of the past: *until June*."""
    past: str = ""
    """What tells of the past."""
    units_of_time: str = ""
    durations: str = ""
    """Durations without a number: *tagelang*."""
    ages: str = ""
    lengths: str = ""
    speeds: str = ""
    weights: str = ""
    units: str = ""
    """All other units of measure."""
    currencies: str = ""
    percent: str = ""
    place_prepositions: str = ""
    """Prepositions before the name of a place; capitals count."""
    place_articles: str = ""
    """Articles before the name of a place; capitals count."""
    name_particles: str = ""
    """Words in lower case within a name: *Ursula von der Leyen*."""
    roles: str = ""
    """Offices and professions."""
    organisations: str = ""
    """Words that name a kind of organisation, and short forms of firms."""
    superlatives: str = ""
    """The first, the most, the best; questions ask for them with the same words."""
    statement: str = ""
    cause: str = ""
    manner: str = ""
    definition: str = ""
    denial: str = ""
    comparison: str = ""
    """More or less, other than something else."""
    consequence: str = ""
    """What came of something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionCues:
    """Words that tell whether a name is somebody's, and what is a person or place without one.

    Nouns in lower case, without their endings; in German also as the last part of a compound.
    """

    roles: frozenset[str] = frozenset()
    """Offices, professions, relations: a name right behind one is a person's."""
    people: frozenset[str] = frozenset()
    """Other people, and bodies that act like some."""
    places: frozenset[str] = frozenset()
    """Kinds of places; they count behind a local preposition."""
    local: frozenset[str] = frozenset()
    """Prepositions before the name of a place, and before a kind of place."""
    endings: str = ""
    """What these nouns may end in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUps:
    """Words that show that a question needs the one before it."""

    openers: str = ""
    """Beginnings that join a question to the one before, the longer ones first."""
    quantifiers: frozenset[str] = frozenset()
    """Function words that belong to the question word before them: *how many*."""
    prepositions: frozenset[str] = frozenset()
    where: frozenset[str] = frozenset()
    """Prepositions behind which a name is a place."""
    articles: frozenset[str] = frozenset()
    indefinite: frozenset[str] = frozenset()
    """Articles before what has not been spoken of: *what does a kebab cost?* is about any kebab."""
    copulas: frozenset[str] = frozenset()
    """Verbs with which a name makes a whole question: *who is Barra?*, not *when will Xiaomi?*"""
    personal: str = ""
    """Pronouns that stand for somebody or something named before."""
    possessive: str = ""
    pointing: str = ""
    """Words for all that was said before, or for its place and time."""
    to_the_bot: str = ""
    """Words for those who talk: *who are you?* is not about the question before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chatter:
    """Words around a question that mind manners and say nothing of what is asked."""

    greetings: str = ""
    """What a message begins with, before it comes to the point: *hi all*, *so*."""
    leads: str = ""
    """What leads to the question itself: *does anyone know*, *quick question*."""
    thanks: str = ""
    """What a message ends with: *thanks in advance*, *please*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language: its code, and what is known of it. What is not known is empty."""

    code: str
    """Its code of ISO 639-1, which is also the name of its folder."""
    snowball: str = ""
    """The name of its Snowball stemmer."""
    stop_words: frozenset[str] = frozenset()
    """Function words in lower case: they carry grammar, not what a text is about, and are no terms.

    Articles, pronouns, prepositions, conjunctions, auxiliaries, question words and their
    contractions, after the Snowball project's lists (https://snowballstem.org, BSD). Words that can
    be the point of a question (not, no, first, more) are kept out where the language lets us.
    """
    function_words: frozenset[str] = frozenset()
    """Function words in lower case that tell the language of a text; here *not* and *no* help."""
    own_openers: frozenset[str] = frozenset()
    """Those that are of this language alone at the start of a text: *was* asks in German."""
    like_acronyms: frozenset[str] = frozenset()
    """Words that acronyms look like in small letters: *us*, Spanish *usa*."""
    full_stops: FullStops = FullStops()
    inverted: str = ""
    """A pronoun that is joined to the verb before it, as a whole pattern: *vient-elle*."""
    asked: CuesAsked = CuesAsked()
    held: CuesHeld = CuesHeld()
    mentions: MentionCues = MentionCues()
    leaning: str = ""
    """Beginnings of a sentence that only the sentence before explains."""
    follow_ups: FollowUps = FollowUps()
    chatter: Chatter = Chatter()
    capitalises_dates: bool = False
    """Whether months and days have a capital, so that *may* and *sun* without one are words."""
