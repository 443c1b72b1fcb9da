"""The commands `/stats` and `/unanswered`, for those who manage a server."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.app_commands import Range

from bot.chat.discord.commands.translating import localised
from bot.chat.discord.people import MANAGERS, person_in
from bot.chat.discord.questions import acknowledge
from bot.chat.discord.showing import show, texts_for
from bot.chat.presenting.blocks import Line
from bot.chat.presenting.place_overview import PlaceOverview
from bot.chat.presenting.replies import Replies
from bot.chat.presenting.spreadsheets import as_csv
from bot.chat.service import Trouble
from bot.chat.texts import Texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.chat.service import ChatService, Person
    from bot.storage import Unanswered

MOST_DAYS = 365
MOST_ROWS = 1000
"""Of the table: with the longest questions about a megabyte."""
TABLE = "unanswered.csv"
Days = Range[int, 1, MOST_DAYS]


def add_statistics(tree: app_commands.CommandTree, statistics: StatsCommands) -> None:
    """Add the commands of `statistics`, in servers."""

    @tree.command(name=localised(Texts.stats_name), description=localised(Texts.stats_description))
    @app_commands.default_permissions(MANAGERS)
    @app_commands.allowed_installs(guilds=True, users=False)
    @app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
    @app_commands.describe(days=localised(Texts.days_description))
    @app_commands.rename(days=localised(Texts.days_name))
    async def stats(interaction: discord.Interaction, days: Days = 30) -> None:
        await statistics.counted(interaction, days)

    @tree.command(
        name=localised(Texts.unanswered_name),
        description=localised(Texts.unanswered_description),
    )
    @app_commands.default_permissions(MANAGERS)
    @app_commands.allowed_installs(guilds=True, users=False)
    @app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
    @app_commands.describe(days=localised(Texts.days_description))
    @app_commands.rename(days=localised(Texts.days_name))
    async def unanswered(interaction: discord.Interaction, days: Days = 30) -> None:
        await statistics.asked_in_vain(interaction, days)


class StatsCommands:
    """Tells those who manage a server what happened there."""

    def __init__(self, service: ChatService) -> None:
        """Tell what `service` counts."""
        self._service = service

    async def counted(self, interaction: discord.Interaction, days: int) -> None:
        """Show the counts of so many `days`."""
        await acknowledge(interaction, private=True)
        texts = texts_for(interaction)
        found = await self._service.places.statistics(self._person(interaction), _since(days))
        if isinstance(found, Trouble):
            await show(interaction, texts, [Line(_refusal(found, texts))])
        else:
            await show(interaction, texts, PlaceOverview(texts).statistics(found, days))

    async def asked_in_vain(self, interaction: discord.Interaction, days: int) -> None:
        """Show the questions that had no sure answer in so many `days`, all of them in a table."""
        await acknowledge(interaction, private=True)
        texts, person = texts_for(interaction), self._person(interaction)
        found = await self._service.places.unanswered(person, _since(days), MOST_ROWS)
        if isinstance(found, Trouble):
            await show(interaction, texts, [Line(_refusal(found, texts))])
            return
        files = [_table(found, texts)] if found else []
        await show(interaction, texts, PlaceOverview(texts).unanswered(found, days), files=files)

    def _person(self, interaction: discord.Interaction) -> Person:
        """Return who asks for it, and for the whole server."""
        person = person_in(self._service, interaction, MANAGERS)
        return replace(person, place=person.place.whole)


def _since(days: int) -> datetime:
    return datetime.now(UTC) - timedelta(days=days)


def _refusal(trouble: Trouble, texts: Texts) -> str:
    if trouble is Trouble.NOT_ALLOWED:
        return texts.for_managers()
    return Replies(texts).sentence(trouble)


def _table(unanswered: Sequence[Unanswered], texts: Texts) -> discord.File:
    outcomes = texts.outcomes()
    rows = (
        (
            one.text,
            one.times,
            f"{one.last_asked_at.astimezone(UTC):%Y-%m-%d %H:%M}",
            outcomes[one.outcome],
        )
        for one in unanswered
    )
    return discord.File(io.BytesIO(as_csv([texts.table_head(), *rows])), TABLE)
