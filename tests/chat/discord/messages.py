"""Replies to render, and what a rendered message holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discord import ui

from bot.chat.discord.drawing.rendering import render
from bot.chat.presenting.replies import Replies
from bot.chat.service.replies import More
from bot.chat.texts import Texts
from bot.library import parse_date
from tests.chat.articles import quote

if TYPE_CHECKING:
    from collections.abc import Iterable

    import discord

    from bot.answering.models import Quote
    from bot.chat.discord.drawing.rendering import Rendered
    from bot.chat.presenting import Block

ENGLISH = Texts.of("en-GB")
REPLIES = Replies(ENGLISH)
PAGE = "https://dawn.example/1"
ROSE = quote(
    "It rose.",
    outlet="The Dawn",
    title="Sunrise",
    author="A. Sun",
    agency="dpa",
    url=PAGE,
    published=parse_date("2017-05-11"),
)


def rendered(blocks: Iterable[Block], rows: int = 0) -> Rendered:
    """Return a message in English with `rows` of five buttons."""
    return render(blocks, [buttons(row) for row in range(rows)], texts=ENGLISH)


def buttons(row: int) -> ui.ActionRow[ui.LayoutView]:
    """Return a full row of buttons."""
    return ui.ActionRow(
        *(ui.Button(label=f"{row}.{number}", custom_id=f"{row}.{number}") for number in range(5))
    )


def content(file: discord.File) -> str:
    """Return what is in an attached file."""
    return file.fp.read().decode("utf-8")


def further(*quotes: Quote) -> More:
    """Return `quotes` as further sentences."""
    return More(quotes=(), further=quotes, changed=False)
