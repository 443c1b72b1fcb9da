"""What can be pressed, chosen or typed in the Home tab."""

from __future__ import annotations

from enum import StrEnum


class Tab(StrEnum):
    """What is done then."""

    BACK = "home:back"
    NEXT = "home:next"
    ALL = "home:all"
    SEARCH = "home:search"
    SETTINGS = "home:settings"
    CHANNEL = "home:channel"
    STATISTICS = "home:statistics"
    EXPORT = "home:export"
    FORGET = "home:forget"
