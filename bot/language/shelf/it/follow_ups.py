"""Italian words that show that a question needs the one before it."""

from __future__ import annotations

from bot.language.shelf.language import FollowUps, each_once

FOLLOW_UPS = FollowUps(
    openers="(?:e )?che ne è d(?:i|el|ei|ella|elle|egli|ello|ell['’]) | e | ma | ed",
    prepositions=each_once("""
        a ad agli ai al all alla alle allo con da dagli dai dal dall dalla dalle dallo degli
        dei del dell della delle dello di fino fra in negli nei nel nell nella nelle nello
        per senza su sugli sui sul sull sulla sulle sullo tra
    """),
    where=each_once("in negli nei nel nell nella nelle nello"),
    articles=each_once("gli i il l la le lo"),
    indefinite=each_once("un una uno"),
    copulas=each_once("c è era erano fu sono"),
    personal=r"lui | lei | egli | ella | ess[oaei] | l(?:[oaie] |['’])(?=ha\b|hanno\b)",
    possessive="su[oae] | suoi | loro",
    pointing="ciò | quell[oaei] | quest[oaei](?! (?:anno|mese|settimana)) | lì | là",
    to_the_bot="tu | ti | te | tuo | sei | puoi",
)
