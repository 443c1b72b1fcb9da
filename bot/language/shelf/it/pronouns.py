"""Italian pronouns and their like that lean on the sentence before."""

from __future__ import annotations

LEANING = """
    lui | lei | egli | ella | essa | esso | loro | suo | sua | suoi | sue | quest[oaei]
    | quell[oaei]? | lì | là | entrambi
    | (?:l['’]|la |il |lo |i )(?:azienda | società | gruppo | partito | club | uomo | donna
      | città | paese | due)
"""
