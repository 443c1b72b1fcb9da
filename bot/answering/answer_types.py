"""Which kind of answer a question asks for; `cues` tells which kinds a sentence can hold."""

from __future__ import annotations

import re
from difflib import get_close_matches
from enum import IntFlag

from bot.answering.stopwords import STOP_WORDS

LOOKS_LIKE = 0.8
"""From this likeness on (difflib's ratio) a word is taken for a mistyped question word."""


class AnswerType(IntFlag):
    """A kind of answer; a sentence may hold several, a question mostly asks for one."""

    NONE = 0
    DATE = 1
    SCHEDULE = 2
    """Word about a time without a date: soon, at the latest, no date was named."""
    FUTURE = 4
    """A time that lies ahead."""
    NUMBER = 8
    MONEY = 16
    PERCENT = 32
    DURATION = 64
    AGE = 128
    MEASURE = 256
    PERSON = 512
    PLACE = 1024
    CAUSE = 2048


QUANTITY = (
    AnswerType.MONEY
    | AnswerType.PERCENT
    | AnswerType.DURATION
    | AnswerType.AGE
    | AnswerType.MEASURE
)
"""Numbers that need their unit."""
MEASURED = QUANTITY | AnswerType.NUMBER | AnswerType.DATE
"""Kinds of answer that a sentence shows by figures or words for them."""


def one_of(alternatives: str) -> re.Pattern[str]:
    """Return a pattern for the alternatives of a table, as whole words, `|` and space between."""
    cues = "|".join(" ".join(part.split()) for part in re.split(r"\s\|\s", alternatives))
    return re.compile(rf"\b(?:{cues})\b", re.IGNORECASE)


_ASKED = {
    AnswerType.AGE: r"""
        how old | what age | wie alt | welche[ms]? alter | qu[eé] edad
        | cu[aá]ntos años t(?:ie|e)n\w* | quel âge | quanti anni (?:ha|av\w*) | che et[àa]
    """,
    AnswerType.PERCENT: r"""
        percent\w* | per cent | what share | prozent\w* | porcentaje | por ciento | pourcentage
        | percentuale
    """,
    AnswerType.MONEY: r"""
        how much (?:money|does|did|do|is|was|will|would|profit|are|were|has|have|prize) | price
        | what .{0,20}\bcosts? | wie ?viel (?:geld|kost\w*|euro|dollar) | kosten | kostete? | preis
        | wie hoch (?:war|ist|sind|waren) (?:der|die)
          \w*(?:schaden|preis|kosten|gewinn|umsatz|strafe)
        | was kassiert | gehalt | cu[aá]nto (?:cuesta|cost\w*|dinero|vale|gan\w*) | precio
        | combien (?:coûte|a coûté|vaut) | prix | salaire | quanto costa | prezzo
    """,
    AnswerType.DURATION: r"""
        how long | for how many (?:years|days|months|hours|weeks) | wie lange? | cu[aá]nto tiempo
        | combien de temps | quanto tempo
    """,
    AnswerType.DATE: r"""
        when | what (?:year|day|date|time|month|century|decade)
        | (?:which|in what) (?:year|day|month|century) | wann
        | welche[mns]? (?:jahr|tag|monat|datum|jahrhundert) | cu[aá]ndo
        | qu[eé] (?:año|día|fecha|mes|siglo) | quand | quelle (?:année|date)
        | quel (?:jour|mois|siècle) | quando | (?:che|quale|quell) anno
        | in che (?:anno|giorno|data)
    """,
    AnswerType.MEASURE: r"""
        how (?:tall|high|far|fast|big|large|deep|wide|heavy|hot|cold|strong|loud)
        | what (?:speed|height|distance)
        | wie (?:groß|hoch|weit|schnell|tief|breit|schwer|heiß|kalt|stark|lang)
        | qu[eé] (?:altura|velocidad|distancia) | quelle (?:hauteur|vitesse|distance|taille)
        | quanto (?:è alto|dista)
    """,
    AnswerType.NUMBER: r"""
        how many | how much | what number | number of | wie ?viele? | anzahl | cu[aá]nt[oa]s?
        | combien | quant[ieao]
    """,
    AnswerType.CAUSE: r"""
        why | what caused | for what reason | how come | what .{0,15}reason | warum | weshalb
        | wieso | weswegen | wodurch | aus welchem grund | por qu[eé] | pourquoi | perch[eéè]
        | come mai
    """,
    AnswerType.PERSON: r"""
        who | whom | whose | wer | wem | wessen | qui[eé]n(?:es)? | ^qui | à qui | de qui | chi
        | which (?:person|player|president|minister)
    """,
    AnswerType.PLACE: r"""
        where | in (?:what|which) (?:city|country|place|town|state) | wo | wohin | woher | d[oó]nde
        | où | dov['’]è | dove | in welche[rm] (?:stadt|land|ort)
    """,
}
"""Cues of a question, the finer kinds first: of those that begin at one place the first counts."""
_ASKING = {kind: one_of(cues) for kind, cues in _ASKED.items()}
_OF_THE_FUTURE = one_of(r"""
    will | going to | supposed to | planned | plan | expected | due to | next | wird | werden | soll
    | sollen | geplant | wann (?!hat|ist)\w+t | \w+r[áà]n? | va a | van a | va | vont | sera | aura
    | quand .{0,40}\w\wra | \w+ra-t-\w+ | \w+ront | \w+ranno
""")


def asked(question: str) -> tuple[AnswerType, int]:
    """Return the kind of answer asked for, and where its cue ends; the first cue decides."""
    found = [
        (match.start(), order, kind, match.end())
        for order, (kind, pattern) in enumerate(_ASKING.items())
        if (match := pattern.search(question))
    ]
    if not found:
        return AnswerType.NONE, 0
    *_, kind, end = min(found)
    if kind is AnswerType.DATE and _OF_THE_FUTURE.search(question):
        kind |= AnswerType.FUTURE
    return kind, end


_QUESTION_WORDS = {
    "de": ("wann", "warum", "weshalb", "wieso", "wer", "wo", "wie viele", "wieviele"),
    "en": ("when", "where", "why", "who"),
    "es": ("cuándo", "cuánto", "cuántos", "dónde", "quién"),
    "fr": ("quand", "combien", "pourquoi", "où"),
    "it": ("quando", "quanti", "quanto", "perché", "dove", "chi"),
}


def spelled(question: str, language: str) -> str:
    """Return `question` with a mistyped question word at its beginning put right: wen, whn, wnn."""
    first, space, rest = question.partition(" ")
    typed = first.casefold()
    if asked(first)[0] or typed in STOP_WORDS.get(language, ()):
        return question
    meant = get_close_matches(typed, _QUESTION_WORDS.get(language, ()), 1, LOOKS_LIKE)
    return meant[0] + space + rest if meant else question


def fits(wanted: AnswerType) -> AnswerType:
    """Return the kinds that satisfy `wanted`: a *when* takes a date or word that there is none."""
    if AnswerType.DATE in wanted:
        return AnswerType.DATE | AnswerType.SCHEDULE
    return wanted
