"""Spanish: its tables, joined."""

from __future__ import annotations

from bot.language.shelf.es.abbreviations import FULL_STOPS
from bot.language.shelf.es.chatter import CHATTER
from bot.language.shelf.es.follow_ups import FOLLOW_UPS
from bot.language.shelf.es.function_words import FUNCTION_WORDS
from bot.language.shelf.es.kinds_asked import ASKED
from bot.language.shelf.es.kinds_held import HELD
from bot.language.shelf.es.mentions import MENTIONS
from bot.language.shelf.es.pronouns import LEANING
from bot.language.shelf.es.stop_words import STOP_WORDS
from bot.language.shelf.language import Language, each_once

SPANISH = Language(
    code="es",
    snowball="spanish",
    stop_words=STOP_WORDS,
    function_words=FUNCTION_WORDS,
    like_acronyms=each_once("usa"),
    full_stops=FULL_STOPS,
    asked=ASKED,
    held=HELD,
    mentions=MENTIONS,
    leaning=LEANING,
    follow_ups=FOLLOW_UPS,
    chatter=CHATTER,
)
