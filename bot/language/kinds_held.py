"""Which kinds of answer a sentence can hold, by its words and shapes."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from babel.dates import get_month_names

from bot.language.kinds import AnswerKind, group, one_of
from bot.language.numbers import AmountKind, amounts, is_number_word
from bot.language.shelf import LANGUAGES, UNDERSTOOD, held_in, in_all

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bot.language.shelf.language import CuesHeld


def _all(table: Callable[[CuesHeld], str], shared: str = "") -> str:
    """Return one group of the alternatives of a table in all languages, and of `shared` ones."""
    alternatives = in_all(lambda language: table(language.held))
    return group(f"{shared} | {alternatives}" if shared else alternatives)


SUPERLATIVE = one_of(in_all(lambda language: language.held.superlatives))
"""The first, the most, the best: questions ask for them with the words that sentences have."""
_NUMBERS = in_all(lambda language: language.held.numbers)
_NUMBER_WORDS = frozenset(word.strip() for word in _NUMBERS.split("|"))
_UNCOUNTED = {AmountKind.DATE, AmountKind.YEAR, AmountKind.TIME}
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CALENDAR_DATE = re.compile(rf"\b{_all(lambda held: held.calendar_dates)}\b")
_MONEY = re.compile(
    rf"[$€£¥]|\b{_all(lambda held: held.currencies, shared='euro?s? | eur | usd | yen | yuan')}\b",
    re.IGNORECASE,
)
_PERCENT = re.compile(rf"%|\b{_all(lambda held: held.percent)}\b", re.IGNORECASE)
_UNIT_OF_TIME = re.compile(_all(lambda held: held.units_of_time))
_AGE = re.compile(rf"\(\d\d\)|\b{_all(lambda held: held.ages)}\b", re.IGNORECASE)


_SYMBOLS = """
    m² | km² | ha | t | l | mw | gw | kw | kwh | gb | mb | tb | hz | ghz | °c | °f?
