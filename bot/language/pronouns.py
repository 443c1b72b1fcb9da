"""Sentences that lean on the one before: pronouns, *there*, *the company*, *the 39-year-old*."""

from __future__ import annotations

import re
from functools import cache

from bot.language.kinds import one_of

_LEANING = {
    "de": r"""
        er | sie | ihm | ihr\w* | ihn | ihnen | sein\w*
        | es (?!gibt\b|gab\b|geht\b|(?:ist|war|sei) \w+(?:,? (?:dass|zu)\b|[.,;!?]))
        | dies(?:e[rsmn]?)?
        | jene[rsnm]? | das (?:ist|war|sei|hat|wird|wäre|bedeutet|gilt) | dort | dabei | damit
        | dazu | dafür | dagegen | davon | danach | daher | darum | deshalb | deswegen | dadurch
        | daran | darin | daraufhin | dann | da | beide[nrs]? | letztere[nrs]? | ebenso
        | solche[nrs]?
        | (?:der|die|das|den|dem|des) (?:\d+[- ]?jährige[nrs]? | unternehmen\w* | konzern\w* | firma
          | hersteller\w* | gruppe | partei | verein\w* | behörde | mann | frau | beiden | junge
          | politiker\w* | sprecher\w* | chef\w* | stadt | land
          | gerät\w*)(?! (?-i:[A-ZÄÖÜ][a-zäöüß]))
    """,
    "en": r"""
        he | she | they | him | his | her | hers | their | them | its | this | these | those
        | it (?!(?:is|was|has been) \w+(?: (?:that|to|until)\b|[.,;!?])|seems\b)
        | that (?:is|was|would|has) | there (?!is|are|was|were|has|have)
        | both | such | then | the latter | the former
        | the (?:\d+[- ]year[- ]old | company | firm | group | party | club | agency | man | woman
          | two | team | city | country | politician | device)(?! (?-i:[A-Z][a-z]))
    """,
    "es": r"""
        él | ella | ellos | ellas | su | sus | esto | est[eao]s? | es[eao]s? | aquel\w* | allí
        | ambos | ambas | (?:el|la|los|las) (?:empresa | compañía | grupo | partido | club | firma
          | hombre | mujer | joven | ciudad | país | dos)
    """,
    "fr": r"""
        il (?!y a\b|faut\b|s['’]agit\b|est \w+ (?:que|de)\b) | elle | ils | elles | son | sa
        | ses | leur | leurs | ce | cet | cette
        | ces | cela | ça | celui\w* | celle\w* | là | y | tous deux
        | (?:l['’]|le |la |les )(?:entreprise | société | compagnie | groupe | parti | club | homme
          | femme | ville | pays | deux)
    """,
    "it": r"""
        lui | lei | egli | ella | essa | esso | loro | suo | sua | suoi | sue | quest[oaei]
        | quell[oaei]? | lì | là | entrambi
        | (?:l['’]|la |il |lo |i )(?:azienda | società | gruppo | partito | club | uomo | donna
          | città | paese | due)
    """,
}
_OPENING = re.compile(r"^\W*")


def leans_on_the_one_before(sentence: str, language: str) -> bool:
    """Tell whether `sentence` begins with words that only the sentence before explains."""
    leaning = _leaning(language)
    return leaning is not None and leaning.match(sentence, _begin(sentence)) is not None


def _begin(sentence: str) -> int:
    opening = _OPENING.match(sentence)
    return opening.end() if opening else 0


@cache
def _leaning(language: str) -> re.Pattern[str] | None:
    return one_of(_LEANING[language]) if language in _LEANING else None
