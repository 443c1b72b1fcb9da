"""Italian: its tables, joined."""

from __future__ import annotations

from bot.language.shelf.it.abbreviations import FULL_STOPS
from bot.language.shelf.it.chatter import CHATTER
from bot.language.shelf.it.follow_ups import FOLLOW_UPS
from bot.language.shelf.it.function_words import FUNCTION_WORDS
from bot.language.shelf.it.kinds_asked import ASKED
from bot.language.shelf.it.kinds_held import HELD
from bot.language.shelf.it.mentions import MENTIONS
from bot.language.shelf.it.pronouns import LEANING
from bot.language.shelf.it.stop_words import STOP_WORDS
from bot.language.shelf.language import Language, each_once

ITALIAN = Language(
    code="it",
    snowball="italian",
    stop_words=STOP_WORDS,
    function_words=FUNCTION_WORDS,
    like_acronyms=each_once("usa nato"),
    full_stops=FULL_STOPS,
    asked=ASKED,
    held=HELD,
    mentions=MENTIONS,
    leaning=LEANING,
    follow_ups=FOLLOW_UPS,
    chatter=CHATTER,
)
