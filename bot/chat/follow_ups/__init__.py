"""Follow-up questions: "and in Europe?" takes the missing words from the question before."""

from __future__ import annotations

from bot.chat.follow_ups.chains import FollowUp
from bot.chat.follow_ups.following import follow

__all__ = ["FollowUp", "follow"]
