"""What people do on the fake Slack: write, use commands and shortcuts, press, choose, submit.

They can do only what people can: be where they are, use what is there; `ImpossibleError` tells a
test that asks for more. Everything returns an `Asked`, on which a test waits for what comes of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from .asked import Asked
from .envelopes import Envelope
from .events import Events
from .forms import chosen, filled, find, judged, pressed, untouched
from .hooks import Hooks
from .installed import Installed
from .refusals import ImpossibleError, SlackError
from .socket_mode import SocketMode
from .views import View, Views
from .world import World

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from .hooks import Hook
    from .schema import JSON
    from .world import Channel, Message, User


class People(World):
    """The world, and everybody in it."""

    def __init__(self, installed: Installed | None = None) -> None:
        """Start with nobody but the bot, installed like this."""
        super().__init__()
        self.installed = installed or Installed()
        self.socket = SocketMode(self)
        self.modals = Views(self)
        self.hooks = Hooks(self)
        self._events = Events(self, self.installed, self.socket)

    @property
    def views(self) -> list[View]:
        """The modals that are open."""
        return self.modals.open

    def home(self, user: User) -> View | None:
        """Find what the app published to somebody's Home tab."""
        return self.modals.homes.get(user.id)

    def advance(self, seconds: float) -> None:
        """Push Slack's clock forward, and let what is overdue by then be overdue."""
        super().advance(seconds)
        self.socket.tick()

    def message(
        self,
        channel: Channel,
        user: User,
        text: str,
        *,
        thread_ts: str | None = None,
        blocks: Sequence[JSON] = (),
    ) -> Asked:
        """Write a message, in the form it has on the wire: `<@U…>` mentions, `&lt;` is a `<`."""
        self._be_there(channel, user)
        asked = self._begin(user, channel)
        asked.message = self.post(channel, user, text, blocks, thread_ts=thread_ts)
        return self._sent(asked)

    def edit(self, message: Message, text: str) -> Asked:
        """Let its author edit a message."""
        asked = self._begin(message.author, message.channel, message)
        self.edit_message(message, text, ())
        return self._sent(asked)

    def redeliver(self, asked: Asked, *, retry: int | None = 1, new_id: bool = False) -> None:
        """Send the events of a message again, as a retry (or not), under a new id (or not)."""
        for envelope in list(asked.envelopes):
            self._events.again(envelope.payload, retry, new_id=new_id)

    def command(self, user: User, channel: Channel, command: str, text: str = "") -> Asked:
        """Use a slash command."""
        known = self.installed.commands
        if known is not None and command not in known:
            raise ImpossibleError(command)
        self._be_there(channel, user)
        asked = self._begin(user, channel)
        asked.hook, asked.trigger = self.hooks.make(user, channel), self.modals.trigger(user)
        payload = {
            "token": "verification",
            "team_id": self.team_id,
            "team_domain": self.domain,
            "channel_id": channel.id,
            "channel_name": "privategroup" if channel.kind == "group" else channel.name,
            "user_id": user.id,
            "user_name": user.name,
            "command": command,
            "text": text,
            "api_app_id": self.app_id,
            "is_enterprise_install": "false",
            "response_url": asked.hook.url,
            "trigger_id": asked.trigger.id,
        }
        self.socket.send(Envelope("slash_commands", payload, taken=self._command_ack(asked.hook)))
        return self._sent(asked)

    def shortcut(self, user: User, callback_id: str, message: Message | None = None) -> Asked:
        """Use a shortcut: one on a message, or without one a global shortcut."""
        known = self.installed.shortcuts
        if known is not None and callback_id not in known:
            raise ImpossibleError(callback_id)
        asked = self._begin(user, None if message is None else message.channel, message)
        payload: JSON = {"type": "shortcut", "callback_id": callback_id, "action_ts": self.stamp()}
        if message is not None:
            self._see(user, message)
            payload |= {"type": "message_action", "message": self.payload(message)}
            payload |= {"message_ts": message.ts}
            asked.hook = self.hooks.make(user, message.channel, None)
        return self._interact(asked, payload)

    def press(
        self, user: User, on: Message | View, button: str, *, value: str | None = None
    ) -> Asked:
        """Press a button, named by its `action_id`, `block_id/action_id` or its words.

        With a `value`, it says that it is another than the message has.
        """
        block, part = find(on.blocks, button)
        told = pressed(part)
        return self._act(user, on, block, told if value is None else {**told, "value": value})

    @staticmethod
    def value(on: Message, button: str) -> str:
        """Return what a button carries."""
        _, part = find(on.blocks, button)
        return str(part["value"])

    def choose(self, user: User, on: Message | View, menu: str, value: Any) -> Asked:  # noqa: ANN401  as `chosen`
        """Choose in a menu: an option by its value, somebody or a channel by id, or several."""
        block, part = find(on.blocks, menu)
        return self._act(user, on, block, chosen(part, value))

    def feedback(
        self, user: User, message: Message, which: Literal["positive", "negative"]
    ) -> Asked:
        """Give feedback with the buttons for it."""
        block = next((b for b in message.blocks if b["type"] == "context_actions"), None)
        if block is None:
            raise ImpossibleError(message.blocks)
        part = next(p for p in block["elements"] if p["type"] == "feedback_buttons")
        return self._act(user, message, block, judged(part, which))

    def submit(self, user: User, view: View, values: Mapping[str, Any] | None = None) -> Asked:
        """Submit a modal, filled in by `action_id` or `block_id/action_id`."""
        if self.modals.top(user) is not view:
            raise ImpossibleError(view.id)
        state = filled(view.blocks, values or {})
        asked = self._begin(user)
        trigger = asked.trigger = self.modals.trigger(user)
        payload: JSON = {"type": "view_submission", "response_urls": []}
        payload |= {"view": {**self.modals.payload(view), "state": state}}
        return self._interact(
            asked, payload, lambda answer: self.modals.answered(trigger, view, answer)
        )

    def close(self, user: User, view: View) -> Asked:
        """Close a modal without submitting; the app hears of it if it asked to."""
        if self.modals.top(user) is not view:
            raise ImpossibleError(view.id)
        self.modals.close(view)
        asked = self._begin(user)
        if not view.body.get("notify_on_close"):
            return asked
        told = {"type": "view_closed", "view": self.modals.payload(view), "is_cleared": False}
        return self._interact(asked, told)

    def open_home(self, user: User, tab: Literal["home", "messages"] = "home") -> Asked:
        """Open the app's Home tab, or its messages."""
        asked = self._begin(user, self.dm(user))
        view = self.home(user)
        told = self.modals.payload(view) if view is not None and tab == "home" else None
        self._events.home(self.dm(user), user.id, tab, told)
        return self._sent(asked)

    def _act(self, user: User, on: Message | View, block: JSON, action: JSON) -> Asked:
        action = {**action, "block_id": block["block_id"], "action_ts": self.stamp()}
        payload: JSON = {"type": "block_actions", "actions": [action]}
        if isinstance(on, View):
            if on not in {self.modals.top(user), self.home(user)}:
                raise ImpossibleError(on.id)
            payload["container"] = {"type": "view", "view_id": on.id}
            payload["view"] = {**self.modals.payload(on), "state": untouched(on.blocks)}
            return self._interact(self._begin(user), payload)
        self._see(user, on)
        asked = self._begin(user, on.channel, on)
        asked.hook = self.hooks.make(user, on.channel, on)
        place = {"channel_id": on.channel.id, "message_ts": on.ts}
        place |= {} if on.thread_ts is None else {"thread_ts": on.thread_ts}
        private = on.only_for is not None
        payload["container"] = {"type": "message", **place, "is_ephemeral": private}
        payload["state"] = untouched(on.blocks)
        payload |= {} if private else {"message": self.payload(on)}
        return self._interact(asked, payload)

    def _interact(
        self, asked: Asked, payload: JSON, taken: Callable[[JSON], str | None] | None = None
    ) -> Asked:
        user = asked.user
        asked.trigger = asked.trigger or self.modals.trigger(user)
        team = {"id": self.team_id, "domain": self.domain}
        who = {"id": user.id, "username": user.name, "name": user.name}
        who["team_id"] = user.team_id or self.team_id
        common = {
            "team": team,
            "user": who,
            "api_app_id": self.app_id,
            "token": "verification",
            "enterprise": None,
            "is_enterprise_install": False,
            "trigger_id": asked.trigger.id,
        }
        if asked.channel is not None:
            common["channel"] = {"id": asked.channel.id, "name": asked.channel.name}
        if asked.hook is not None:
            common["response_url"] = asked.hook.url
        self.socket.send(Envelope("interactive", common | payload, taken=taken))
        return self._sent(asked)

    def _begin(
        self, user: User, channel: Channel | None = None, message: Message | None = None
    ) -> Asked:
        self._sent_before = len(self.socket.envelopes)
        return Asked(self, user, channel, message, since=self.stamp())

    def _sent(self, asked: Asked) -> Asked:
        asked.envelopes = self.socket.envelopes[self._sent_before :]
        return asked

    def _command_ack(self, hook: Hook) -> Callable[[JSON], str | None]:
        def take(answer: JSON) -> str | None:
            try:
                if answer:
                    self.hooks.put(hook, answer)
            except SlackError as refusal:
                return f"invalid_command_response: {refusal.error} {refusal.more}"
            return None

        return take

    def _be_there(self, channel: Channel, user: User) -> None:
        if user.id not in channel.members or channel.archived:
            text = f"{user.name} cannot write in {channel.name}"
            raise ImpossibleError(text)

    def _see(self, user: User, message: Message) -> None:
        hidden = message.only_for not in {None, user.id} or message.deleted
        if hidden or user.id not in message.channel.members:
            text = f"{user.name} does not see {message.text!r}"
            raise ImpossibleError(text)
