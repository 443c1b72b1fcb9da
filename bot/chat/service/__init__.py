"""What every platform shares: a question in a conversation goes in, a `Reply` comes out.

It knows no platform and says no words: renderers turn its frozen values into what people read.
"""

from __future__ import annotations

from bot.chat.service.people import Message, Person
from bot.chat.service.rates import Rates
from bot.chat.service.replies import (
    Answered,
    Around,
    Context,
    Kept,
    More,
    Page,
    Reply,
    Silence,
    Source,
    Trouble,
    Unusable,
    Wait,
    Why,
)
from bot.chat.service.service import ChatService

__all__ = [
    "Answered",
    "Around",
    "ChatService",
    "Context",
    "Kept",
    "Message",
    "More",
    "Page",
    "Person",
    "Rates",
    "Reply",
    "Silence",
    "Source",
    "Trouble",
    "Unusable",
    "Wait",
    "Why",
]
