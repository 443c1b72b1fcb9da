"""What the bot remembers, and the only place with SQL: see `Storage` for the way in."""

from bot.storage.engine.migrating import migrate
from bot.storage.settable import HowSure, PlaceSettings
from bot.storage.storage import Storage
from bot.storage.values import (
    Asked,
    AskerId,
    Change,
    Ending,
    Outcome,
    Place,
    PlaceKind,
    Question,
    QuotePlace,
    Received,
    State,
    Statistics,
    Tally,
    Unanswered,
    Unfinished,
)

__all__ = [
    "Asked",
    "AskerId",
    "Change",
    "Ending",
    "HowSure",
    "Outcome",
    "Place",
    "PlaceKind",
    "PlaceSettings",
    "Question",
    "QuotePlace",
    "Received",
    "State",
    "Statistics",
    "Storage",
    "Tally",
    "Unanswered",
    "Unfinished",
    "migrate",
]
