"""The command `/sources`: the articles in pages, searched by words, each in detail."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self, cast

import discord
from discord import ButtonStyle, SelectOption, app_commands
from discord.app_commands import Choice
from discord.ui import ActionRow, Button, DynamicItem, Select

from bot.chat.discord.commands.translating import localised
from bot.chat.discord.pressing.pressable import Pressable, host_of
from bot.chat.discord.questions import acknowledge
from bot.chat.discord.showing import acknowledge_press, redraw, show, texts_for
from bot.chat.presenting.blocks import Line, Note
from bot.chat.presenting.outcomes import Outcomes
from bot.chat.presenting.replies import Replies
from bot.chat.presenting.safe_text import limited
from bot.chat.texts import Texts

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from discord import Interaction
    from discord.ui import Item

    from bot.chat.presenting import Block
    from bot.chat.service import ChatService, Page, Source

LONGEST_WORDS = 80
"""Characters searched for: with a page's number they fit into the 100 of a custom id."""
LONGEST_CHOICE = 100
"""Characters of a choice's name and value, and of an option's label, description and value."""
MOST_CHOICES = 25
_PAGE = r"(\d{1,9}):([^\n]*)"


def add_sources(tree: app_commands.CommandTree, sources: SourceList) -> None:
    """Add the command that lists `sources`, in servers, DMs and user installs."""

    @tree.command(
        name=localised(Texts.sources_name), description=localised(Texts.sources_description)
    )
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.describe(search=localised(Texts.search_description))
    @app_commands.rename(search=localised(Texts.search_name))
    async def command(interaction: discord.Interaction, search: str = "") -> None:
        await sources.searched(interaction, search)

    @command.autocomplete("search")
    async def complete(interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
        del interaction
        return await sources.titles(typed)


class SourceList:
    """Shows the articles to whoever asks, and to them alone."""

    def __init__(self, service: ChatService) -> None:
        """List the articles of `service`."""
        self._service = service

    async def titles(self, typed: str) -> list[Choice[str]]:
        """Return the titles like what was `typed` so far."""
        page = await self._service.sources.page(1, _short(typed), MOST_CHOICES)
        titles = dict.fromkeys(limited(one.article.title, LONGEST_CHOICE) for one in page.sources)
        return [Choice(name=title, value=title) for title in titles if title]

    async def searched(self, interaction: discord.Interaction, search: str) -> None:
        """Show the first page of what is like the words of `search`; a whole title is one."""
        await acknowledge(interaction, private=True)
        words = _short(search)
        page, texts = await self._service.sources.page(1, words), texts_for(interaction)
        titled = (one for one in page.sources if words and _is_titled(one, words))
        if page.found > 1 and (source := next(titled, None)):
            await show(interaction, texts, *_one(source, page, words, texts))
        else:
            await show(interaction, texts, *_list(page, words, texts))

    async def turned(self, interaction: discord.Interaction, number: int, words: str) -> None:
        """Show another page in the same message."""
        await acknowledge_press(interaction)
        page, texts = await self._service.sources.page(number, words), texts_for(interaction)
        await redraw(interaction, texts, *_list(page, words, texts))

    async def chosen(
        self, interaction: discord.Interaction, value: str, number: int, words: str
    ) -> None:
        """Show the article that stood for `value` on a page, in the same message."""
        await acknowledge_press(interaction)
        page, texts = await self._service.sources.page(number, words), texts_for(interaction)
        listed = (one for one in page.sources if _value(one) == value)
        source = next(listed, None) or await self._service.sources.one(value)
        if source:
            await redraw(interaction, texts, *_one(source, page, words, texts))
        else:
            blocks, rows = _list(page, words, texts)
            await redraw(interaction, texts, [Line(texts.source_gone()), *blocks], rows)


class PageButton(Pressable, DynamicItem[Button[Any]], template=rf"sources:{_PAGE}"):
    """A button to a page of the list, by its number and the words searched for."""

    def __init__(self, number: int, words: str, label: str, *, works: bool = True) -> None:
        """Lead to that page, if it `works`."""
        button: Button[Any] = Button(
            style=ButtonStyle.secondary,
            custom_id=f"sources:{number}:{words}",
            label=label,
            disabled=not works,
        )
        super().__init__(button)
        self._page = number, words

    @classmethod
    async def from_custom_id(
        cls, interaction: Interaction[Any], item: Item[Any], match: re.Match[str]
    ) -> Self:
        """Return the button that was pressed."""
        del interaction, item
        return cls(int(match[1]), match[2], label="…")

    async def callback(self, interaction: Interaction[Any]) -> None:
        """Turn to the page."""
        await host_of(interaction).sources.turned(interaction, *self._page)


class SourceSelect(Pressable, DynamicItem[Select[Any]], template=rf"source:{_PAGE}"):
    """A choice of one article among those of a page."""

    def __init__(self, select: Select[Any], number: int, words: str) -> None:
        """Let choose with `select` from that page."""
        super().__init__(select)
        self._page = number, words

    @classmethod
    def among(cls, page: Page, words: str, texts: Texts) -> Self:
        """Return a choice among the articles of `page`."""
        options = {_value(source): _option(source, texts) for source in page.sources}
        select: Select[Any] = Select(
            custom_id=f"source:{page.number}:{words}",
            placeholder=texts.choose_source(),
            options=list(options.values())[:MOST_CHOICES],
        )
        return cls(select, page.number, words)

    @classmethod
    async def from_custom_id(
        cls, interaction: Interaction[Any], item: Item[Any], match: re.Match[str]
    ) -> Self:
        """Return the choice that was used."""
        del interaction
        return cls(cast("Select[Any]", item), int(match[1]), match[2])

    async def callback(self, interaction: Interaction[Any]) -> None:
        """Show the article."""
        await host_of(interaction).sources.chosen(interaction, self.item.values[0], *self._page)


def _list(page: Page, words: str, texts: Texts) -> tuple[list[Block], list[ActionRow[Any]]]:
    """Return a page, and the ways from it."""
    blocks = list(Replies(texts).sources(page, words))
    if page.pages > 1:
        blocks.append(Note(texts.page(page.number, page.pages)))
    buttons = list(_ways(page, words, texts))
    rows: list[ActionRow[Any]] = [ActionRow(*buttons)] if buttons else []
    if page.found > 1:
        rows.append(ActionRow(SourceSelect.among(page, words, texts)))
    return blocks, rows


def _ways(page: Page, words: str, texts: Texts) -> Iterator[PageButton]:
    if page.pages > 1:
        before, after = page.number - 1, page.number + 1
        yield PageButton(before, words, texts.previous_page(), works=before > 0)
        yield PageButton(after, words, texts.following_page(), works=after <= page.pages)
    if words:
        yield PageButton(1, "", texts.all_sources())


def _one(
    source: Source, page: Page, words: str, texts: Texts
) -> tuple[list[Block], list[ActionRow[Any]]]:
    """Return one article, and the way back to its page."""
    back = PageButton(page.number, words, texts.to_list())
    return list(Replies(texts).source(source)), [ActionRow(back)]


def _option(source: Source, texts: Texts) -> SelectOption:
    cited = Outcomes(texts).cited(source.article)
    label = limited(source.article.title or source.article.id, LONGEST_CHOICE)
    about = " · ".join(part for part in (source.article.outlet, cited.date) if part)
    return SelectOption(
        label=label, value=_value(source), description=limited(about, LONGEST_CHOICE)
    )


def _value(source: Source) -> str:
    return source.article.id[:LONGEST_CHOICE]


def _is_titled(source: Source, words: str) -> bool:
    return _short(source.article.title) == words


def _short(words: str) -> str:
    return " ".join(words.split())[:LONGEST_WORDS].strip()
