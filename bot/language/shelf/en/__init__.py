"""English: its tables, joined."""

from __future__ import annotations

from bot.language.shelf.en.abbreviations import FULL_STOPS
from bot.language.shelf.en.chatter import CHATTER
from bot.language.shelf.en.follow_ups import FOLLOW_UPS
from bot.language.shelf.en.function_words import FUNCTION_WORDS
from bot.language.shelf.en.kinds_asked import ASKED
from bot.language.shelf.en.kinds_held import HELD
from bot.language.shelf.en.mentions import MENTIONS
from bot.language.shelf.en.pronouns import LEANING
from bot.language.shelf.en.stop_words import STOP_WORDS
from bot.language.shelf.language import Language, each_once

ENGLISH = Language(
    code="en",
    snowball="english",
    stop_words=STOP_WORDS,
    function_words=FUNCTION_WORDS,
    like_acronyms=each_once("us"),
    full_stops=FULL_STOPS,
    asked=ASKED,
    held=HELD,
    mentions=MENTIONS,
    leaning=LEANING,
    follow_ups=FOLLOW_UPS,
    capitalises_dates=True,
    chatter=CHATTER,
)
