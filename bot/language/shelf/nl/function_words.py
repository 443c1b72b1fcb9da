"""Dutch function words that tell the language of a text."""

from __future__ import annotations

from bot.language.shelf.language import each_once

FUNCTION_WORDS = each_once("""
    wie wat wanneer waar waarom hoe welke welk hoeveel veel de het een en of maar niet geen is
    zijn was waren wordt worden werd werden heeft hebben had kan kunnen zal zou er hij zij ze we
    wij ik je u zich in op aan bij met na naar van voor tot uit over onder door om als ook dat
    dit deze die dan nog te hun haar
""")
