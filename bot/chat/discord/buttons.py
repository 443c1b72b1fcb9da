"""What can be done with an answer: buttons whose custom id says all, so they outlive restarts."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, Self

from discord import ButtonStyle
from discord.ui import ActionRow, Button, DynamicItem

from bot.answering.models import NoAnswer
from bot.chat.discord.pressable import Pressable
from bot.chat.service import Answered

if TYPE_CHECKING:
    import re

    from discord import Interaction
    from discord.ui import Item

    from bot.chat.discord.client import Client
    from bot.chat.service import Reply
    from bot.chat.texts import Texts


class Action(StrEnum):
    """What a button does."""

    MORE = "more"
    CONTEXT = "context"
    WHY = "why"
    GOOD = "good"
    BAD = "bad"
    DELETE = "delete"
    SHARE = "share"
    NEXT = "next"


_TEMPLATE = rf"answer:({'|'.join(Action)}):(\d{{1,18}})"


class AnswerButton(Pressable, DynamicItem[Button[Any]], template=_TEMPLATE):
    """A button under the answer to a question, by the question's id."""

    def __init__(self, action: Action, question: int, label: str = "", emoji: str = "") -> None:
        """Do `action` with the answer to `question`."""
        button: Button[Any] = Button(
            style=ButtonStyle.secondary,
            custom_id=f"answer:{action}:{question}",
            label=label or None,
            emoji=emoji or None,
        )
        super().__init__(button)
        self._action = action
        self._question = question

    @classmethod
    async def from_custom_id(
        cls, interaction: Interaction[Any], item: Item[Any], match: re.Match[str]
    ) -> Self:
        """Return the button that was pressed."""
        del interaction, item
        return cls(Action(match[1]), int(match[2]), label=match[1])

    async def callback(self, interaction: Interaction[Any]) -> None:
        """Do what it is for."""
        client: Client = interaction.client
        await client.looking_back.pressed(interaction, self._action, self._question)


def rows_under(reply: Reply, texts: Texts) -> tuple[ActionRow[Any], ...]:
    """Return the buttons under `reply`; there are none under trouble."""
    if not isinstance(reply.said, Answered) or reply.question is None:
        return ()
    id_, outcome = reply.question, reply.said.outcome
    labels = {Action.MORE: texts.more_label()}
    if not isinstance(outcome, NoAnswer) or outcome.nearest:
        labels |= {Action.CONTEXT: texts.context_label(), Action.WHY: texts.why_label()}
    looks = [AnswerButton(action, id_, label) for action, label in labels.items()]
    votes = [AnswerButton(Action.GOOD, id_, emoji="👍"), AnswerButton(Action.BAD, id_, emoji="👎")]
    last = [AnswerButton(Action.DELETE, id_, emoji="🗑️")]
    if reply.private:
        last = [AnswerButton(Action.SHARE, id_, texts.share_label())]
    last.append(AnswerButton(Action.NEXT, id_, texts.next_label()))
    return (
        ActionRow(*looks),
        ActionRow(*votes, *last),
    )