"""


def _with_unit(units: str) -> re.Pattern[str]:
    """Return a pattern for figures, but no year, with the group of `units` close behind them."""
    number = r"(?<!\d)(?!(?:19|20)\d\d\b)\d[\d.,\s]{0,12}"
    return re.compile(rf"{number}(?:\w{{1,20}}\s)?{units}(?![\w-])", re.IGNORECASE)


_MEASURES = {
    AnswerKind.LENGTH: _with_unit(_all(lambda held: held.lengths, "k?m | cm | mm")),
    AnswerKind.SPEED: _with_unit(_all(lambda held: held.speeds, r"km/h | m/s | mbit\w*")),
    AnswerKind.WEIGHT: _with_unit(_all(lambda held: held.weights, "kg | (?-i:g)")),
    AnswerKind.MEASURE: _with_unit(_all(lambda held: held.units, _SYMBOLS)),
}
_NAME = re.compile(
    r"(?<![.!?:]\s)(?<!^)\b[A-ZÀ-Þ][\w'’.-]{1,40} "
    rf"(?:{_all(lambda held: held.name_particles, 'al | bin')} )*"
    r"[A-ZÀ-Þ][\w'’-]+"
)
_ROLE = one_of(in_all(lambda language: language.held.roles))
_ORGANISATION = re.compile(
    rf"\b{_all(lambda held: held.organisations)}\b"
    r"|\b(?-i:[A-ZÄÖÜ]{2,5})\b",
    re.IGNORECASE,
)
_LIST = re.compile(r",[^,]{2,40},[^,]{2,60}\b(?:und|sowie|and|y|et|e)\b|:\s\S|;")
"""Three of a kind with commas between, or what a colon or semicolon sets apart."""
_SPEECH_MARKS = re.compile(r"[„“”«»\"]")
_PLACE = re.compile(
    rf"\b{_all(lambda held: held.place_prepositions)}\s"
    rf"(?:{_all(lambda held: held.place_articles)}"
    r"(?:(?<=['’])|(?<!['’]) ))?"  # no space behind l'
    r"[A-ZÀ-Þ]\w+"
)


def is_number(form: str) -> bool:
    """Return whether a written word is a number, in figures or in letters."""
    return form[:1].isdigit() or form.casefold() in _NUMBER_WORDS or is_number_word(form)


def is_year(form: str) -> bool:
    """Return whether a written word is a year of our time."""
    return _YEAR.fullmatch(form) is not None


def held(sentence: str, language: str, year: int | None = None) -> AnswerKind:
    """Return every kind of answer that `sentence` can hold, written in `year` if that is known."""
    digits = _DIGIT.search(sentence)
    told = amounts(sentence, language)
    tests = {
        AnswerKind.DATE: any(each.kind in _UNCOUNTED for each in told)
        or _CALENDAR_DATE.search(sentence)
        or _in(_dates(language), sentence),
        AnswerKind.SCHEDULE: _in(_words(AnswerKind.SCHEDULE, language), sentence),
        AnswerKind.NUMBER: any(each.kind.is_plain for each in told)
        or _in(_words(AnswerKind.NUMBER, language), sentence),
        AnswerKind.MONEY: _MONEY.search(sentence),
        AnswerKind.PERCENT: _PERCENT.search(sentence),
        AnswerKind.DURATION: any(_UNIT_OF_TIME.fullmatch(each.unit or "") for each in told)
        or _in(_durations(language), sentence),
        AnswerKind.AGE: _AGE.search(sentence),
        **{kind: digits and unit.search(sentence) for kind, unit in _MEASURES.items()},
        AnswerKind.PERSON: _NAME.search(sentence) or _ROLE.search(sentence),
        AnswerKind.PLACE: _PLACE.search(sentence),
        AnswerKind.ROLE: _ROLE.search(sentence),
        AnswerKind.ORGANISATION: _NAME.search(sentence) or _ORGANISATION.search(sentence),
        AnswerKind.RANK: SUPERLATIVE.search(sentence),
        AnswerKind.STATEMENT: _SPEECH_MARKS.search(sentence)
        or _in(_words(AnswerKind.STATEMENT, language), sentence),
        AnswerKind.CAUSE: _in(_words(AnswerKind.CAUSE, language), sentence),
        AnswerKind.MANNER: _in(_words(AnswerKind.MANNER, language), sentence),
        AnswerKind.DEFINITION: _in(_words(AnswerKind.DEFINITION, language), sentence),
        AnswerKind.DENIAL: _in(_words(AnswerKind.DENIAL, language), sentence),
        AnswerKind.COMPARISON: _in(_words(AnswerKind.COMPARISON, language), sentence),
        AnswerKind.CONSEQUENCE: _in(_words(AnswerKind.CONSEQUENCE, language), sentence),
        AnswerKind.LIST: _LIST.search(sentence),
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
    planned = AnswerKind.DATE in kinds and (
        _in(_words(AnswerKind.FUTURE, language), sentence)
        or (_in(_limits(language), sentence) and not _in(_past(language), sentence))
    )
    return AnswerKind.FUTURE if planned or AnswerKind.SCHEDULE in kinds else AnswerKind.NONE


def _in(pattern: re.Pattern[str], sentence: str) -> bool:
    return pattern.search(sentence) is not None


_TABLES: Mapping[AnswerKind, Callable[[CuesHeld], str]] = {
    AnswerKind.NUMBER: lambda held: _parts(held.numbers),
    AnswerKind.SCHEDULE: lambda held: held.schedule,
    AnswerKind.FUTURE: lambda held: held.future,
    AnswerKind.CAUSE: lambda held: held.cause,
    AnswerKind.MANNER: lambda held: held.manner,
    AnswerKind.STATEMENT: lambda held: held.statement,
    AnswerKind.DEFINITION: lambda held: held.definition,
    AnswerKind.DENIAL: lambda held: held.denial,
    AnswerKind.COMPARISON: lambda held: held.comparison,
    AnswerKind.CONSEQUENCE: lambda held: held.consequence,
}


def _parts(numbers: str) -> str:
    """Return the words of a table that say how many without being a number: *half*, *dozens*."""
    listed = (word.strip() for word in numbers.split("|"))
    return " | ".join(word for word in listed if not is_number_word(word))


@cache
def _words(kind: AnswerKind, language: str) -> re.Pattern[str]:
    """Return the words for `kind` in `language`; an unknown one takes those of all."""
    return one_of(held_in(language, _TABLES[kind]))


@cache
def _limits(language: str) -> re.Pattern[str]:
    return one_of(held_in(language, lambda held: held.limits))


@cache
def _past(language: str) -> re.Pattern[str]:
    return one_of(held_in(language, lambda held: held.past))


@cache
def _durations(language: str) -> re.Pattern[str]:
    """Return how durations are told in `language`; an unknown one has the words of all."""

    def own(table: Callable[[CuesHeld], str]) -> str:
        return group(held_in(language, table))

    return re.compile(
        rf"(?:\d|\b{own(lambda held: held.ones)}\b|\b{own(lambda held: held.numbers)}\b)"
        rf"[\w,.\s-]{{0,14}}?\b{own(lambda held: held.units_of_time)}\b"
        rf"|\b{own(lambda held: held.durations)}\b",
        re.IGNORECASE,
    )


@cache
def _dates(language: str) -> re.Pattern[str]:
    """Return the month names and time words of `language`; English *may* is mostly the verb."""
    languages = [language] if language in UNDERSTOOD else UNDERSTOOD
    months = {
        name.casefold()
        for code in languages
        for name in get_month_names("wide", locale=code).values()
    } - {"may"}
    times = (LANGUAGES[code].held.times for code in languages)
    return one_of(" | ".join([*sorted(months), *times]))
