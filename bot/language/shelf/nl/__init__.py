"""Dutch: its tables, joined."""

from __future__ import annotations

from bot.language.shelf.language import Language
from bot.language.shelf.nl.abbreviations import FULL_STOPS
from bot.language.shelf.nl.chatter import CHATTER
from bot.language.shelf.nl.function_words import FUNCTION_WORDS
from bot.language.shelf.nl.kinds_held import HELD
from bot.language.shelf.nl.stop_words import STOP_WORDS

DUTCH = Language(
    code="nl",
    snowball="dutch",
    stop_words=STOP_WORDS,
    function_words=FUNCTION_WORDS,
    full_stops=FULL_STOPS,
    held=HELD,
    chatter=CHATTER,
)
