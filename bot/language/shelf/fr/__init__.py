"""French: its tables, joined."""

from __future__ import annotations

from bot.language.shelf.fr.abbreviations import FULL_STOPS
from bot.language.shelf.fr.chatter import CHATTER
from bot.language.shelf.fr.follow_ups import FOLLOW_UPS
from bot.language.shelf.fr.function_words import FUNCTION_WORDS
from bot.language.shelf.fr.kinds_asked import ASKED
from bot.language.shelf.fr.kinds_held import HELD
from bot.language.shelf.fr.mentions import MENTIONS
from bot.language.shelf.fr.pronouns import INVERTED, LEANING
from bot.language.shelf.fr.stop_words import STOP_WORDS
from bot.language.shelf.language import Language, each_once

FRENCH = Language(
    code="fr",
    snowball="french",
    stop_words=STOP_WORDS,
    function_words=FUNCTION_WORDS,
    like_acronyms=each_once("usa"),
    full_stops=FULL_STOPS,
    inverted=INVERTED,
    asked=ASKED,
    held=HELD,
    mentions=MENTIONS,
    leaning=LEANING,
    follow_ups=FOLLOW_UPS,
    chatter=CHATTER,
)
