"""Which kind of answer a question asks for, by its words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

from bot.language.kinds import AnswerKind, group, lowered
from bot.language.kinds_held import SUPERLATIVE
from bot.language.shelf import LANGUAGES, UNDERSTOOD, known

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from bot.language.shelf.language import CuesAsked

_FINER_FIRST = (
    *("AGE", "PERCENT", "MONEY", "SPEED", "WEIGHT", "DURATION", "LENGTH", "DATE", "MEASURE"),
    *("NUMBER", "CAUSE", "PERSON", "PLACE", "CONSEQUENCE", "STATEMENT", "naming", "MANNER"),
    *("which", "DEFINITION", "NONE"),
)
"""Of the cues that begin at one place the first counts; the last ask for no kind by themselves."""
_RELATIVE = tuple(AnswerKind[name] for name in ("DATE", "PLACE", "PERSON", "CAUSE", "MANNER"))
"""Their question words may also join a clause: *what happens when …* asks for no time."""
_SPEAKERS = AnswerKind.PERSON, AnswerKind.ORGANISATION, AnswerKind.NONE
"""Whom or what a verb of saying asks for, unless for something else: *who …?*, *what …?*"""
_NEAR, _FAR = 4, 8
"""Words in which the noun stands behind *which* (without function words), and *the name of*."""
_FEWEST = 3
"""Words that make a question out of a question mark alone."""
_BEFORE = 1
"""Words that may stand before the question word of another language than the question seems in."""
_VOCATIVE = 25
"""Characters up to which a comma sets off a greeting, where no question mark tells."""
_WORD = re.compile(r"[^\W_][\w-]*")
_SENTENCE_END = re.compile(r"(?<=\w\w\w\w)\.+\s|[!…]\s|\.\.\s")
_SIGNS = " \t\r\n¿¡\"'„“«‚(*_"
_OPENING = re.compile(rf"[{re.escape(_SIGNS)}]*")
_CLAUSE = re.compile(rf"(?:[.!?…:;][\"»”“]?\s|,\s|[¿¡])[{re.escape(_SIGNS)}]*")
_PAUSE = re.compile(r"[\s,!.:…-]*")


class _Cues:
    """The tables of languages as patterns for text in lower case, each made when first needed."""

    def __init__(self, codes: Iterable[str]) -> None:
        languages = [LANGUAGES[code] for code in codes]
        self._tables = [language.asked for language in languages]
        self.stop_words = frozenset().union(*(language.stop_words for language in languages))

    @cached_property
    def question(self) -> re.Pattern[str]:
        return _by_name([_question_words(table) for table in self._tables])

    @cached_property
    def nouns(self) -> re.Pattern[str]:
        return _by_name([_named_kinds(table.nouns) for table in self._tables])

    @cached_property
    def keywords(self) -> re.Pattern[str]:
        return _by_name([_named_kinds(table.keywords) for table in self._tables])

    @cached_property
    def definition(self) -> re.Pattern[str]:
        return _whole(table.kinds[AnswerKind.DEFINITION] for table in self._tables)

    @cached_property
    def future(self) -> re.Pattern[str]:
        return _whole(table.future for table in self._tables)

    @cached_property
    def saying(self) -> re.Pattern[str]:
        return _whole(table.saying for table in self._tables)

    @cached_property
    def several(self) -> re.Pattern[str]:
        return _whole(table.several for table in self._tables)

    @cached_property
    def comparing(self) -> re.Pattern[str]:
        return _whole(table.comparing for table in self._tables)


class _Openings:
    """How a question of a language can begin, and how it is turned around.

    Nothing where the language is unknown: a verb of one is a name or noun in another.
    """

    def __init__(self, language: str) -> None:
        table = known(language).asked
        self.truth = _whole([table.truth])
        self.inverted = _whole([table.inverted])
        self.chatter = _whole([table.chatter])
        self.lead_in = _whole([table.lead_in])
        self.whether = _whole([table.whether])


@dataclass(frozen=True, slots=True)
class _Reading:
    kind: AnswerKind
    end: int
    asks: bool


def asked(question: str, language: str = "") -> tuple[AnswerKind, int]:
    """Return the kind of answer asked for, and where its cue ends; the first cue decides.

    A question that begins with a verb of its `language` is answered by yes or no.
    """
    reading = _read(question, language)
    return reading.kind, reading.end


def asks(question: str, language: str = "") -> bool:
    """Return whether `question` is worded as one, in contrast to bare keywords or a statement."""
    return _read(question, language).asks


@lru_cache(maxsize=64)
def _read(question: str, language: str) -> _Reading:
    text = _from_first_question(lowered(question))
    marked = "?" in text or "¿" in text
    understood = language in UNDERSTOOD
    openings = _openings(language if understood else "")
    text, truth, polite = _opened(text, openings, marked=marked)
    own = _cues(language if understood else "")
    kind, start, end = _by_question_word(text, own)
    turned = not end and openings.inverted.search(text)
    if turned or (truth is not None and (not end or truth <= start)):
        return _for_truth(text, own)
    if not end and understood:
        kind, start, end = _by_question_word(text, _cues(""))
        end *= len(_WORD.findall(text, 0, start)) <= _BEFORE
        own = _cues("") if end else own
    if end:
        return _Reading(_with_more(text, kind, start, own), end, asks=True)
    if keyword := own.keywords.search(text):
        return _Reading(_named(keyword), keyword.end(), asks=marked or polite)
    if marked and understood and not polite and len(_WORD.findall(text)) >= _FEWEST:
        return _for_truth(text, own)
    return _Reading(AnswerKind.NONE, 0, asks=marked or polite)


def _for_truth(text: str, cues: _Cues) -> _Reading:
    compares = AnswerKind.COMPARISON if cues.comparing.search(text) else AnswerKind.NONE
    return _Reading(AnswerKind.TRUTH | AnswerKind.DENIAL | compares, 0, asks=True)


def _from_first_question(text: str) -> str:
    """Return `text` with blanks for the sentences before the first that ends in a question mark."""
    mark = text.find("?")
    before = [end.end() for end in _SENTENCE_END.finditer(text, 0, max(mark, 0))]
    return " " * before[-1] + text[before[-1] :] if before else text


def _opened(text: str, openings: _Openings, *, marked: bool) -> tuple[str, int | None, bool]:
    """Return `text` with blanks for what leads in to it, and whether something polite does.

    Between them where a question for yes or no begins, if one does. Greetings and *does anybody
    know* lead in; `marked` tells whether there is a question mark.
    """
    polite, blank = False, _after(_OPENING, text)
    for clause in _clauses(text, marked=marked):
        begin = clause
        while greeting := openings.chatter.match(text, begin):
            begin = _after(_PAUSE, text, greeting.end())
        if lead_in := openings.lead_in.match(text, begin):
            polite = True
            begin = _after(_PAUSE, text, lead_in.end())
        if begin > clause and (clause <= blank or lead_in):
            text, blank = " " * begin + text[begin:], begin
        if (openings.whether if lead_in else openings.truth).match(text, begin):
            return text, begin, polite
    return text, None, polite


def _clauses(text: str, *, marked: bool) -> Iterator[int]:
    """Yield where something new begins in `text`, so that a verb there would be its first."""
    yield _after(_OPENING, text)
    for found in _CLAUSE.finditer(text):
        if marked or found.group()[0] != "," or found.start() < _VOCATIVE:
            yield found.end()


def _after(pattern: re.Pattern[str], text: str, start: int = 0) -> int:
    return found.end() if (found := pattern.match(text, start)) else start


def _by_question_word(text: str, cues: _Cues) -> tuple[AnswerKind, int, int]:
    """Return the kind that the first question word asks for, and its span; (0, 0) without any."""
    first: tuple[AnswerKind, int, int] | None = None
    for match in cues.question.finditer(text, _after(_OPENING, text)):
        kind = _asked_by(match, text, cues)
        if kind and not (first and kind in _RELATIVE):
            return kind, match.start(), match.end()
        first = first or (kind, match.start(), match.end())
    return first or (AnswerKind.NONE, 0, 0)


def _asked_by(match: re.Match[str], text: str, cues: _Cues) -> AnswerKind:
    if match.lastgroup == "naming":
        return _noun(text, match.end(), cues, _FAR, frozenset())
    if match.lastgroup != "which":
        return _named(match)
    if kind := _noun(text, match.end(), cues, _NEAR, cues.stop_words):
        return kind
    defines = cues.definition.match(text, match.start()) and not SUPERLATIVE.search(text)
    return AnswerKind.DEFINITION if defines else AnswerKind.NONE


def _noun(text: str, start: int, cues: _Cues, most: int, stop_words: frozenset[str]) -> AnswerKind:
    """Return the kind of the first telling noun among the `most` words from `start` on."""
    for _ in range(most):
        word = _WORD.search(text, start)
        if not word or text[start : word.start()].strip(" '’\"„“«"):
            break
        if noun := cues.nouns.fullmatch(word.group()):
            return _named(noun)
        if word.group() in stop_words:
            break
        start = word.end()
    return AnswerKind.NONE


def _named(match: re.Match[str]) -> AnswerKind:
    return AnswerKind[match.lastgroup or "NONE"]


def _with_more(text: str, kind: AnswerKind, start: int, cues: _Cues) -> AnswerKind:
    """Return `kind` with what the rest of the question says about it."""
    if kind is AnswerKind.DATE and cues.future.search(text):
        kind |= AnswerKind.FUTURE
    if kind in _SPEAKERS and cues.saying.search(text, start):
        kind |= AnswerKind.STATEMENT
    if cues.several.search(text):
        kind |= AnswerKind.LIST
    if SUPERLATIVE.search(text):
        kind |= AnswerKind.RANK
    return kind | AnswerKind.COMPARISON if cues.comparing.search(text) else kind


@cache
def _cues(language: str) -> _Cues:
    """Return the cues of a language, or of all where it is empty."""
    return _Cues([language] if language else UNDERSTOOD)


_openings = cache(_Openings)


def _question_words(table: CuesAsked) -> dict[str, str]:
    """Return all that asks by the name of its kind, the finer first."""
    by_name = _named_kinds(table.kinds) | {"which": table.which, "naming": table.naming}
    return {name: by_name[name] for name in _FINER_FIRST}


def _named_kinds(cues: Mapping[AnswerKind, str]) -> dict[str, str]:
    return {kind.name or "": alternatives for kind, alternatives in cues.items()}


def _by_name(tables: list[dict[str, str]]) -> re.Pattern[str]:
    """Return a pattern for tables by name, in their order; its last group tells which matched."""
    names = dict.fromkeys(name for table in tables for name in table)
    cues = (" | ".join(filter(None, (table.get(name) for table in tables))) for name in names)
    groups = (f"(?P<{name}>{group(each)})" for name, each in zip(names, cues, strict=True))
    return _words("|".join(groups))


def _whole(tables: Iterable[str]) -> re.Pattern[str]:
    alternatives = " | ".join(filter(None, tables))
    return _words(group(alternatives) if alternatives else r"\b\B")


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")
