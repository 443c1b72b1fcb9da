"""The Web API: who may call which method, with which arguments, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .assistant import Assistant
from .chat import Chat
from .conversations import Conversations
from .refusals import SlackError, invalid_arguments

if TYPE_CHECKING:
    from collections.abc import Callable

    from .calls import Call
    from .installed import Installed
    from .schema import JSON
    from .socket_mode import SocketMode
    from .views import Views
    from .world import World

MESSAGE = (
    "text blocks attachments markdown_text files thread_ts metadata mrkdwn parse link_names"
    " unfurl_links unfurl_media username icon_emoji icon_url reply_broadcast"
)
HISTORY = "latest oldest inclusive limit include_all_metadata"


@dataclass(frozen=True)
class Method:
    """A method: its scope, the arguments it must have, those it may have, what it does."""

    scope: str | None
    must: str
    may: str
    do: Callable[[JSON], JSON]


class Api:
    """Answers the app's requests out of the world, and changes the world by them."""

    def __init__(  # noqa: PLR0913  what it speaks for
        self,
        world: World,
        installed: Installed,
        socket: SocketMode,
        views: Views,
        *,
        bot_token: str,
        app_token: str,
    ) -> None:
        """Let in whoever has these tokens."""
        self._world = world
        self._installed = installed
        self._socket = socket
        self._tokens = {bot_token: "bot", app_token: "app"}
        self.assistant = assistant = Assistant(world)
        chat, talks = Chat(world), Conversations(world, installed)
        self._methods = {
            "auth.test": Method(None, "", "", self._auth_test),
            "chat.postMessage": Method("chat:write", "channel", MESSAGE, chat.post),
            "chat.postEphemeral": Method(
                "chat:write", "channel user", MESSAGE, chat.post_ephemeral
            ),
            "chat.update": Method("chat:write", "channel ts", MESSAGE, chat.update),
            "chat.delete": Method("chat:write", "channel ts", "", chat.delete),
            "chat.getPermalink": Method(None, "channel message_ts", "", chat.permalink),
            "views.open": Method(None, "trigger_id view", "", views.opened),
            "views.push": Method(None, "trigger_id view", "", views.pushed),
            "views.update": Method(None, "view", "view_id external_id hash", views.updated),
            "views.publish": Method(None, "user_id view", "hash", views.published),
            "users.info": Method("users:read", "user", "include_locale", talks.user),
            "conversations.open": Method("im:write", "users", "return_im", talks.open),
            "conversations.info": Method(None, "channel", "include_locale", talks.info),
            "conversations.members": Method(None, "channel", "limit cursor", talks.members),
            "conversations.history": Method(None, "channel", HISTORY, talks.history),
            "conversations.replies": Method(None, "channel ts", HISTORY, talks.replies),
            "assistant.threads.setSuggestedPrompts": Method(
                "assistant:write", "channel_id prompts", "thread_ts title", assistant.prompt
            ),
            "assistant.threads.setStatus": Method(
                "chat:write", "channel_id thread_ts status", "loading_messages", assistant.status
            ),
            "assistant.threads.setTitle": Method(
                "assistant:write", "channel_id thread_ts title", "", assistant.title
            ),
        }

    def answer(self, call: Call) -> JSON:
        """Answer a request.

        Raises:
            SlackError: Slack would refuse it.
            NotImplementedError: this fake does not know the method or an argument.

        """
        kind = self._tokens.get(call.token or "")
        if call.token is None:
            raise SlackError("not_authed")
        if kind is None:
            raise SlackError("invalid_auth")
        if (call.method == "apps.connections.open") != (kind == "app"):
            raise SlackError("not_allowed_token_type")
        if kind == "app":
            return {"ok": True, "url": self._socket.ticket()}
        if call.method not in self._methods:
            raise NotImplementedError(call.method)
        method = self._methods[call.method]
        self._check(method, call.args)
        return {"ok": True, **method.do(call.args)}

    def _check(self, method: Method, args: JSON) -> None:
        if method.scope is not None:
            self._installed.require(method.scope)
        must = method.must.split()
        if unknown := set(args) - {*must, *method.may.split(), "team_id"}:
            raise NotImplementedError(unknown)
        if missing := [name for name in must if args.get(name) is None]:
            raise invalid_arguments([f"missing required field: {name}" for name in missing])

    def _auth_test(self, _: JSON) -> JSON:
        return {
            "url": f"https://{self._world.domain}.slack.com/",
            "team": self._world.domain,
            "team_id": self._world.team_id,
            "user": self._world.bot.name,
            "user_id": self._world.bot.id,
            "bot_id": self._world.bot.bot_id,
            "is_enterprise_install": False,
        }
