"""The commands that ask: `/ask`, and "Find in articles" on any message."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from bot.answering.search.query import LONGEST_QUESTION
from bot.chat.discord.commands.translating import localised
from bot.chat.discord.people import person_in
from bot.chat.discord.questions import acknowledge
from bot.chat.discord.showing import show, texts_for
from bot.chat.presenting.blocks import Line
from bot.chat.service import Trouble
from bot.chat.texts import Texts

if TYPE_CHECKING:
    from bot.chat.discord.commands.help import Helping
    from bot.chat.discord.questions import Questions
    from bot.chat.service import ChatService

LONGEST_CHOICE = 100
"""Characters of a choice of autocomplete (Discord's reference, "Choice Structure")."""
Question = Range[str, 1, LONGEST_QUESTION]


def add_asking(
    tree: app_commands.CommandTree, service: ChatService, asking: Questions, helping: Helping
) -> None:
    """Add the commands that bring questions to `asking`, in servers, DMs and user installs.

    Who asks nothing is greeted by `helping`.
    """

    async def complete(interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
        language = Texts.of(interaction.locale.value).locale.language
        found = await service.suggestions.like(person_in(service, interaction), typed, language)
        if isinstance(found, Trouble):
            return []
        return [Choice(name=one, value=one) for one in found if len(one) <= LONGEST_CHOICE]

    @tree.command(name=localised(Texts.ask_name), description=localised(Texts.ask_description))
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.describe(
        question=localised(Texts.question_description),
        private=localised(Texts.private_description),
    )
    @app_commands.rename(
        question=localised(Texts.question_name), private=localised(Texts.private_name)
    )
    @app_commands.autocomplete(question=complete)
    async def ask(
        interaction: discord.Interaction, question: Question, private: bool = False
    ) -> None:
        if question.strip():
            await asking.by_interaction(interaction, question, private=private)
        else:
            await helping.greeted(interaction)

    @tree.context_menu(name=localised(Texts.find_name))
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    async def find(interaction: discord.Interaction, message: discord.Message) -> None:
        if message.content.strip():
            await asking.by_interaction(interaction, message.content[:LONGEST_QUESTION])
            return
        texts = texts_for(interaction)
        await acknowledge(interaction, private=True)
        await show(interaction, texts, [Line(texts.nothing_to_ask())])
