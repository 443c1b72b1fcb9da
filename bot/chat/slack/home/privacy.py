"""What is stored of a person: to take along, and to be forgotten."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

from bot.chat.presenting import Line
from bot.chat.presenting.replies import Replies
from bot.chat.service import Kept, Trouble
from bot.chat.slack.addresses import Address
from bot.chat.slack.drawing.limits import MOST_IN_ONE
from bot.chat.slack.drawing.markup import plain, rich, run
from bot.chat.slack.drawing.rendering import Sheet, render, shown
from bot.chat.slack.home.tab import Tab
from bot.chat.slack.pressing.buttons import button

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.chat.service import ChatService
    from bot.chat.slack.drawing.limits import Json
    from bot.chat.slack.people import Asker, People
    from bot.chat.slack.sending import Post
    from bot.chat.texts import Texts

MOST_SHEETS = 40
"""Messages of an export: Slack takes about one a second, and nobody reads more."""


class PrivacySection:
    """Tells everybody what is stored of them, and nobody what is stored of others."""

    def __init__(self, service: ChatService, people: People, post: Post, days: int) -> None:
        """Tell by `service`; the texts of questions are kept for so many `days`."""
        self._service = service
        self._people = people
        self._post = post
        self._days = days

    async def section(self, asker: Asker, texts: Texts) -> list[Json]:
        """Return what is stored, with the ways to export and delete it if anything is."""
        kept = await self._service.privacy.kept(asker.person)
        labels = texts.export_label(), texts.forget_label()
        blocks = Replies(texts).privacy(kept, self._days, *(f"[{label}]" for label in labels))
        if isinstance(kept, Trouble) or kept == Kept(0, 0, 0, 0):
            return shown(blocks, texts)
        forget = button(Tab.FORGET, labels[1], style="danger") | {"confirm": _really(texts)}
        ways = {"type": "actions", "elements": [button(Tab.EXPORT, labels[0]), forget]}
        return [*shown(blocks, texts), ways]

    async def export(self, user: str) -> None:
        """Send all that is stored of `user` to them."""
        asker = await self._people.asker(user)
        texts = asker.texts()
        address = Address(channel=user, user=user)
        everything = await self._service.privacy.export(asker.person)
        if isinstance(everything, Trouble):
            words = Replies(texts).sentence(everything)
        elif not any(everything.values()):
            words = texts.nothing_stored()
        else:
            words = texts.exported()
            sheets = await asyncio.to_thread(lambda: tuple(_written(everything)))
            if len(sheets) > MOST_SHEETS:
                words = texts.too_much_to_export()
            else:
                await self._post.send(address, sheets, private=True)
        await self._post.send(address, render([Line(words)], texts=texts), private=True)

    async def forget(self, user: str) -> None:
        """Leave no trace of `user`, and say so."""
        asker = await self._people.asker(user)
        texts = asker.texts()
        rows = await self._service.privacy.forget(asker.person)
        address = Address(channel=user, user=user)
        sheets = render(Replies(texts).forgotten(rows), texts=texts)
        await self._post.send(address, sheets, private=True)


def _really(texts: Texts) -> Json:
    """Return what asks whether somebody wants to be forgotten, before the button works."""
    question, meaning = texts.forget_for_good()
    return {
        "title": plain(question, 100),
        "text": plain(meaning, 300),
        "confirm": plain(texts.forget_now_label(), 30),
        "deny": plain(texts.keep_label(), 30),
        "style": "danger",
    }


def _written(everything: dict[str, object]) -> Iterator[Sheet]:
    """Yield `everything` as JSON over several messages, cut wherever one is full."""
    text = json.dumps(everything, ensure_ascii=False, indent=1)
    for start in range(0, len(text), MOST_IN_ONE):
        part = run(text[start : start + MOST_IN_ONE])
        yield Sheet((rich(part, kind="rich_text_preformatted"),), "…")
