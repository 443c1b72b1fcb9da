"""German: its tables, joined."""

from __future__ import annotations

from bot.language.shelf.de.abbreviations import FULL_STOPS
from bot.language.shelf.de.chatter import CHATTER
from bot.language.shelf.de.follow_ups import FOLLOW_UPS
from bot.language.shelf.de.function_words import FUNCTION_WORDS
from bot.language.shelf.de.kinds_asked import ASKED
from bot.language.shelf.de.kinds_held import HELD
from bot.language.shelf.de.mentions import MENTIONS
from bot.language.shelf.de.pronouns import LEANING
from bot.language.shelf.de.stop_words import STOP_WORDS
from bot.language.shelf.language import Language, each_once

GERMAN = Language(
    code="de",
    snowball="german",
    stop_words=STOP_WORDS,
    function_words=FUNCTION_WORDS,
    own_openers=each_once("was"),
    full_stops=FULL_STOPS,
    asked=ASKED,
    held=HELD,
    mentions=MENTIONS,
    leaning=LEANING,
    follow_ups=FOLLOW_UPS,
    capitalises_dates=True,
    chatter=CHATTER,
)
