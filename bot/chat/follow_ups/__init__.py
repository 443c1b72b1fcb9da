"""Follow-up questions: "and in Europe?" takes the missing words from the question before."""

from __future__ import annotations

from bot.chat.follow_ups.following import FollowUp, follow

__all__ = ["FollowUp", "follow"]
