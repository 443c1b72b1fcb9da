"""Reads how dates are told from where one stands, for each language that has a file of that.

In a pattern `<month>` stands for any word of that kind, `{daytime}` for what the file has under
`short`, a space for any white space, and `@` at the end says that nothing of `unless` may follow.
`ahead` and `behind` are signs of what lies ahead and behind. Only what can hardly mean anything
else is listed: no "today", which may be nowadays, no seasons, which differ by hemisphere, no
English "next Tuesday".
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from bot.language import shelf
from bot.language.relative_dates.arithmetic import Part, Unit

if TYPE_CHECKING:
    from collections.abc import Mapping

Meaning = int | Part | Unit

_FILE = "relative_dates.toml"
"""Its name in the folder of its language on the shelf."""
_BORROWED = {"week": "shift", "year": "shift"}
"""Kinds that take the words of another: the week's shift of a weekday, the year's of a month."""


@dataclass(frozen=True, slots=True)
class DateWords:
    """The patterns of a language, what its words mean by their kinds, and its signs of tense."""

    patterns: tuple[re.Pattern[str], ...]
    words: Mapping[str, Mapping[str, Meaning]]
    ahead: re.Pattern[str]
    behind: re.Pattern[str]
    capitals: frozenset[str]
    """Kinds that are only meant with a capital: "May", not "may"."""

    def meaning(self, kind: str, word: str) -> Meaning:
        """Return what `word` means; a kind without words of its own is there or not."""
        folded = " ".join(word.lower().replace("’", "'").split())
        if folded.isdecimal():
            return int(folded)
        return self.words.get(_BORROWED.get(kind, kind), {}).get(folded, True)


@cache
def date_words(code: str) -> DateWords | None:
    """Return how dates are told in a language (ISO 639-1), or None for one that isn't read here."""
    file = files(shelf).joinpath(code, _FILE)
    if code not in shelf.LANGUAGES or not file.is_file():
        return None
    facts = tomllib.loads(file.read_text("utf-8"))
    words = {kind: _by_word(listed) for kind, listed in facts["words"].items()}
    return DateWords(
        patterns=tuple(_compiled(pattern, facts, words) for pattern in facts["patterns"]),
        words=words,
        ahead=re.compile(rf"\b(?:{'|'.join(facts['ahead'])})\b"),
        behind=re.compile(rf"\b(?:{'|'.join(facts['behind'])})\b"),
        capitals=frozenset(facts.get("capitals", ())),
    )


def _by_word(listed: Mapping[str, list[str]]) -> dict[str, Meaning]:
    return {word: _meaning(name) for name, words in listed.items() for word in words}


def _meaning(name: str) -> Meaning:
    if name in set(Part):
        return Part(name)
    return Unit(name) if name in set(Unit) else int(name)


def _compiled(
    pattern: str, facts: Mapping[str, Any], words: Mapping[str, Mapping[str, Meaning]]
) -> re.Pattern[str]:
    """Return a pattern as a regular expression; either apostrophe will do, and any case."""

    def any_of(kind: re.Match[str]) -> str:
        known = words[_BORROWED.get(kind[1], kind[1])]
        listed = "|".join(sorted(map(re.escape, known), key=len, reverse=True))
        digits = r"|\d{1,2}" if kind[1] == "number" else ""
        return rf"(?P<{kind[1]}>{listed}{digits})"

    for name, meant in facts["short"].items():
        pattern = pattern.replace(f"{{{name}}}", meant)
    spelled = re.sub(r"(?<!\?P)<(\w+)>", any_of, pattern.removesuffix("@"))
    unless = rf"(?!\s*,?\s*(?:{'|'.join(facts['unless'])}))" if pattern.endswith("@") else ""
    spelled = re.sub(r"\\? ", r"\\s", spelled).replace("'", "['’]")
    return re.compile(rf"\b{spelled}\b{unless}", re.IGNORECASE)
