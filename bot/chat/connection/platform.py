"""The face of a platform: all that the worker and the doctor know of any."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from bot.chat.connection.findings import well

if TYPE_CHECKING:
    from collections.abc import Awaitable, Mapping

    from bot.answering.answerer import Answerer
    from bot.chat.connection.findings import Finding
    from bot.chat.connection.presence import Presence
    from bot.chat.service import ChatService
    from bot.settings import Settings
    from bot.storage import Storage


class Platform(Protocol):
    """A place where people chat, whether the bot is there or not.

    `name` stands in what is remembered and in the log, `title` is what people call it. `tokens`
    says how many it takes, where they are made and what to set: "one at https://… and set …".
    One that isn't set costs nothing: what talks to it is imported when it is first called.
    """

    name: str
    title: str
    tokens: str

    def is_set(self, settings: Settings) -> bool:
        """Return whether the bot is to be there."""

    async def stay(
        self, settings: Settings, service: ChatService, storage: Storage, presence: Presence
    ) -> None:
        """Answer there by `service` until this task is cancelled.

        Raises `PlatformError` where trying again is no use.
        """

    async def examine(self, settings: Settings, known: Known) -> Examination:
        """Return how the bot is there, or how it could come there, within some ten seconds.

        Nothing is changed there, and nobody sees it.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of the bot itself where a platform is examined.

    `answerer` is None without articles; `offered` are the example questions that it answers.
    `nowhere`: no platform is set. `syncs` tell which commands applications were told last, once
    the database has been looked at; None where it can't be.
    """

    answerer: Answerer | None
    offered: tuple[str, ...]
    nowhere: bool
    syncs: Awaitable[Mapping[str, str] | None]


@dataclass(frozen=True, slots=True)
class Examination:
    """What was found on a platform, and by how much this machine's clock is ahead of its."""

    findings: tuple[Finding, ...]
    ahead_s: float | None = None


def absent(title: str, remedy: str) -> Examination:
    """Return that the bot isn't on a platform, and how it could come there."""
    return Examination((well(title, "It has no token: the bot is not there.", remedy),))
