"""Says a phrase in somebody's language: English from the code, others from a gettext catalogue.

A phrase is written in English where it is said, `texts.say("Found nowhere: {words}", words=…)`,
and translated in the catalogues beside this file, one a language: each that lies there is spoken.
`make texts` brings them up to date with the code. They are compiled in memory when first needed,
so nothing can be stale.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import Self

from babel import Locale, UnknownLocaleError, parse_locale
from babel.core import get_global
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

CATALOGUES = Path(__file__).parent
SOURCE = "en"
"""The language of the phrases in the code."""
_SOURCE_HOME = "GB"
LANGUAGES = frozenset({SOURCE, *(catalogue.stem for catalogue in CATALOGUES.glob("*.po"))})
"""The languages the bot speaks itself (ISO 639-1); it quotes in any."""


@dataclass(frozen=True)
class Speaker:
    """Says phrases in the language of `locale`, which also words dates and numbers."""

    locale: Locale
    _catalogue: NullTranslations

    @classmethod
    def of(cls, asker: str | None, question: str = SOURCE) -> Self:
        """Return who speaks to an asker.

        `asker` is the locale a platform tells ("de", "de-AT", "pt_BR", "en_US.UTF-8"). Where it
        tells none, or one that isn't spoken, the language of the `question` (ISO 639-1) counts, and
        if that isn't spoken either, it is English.
        """
        locale = _spoken(asker or "") or _spoken(question) or _at_home(SOURCE)
        return cls(locale, _catalogue(locale.language))

    def say(self, phrase: str, /, **gaps: str) -> str:
        """Return `phrase` in this language, its {gaps} filled in."""
        return self._catalogue.gettext(phrase).format(**gaps)

    def say_counted(self, one: str, many: str, number: int, /, **gaps: str) -> str:
        """Return the phrase that fits `number`, which fills the gap {count}."""
        phrase = self._catalogue.ngettext(one, many, number)
        return phrase.format(count=format_decimal(number, locale=self.locale), **gaps)

    def languages_spoken(self) -> str:
        """Name the languages the bot speaks, this one first: "English, French or German"."""
        names = {language: self.locale.languages[language] for language in LANGUAGES}
        own = names.pop(self.locale.language)
        return format_list([own, *sorted(names.values())], style="or", locale=self.locale)


def _spoken(identifier: str) -> Locale | None:
    """Return the locale of that name, at home if its country is unknown, or None if unspoken."""
    language = re.split(r"[-_.@:]", identifier, maxsplit=1)[0].lower()
    if language not in LANGUAGES:
        return None
    home = _at_home(language)
    try:
        named = Locale.parse(identifier.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        return home
    return named if named.territory else home


def _at_home(language: str) -> Locale:
    """Return a language as it is where most speak it, or English as it is in Britain.

    That decides how dates are written.
    """
    _, territory, *_ = parse_locale(get_global("likely_subtags")[language])
    return Locale.parse(f"{language}_{_SOURCE_HOME if language == SOURCE else territory}")


@cache
def _catalogue(language: str) -> NullTranslations:
    if language == SOURCE:
        return NullTranslations()
    with (CATALOGUES / f"{language}.po").open("rb") as source:
        phrases = read_po(source, language)
    compiled = io.BytesIO()
    write_mo(compiled, phrases)
    compiled.seek(0)
    return GNUTranslations(compiled)
