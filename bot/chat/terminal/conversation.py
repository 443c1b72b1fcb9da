"""The chat: a conversation with the service, line by line, until Ctrl-D or :quit."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING
from uuid import uuid4

from rich.table import Table
from rich.text import Text

from bot.chat.presenting.replies import Replies
from bot.chat.presenting.safe_text import visible
from bot.chat.service import Message, Silence, Trouble
from bot.chat.terminal.rendering import INDENT, Beside, draw
from bot.chat.texts import LANGUAGES, Texts
from bot.chat.texts.speaking import SOURCE

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, Awaitable, Callable, Iterable
    from pathlib import Path
    from typing import TypeVar

    from rich.console import Console, RenderableType

    from bot.chat.presenting import Block
    from bot.chat.service import ChatService, Page, Person

    T = TypeVar("T")

SHOWN_AT_FIRST = 2
"""So many example questions stand in the greeting; `?` lists all."""
MARKS = ":/"
"""A command begins with one of them."""
LEAVING = {*(f"{mark}{word}" for mark in MARKS for word in ("quit", "exit", "q")), "quit", "exit"}
MOST_DIGITS = 9
"""Of a page's number: longer ones are words to look for, like any other."""


class Chat:
    """A conversation in a terminal, whose last answer can be looked into."""

    def __init__(  # noqa: PLR0913 - two collaborators and what is known of who asks
        self,
        service: ChatService,
        console: Console,
        person: Person,
        *,
        history: Path,
        retention_days: int,
        locale: str | None = None,
        examples: Callable[[str], Iterable[str]] = lambda _: (),
    ) -> None:
        """Let `person` ask `service` and show the replies on `console`, in words of `locale`.

        `history` is the file of what was typed before. `examples` returns those to offer in a
        language; they may be found out one by one: no more are taken than are shown.
        """
        self._service = service
        self._console = console
        self._person = person
        self._history = history
        self._days = retention_days
        self._locale = locale
        self._language_asked = SOURCE
        self._examples_in = examples
        self._offer_in(self._texts.locale.language)
        self._conversation = uuid4().hex  # follow-ups don't reach back behind the greeting
        self._last: int | None = None
        self._votes: dict[int, bool] = {}
        self._sources_like = ""
        self._commands: dict[str, Callable[[str], Awaitable[None]]] = {
            "more": self._more,
            "context": self._context,
            "why": self._why,
            "good": self._good,
            "bad": self._bad,
            "sources": self._sources,
            "language": self._language,
            "privacy": self._privacy,
            "export": self._export,
            "forget": self._forget,
            "help": self._help,
            "?": self._help,
        }

    async def run(self, lines: AsyncIterable[str]) -> None:
        """Greet, answer each of `lines` until they end or one says :quit, and say goodbye."""
        await self._greet()
        async for line in lines:
            typed = line.strip()
            if typed.lower() in LEAVING:
                break
            if typed:
                await self._reply(typed)
                self._console.print()
        self._write(self._texts.goodbye())

    @property
    def _texts(self) -> Texts:
        return Texts.of(self._locale, self._language_asked)

    async def _greet(self) -> None:
        first, *others = self._texts.help(await self._articles())
        self._write(first, "bold")
        for line in (*others, *self._texts.tips(":why", ":context")):
            self._write(line)
        self._examples += islice(self._more_examples, SHOWN_AT_FIRST)
        self._offer()
        self._write("")

    async def _articles(self) -> int:
        return (await self._service.sources.page()).found

    def _offer_in(self, language: str) -> None:
        """Begin to offer examples in `language`."""
        self._examples: list[str] = []
        self._more_examples = iter(self._examples_in(language))

    def _offer(self) -> None:
        """List the example questions known so far, if there are any."""
        if self._examples:
            self._write(f"\n{self._texts.examples()}", "bold")
        for one in self._examples:
            self._show(Beside(Text(visible(one))))

    async def _reply(self, typed: str) -> None:
        if typed.lower() in {"?", "help"}:
            await self._help("")
        elif typed[0] in MARKS:
            await self._command(typed[0], *typed[1:].split(maxsplit=1))
        else:
            await self._ask(typed)

    async def _command(self, mark: str, name: str = "help", words: str = "") -> None:
        """Do what `name` stands for; a mark alone asks what can stand behind it."""
        if command := self._commands.get(name.lower()):
            await command(words)
        else:
            self._write(self._texts.no_command(visible(f"{mark}{name}")))

    async def _ask(self, text: str) -> None:
        reply = await self._service.ask(
            Message(
                person=self._person,
                conversation=self._conversation,
                delivery=uuid4().hex,
                text=text,
                locale=self._locale,
            )
        )
        if not isinstance(reply, Silence):
            self._last, self._language_asked = reply.question, reply.language
            self._show(draw(Replies(self._texts).reply(reply.said)))
            await self._service.sent(self._person.place, reply)

    async def _help(self, _: str) -> None:
        table = Table.grid(padding=(0, INDENT, 0, 0))
        for command, meaning in self._texts.commands().items():
            table.add_row(Text(f":{command}"), Text(meaning))
        self._show(table)
        self._examples += self._more_examples
        self._offer()

    async def _more(self, _: str) -> None:
        await self._look(self._service.answers.more, Replies.more)

    async def _context(self, _: str) -> None:
        await self._look(self._service.answers.context, Replies.context)

    async def _why(self, _: str) -> None:
        await self._look(self._service.answers.why, Replies.why)

    async def _look(
        self,
        into: Callable[[Person, int], Awaitable[T | Trouble]],
        present: Callable[[Replies, T | Trouble], Iterable[Block]],
    ) -> None:
        """Show what the service knows more of the last answer."""
        if self._last is None:
            self._write(self._texts.nothing_asked())
            return
        found = await into(self._person, self._last)
        self._show(draw(present(Replies(self._texts), found)))

    async def _good(self, reason: str) -> None:
        await self._vote(helpful=True, reason=reason)

    async def _bad(self, reason: str) -> None:
        await self._vote(helpful=False, reason=reason)

    async def _vote(self, *, helpful: bool, reason: str) -> None:
        if (last := self._last) is None:
            self._write(self._texts.nothing_asked())
            return
        tally = await self._service.answers.vote(
            self._person, last, helpful=helpful, reason=reason or None
        )
        changed = self._votes.get(last, helpful) != helpful
        if not isinstance(tally, Trouble):
            self._votes[last] = helpful
        self._show(draw(Replies(self._texts).voted(tally, changed=changed)))

    async def _sources(self, words: str) -> None:
        """List the articles or those like `words`; a number turns to that page of the last list."""
        turned = words.isdecimal() and len(words) <= MOST_DIGITS
        if not turned:
            self._sources_like = words
        like = self._sources_like
        page = await self._service.sources.page(int(words) if turned else 1, like)
        self._show(draw(Replies(self._texts).sources(page, like)))
        if page.found and (turned or page.pages > 1):
            self._write(self._which(page), "dim")

    def _which(self, page: Page) -> str:
        """Tell which page of a list it is, and what to type for the next."""
        parts = [self._texts.page(page.number, page.pages)]
        if page.number < page.pages:
            parts.append(self._texts.next_page(f":sources {page.number + 1}"))
        return " · ".join(parts)

    async def _language(self, named: str) -> None:
        code = named.lower()
        if code not in LANGUAGES:
            self._write(self._texts.not_spoken(", ".join(sorted(LANGUAGES))))
        elif self._done(await self._service.places.change(self._person, language=code)):
            self._locale = code
            self._offer_in(code)
            self._write(self._texts.spoken())

    async def _privacy(self, _: str) -> None:
        head, *stored, ways = self._texts.privacy(self._days, ":export", ":forget")
        self._write(head)
        for line in stored:
            self._show(Beside(Text(line)))
        self._write(ways)
        self._write(self._texts.typed_here(visible(str(self._history)), ":forget"))

    async def _export(self, _: str) -> None:
        everything = self._done(await self._service.privacy.export(self._person))
        if everything is None:
            return
        if not any(everything.values()):
            self._write(self._texts.nothing_stored())
            return
        self._write(self._texts.exported())
        for line in json.dumps(everything, ensure_ascii=False, indent=2).splitlines():
            self._console.print(Text(visible(line)), soft_wrap=True)

    async def _forget(self, _: str) -> None:
        rows = await self._service.privacy.forget(self._person)
        if not isinstance(rows, Trouble):
            with suppress(OSError):
                os.truncate(self._history, 0)
            self._last = None
        self._show(draw(Replies(self._texts).forgotten(rows)))

    def _done(self, result: T | Trouble) -> T | None:
        """Return `result` unless it is trouble, which is told."""
        if isinstance(result, Trouble):
            self._write(Replies(self._texts).sentence(result))
            return None
        return result

    def _show(self, what: RenderableType) -> None:
        self._console.print(what)

    def _write(self, words: str, style: str = "") -> None:
        self._console.print(Text(words, style))
