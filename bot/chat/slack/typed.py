"""What somebody typed, out of the form in which Slack delivers it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.chat.slack.drawing.escaping import unescaped

if TYPE_CHECKING:
    from collections.abc import Mapping

_MARKED = re.compile(r"<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>")
_ASKING = {None, "file_share", "me_message", "thread_broadcast"}
"""Subtypes of what people write; the others are edits, deletions, and what Slack itself says."""
SLACKBOT = "USLACKBOT"


def question_in(text: str, bot: str) -> str:
    """Return `text` as its writer saw it, without mentions of the user `bot`."""
    return unescaped(_MARKED.sub(lambda found: _shown(found, bot), text)).strip()


def is_asking(event: Mapping[str, Any]) -> bool:
    """Return whether a person has written the message of `event`, just now: no bot, no edit."""
    return (
        event.get("subtype") in _ASKING
        and event.get("user") not in {None, SLACKBOT}
        and not event.get("bot_id")
        and "edited" not in event
    )


def _shown(found: re.Match[str], bot: str) -> str:
    """Return what Slack shows of a mention, a channel, a date or a link."""
    sign, named, label = found.groups()
    match sign:
        case "@":
            return " " if named == bot else f"@{label or named}"
        case "#":
            return f"#{label or named}"
        case "!":
            return label or f"@{named.partition('^')[0]}"
        case _:
            return label or named
