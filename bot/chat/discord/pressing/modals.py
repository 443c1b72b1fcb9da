"""Windows to type into. Their custom id says what they are for, so they outlive restarts too.

discord.py forgets its modals when it stops, so none of them has a callback: what was typed is read
from the interaction itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import discord
from discord.ui import Label, Modal, TextInput

from bot.answering.search.query import LONGEST_QUESTION
from bot.chat.discord.pressing.answer_ids import PATTERN, AnswerId

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.chat.discord.pressing.host import OnAnswers
    from bot.chat.texts import Texts

LONGEST_TITLE = 45
LONGEST_REASON = 500
_REASON, _NEXT = re.compile(rf"reason:{PATTERN}"), "next"


class ReasonModal(Modal):
    """Asks why an answer was no help."""

    def __init__(self, answer: AnswerId, texts: Texts) -> None:
        """Ask in the words of `texts`."""
        super().__init__(title=texts.reason_title()[:LONGEST_TITLE], custom_id=f"reason:{answer}")
        typed: TextInput[Any] = TextInput(
            style=discord.TextStyle.paragraph, required=False, max_length=LONGEST_REASON
        )
        self.add_item(Label(text=texts.reason_label()[:LONGEST_TITLE], component=typed))


class NextModal(Modal):
    """Asks for a follow-up, where Discord would not show the bot an ordinary reply."""

    def __init__(self, texts: Texts) -> None:
        """Ask in the words of `texts`."""
        super().__init__(title=texts.next_title()[:LONGEST_TITLE], custom_id=_NEXT)
        typed: TextInput[Any] = TextInput(max_length=LONGEST_QUESTION)
        self.add_item(Label(text=texts.next_label_long()[:LONGEST_TITLE], component=typed))


async def submitted(interaction: discord.Interaction, after_answer: OnAnswers) -> None:
    """Do what was typed into one of the windows."""
    data: Any = interaction.data
    custom_id, typed = data["custom_id"], next(_typed(data["components"]), "").strip()
    if match := _REASON.fullmatch(custom_id):
        await after_answer.reason_given(interaction, AnswerId.read(match[1]), typed)
    elif custom_id == _NEXT:
        await after_answer.asked_next(interaction, typed)


def _typed(components: list[Any]) -> Iterator[str]:
    """Yield what stands in the fields, which are in rows or labels."""
    for one in components:
        if "value" in one:
            yield one["value"]
        inside = one.get("components", [])
        yield from _typed([*inside, one["component"]] if "component" in one else inside)
