"""Spanish words that show that a question needs the one before it."""

from __future__ import annotations

from bot.language.shelf.language import FollowUps, each_once

FOLLOW_UPS = FollowUps(
    openers="y qué (?:hay de|pasa con) | qué (?:hay de|pasa con) | y | pero | o",
    prepositions=each_once("""
        a al ante con contra de del desde durante en entre hacia hasta para por según sin
        sobre
    """),
    where=each_once("en"),
    articles=each_once("el la las los"),
    indefinite=each_once("un una unas unos"),
    copulas=each_once("era eran es fue fueron son está están"),
    personal=r"él | ella | ellos | ellas | le | les | lo(?! (?:que|más|mejor|peor)\b)",
    possessive="su | sus",
    pointing="eso | esa | ese | esos | esas | esto | aquello | allí | ahí | lo mismo",
    to_the_bot="tú | tu | te | usted | eres | puedes",
)
