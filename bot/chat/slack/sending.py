"""Sends a reply where it belongs or, if it may not go there, to the next best place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.logs import logger

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator, Sequence

    from slack_sdk.web.async_client import AsyncWebClient

    from bot.chat.slack.addresses import Address
    from bot.chat.slack.drawing.rendering import Sheet

    Way = Callable[[Sheet], Awaitable[object]]

UNSENT = (SlackClientError, aiohttp.ClientError, OSError, TimeoutError, ValueError)
"""What it looks like when something couldn't be sent, or what came back made no sense."""
QUIET: dict[str, Any] = {"unfurl_links": False, "unfurl_media": False}
DONE = 200

log = logger(__name__)


class Post:
    """Brings what is rendered to an address; what can't be brought is logged, never raised."""

    def __init__(self, client: AsyncWebClient) -> None:
        """Send by `client`."""
        self._client = client

    async def send(self, address: Address, sheets: Sequence[Sheet], *, private: bool) -> bool:
        """Send `sheets` to `address` or the next best place; whether all arrived anywhere.

        What is `private` goes to nobody but the person who asked. Slack can't tell a message that
        is sent twice from two: one that it took and failed to confirm may stand there twice.
        """
        left = list(sheets)
        for name, way in self._ways(address, private=private):
            try:
                while left:
                    await way(left[0])
                    del left[0]
            except UNSENT as error:
                log.warning("could not reply", by=name, error=reason_of(error))
            else:
                return True
        return False

    async def take_back(self, address: Address, ts: str | None) -> str | None:
        """Delete the message `ts`, or else that which `address` responds to; or return why not."""
        try:
            if ts:
                await self._client.chat_delete(channel=address.channel, ts=ts)
                return None
        except UNSENT as error:
            if code_of(error) == "message_not_found":
                return None
            log.info("could not delete by the API", error=reason_of(error))
        try:
            await self._respond(address, {"delete_original": True})
        except UNSENT as error:
            log.warning("could not delete", error=reason_of(error))
            return code_of(error)
        return None

    def _ways(self, address: Address, *, private: bool) -> Iterator[tuple[str, Way]]:
        """Yield how to get there, the best way first."""
        if address.response_url:
            kind = "ephemeral" if private else "in_channel"
            yield "response URL", lambda what: self._answer(address, what, kind)
        if private and not address.is_direct:
            yield "ephemeral message", lambda what: self._whisper(address, what)
        elif address.thread:
            yield "thread", lambda what: self._post(address.channel, what, address.thread)
        if not private or address.is_direct:
            yield "channel", lambda what: self._post(address.channel, what)
        if address.channel != address.user:
            yield "direct message", lambda what: self._post(address.user, what)

    async def _answer(self, address: Address, what: Sheet, kind: str) -> None:
        body = {**_shown(what), "response_type": kind, "replace_original": False}
        # Without it, what answers a button in a thread stands outside of it.
        thread = {"thread_ts": address.thread} if address.thread else {}
        await self._respond(address, {**body, **thread})

    async def _respond(self, address: Address, body: dict[str, Any]) -> None:
        if not address.response_url:
            message = "there is nothing to respond to"
            raise ValueError(message)
        client = self._client
        hook = AsyncWebhookClient(
            address.response_url,
            session=client.session,
            proxy=client.proxy,
            logger=client.logger,  # one that keeps the address to itself: see `staying`
            retry_handlers=client.retry_handlers,
        )
        response = await hook.send_dict(body)
        if response.status_code != DONE:
            raise HookError(response.status_code)

    async def _whisper(self, address: Address, what: Sheet) -> None:
        await self._client.chat_postEphemeral(
            channel=address.channel, user=address.user, thread_ts=address.thread, **_given(what)
        )

    async def _post(self, channel: str, what: Sheet, thread: str | None = None) -> None:
        await self._client.chat_postMessage(
            channel=channel, thread_ts=thread, **QUIET, **_given(what)
        )


class HookError(SlackClientError):
    """A response URL that takes nothing: it is used up, or older than 30 minutes."""

    def __init__(self, status: int) -> None:
        """Remember the `status` of HTTP."""
        super().__init__(f"HTTP {status}")


def code_of(error: Exception) -> str:
    """Return Slack's word for what went wrong, "" where there is none."""
    if isinstance(error, SlackApiError):
        data = getattr(error.response, "data", None)
        return str(data.get("error", "")) if isinstance(data, dict) else ""
    return ""


def reason_of(error: Exception) -> str:
    """Return what went wrong without any text of ours that Slack may have repeated."""
    if isinstance(error, HookError):
        return str(error)
    return code_of(error) or type(error).__name__


def _given(what: Sheet) -> dict[str, Any]:
    return {"blocks": list(what.blocks), "text": what.text}


def _shown(what: Sheet) -> dict[str, Any]:
    return {**_given(what), **QUIET}
