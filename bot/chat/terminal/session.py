"""Opens what a chat in the terminal needs: the memory, the service, who asks."""

from __future__ import annotations

import getpass
import signal
from typing import TYPE_CHECKING

from bot.chat.follow_ups import follow
from bot.chat.service import ChatService, Person
from bot.chat.service.memory import memory
from bot.chat.terminal.conversation import Chat
from bot.chat.terminal.locales import system_locale
from bot.chat.terminal.prompt import typed
from bot.library import verified

if TYPE_CHECKING:
    from rich.console import Console

    from bot.library.opening import Opened
    from bot.settings import Settings

PLATFORM = "terminal"


async def chat(
    opened: Opened, settings: Settings, console: Console, locale: str | None = None
) -> None:
    """Talk at `console` in words of `locale`, remembered in the database of `settings`.

    What another chat left unanswered stays so: whoever asked that has seen it stop. Nobody has to
    wait between questions, for the machine is the asker's own. Raises `StorageError` where the
    database can't be opened.
    """
    _leave_at_ctrl_c()
    async with memory(settings) as storage:
        service = ChatService(
            storage, opened.answerer, carry=follow, rates=None, how_sure=settings.how_sure
        )
        user = _user()
        person = Person(place=service.direct(PLATFORM, user), id=user)
        locale = locale or (await storage.settings.of(person.place)).language or system_locale()
        history = settings.cache_dir / "history"
        talk = Chat(
            service,
            console,
            person,
            history=history,
            retention_days=settings.retention_days,
            locale=locale,
            examples=lambda language: verified(
                opened.answerer, opened.examples.to(language), settings.how_sure
            ),
        )
        await talk.run(typed(history, console))


def _leave_at_ctrl_c() -> None:
    """Let Ctrl-C interrupt at once: asyncio's own handler waits until a piped line is there."""
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _user() -> str:
    """Return the name of who is logged in, or that of anybody where the system knows none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "somebody"
