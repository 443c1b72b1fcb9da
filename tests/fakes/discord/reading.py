"""Reading a message as a person sees it: its words, its buttons, whom it pings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from simcord.components import component_mentions, walk_components

if TYPE_CHECKING:
    from simcord.backend.models import Message

BUTTON = 2


def words(message: Message) -> str:
    """Everything written in a message: content, embeds and text displays, a line each."""
    parts = [message.content, component_mentions(message.components)]
    for embed in message.embeds:
        parts += [embed.get("title", ""), embed.get("description", "")]
        parts += [part for field in embed.get("fields", ()) for part in _named(field)]
        parts.append(embed.get("footer", {}).get("text", ""))
    return "\n".join(part for part in parts if part)


def buttons(message: Message) -> list[dict[str, Any]]:
    """List the buttons of a message in the order they stand, links included."""
    return [part for part in walk_components(message.components) if part["type"] == BUTTON]


def pings(message: Message) -> set[str]:
    """Collect the mentions that fire: those written in content or text displays and allowed.

    What permissions or code blocks would hold back still counts, and so does a person mentioned
    that does not exist: nothing but `allowed_mentions` is trusted. Embeds never ping.
    """
    text = f"{message.content}\n{component_mentions(message.components)}"
    allowed = message.allowed_mentions
    fired = set(re.findall(r"@(?:everyone|here)", text)) if allowed.everyone else set()
    for found in re.finditer(r"<@(!|&)?(\d+)>", text):
        number = int(found[2])
        may = allowed.allows_role if found[1] == "&" else allowed.allows_user
        if may(number):
            fired.add(found[0])
    if message.reply_author_id is not None and allowed.replied_user:
        fired.add(f"<@{message.reply_author_id}>")
    return fired


def _named(field: dict[str, str]) -> tuple[str, str]:
    return field["name"], field["value"]
