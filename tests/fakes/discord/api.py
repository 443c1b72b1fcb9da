"""The REST API: simcord's routes, and around them what Discord enforces beyond its model."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from simcord.backend.errors import BackendError, cannot_dm_bot, unknown_webhook
from simcord.backend.serializers import message_payload
from simcord.http import routes as _routes  # noqa: F401  registers simcord's routes
from simcord.http.router import dispatch

from .commands import check_choices, check_commands
from .limits import check_message
from .refusals import invalid, reworded

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from simcord.backend.models import Interaction

    from .calls import Call
    from .world import World

CALLBACKS = {
    2: {4, 5, 9, 10, 12},  # a command
    3: {4, 5, 6, 7, 9, 10, 12},  # a button or a menu
    4: {8},  # autocomplete
    5: {4, 5, 10, 12},  # a modal that a command opened
}
"""Which types of response an interaction of a type can have."""
FROM_MESSAGE = {4, 5, 6, 7, 10, 12}
"""The same for a modal that a button opened."""
MESSAGE, UPDATE, CHOICES = 4, 7, 8
REMEMBERED = timedelta(minutes=5)
"""How long a nonce stands for its message."""


class Api:
    """Answers the bot's requests out of the world, and changes the world by them."""

    def __init__(self, world: World, token: str) -> None:
        """Let in whoever has this token."""
        self.gateway_url = ""
        self._world = world
        self._backend = world.backend
        self._token = token
        self._nonces: dict[tuple[int, str], tuple[int, datetime]] = {}

    def answer(self, call: Call) -> object:
        """Answer a request; None stands for an answer without content.

        Raises:
            BackendError: Discord would refuse, with this status and this code.

        """
        match (call.method, *call.path.strip("/").split("/")):
            case "POST", "interactions", interaction, _, "callback":
                return self._respond(call, int(interaction))
            case _, "webhooks", _, token, *_ if token in self._backend.interaction_tokens:
                return self._follow_up(call, token)
        if call.authorization != f"Bot {self._token}":
            raise BackendError(401, 0, "401: Unauthorized")
        match (call.method, *call.path.strip("/").split("/")):
            case "GET", "gateway", *bot:
                return self._gateway(with_limits=bool(bot))
            case "POST", "channels", channel, "messages":
                return self._send(call, int(channel))
            case "PATCH", "channels", channel, "messages", message:
                before = self._backend.messages.get(int(channel), {}).get(int(message))
                check_message(call, call.json, before)
            case "PUT", "applications", *_, "commands":
                check_commands(call.json)
        return self._dispatch(call)

    def _dispatch(self, call: Call, inside: Sequence[str] = ()) -> Any:  # noqa: ANN401  as simcord
        try:
            return dispatch(
                self._backend,
                call.method,
                call.path,
                json=call.json,
                params=call.params,
                files=call.files,
                reason=call.reason,
            )
        except BackendError as refusal:
            raise reworded(refusal, inside) from refusal

    def _gateway(self, *, with_limits: bool) -> dict[str, Any]:
        if not with_limits:
            return {"url": self.gateway_url}
        limit = {"total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": 1}
        return {"url": self.gateway_url, "shards": 1, "session_start_limit": limit}

    def _send(self, call: Call, channel_id: int) -> object:
        channel = self._backend.get_channel(channel_id)
        if self._world.closed_dms & set(channel.recipient_ids):
            raise cannot_dm_bot()
        check_message(call, call.json)
        nonce = call.json.get("nonce")
        key = (channel_id, str(nonce))
        if nonce is not None and call.json.get("enforce_nonce"):
            now = self._backend.clock.now()
            first, until = self._nonces.get(key, (0, now))
            known = self._backend.messages[channel_id].get(first)
            if known is not None and now < until:
                return {**message_payload(self._backend, known), "nonce": nonce}
        sent = {**self._dispatch(call), "nonce": nonce}
        self._nonces[key] = (int(sent["id"]), self._backend.clock.now() + REMEMBERED)
        return sent

    def _respond(self, call: Call, interaction_id: int) -> object:
        record = self._backend.interactions.get(interaction_id)
        if record is not None and not record.responded:
            self._check_response(call, record)
        answer = self._dispatch(call, inside=["data"])
        wanted = call.params.get("with_response", "").lower() in {"1", "true"}
        return answer if wanted else None

    def _check_response(self, call: Call, record: Interaction) -> None:
        kind, data = call.json.get("type"), call.json.get("data") or {}
        of_message = record.source_message_id is not None and record.type == 5
        known = FROM_MESSAGE if of_message else CALLBACKS[record.type]
        if kind not in known:
            raise invalid(["type"], "BASE_TYPE_CHOICES", f"Value must be one of {known}.")
        if kind == MESSAGE:
            check_message(call, data, inside=["data"])
        elif kind == UPDATE:
            before = self._backend.messages[record.channel_id].get(record.source_message_id or 0)
            check_message(call, data, before, inside=["data"])
        elif kind == CHOICES:
            check_choices(data.get("choices") or [], ["data", "choices"])

    def _follow_up(self, call: Call, token: str) -> object:
        record = self._backend.interactions[self._backend.interaction_tokens[token]]
        if record.expires_at and self._backend.now_iso() >= record.expires_at:
            raise BackendError(401, 50027, "Invalid Webhook Token")
        if not record.responded:
            raise unknown_webhook()
        target = call.path.rpartition("/")[2]
        of_original = target == "@original" or (call.method == "POST" and record.loading)
        if call.method in {"POST", "PATCH"}:
            number = (
                (record.message_id or 0) if of_original else int(target) if _is_id(target) else 0
            )
            before = self._backend.messages[record.channel_id].get(number)
            check_message(call, call.json or {}, before)
        return self._dispatch(call)


def _is_id(text: str) -> bool:
    return text.isdecimal()
