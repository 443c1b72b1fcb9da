"""What may be asked of the bot's client by whatever was pressed, chosen or typed.

Discord brings the client with each interaction. Buttons and menus know no more of it than this, so
that the client can know them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from discord import Interaction

    from bot.chat.connection.work import Work
    from bot.chat.discord.pressing.actions import AnswerAction, PrivacyAction
    from bot.chat.discord.pressing.answer_ids import AnswerId


class OnAnswers(Protocol):
    """Does what the buttons under an answer are for, and what their windows ask."""

    async def pressed(
        self, interaction: Interaction, action: AnswerAction, answer: AnswerId
    ) -> None:
        """Do `action` with `answer`."""

    async def reason_given(self, interaction: Interaction, answer: AnswerId, reason: str) -> None:
        """Vote against `answer`, for a reason that may be empty."""

    async def asked_next(self, interaction: Interaction, question: str) -> None:
        """Answer a follow-up, unless nothing was typed."""


class OnPrivacy(Protocol):
    """Does what the buttons of `/privacy` are for."""

    async def pressed(self, interaction: Interaction, action: PrivacyAction) -> None:
        """Do `action` for whoever pressed its button."""


class OnSettings(Protocol):
    """Does what the menus of `/settings` are for."""

    async def changed(
        self, interaction: Interaction, setting: str, channel: str, values: list[str]
    ) -> None:
        """Set what was chosen."""


class OnSources(Protocol):
    """Does what the buttons and the menu of `/sources` are for."""

    async def turned(self, interaction: Interaction, number: int, words: str) -> None:
        """Show another page."""

    async def chosen(self, interaction: Interaction, value: str, number: int, words: str) -> None:
        """Show the article that stood for `value` on a page."""


class Host(Protocol):
    """The client: whose `work` whatever is done joins, and who does it."""

    work: Work
    after_answer: OnAnswers
    privacy: OnPrivacy
    settings: OnSettings
    sources: OnSources
