"""Which kinds of answer a sentence can hold, by its words and shapes.

The tables of `cue_words` are by language; an unknown language takes those of all.
"""

from __future__ import annotations

import re
from functools import cache

from babel.dates import get_month_names

from bot.language.kind_words import (
    CAUSE,
    CURRENCIES,
    DEFINITION,
    DENIAL,
    FUTURE,
    LENGTHS,
    MANNER,
    NUMBER_WORDS,
    ROLES,
    SCHEDULE,
    SPEEDS,
    STATEMENT,
    SUFFIXES_OF_ORGANISATIONS,
    TIMES,
    UNITS,
    UNITS_OF_TIME,
    WEIGHTS,
)
from bot.language.kinds import SUPERLATIVE, AnswerKind, one_of


def _any(alternatives: str) -> str:
    """Return one group of the alternatives of a table."""
    return "(?:" + "|".join(part.strip() for part in alternatives.split("|")) + ")"


_ALL_NUMBER_WORDS = frozenset(
    word.strip() for words in NUMBER_WORDS.values() for word in words.split("|")
)
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CALENDAR_DATE = re.compile(
    r"\b(?:1\d|20)\d\d(?:s|er)?\b|\b\d{1,2}\.\s?\d{1,2}\.|\b\d{1,2}:\d\d\b"
    r"|\b\d{1,2}(?:st|nd|rd|th)\b|(?<=[a-z\d] )May\b"
)
_MONEY = re.compile(rf"[$€£¥]|\b{_any(CURRENCIES)}\b", re.IGNORECASE)
_PERCENT = re.compile(
    r"%|\b(?:prozent\w*|percent|per cent|por ciento|pour cent|per cento)\b", re.IGNORECASE
)
_DURATION = re.compile(
    rf"(?:\d|\b(?:eine[nr]?|one|an?|un[ae]?|ein|{'|'.join(sorted(_ALL_NUMBER_WORDS))})\b)"
    rf"[\w,.\s-]{{0,14}}?\b{_any(UNITS_OF_TIME)}\b"
    r"|einmonatig|\b(?:monate|jahre|stunden)?lang(?:e[nrms]?)?\b",
    re.IGNORECASE,
)
_AGE = re.compile(
    r"jährige|\bjahre alt(?:e[nrms]?)?\b|\balter von\b|\bim alter\b|\byears? old\b|\baged? \d|"
    r"\bat the age\b|\baños? de edad\b|\bâgée?s? de\b|\bde \d+ (?:años|ans)\b|\bdi \d+ anni\b|"
    r"\(\d\d\)",
    re.IGNORECASE,
)


def _with_unit(units: str) -> re.Pattern[str]:
    """Return a pattern for figures, but no year, with one of `units` close behind them."""
    number = r"(?<!\d)(?!(?:19|20)\d\d\b)\d[\d.,\s]{0,12}"
    return re.compile(rf"{number}(?:\w{{1,20}}\s)?{_any(units)}(?![\w-])", re.IGNORECASE)


_MEASURES = {
    AnswerKind.LENGTH: _with_unit(LENGTHS),
    AnswerKind.SPEED: _with_unit(SPEEDS),
    AnswerKind.WEIGHT: _with_unit(WEIGHTS),
    AnswerKind.MEASURE: _with_unit(UNITS),
}
_NAME = re.compile(
    r"(?<![.!?:]\s)(?<!^)\b[A-ZÀ-Þ][\w'’.-]{1,40} (?:(?:van|von|de|der|di|da|al|bin|la|le) )*"
    r"[A-ZÀ-Þ][\w'’-]+"
)
_ROLE = one_of(ROLES)
_ORGANISATION = re.compile(
    rf"\b{_any(SUFFIXES_OF_ORGANISATIONS)}\b|\b(?-i:[A-ZÄÖÜ]{{2,5}})\b", re.IGNORECASE
)
_SPEECH_MARKS = re.compile(r"[„“”«»\"]")
_PLACE = re.compile(
    r"\b(?:in|im|am|an|bei|nach|aus|vor|nahe|nördlich|südlich|östlich|westlich|at|near|from|to|en|"
    r"cerca de|desde|à|au|aux|près de|a|ad|nel|nella|presso|da)\s"
    r"(?:(?:der|den|dem|the|la|el|los|las|le|les) |l['’])?[A-ZÀ-Þ]\w+"
)


