"""What the bot remembers, and the only place with SQL: see `Storage` for the way in."""

from bot.storage.engine.migrating import migrate
from bot.storage.place_settings import PlaceSettings
from bot.storage.storage import Storage
from bot.storage.values import (
    Asked,
    AskerId,
    Ending,
    Outcome,
    Place,
    PlaceKind,
    Progress,
    Question,
    QuotePlace,
    Received,
    SettingChange,
    Statistics,
    Tally,
    Unanswered,
    Unfinished,
)

__all__ = [
    "Asked",
    "AskerId",
    "Ending",
    "Outcome",
    "Place",
    "PlaceKind",
    "PlaceSettings",
    "Progress",
    "Question",
    "QuotePlace",
    "Received",
    "SettingChange",
    "Statistics",
    "Storage",
    "Tally",
    "Unanswered",
    "Unfinished",
    "migrate",
]
