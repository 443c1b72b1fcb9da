"""The words that show that a question needs the one before it, by language: tables of patterns."""

from __future__ import annotations

OPENERS = r"""
    and what about | and how about | what about | how about | what of | and | but | or | so
    | und was ist mit | und wie (?:sieht|sah) es | was ist mit | wie (?:sieht|sah) es | und | aber
    | oder | y qué (?:hay de|pasa con) | qué (?:hay de|pasa con) | y | pero | o
    | et qu['’]en est-il d[eu] | qu['’]en est-il d[eu] | et | mais | ou
    | (?:e )?che ne è d(?:i|el|ei|ella|elle|egli|ello|ell['’]) | e | ma | ed
"""
"""Beginnings that join a question to the one before, the longer ones first; in any language."""

QUANTIFIERS = frozenset({"many", "much", "viel", "viele", "vielen", "de"})
"""Function words that belong to the question word before them: *how many*, *combien de temps*."""

_PREPOSITIONS = {
    "de": """
        am an auf aus bei beim bis durch für gegen im in ins mit nach ohne seit um unter vom von vor
        während wegen zu zum zur über
    """,
    "en": "about after at before by during for from in into near of on since to until with without",
    "es": "a al ante con contra de del desde durante en entre hacia hasta para por según sin sobre",
    "fr": "à au aux avec avant après chez contre d dans de depuis des du en par pour sans sur vers",
    "it": """
        a ad agli ai al all alla alle allo con da dagli dai dal dall dalla dalle dallo degli dei del
        dell della delle dello di fino fra in negli nei nel nell nella nelle nello per senza su
        sugli sui sul sull sulla sulle sullo tra
    """,
}
_WHERE = {
    "de": "aus im in nach",
    "en": "in",
    "es": "en",
    "fr": "au aux dans en à",
    "it": "in negli nei nel nell nella nelle nello",
}
_ARTICLES = {
    "de": "das dem den der des die",
    "en": "the",
    "es": "el la las los",
    "fr": "l la le les",
    "it": "gli i il l la le lo",
}
_INDEFINITE = {
    "de": "ein eine einem einen einer eines",
    "en": "a an",
    "es": "un una unas unos",
    "fr": "un une",
    "it": "un una uno",
}
_COPULAS = {
    "de": "ist sind war waren",
    "en": "are is was were s",
    "es": "era eran es fue fueron son está están",
    "fr": "est sont était étaient fut",
    "it": "c è era erano fu sono",
}


def _sets(table: dict[str, str]) -> dict[str, frozenset[str]]:
    return {language: frozenset(words.split()) for language, words in table.items()}


PREPOSITIONS = _sets(_PREPOSITIONS)
WHERE = _sets(_WHERE)
"""Prepositions behind which a name is a place."""
ARTICLES = _sets(_ARTICLES)
INDEFINITE = _sets(_INDEFINITE)
"""Articles before what has not been spoken of: *what does a kebab cost?* is about any kebab."""
COPULAS = _sets(_COPULAS)
"""Verbs with which a name makes a whole question: *who is Barra?*, but not *when will Xiaomi?*"""

PERSONAL = {
    "de": r"er | ihn | ihm | ihnen | sie | es(?<!gibt es)(?<!gab es)",
    "en": r"""
        he | she | they | him | them | it(?! (?:takes?|costs?) .*\bto\b| (?:true|rain|snow)\w*)
    """,
    "es": r"él | ella | ellos | ellas | le | les | lo(?! (?:que|más|mejor|peor)\b)",
    "fr": r"il(?! (?:y a|faut)\b) | elle | ils | elles | lui | l['’](?=a\b|ont\b|avait\b|aura\b)",
    "it": r"lui | lei | egli | ella | ess[oaei] | l(?:[oaie] |['’])(?=ha\b|hanno\b)",
}
"""Pronouns that stand for somebody or something named before."""
POSSESSIVE = {
    "de": r"(?:sein|ihr)(?:e[nmrs]?)?(?= \w)",
    "en": r"his | her | hers | its | their | theirs",
    "es": r"su | sus",
    "fr": r"son | sa | ses | leur | leurs",
    "it": r"su[oae] | suoi | loro",
}
POINTING = {
    "de": r"""
        das(?! (?:\w+ )?(?-i:[A-ZÄÖÜ])) | dies(?:e[nmrs]?)?(?! (?:jahr|monat|woche|tag)) | dort
        | dorthin | damals | dabei | dafür | dagegen | daran | darauf | darin | darüber | davon
        | davor | dazu | danach
    """,
    "en": r"""
        that(?= *$| (?:is|was|will|would|has|had|happen\w*|mean\w*|in|at|on|about|to|so)\b)
        | th(?:is|ese|ose)(?! (?:years?|months?|weeks?|days?|mornings?)\b)
        | there(?<!(?:is|re) there) | the same | ones
    """,
    "es": r"eso | esa | ese | esos | esas | esto | aquello | allí | ahí | lo mismo",
    "fr": r"""
        cela | ça | celui-ci | celle-ci | ceux-ci | là(?!-bas) | là-bas
        | (?<!est-)ce(?:t|tte|s)?(?! (?:année|mois|semaine|qu|soir|matin))
    """,
    "it": r"ciò | quell[oaei] | quest[oaei](?! (?:anno|mese|settimana)) | lì | là",
}
"""Words for all that was said before, or for its place and time."""
TO_THE_BOT = {
    "de": r"du | dich | dir | dein\w* | bist",
    "en": r"you | your | yourself | i | me | my | we",
    "es": r"tú | tu | te | usted | eres | puedes",
    "fr": r"tu | te | toi | vous | votre | je",
    "it": r"tu | ti | te | tuo | sei | puoi",
}
"""Words for those who talk: *who are you?* is not about the question before."""
