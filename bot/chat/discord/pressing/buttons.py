"""What can be done with an answer: buttons whose custom id says all, so they outlive restarts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from discord import ButtonStyle
from discord.ui import ActionRow, Button, DynamicItem

from bot.chat.discord.pressing.actions import AnswerAction
from bot.chat.discord.pressing.answer_ids import PATTERN, AnswerId
from bot.chat.discord.pressing.pressable import Pressable, host_of
from bot.chat.service import Answered

if TYPE_CHECKING:
    import re

    from discord import Interaction
    from discord.ui import Item

    from bot.answering.models import Answer, NoAnswer, Perhaps
    from bot.chat.service import Reply
    from bot.chat.texts import Texts
    from bot.storage import Place


_TEMPLATE = rf"answer:({'|'.join(AnswerAction)}):{PATTERN}"


class AnswerButton(Pressable, DynamicItem[Button[Any]], template=_TEMPLATE):
    """A button under an answer."""

    def __init__(
        self, action: AnswerAction, answer: AnswerId, label: str = "", emoji: str = ""
    ) -> None:
        """Do `action` with `answer`."""
        button: Button[Any] = Button(
            style=ButtonStyle.secondary,
            custom_id=f"answer:{action}:{answer}",
            label=label or None,
            emoji=emoji or None,
        )
        super().__init__(button)
        self._action = action
        self._answer = answer

    @classmethod
    async def from_custom_id(
        cls, interaction: Interaction[Any], item: Item[Any], match: re.Match[str]
    ) -> Self:
        """Return the button that was pressed."""
        del interaction, item
        return cls(AnswerAction(match[1]), AnswerId.read(match[2]), label=match[1])

    async def callback(self, interaction: Interaction[Any]) -> None:
        """Do what it is for."""
        await host_of(interaction).after_answer.pressed(interaction, self._action, self._answer)


def rows_under(
    reply: Reply, texts: Texts, place: Place | None = None
) -> tuple[ActionRow[Any], ...]:
    """Return the buttons under `reply`; there are none under trouble.

    `place` is where it belongs, if it isn't shown there: from elsewhere it can't be shared.
    """
    if not isinstance(reply.said, Answered) or reply.question is None:
        return ()
    id_, outcome = AnswerId(reply.question, place), reply.said.outcome
    labels = {
        AnswerAction.MORE: texts.more_label(),
        AnswerAction.CONTEXT: texts.context_label(),
        AnswerAction.WHY: texts.why_label(),
    }
    looks = [AnswerButton(action, id_, label) for action, label in labels.items()]
    votes = [
        AnswerButton(AnswerAction.GOOD, id_, emoji="👍"),
        AnswerButton(AnswerAction.BAD, id_, emoji="👎"),
    ]
    last = [AnswerButton(AnswerAction.DELETE, id_, emoji="🗑️")]
    if reply.private and not place:
        last = [AnswerButton(AnswerAction.SHARE, id_, texts.share_label())]
    last.append(AnswerButton(AnswerAction.NEXT, id_, texts.next_label()))
    under: ActionRow[Any] = ActionRow(*votes, *last)
    return (under,) if is_far(outcome) else (ActionRow(*looks), under)


def is_far(outcome: Answer | Perhaps | NoAnswer) -> bool:
    """Return whether nothing in the articles is even near: there is nothing to look into."""
    return not outcome.shown
