"""What a message asks, without what surrounds a question among people: greetings, links, thanks."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from bot.language.detection import detect
from bot.language.kinds import group, one_of
from bot.language.kinds_asked import asked
from bot.language.names import is_name
from bot.language.segmentation import segment
from bot.language.shelf import LANGUAGES, in_all, known, serving
from bot.language.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

_ELSEWHERE = re.compile(
    # links, mentions and emoji as chats deliver them; whom one speaks to, at the beginning or end
    r"<?\bhttps?://[^\s>]+>?|\bwww\.\S+|<(?:[@#!]|a?:\w+:)[^<>\s]*>|(?<!\S):[a-z]\w+:(?!\S)"
    r"|^\s*@[\w.-]+[,:]?(?=\s)|(?<=\s)@[\w.-]+\W*$"
)
_BETWEEN = " \t\n,.!:;…)(–—-"
_PUNCTUATION = re.compile(r"\s*[,.!:;…)–—-]")
_FIRST_WORD = re.compile(r"[\s¿¡\"'„“«(@]*([^\W\d_]+(?:['’][^\W\d_]+)?)")
_ENDS = re.compile(r"[.!?…\n]\s*\S")
_MORE = 3
"""So many words stand before a *thanks* that no punctuation sets apart."""
_BY_ITSELF = 2
"""A question of so many content words can be understood without what is said beside it."""


def question_in(message: str) -> str:
    """Return the question of a message; all that is said, where it can't be told from the rest.

    Accents are composed, links and mentions left out, greetings and thanks too; statements beside
    a question only where it neither points to them nor needs the names in them.
    """
    text = unicodedata.normalize("NFC", message)
    text = _kept(text, " ".join(_ELSEWHERE.sub(" ", text).split(" ")).strip())
    text = _before_thanks(_behind_greetings(text))
    return _behind_greetings(_question_sentences(text)) if _ENDS.search(text) else text


def _kept(text: str, shorter: str) -> str:
    """Return what is left, unless that is nothing."""
    return shorter if any(map(str.isalnum, shorter)) else text


def _behind_greetings(text: str) -> str:
    while True:
        end = _end(_leads(), text)
        if not end and (greeting := _end(_greetings(), text)) and _begins_anew(text[greeting:]):
            end = greeting
        rest = text[end:].lstrip(_BETWEEN)
        if not end or not any(map(str.isalnum, rest)):
            return text
        text = rest


def _end(patterns: tuple[re.Pattern[str], ...], text: str) -> int:
    """Return where the longest of the matches ends: languages share the beginnings of some."""
    return max(found.end() if (found := one.match(text)) else 0 for one in patterns)


def _begins_anew(rest: str) -> bool:
    """Tell whether something new begins behind a greeting: *Hello Kitty* is no greeting."""
    if _PUNCTUATION.match(rest):
        return True
    if _end(_leads(), rest) or _end(_greetings(), rest):
        return True
    first = _FIRST_WORD.match(rest)
    return first is not None and first[1].lower() in serving()


def _before_thanks(text: str) -> str:
    while found := _thanks().search(text):
        before = text[: found.start()]
        apart = before.rstrip()[-1:] in {*_BETWEEN, "?"} or "\n" in before[-1:]
        meant_so = "?" in found[0] or found[1][0].isupper() or len(before.split()) < _MORE
        if meant_so and not apart:
            return text
        if not any(map(str.isalnum, before)):
            return text
        text = before.rstrip(" \t\n,;:(–—-")
    return text


def _question_sentences(text: str) -> str:
    """Return the sentences that ask, if they can be understood without the others."""
    language = detect(text)
    spans = [
        (sentence.start, sentence.end)
        for passage in segment(text, language)
        for sentence in passage.sentences
    ]
    sentences = [text[start:end] for start, end in spans]
    asking = [each for each in sentences if _asks(each)]
    told = [each for each in sentences if each not in asking]
    question = " ".join(asking)
    if not asking or not told or _leans(question, told, language):
        return text
    return question


def _asks(sentence: str) -> bool:
    """Tell whether a sentence ends with a question mark or begins with a question word."""
    return sentence.rstrip("\"'”“» ").endswith("?") or asked(" ".join(sentence.split()[:2]))[1] > 0


def _leans(question: str, told: list[str], language: str) -> bool:
    """Tell whether a question needs what is told beside it: by a pronoun, or for a name."""
    content = [word for word in words(question, language) if word.terms]
    pointing = _pointing(language)
    if inverted := known(language).inverted:
        question = " ".join(re.sub(inverted, "", each) for each in question.split())
    if len(content) < _BY_ITSELF or (pointing and pointing.search(question)):
        return True
    return not any(is_name(word, language) for word in content) and any(
        is_name(word, language) for each in told for word in words(each, language) if word.terms
    )


@cache
def _greetings() -> tuple[re.Pattern[str], ...]:
    return _beginnings(language.chatter.greetings for language in LANGUAGES.values())


@cache
def _leads() -> tuple[re.Pattern[str], ...]:
    return _beginnings(language.chatter.leads for language in LANGUAGES.values())


def _beginnings(tables: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(rf"[\s¿¡]*{group(table)}(?!\w)", re.IGNORECASE) for table in tables if table
    )


@cache
def _thanks() -> re.Pattern[str]:
    thanks = in_all(lambda language: language.chatter.thanks)
    return re.compile(rf"(?<!\w)[¡]?({group(thanks)})\W*\Z", re.IGNORECASE)


@cache
def _pointing(language: str) -> re.Pattern[str] | None:
    tables = known(language).follow_ups
    cues = " | ".join(filter(None, (tables.personal, tables.possessive, tables.pointing)))
    return one_of(cues) if cues else None
