"""German words that show that a question needs the one before it."""

from __future__ import annotations

from bot.language.shelf.language import FollowUps, each_once

FOLLOW_UPS = FollowUps(
    openers="""
        und was ist mit | und wie (?:sieht|sah) es | was ist mit | wie (?:sieht|sah) es | und | aber
        | oder
    """,
    quantifiers=each_once("viel viele vielen"),
    prepositions=each_once("""
        am an auf aus bei beim bis durch für gegen im in ins mit nach ohne seit um unter vom
        von vor während wegen zu zum zur über
    """),
    where=each_once("aus im in nach"),
    articles=each_once("das dem den der des die"),
    indefinite=each_once("ein eine einem einen einer eines"),
    copulas=each_once("ist sind war waren"),
    personal="er | ihn | ihm | ihnen | sie | es(?<!gibt es)(?<!gab es)",
    possessive=r"(?:sein|ihr)(?:e[nmrs]?)?(?= \w)",
    pointing=r"""
        das(?! (?:\w+ )?(?-i:[A-ZÄÖÜ])) | dies(?:e[nmrs]?)?(?! (?:jahr|monat|woche|tag)) | dort
        | dorthin | damals | dabei | dafür | dagegen | daran | darauf | darin | darüber | davon
        | davor | dazu | danach
    """,
    to_the_bot=r"du | dich | dir | dein\w* | bist",
)
