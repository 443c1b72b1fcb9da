"""What buttons do; each stands by its value in a custom id."""

from __future__ import annotations

from enum import StrEnum


class AnswerAction(StrEnum):
    """What is done with an answer."""

    MORE = "more"
    CONTEXT = "context"
    WHY = "why"
    GOOD = "good"
    BAD = "bad"
    DELETE = "delete"
    SHARE = "share"
    NEXT = "next"


class PrivacyAction(StrEnum):
    """Show what is stored, export it, ask whether to forget it, forget it."""

    SHOW = "show"
    EXPORT = "export"
    FORGET = "forget"
    FORGET_NOW = "forget-now"
