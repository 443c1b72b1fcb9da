"""What the bot is and how to ask it, with questions that it answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.presenting import Accent, Heading, Line, Tone
from bot.chat.slack.manifest import COMMAND

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.chat.presenting import Block
    from bot.chat.service import ChatService
    from bot.chat.texts import Texts

MOST_EXAMPLES = 3


async def greeting(service: ChatService, texts: Texts) -> list[Block]:
    """Return what somebody is told who has asked nothing."""
    articles = (await service.sources.page()).found
    examples = await service.suggestions.examples(texts.locale.language)
    return [*explained(texts, articles), *_examples(texts, examples[:MOST_EXAMPLES])]


def explained(texts: Texts, articles: int) -> Iterator[Block]:
    """Yield what the bot does, and the ways to ask it."""
    first, *others = texts.help(articles)
    yield Line(first, Tone.STRONG)
    for line in others:
        yield Line(line)
    yield Heading(texts.ways(), Accent.REPORT)
    for way in texts.ways_to_ask_in_slack(COMMAND):
        yield Line(f"• {way}")


def _examples(texts: Texts, examples: tuple[str, ...]) -> Iterator[Block]:
    if examples:
        yield Heading(texts.examples(), Accent.REPORT)
    for question in examples:
        yield Line(f"• {question}")
