"""Who says something in Slack and where, as the chat service knows them.

A workspace is a place. Direct messages with the bot are a place where only one person asks; those
between people are one of their own, as is all else whose id begins with a D.
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from bot.chat.service import Person
from bot.chat.slack.names import PLATFORM
from bot.chat.slack.sending import UNSENT, code_of
from bot.chat.texts import Texts
from bot.storage import Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from slack_sdk.web.async_client import AsyncWebClient

    from bot.chat.service import ChatService

T = TypeVar("T")

KNOWN_FOR_S = 3600.0
PATIENCE_S = 1.0
"""Slack waits 3 s to hear that a question has arrived; so long it may take to say who asks it."""
AT_ONCE = 20
"""So many people are asked about at a time: Slack allows about a hundred a minute, and a crowd has
to be acknowledged. The others are answered in the language of their question."""
MOST_KNOWN = 10_000
_ENOUGH_OF_A_HASH = 16
_NOT_GRANTED = {"missing_scope", "not_allowed_token_type", "no_permission"}


@dataclass(frozen=True, slots=True)
class Workspace:
    """Where the bot is installed, and as whom: its user, and the bot that this user is."""

    id: str
    user: str
    bot: str


@dataclass(frozen=True, slots=True)
class Profile:
    """What Slack tells of somebody: nothing, unless the scope users:read is granted."""

    locale: str | None = None
    is_admin: bool = False


@dataclass(frozen=True, slots=True)
class Asker:
    """Somebody in a place, and the locale they have chosen, if that is known."""

    person: Person
    locale: str | None

    def texts(self, otherwise: str = "") -> Texts:
        """Return the words for them: in their language, or in that of their question."""
        return Texts.of(self.locale, otherwise)


class People:
    """Tells who is who in a workspace."""

    def __init__(self, service: ChatService, client: AsyncWebClient, workspace: Workspace) -> None:
        """Ask Slack by `client` who people are."""
        self._service = service
        self._client = client
        self.workspace = workspace
        self._may_ask = True
        self._asking = 0
        self._profiles: dict[str, tuple[float, Profile]] = {}
        self._ours: dict[str, bool] = {}

    async def asker(self, user: str, channel: str = "") -> Asker:
        """Return `user` in `channel`, without one where only they ask."""
        profile, place = await asyncio.gather(
            self._profile(user, at_once=AT_ONCE), self._place(user, channel)
        )
        person = Person(place=place, id=user, manages=profile.is_admin)
        return Asker(person, profile.locale)

    async def manager(self, user: str, channel: str = "") -> Asker:
        """Return `user` as somebody who perhaps manages the workspace, or that channel of it."""
        profile = await self._profile(user)
        place = Place(platform=PLATFORM, id=self.workspace.id, channel=channel)
        return Asker(Person(place=place, id=user, manages=profile.is_admin), profile.locale)

    def conversation(self, person: Person, channel: str, thread: str | None = None) -> str:
        """Return what follow-ups are told by.

        A thread in a channel is one for all, beside them each has their own; and all that somebody
        asks where only they do is one, in whichever threads Slack sets it.
        """
        direct = self._service.direct(PLATFORM, person.id)
        own = direct.id[:_ENOUGH_OF_A_HASH]
        if person.place == direct:
            return own
        return f"{channel}/{thread or own}"

    async def _place(self, user: str, channel: str) -> Place:
        if channel and not channel.startswith("D") and channel != user:
            return Place(platform=PLATFORM, id=self.workspace.id, channel=channel)
        if not channel or channel == user or await self._is_ours(channel):
            return self._service.direct(PLATFORM, user)
        return Place(platform=PLATFORM, id=f"channel-{channel}")

    async def _is_ours(self, channel: str) -> bool:
        """Return whether direct messages are with the bot: of others Slack tells it nothing."""
        if channel not in self._ours:
            try:
                async with asyncio.timeout(PATIENCE_S):
                    await self._client.conversations_info(channel=channel)
            except UNSENT as error:
                if code_of(error) != "channel_not_found":
                    return True  # as nearly all are; and what is said there stays with the asker
                _remember(self._ours, channel, value=False)
            else:
                _remember(self._ours, channel, value=True)
        return self._ours[channel]

    async def _profile(self, user: str, at_once: int = MOST_KNOWN) -> Profile:
        """Return what Slack tells of `user`, as it was an hour ago or later; nothing in a crowd."""
        until, known = self._profiles.get(user, (0.0, Profile()))
        if time.monotonic() < until or not self._may_ask or self._asking >= at_once:
            return known
        self._asking += 1
        try:
            async with asyncio.timeout(PATIENCE_S):
                response = await self._client.users_info(user=user, include_locale=True)
        except UNSENT as error:
            self._may_ask = code_of(error) not in _NOT_GRANTED
            return known
        finally:
            self._asking -= 1
        found = response["user"]
        is_admin = bool(found.get("is_admin") or found.get("is_owner"))
        is_ours = self.workspace.id in _workspaces(found)
        profile = Profile(locale=found.get("locale"), is_admin=is_admin and is_ours)
        _remember(self._profiles, user, (time.monotonic() + KNOWN_FOR_S, profile))
        return profile


def _workspaces(user: Mapping[str, Any]) -> set[str]:
    """Return where somebody belongs: in one workspace, or in several of an organisation.

    Slack tells of strangers in shared channels what they are in their own company.
    """
    if user.get("is_stranger"):
        return set()
    organisation = user.get("enterprise_user") or {}
    return {user.get("team_id", ""), *organisation.get("teams", ())}


def _remember(known: dict[str, T], key: str, value: T) -> None:
    """Let `known` hold `value`, and never too much."""
    if len(known) >= MOST_KNOWN:
        known.clear()
    known[key] = value