def is_number(form: str) -> bool:
    """Return whether a written word is a number, in figures or in letters."""
    return form[:1].isdigit() or form.casefold() in _ALL_NUMBER_WORDS


def is_year(form: str) -> bool:
    """Return whether a written word is a year of our time."""
    return _YEAR.fullmatch(form) is not None


def held(sentence: str, language: str, year: int | None = None) -> AnswerKind:
    """Return every kind of answer that `sentence` can hold, written in `year` if that is known."""
    digits = _DIGIT.search(sentence)
    tests = {
        AnswerKind.DATE: _CALENDAR_DATE.search(sentence) or _in(_dates(language), sentence),
        AnswerKind.SCHEDULE: _in(_table("schedule", language), sentence),
        AnswerKind.NUMBER: digits or _in(_table("number", language), sentence),
        AnswerKind.MONEY: _MONEY.search(sentence),
        AnswerKind.PERCENT: _PERCENT.search(sentence),
        AnswerKind.DURATION: _DURATION.search(sentence),
        AnswerKind.AGE: _AGE.search(sentence),
        **{kind: digits and unit.search(sentence) for kind, unit in _MEASURES.items()},
        AnswerKind.PERSON: _NAME.search(sentence) or _ROLE.search(sentence),
        AnswerKind.PLACE: _PLACE.search(sentence),
        AnswerKind.ROLE: _ROLE.search(sentence),
        AnswerKind.ORGANISATION: _NAME.search(sentence) or _ORGANISATION.search(sentence),
        AnswerKind.RANK: SUPERLATIVE.search(sentence),
        AnswerKind.STATEMENT: _SPEECH_MARKS.search(sentence)
        or _in(_table("statement", language), sentence),
        AnswerKind.CAUSE: _in(_table("cause", language), sentence),
        AnswerKind.MANNER: _in(_table("manner", language), sentence),
        AnswerKind.DEFINITION: _in(_table("definition", language), sentence),
        AnswerKind.DENIAL: _in(_table("denial", language), sentence),
    }
    kinds = AnswerKind.NONE
    for kind, found in tests.items():
        if found:
            kinds |= kind
    return kinds | _ahead(sentence, language, kinds, year)


def _ahead(sentence: str, language: str, kinds: AnswerKind, year: int | None) -> AnswerKind:
    """Tell whether a time in `sentence` lies ahead: by its words, and never by years gone by."""
    years = [int(found) for found in _YEAR.findall(sentence)]
    if year is not None and years and max(years) < year:
        return AnswerKind.NONE
    planned = AnswerKind.DATE in kinds and _in(_table("future", language), sentence)
    return AnswerKind.FUTURE if planned or AnswerKind.SCHEDULE in kinds else AnswerKind.NONE


def _in(pattern: re.Pattern[str], sentence: str) -> bool:
    return pattern.search(sentence) is not None


_TABLES = {
    "number": NUMBER_WORDS,
    "schedule": SCHEDULE,
    "future": FUTURE,
    "cause": CAUSE,
    "manner": MANNER,
    "statement": STATEMENT,
    "definition": DEFINITION,
    "denial": DENIAL,
}


@cache
def _table(name: str, language: str) -> re.Pattern[str]:
    table = _TABLES[name]
    return one_of(table.get(language) or " | ".join(table.values()))


@cache
def _dates(language: str) -> re.Pattern[str]:
    """Return the month names and time words of `language`; English *may* is mostly the verb."""
    languages = [language] if language in TIMES else list(TIMES)
    months = {
        name.casefold()
        for lang in languages
        for name in get_month_names("wide", locale=lang).values()
    } - {"may"}
    return one_of(" | ".join([*sorted(months), *(TIMES[lang] for lang in languages)]))
