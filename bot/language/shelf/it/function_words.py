"""Italian function words that tell the language of a text."""

from __future__ import annotations

from bot.language.shelf.language import each_once

FUNCTION_WORDS = each_once("""
    chi che cosa cos'è quale quali quando dove dov'è come perché quanto quanta quanti quante il
    lo la i gli le un uno una e ma non è sono era erano fu ha hanno aveva essere si sua suo suoi
    di del della dei delle dello degli da dal dalla a al alla ai alle in nel nella nei con su
    sul sulla per tra fra più anche questo questa quello ci viene c'è
""")
