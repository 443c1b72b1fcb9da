"""English words that show that a question needs the one before it."""

from __future__ import annotations

from bot.language.shelf.language import FollowUps, each_once

FOLLOW_UPS = FollowUps(
    openers="""
        and what about | and how about | what about | how about | what of | and | but | or | so
    """,
    quantifiers=each_once("many much"),
    prepositions=each_once("""
        about after at before by during for from in into near of on since to until with
        without
    """),
    where=each_once("in"),
    articles=each_once("the"),
    indefinite=each_once("a an"),
    copulas=each_once("are is was were s"),
    personal=r"""
        he | she | they | him | them | it(?! (?:takes?|costs?) .*\bto\b| (?:true|rain|snow)\w*)
    """,
    possessive="his | her | hers | its | their | theirs",
    pointing=r"""
        that(?= *$| (?:is|was|will|would|has|had|happen\w*|mean\w*|in|at|on|about|to|so)\b)
        | th(?:is|ese|ose)(?! (?:years?|months?|weeks?|days?|mornings?)\b)
        | there(?<!(?:is|re) there) | the same | ones
    """,
    to_the_bot="you | your | yourself | i | me | my | we",
)
