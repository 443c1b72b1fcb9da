"""French pronouns and their like that lean on the sentence before, or hang on a verb."""

from __future__ import annotations

LEANING = r"""
    il (?!y a\b|faut\b|s['’]agit\b|est \w+ (?:que|de)\b) | elle | ils | elles | son | sa
    | ses | leur | leurs | ce | cet | cette
    | ces | cela | ça | celui\w* | celle\w* | là | y | tous deux
    | (?:l['’]|le |la |les )(?:entreprise | société | compagnie | groupe | parti | club | homme
      | femme | ville | pays | deux)
"""

INVERTED = r"-(?:t-)?(?:je|tu|il|elle|on|nous|vous|ils|elles|ce)$"
