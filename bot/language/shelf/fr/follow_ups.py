"""French words that show that a question needs the one before it."""

from __future__ import annotations

from bot.language.shelf.language import FollowUps, each_once

FOLLOW_UPS = FollowUps(
    openers="et qu['’]en est-il d[eu] | qu['’]en est-il d[eu] | et | mais | ou",
    quantifiers=each_once("de"),
    prepositions=each_once("""
        à au aux avec avant après chez contre d dans de depuis des du en par pour sans sur
        vers
    """),
    where=each_once("au aux dans en à"),
    articles=each_once("l la le les"),
    indefinite=each_once("un une"),
    copulas=each_once("est sont était étaient fut"),
    personal=r"""
        il(?! (?:y a|faut)\b) | elle | ils | elles | lui | l['’](?=a\b|ont\b|avait\b|aura\b)
    """,
    possessive="son | sa | ses | leur | leurs",
    pointing="""
        cela | ça | celui-ci | celle-ci | ceux-ci | là(?!-bas) | là-bas
        | (?<!est-)ce(?:t|tte|s)?(?! (?:année|mois|semaine|qu|soir|matin))
    """,
    to_the_bot="tu | te | toi | vous | votre | je",
)
