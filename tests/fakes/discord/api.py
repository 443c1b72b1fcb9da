"""The REST API: simcord's routes, and around them what Discord enforces beyond its model."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from discord import Permissions
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

    from simcord.backend.models import Channel, Interaction, Message

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
            case "GET", "oauth2", "applications", "@me":
                return {**self._dispatch(call), **self._world.application}
            case "POST", "channels", channel, "messages":
                return self._send(call, int(channel))
            case "PATCH", "channels", channel, "messages", message:
                check_message(call, call.json, self._find(channel, message))
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
        left = self._world.starts_left
        limit = {"total": 1000, "remaining": left, "reset_after": 0, "max_concurrency": 1}
        return {"url": self.gateway_url, "shards": 1, "session_start_limit": limit}

    def _send(self, call: Call, channel_id: int) -> object:
        channel = self._backend.get_channel(channel_id)
        if self._world.closed_dms & set(channel.recipient_ids):
            raise cannot_dm_bot()
        if call.files:
            bot_id = self._backend.bot_user.id
            self._backend.require_permissions(channel.guild_id, bot_id, channel.id, "attach_files")
        check_message(call, call.json)
        self._check_reply(channel, call.json.get("message_reference"))
        nonce = call.json.get("nonce")
        key = (channel_id, str(nonce))
        if nonce is not None and call.json.get("enforce_nonce"):
            now = self._backend.clock.now()
            first, until = self._nonces.get(key, (0, now))
            known = self._find(channel_id, first)
            if known is not None and now < until:
                return {**message_payload(self._backend, known), "nonce": nonce}
        sent = {**self._dispatch(call), "nonce": nonce}
        self._nonces[key] = (int(sent["id"]), self._backend.clock.now() + REMEMBERED)
        return sent

    def _check_reply(self, channel: Channel, reference: dict[str, Any] | None) -> None:
        if reference is None or reference.get("type"):
            return
        known = self._find(channel.id, reference["message_id"])
        if known is None and reference.get("fail_if_not_exists", True):
            raise invalid(["message_reference"], "REPLIES_UNKNOWN_MESSAGE", "Unknown message")
        if channel.guild_id is None:
            return
        bot_id = self._backend.bot_user.id
        may = self._backend.compute_permissions(channel.guild_id, bot_id, channel.id)
        if not Permissions(may).read_message_history:
            message = "Cannot reply without permission to read message history"
            raise BackendError(400, 160002, message)

    def _find(self, channel_id: int | str, message_id: int | str | None) -> Message | None:
        there = self._backend.messages.get(int(channel_id), {})
        return there.get(int(message_id or 0))

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
            before = self._find(record.channel_id, record.source_message_id)
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
        if call.method == "PATCH":
            number = record.message_id if target == "@original" else target
            check_message(call, call.json, self._find(record.channel_id, number))
        elif call.method == "POST":
            number = record.message_id if record.loading else None
            check_message(call, call.json, self._find(record.channel_id, number))
        return self._dispatch(call)
