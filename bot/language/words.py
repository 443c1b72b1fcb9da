"""Turns text into the terms of one language: normalised, folded, stemmed, compounds split."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import Stemmer

from bot.language import compounds
from bot.language.numbers import amount_terms
from bot.language.shelf import known

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNSEEN = "\xad\u2060\ufeff"  # soft hyphen, word joiner, byte order mark
_LETTERS = rf"(?:[^\W_][\u0300-\u036f{_UNSEEN}]*)+"  # some systems write ä as a and two dots
_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S., z.B.
    rf"|\d+(?:[.,]\d+)*(?:-{_LETTERS})*"  # 1.500   41,4   39-jährige
    rf"|{_LETTERS}(?:-{_LETTERS})*"  # Handy-Markt
)
_THE = re.compile(r"\bthe\s+\Z", re.IGNORECASE)
_GROUPED = re.compile(r"[.,](?=\d{3}(?:\D|$))")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "œ": "oe"})
_PLAIN = str.maketrans("ıøłđðħŧ", "iolddht")  # letters that no accent can be taken from
_WITHOUT_UNSEEN = str.maketrans("", "", _UNSEEN)
LONGEST_ACRONYM = 5
_SHORT = 8


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: where it stands, how it is written, and the terms it stands for.

    The first term is the word as a whole; parts of a compound follow. No terms: a stop word. An
    amount is one word, *2,5 Millionen*, and its term what it comes to.
    `forms` are the written forms the terms were made from, one each.
    """

    start: int
    end: int
    surface: str
    terms: tuple[str, ...]
    forms: tuple[str, ...]


def words(text: str, language: str) -> Iterator[Word]:
    """Yield the words of `text` with their terms in `language`, in reading order."""
    shouting = is_shouted(text)
    amounts, done = amount_terms(text, language), 0
    for match in _WORD.finditer(text):
        if match.start() < done:
            continue
        done, term = amounts.get(match.start(), (0, ""))
        if term:
            surface = text[match.start() : done]
            yield Word(match.start(), done, surface, (term,), (surface,))
            continue
        surface = match.group()
        written = surface.lower() if shouting and "." not in surface else surface
        before = text[max(0, match.start() - _SHORT) : match.start()]
        if language == "en" and written in {"us", "States"} and _THE.search(before):
            surface = written = "US"  # no article stands before the pronoun; "the States"
        forms = _forms(seen(written), language)
        yield Word(match.start(), match.end(), surface, tuple(forms), tuple(forms.values()))


def is_shouted(text: str) -> bool:
    """Tell whether a text, longer than an acronym, is all in capitals; ß has none in most hands."""
    return len(text) > LONGEST_ACRONYM + 1 and text.replace("ß", "").isupper()


def has_letters(form: str) -> bool:
    """Tell a word from a number in figures; the 4 of *4G* is in one word with a letter."""
    return any(map(str.isalpha, form))


def seen(text: str) -> str:
    """Return `text` as one sees it: NFKC, without soft hyphens and their like."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFKC", text.translate(_WITHOUT_UNSEEN))


def fold(text: str) -> str:
    """Return the one spelling that equal words share: NFKC, lower case, no accents, ä as ae."""
    if text.isascii():  # most words, and it is most of the work
        return text.lower()
    lowered = seen(text).casefold().translate(_UMLAUTS)
    if lowered.isascii():
        return lowered
    decomposed = unicodedata.normalize("NFD", lowered).translate(_PLAIN)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def stem(word: str, language: str) -> str:
    """Return the folded Snowball stem of `word`; a language without a stemmer keeps the word."""
    stemmer = _stemmer(language)
    if stemmer is None:
        return fold(word)
    if language == "de":  # its stemmer knows ae, oe, ue; the others need their accents
        return str(stemmer.stemWord(fold(word)))
    lowered = unicodedata.normalize("NFC", seen(word)).lower()
    return fold(str(stemmer.stemWord(lowered)))


@lru_cache(maxsize=200_000)
def _forms(surface: str, language: str) -> dict[str, str]:
    """Return the terms of one written word, each with the form it was made from."""
    acronym = _acronym(surface)
    if acronym:
        return {acronym: surface}
    if surface[0].isdigit() and "-" not in surface:
        return {_GROUPED.sub("", surface).replace(",", ".").casefold(): surface}
    if inverted := known(language).inverted:
        surface = re.sub(inverted, "", surface) or surface
    if surface.lower() in known(language).stop_words or _is_letter(surface):
        return {}
    parts = [part for part in surface.split("-") if part]
    forms = {stem("".join(parts), language): surface}
    for part in parts if len(parts) > 1 else _compound_parts(surface, language):
        for term, form in _forms(part, language).items():
            forms.setdefault(term, form)
    return forms


def _acronym(surface: str) -> str | None:
    """Return `US` for US and U.S.: capitals that are a name, not the pronoun `us`."""
    letters = surface.replace(".", "")
    if letters.isalpha() and letters.isupper() and 1 < len(letters) <= LONGEST_ACRONYM:
        return unicodedata.normalize("NFKC", letters)
    return None


def _is_letter(surface: str) -> bool:
    return len(surface) == 1 and surface.islower() and surface.isascii()


def _compound_parts(surface: str, language: str) -> list[str]:
    """Return the parts of a German compound as they are written in it, nouns capitalised."""
    folded = fold(surface)
    parts = compounds.split(folded) if language == "de" else ()
    ends = [len(fold(surface[: i + 1])) for i in range(len(surface))] if parts else []
    written, cursor = [], 0
    for part in parts:
        start = folded.index(part, cursor)  # after the linking element of the part before
        cursor = start + len(part)
        first, last = bisect_right(ends, start), bisect_left(ends, cursor) + 1
        written.append(surface[first:last].capitalize())
    return written


@cache
def _stemmer(language: str) -> Stemmer.Stemmer | None:
    name = known(language).snowball
    return Stemmer.Stemmer(name) if name else None
