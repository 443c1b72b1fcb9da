"""Portuguese: its tables, joined."""

from __future__ import annotations

from bot.language.shelf.language import Language
from bot.language.shelf.pt.abbreviations import FULL_STOPS
from bot.language.shelf.pt.chatter import CHATTER
from bot.language.shelf.pt.function_words import FUNCTION_WORDS
from bot.language.shelf.pt.kinds_held import HELD
from bot.language.shelf.pt.stop_words import STOP_WORDS

PORTUGUESE = Language(
    code="pt",
    snowball="portuguese",
    stop_words=STOP_WORDS,
    function_words=FUNCTION_WORDS,
    full_stops=FULL_STOPS,
    held=HELD,
    chatter=CHATTER,
)
