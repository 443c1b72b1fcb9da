"""The command `/help`, and the greeting for whoever calls the bot without asking anything."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.app_commands import Choice, Range
from rapidfuzz import fuzz, process, utils

from bot.chat.discord.addresses import Address
from bot.chat.discord.channels import is_unknown
from bot.chat.discord.commands.translating import localised
from bot.chat.discord.drawing.rendering import render
from bot.chat.discord.people import MANAGERS, person_in
from bot.chat.discord.questions import GREETED_WITH, acknowledge
from bot.chat.discord.showing import show, texts_for
from bot.chat.presenting.blocks import Accent, Heading, Line, Note, Tone
from bot.chat.presenting.replies import Replies
from bot.chat.service import Trouble
from bot.chat.texts import LANGUAGES, Texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.chat.discord.sending import Post
    from bot.chat.presenting import Block
    from bot.chat.service import ChatService

LONGEST_NAME = 32
"""Characters of a command's name (Discord's reference, "Application Command Naming")."""
ALIKE = 60
"""Of 100: how like a command's name what was typed must be, to be taken for it."""
HELPED_WITH = 8
"""So many examples stand in all help, which must fit into one message."""

Phrase = Callable[[Texts], str]


@dataclass(frozen=True, slots=True)
class Topic:
    """A command, its `options` as (name, description), and whether it is `for_managers` only."""

    name: Phrase
    description: Phrase
    options: tuple[tuple[Phrase, Phrase], ...] = ()
    for_managers: bool = False


TOPICS = (
    Topic(
        Texts.ask_name,
        Texts.ask_description,
        (
            (Texts.question_name, Texts.question_description),
            (Texts.private_name, Texts.private_description),
        ),
    ),
    Topic(
        Texts.sources_name,
        Texts.sources_description,
        ((Texts.search_name, Texts.search_description),),
    ),
    Topic(Texts.help_name, Texts.help_description, ((Texts.topic_name, Texts.topic_description),)),
    Topic(Texts.privacy_name, Texts.privacy_description),
    Topic(
        Texts.settings_name,
        Texts.settings_description,
        ((Texts.channel_name, Texts.channel_description),),
        for_managers=True,
    ),
    Topic(
        Texts.stats_name,
        Texts.stats_description,
        ((Texts.days_name, Texts.days_description),),
        for_managers=True,
    ),
    Topic(
        Texts.unanswered_name,
        Texts.unanswered_description,
        ((Texts.days_name, Texts.days_description),),
        for_managers=True,
    ),
)


