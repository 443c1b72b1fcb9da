"""What follows an acknowledgement: a message of its own, or the one with the button drawn anew."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

import discord
from discord import ui

from bot.chat.discord.rendering import render
from bot.chat.texts import Texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.chat.presenting import Block

log = logging.getLogger(__name__)


def texts_for(interaction: discord.Interaction) -> Texts:
    """Return the words for whoever caused `interaction`."""
    return Texts.of(interaction.locale.value)


async def show(
    interaction: discord.Interaction,
    blocks: Iterable[Block],
    rows: Iterable[ui.ActionRow[Any]] = (),
    *,
    files: Iterable[discord.File] = (),
    private: bool = True,
) -> None:
    """Send what follows an acknowledgement, which was as `private`."""
    rendered, files = render(blocks, tuple(rows)), tuple(files)
    for file in files:
        rendered.view.add_item(ui.File(file))
    try:
        await interaction.followup.send(
            view=rendered.view, files=[*rendered.files(), *files], ephemeral=private
        )
    except discord.NotFound:
        log.warning("an interaction had expired before it could be answered")


async def acknowledge_press(interaction: discord.Interaction) -> None:
    """Tell Discord that the message with what was pressed is going to be drawn anew."""
    try:
        await interaction.response.defer()
    except discord.NotFound:
        log.warning("an interaction had expired before it could be acknowledged")


async def redraw(
    interaction: discord.Interaction,
    blocks: Iterable[Block],
    rows: Iterable[ui.ActionRow[Any]] = (),
) -> None:
    """Draw the message anew that something was pressed or chosen in."""
    rendered = render(blocks, tuple(rows))
    try:
        await interaction.edit_original_response(view=rendered.view, attachments=rendered.files())
    except discord.NotFound:
        log.warning("a message was gone before it could be drawn anew")
