"""What follows an acknowledgement: a message of its own, or the one with the button drawn anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from discord import ui

from bot.chat.discord.drawing.rendering import render
from bot.chat.discord.sending import UNSENT, reason_of
from bot.chat.texts import Texts
from bot.logs import logger

if TYPE_CHECKING:
    from collections.abc import Iterable

    import discord

    from bot.chat.presenting import Block

log = logger(__name__)


def texts_for(interaction: discord.Interaction) -> Texts:
    """Return the words for whoever caused `interaction`."""
    return Texts.of(interaction.locale.value)


async def show(  # noqa: PLR0913 - what is shown, in which words, with what, to whom
    interaction: discord.Interaction,
    texts: Texts,
    blocks: Iterable[Block],
    rows: Iterable[ui.ActionRow[Any]] = (),
    *,
    files: Iterable[discord.File] = (),
    private: bool = True,
) -> bool:
    """Send what follows an acknowledgement, which was as `private`; whether it arrived."""
    rendered, files = render(blocks, tuple(rows), texts=texts), tuple(files)
    for file in files:
        rendered.view.add_item(ui.File(file))
    try:
        await interaction.followup.send(
            view=rendered.view, files=[*rendered.files, *files], ephemeral=private
        )
    except UNSENT as error:
        log.warning("an interaction could not be answered", error=reason_of(error))
        return False
    return True


async def open_window(interaction: discord.Interaction, window: ui.Modal) -> None:
    """Open `window`, for which there are 3 s as for an acknowledgement."""
    window.stop()  # what is typed comes back without it: discord.py need not keep it for ever
    try:
        await interaction.response.send_modal(window)
    except UNSENT as error:
        log.warning("a window could not be opened", error=reason_of(error))


async def acknowledge_press(interaction: discord.Interaction) -> None:
    """Tell Discord that the message with what was pressed is going to be drawn anew."""
    try:
        await interaction.response.defer()
    except UNSENT as error:
        log.warning("an interaction could not be acknowledged", error=reason_of(error))


async def redraw(
    interaction: discord.Interaction,
    texts: Texts,
    blocks: Iterable[Block],
    rows: Iterable[ui.ActionRow[Any]] = (),
) -> None:
    """Draw the message anew that something was pressed or chosen in."""
    rendered = render(blocks, tuple(rows), texts=texts)
    try:
        await interaction.edit_original_response(view=rendered.view, attachments=rendered.files)
    except UNSENT as error:
        log.warning("a message could not be drawn anew", error=reason_of(error))
