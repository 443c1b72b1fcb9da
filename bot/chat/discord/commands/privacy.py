"""The command `/privacy`: what is stored of a person, to take along, and to be forgotten."""

from __future__ import annotations

import asyncio
import io
import json
import zipfile
from typing import TYPE_CHECKING, Any, Self

import discord
from discord import ButtonStyle, app_commands
from discord.ui import ActionRow, Button, DynamicItem

from bot.chat.discord.commands.translating import localised
from bot.chat.discord.people import person_in
from bot.chat.discord.pressing.actions import PrivacyAction
from bot.chat.discord.pressing.pressable import Pressable, host_of
from bot.chat.discord.questions import acknowledge
from bot.chat.discord.showing import acknowledge_press, redraw, show, texts_for
from bot.chat.presenting.blocks import Line, Tone
from bot.chat.presenting.replies import Replies
from bot.chat.service import Kept, Trouble
from bot.chat.texts import Texts

if TYPE_CHECKING:
    import re
    from datetime import timedelta

    from discord import Interaction
    from discord.ui import Item

    from bot.chat.presenting import Block
    from bot.chat.service import ChatService

EXPORT = "fundstelle.json"
LARGEST_FILE = 8_000_000
"""Bytes of a file: what Discord takes in every server, with room for the rest of the request."""


def add_privacy(tree: app_commands.CommandTree, privacy: PrivacyCommand) -> None:
    """Add the command of `privacy`, in servers, DMs and user installs."""

    @tree.command(
        name=localised(Texts.privacy_name), description=localised(Texts.privacy_description)
    )
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    async def command(interaction: discord.Interaction) -> None:
        await privacy.opened(interaction)


class PrivacyCommand:
    """Tells everybody what is stored of them, and nobody what is stored of others."""

    def __init__(self, service: ChatService, retention: timedelta) -> None:
        """Tell by `service`; the texts of questions are kept for the time of `retention`."""
        self._service = service
        self._days = retention.days

    async def opened(self, interaction: discord.Interaction) -> None:
        """Show what is stored."""
        await acknowledge(interaction, private=True)
        texts = texts_for(interaction)
        await show(interaction, texts, *await self._stored(interaction, texts))

    async def pressed(self, interaction: discord.Interaction, action: PrivacyAction) -> None:
        """Do `action` for whoever pressed its button."""
        texts = texts_for(interaction)
        match action:
            case PrivacyAction.EXPORT:
                await self._export(interaction)
            case PrivacyAction.SHOW:
                await acknowledge_press(interaction)
                await redraw(interaction, texts, *await self._stored(interaction, texts))
            case PrivacyAction.FORGET:
                await acknowledge_press(interaction)
                await redraw(interaction, texts, *_really(texts))
            case PrivacyAction.FORGET_NOW:
                await self._forget(interaction)

    async def _stored(
        self, interaction: discord.Interaction, texts: Texts
    ) -> tuple[list[Block], list[ActionRow[Any]]]:
        kept = await self._service.privacy.kept(person_in(self._service, interaction))
        labels = texts.export_label(), texts.forget_label()
        buttons = (
            PrivacyButton(PrivacyAction.EXPORT, labels[0]),
            PrivacyButton(PrivacyAction.FORGET, labels[1], ButtonStyle.danger),
        )
        nothing = isinstance(kept, Trouble) or kept == Kept(0, 0, 0, 0)
        rows: list[ActionRow[Any]] = [] if nothing else [ActionRow(*buttons)]
        blocks = Replies(texts).privacy(kept, self._days, *(f"[{label}]" for label in labels))
        return list(blocks), rows

    async def _export(self, interaction: discord.Interaction) -> None:
        await acknowledge(interaction, private=True)
        texts = texts_for(interaction)
        everything = await self._service.privacy.export(person_in(self._service, interaction))
        if isinstance(everything, Trouble):
            await show(interaction, texts, [Line(Replies(texts).sentence(everything))])
        elif not any(everything.values()):
            await show(interaction, texts, [Line(texts.nothing_stored())])
        elif file := await asyncio.to_thread(exported, everything):
            await show(interaction, texts, [Line(texts.exported())], files=[file])
        else:
            await show(interaction, texts, [Line(texts.too_much_to_export())])

    async def _forget(self, interaction: discord.Interaction) -> None:
        await acknowledge_press(interaction)
        texts = texts_for(interaction)
        rows = await self._service.privacy.forget(person_in(self._service, interaction))
        await redraw(interaction, texts, Replies(texts).forgotten(rows))


class PrivacyButton(
    Pressable, DynamicItem[Button[Any]], template=rf"privacy:({'|'.join(PrivacyAction)})"
):
    """A button for whoever presses it: nothing in it says who that is."""

    def __init__(
        self, action: PrivacyAction, label: str, style: ButtonStyle = ButtonStyle.secondary
    ) -> None:
        """Do `action`."""
        super().__init__(Button(style=style, custom_id=f"privacy:{action}", label=label))
        self._action = action

    @classmethod
    async def from_custom_id(
        cls, interaction: Interaction[Any], item: Item[Any], match: re.Match[str]
    ) -> Self:
        """Return the button that was pressed."""
        del interaction, item
        return cls(PrivacyAction(match[1]), label=match[1])

    async def callback(self, interaction: Interaction[Any]) -> None:
        """Do what it is for."""
        await host_of(interaction).privacy.pressed(interaction, self._action)


def exported(everything: dict[str, Any], largest: int = LARGEST_FILE) -> discord.File | None:
    """Return `everything` as JSON, packed if it is larger than `largest`, None if still then."""
    written = json.dumps(everything, ensure_ascii=False, indent=2)
    content, name = written.encode(), EXPORT
    if len(content) > largest:
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(EXPORT, content)
        content, name = packed.getvalue(), f"{EXPORT}.zip"
    return discord.File(io.BytesIO(content), name) if len(content) <= largest else None


def _really(texts: Texts) -> tuple[list[Block], list[ActionRow[Any]]]:
    """Return the question whether somebody wants to be forgotten."""
    question, meaning = texts.forget_for_good()
    buttons = (
        PrivacyButton(PrivacyAction.FORGET_NOW, texts.forget_now_label(), ButtonStyle.danger),
        PrivacyButton(PrivacyAction.SHOW, texts.keep_label()),
    )
    return [Line(question, Tone.STRONG), Line(meaning)], [ActionRow(*buttons)]
