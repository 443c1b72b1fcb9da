"""Sends a reply where it belongs or, if it may not go there, to the next best place."""

from __future__ import annotations

import asyncio
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import aiohttp
import discord

from bot.logs import logger

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Iterator

    from bot.chat.discord.addresses import Address
    from bot.chat.discord.drawing.rendering import Rendered

    Way = Callable[[Rendered], Awaitable[object]]
    Render = Callable[["By"], Rendered]

UNSENT = (discord.DiscordException, aiohttp.ClientError, OSError)
"""What it looks like when something couldn't be sent."""
PASSING = (discord.DiscordServerError, aiohttp.ClientError, OSError)
"""What it looks like when that may pass; Discord may have taken it all the same."""
PAUSES_S = (1.0, 5.0)
"""Before what failed in passing is tried again."""

log = logger(__name__)


class By(StrEnum):
    """A way to send: only beside a `REPLY` stands what is replied to."""

    INTERACTION = "interaction"
    REPLY = "reply"
    CHANNEL = "channel"
    DIRECT_MESSAGE = "direct message"


class Post:
    """Brings what is rendered to an address; what can't be brought is logged, never raised."""

    def __init__(self, client: discord.Client) -> None:
        """Send as `client`."""
        self._client = client

    async def send(self, address: Address, render: Render, *, private: bool, nonce: str) -> bool:
        """Send to `address` or the next best place; whether it arrived anywhere.

        Each attempt renders anew, for how it is sent, and because files can be sent only once.
        What is `private` goes to nobody but the person who asked. Sent twice within minutes with
        the same `nonce`, a message stands there once.
        """
        for by, way in self._ways(address, private=private, nonce=nonce):
            # A follow-up has no nonce: sent again, it might stand there twice.
            pauses_s = () if by is By.INTERACTION else PAUSES_S
            if await _arrived(by, way, render, pauses_s):
                return True
        return False

    def _ways(self, address: Address, *, private: bool, nonce: str) -> Iterator[tuple[By, Way]]:
        """Yield how to get there, the best way first."""
        if address.token:
            yield By.INTERACTION, lambda what: self._follow_up(address, what, private=private)
        elif not private or not address.server:
            yield By.REPLY, lambda what: self._reply(address, what, nonce)
        if not private and address.token:
            yield By.CHANNEL, lambda what: self._reply(address, what, nonce)
        if address.server or address.token:
            yield By.DIRECT_MESSAGE, lambda what: self._direct(address, what, nonce)

    async def _follow_up(self, address: Address, what: Rendered, *, private: bool) -> None:
        await self._webhook(address).send(
            view=what.view, files=what.files, ephemeral=private, wait=True
        )

    async def _reply(self, address: Address, what: Rendered, nonce: str) -> None:
        channel = self._client.get_partial_messageable(address.channel)
        replying: dict[str, Any] = {}
        if address.message:
            replying["mention_author"] = False
            replying["reference"] = discord.MessageReference(
                message_id=address.message, channel_id=address.channel, fail_if_not_exists=False
            )
        await channel.send(view=what.view, files=what.files, nonce=nonce, **replying)

    async def _direct(self, address: Address, what: Rendered, nonce: str) -> None:
        channel = await self._client.create_dm(discord.Object(address.user))
        await channel.send(view=what.view, files=what.files, nonce=nonce)

    def _webhook(self, address: Address) -> discord.Webhook:
        """Return what `Interaction.followup` is, which doesn't outlive a restart."""
        data: Any = {
            "id": self._client.application_id,
            "type": discord.WebhookType.application.value,
            "token": address.token,
        }
        state = self._client._connection  # noqa: SLF001 - as there
        return discord.Webhook.from_state(data, state)


async def _arrived(by: By, way: Way, render: Render, pauses_s: Iterable[float]) -> bool:
    """Go one `way`, and again after each of `pauses_s` where that may help; whether it did."""
    for pause_s in (*pauses_s, None):
        try:
            await way(render(by))
        except UNSENT as error:
            log.warning("could not reply", by=by.value, error=reason_of(error))
            if pause_s is None or not isinstance(error, PASSING):
                return False
            await asyncio.sleep(pause_s)
        else:
            break
    return True


def reason_of(error: Exception) -> str:
    """Return what went wrong without any text of ours that Discord may have repeated."""
    if isinstance(error, discord.HTTPException):
        return f"HTTP {error.status}, code {error.code}"
    return type(error).__name__