def add_helping(tree: app_commands.CommandTree, helping: Helping) -> None:
    """Add the command that explains all others, in servers, DMs and user installs."""

    @tree.command(name=localised(Texts.help_name), description=localised(Texts.help_description))
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.describe(topic=localised(Texts.topic_description))
    @app_commands.rename(topic=localised(Texts.topic_name))
    async def command(
        interaction: discord.Interaction, topic: Range[str, 0, LONGEST_NAME] = ""
    ) -> None:
        await helping.explained(interaction, topic)

    @command.autocomplete("topic")
    async def complete(interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
        texts = texts_for(interaction)
        names = (topic.name(texts) for topic in _topics_for(interaction))
        return [Choice(name=name, value=name) for name in names if typed.lower() in name]


class Helping:
    """Explains the bot, with questions that are known to be answered."""

    def __init__(self, service: ChatService, post: Post) -> None:
        """Take the examples from `service`; answer messages by `post`."""
        self._service = service
        self._post = post

    async def explained(self, interaction: discord.Interaction, topic: str) -> None:
        """Show all help or, if there is one, that on a command whose name is like `topic`."""
        await acknowledge(interaction, private=True)
        texts = texts_for(interaction)
        typed = topic.strip().removeprefix("/")
        found = _meant(typed) if typed else None
        if found:
            await show(interaction, texts, _explained(found, typed, texts))
            return
        client = interaction.client.user
        blocks = await self._all(texts, client.name if client else "", _topics_for(interaction))
        unknown = [Line(texts.no_topic(typed))] if typed else []
        await show(interaction, texts, [*unknown, *blocks])

    async def greeted(self, interaction: discord.Interaction) -> None:
        """Greet whoever gave a command without asking anything."""
        await acknowledge(interaction, private=True)
        texts = texts_for(interaction)
        await show(interaction, texts, await self._greeting(texts))

    async def greet(self, message: discord.Message) -> None:
        """Greet whoever wrote to the bot without asking anything, where that may be seen."""
        here = await self._service.places.for_asking(person_in(self._service, message))
        spoken = message.guild.preferred_locale.value if message.guild else None
        if isinstance(here, Trouble):
            texts = Texts.of(spoken)
            private = here is Trouble.NOT_HERE  # told by direct message
            refusal = texts.not_there() if private else Replies(texts).sentence(here)
            blocks: list[Block] = [Line(refusal)]
        else:
            texts, private = Texts.of(here.language or spoken), is_unknown(message)
            blocks = await self._greeting(texts)
        address = Address(
            channel=message.channel.id,
            user=message.author.id,
            server=message.guild is not None,
            message=message.id,
        )
        nonce = f"help-{message.id}"
        await self._post.send(
            address, lambda _: render(blocks, texts=texts), private=private, nonce=nonce
        )

    async def _greeting(self, texts: Texts) -> list[Block]:
        return list(help_blocks(texts, *await self._known(texts)))

    async def _all(self, texts: Texts, bot: str, topics: Iterable[Topic]) -> list[Block]:
        articles, examples = await self._known(texts)
        return [*help_blocks(texts, articles, examples, bot), *_commands(texts, topics)]

    async def _known(self, texts: Texts) -> tuple[int, Sequence[str]]:
        """Return how many articles there are, and questions that they answer."""
        articles = (await self._service.sources.page()).found
        return articles, await self._service.suggestions.examples(texts.locale.language)


def help_blocks(
    texts: Texts, articles: int, examples: Sequence[str], bot: str = ""
) -> Iterator[Block]:
    """Yield what the bot is, and what can be asked.

    With the name of the `bot` also all ways to ask; without, few examples and how to see the rest.
    """
    first, *others = texts.help(articles)
    yield Line(first, Tone.STRONG)
    for line in others:
        yield Line(line)
    yield from Replies(texts).examples(examples[: HELPED_WITH if bot else GREETED_WITH])
    if not bot:
        yield Note(texts.more_help(f"/{texts.help_name()}"))
        return
    yield Heading(texts.ways(), Accent.REPORT)
    for way in texts.ways_to_ask(bot):
        yield Line(f"• {way}")


def _commands(texts: Texts, topics: Iterable[Topic]) -> Iterator[Block]:
    yield Heading(texts.commands_head(), Accent.REPORT)
    for topic in topics:
        yield Line(f"• /{topic.name(texts)}: {topic.description(texts)}")


def _explained(topic: Topic, typed: str, texts: Texts) -> Iterator[Block]:
    """Yield what one command is for, and its options; above it that this was guessed, if it was."""
    command = f"/{topic.name(texts)}"
    if typed.lower() not in {topic.name(Texts.of(language)) for language in LANGUAGES}:
        yield Line(texts.meant(typed, command))
    named = " ".join((command, *(f"[{name(texts)}]" for name, _ in topic.options)))
    yield Line(named, Tone.STRONG)
    yield Line(topic.description(texts))
    for name, description in topic.options:
        yield Line(f"• {name(texts)}: {description(texts)}")
    if topic.for_managers:
        yield Note(texts.for_managers())


def _meant(typed: str) -> Topic | None:
    """Return the command whose name, in any language, is most like what was `typed`."""
    named = [(topic.name(Texts.of(one)), topic) for topic in TOPICS for one in sorted(LANGUAGES)]
    names = [name for name, _ in named]
    found = process.extractOne(
        typed, names, scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=ALIKE
    )
    return named[found[2]][1] if found else None


def _topics_for(interaction: discord.Interaction) -> Iterator[Topic]:
    """Yield the commands that can be given where `interaction` comes from."""
    manages = interaction.guild_id and interaction.permissions.value & MANAGERS.value
    return (topic for topic in TOPICS if manages or not topic.for_managers)
