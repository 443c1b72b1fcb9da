"""`response_url`s: five posts within half an hour, in the place where somebody did something."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import TYPE_CHECKING

from .chat import checked
from .refusals import SlackError

if TYPE_CHECKING:
    from .schema import JSON
    from .world import Channel, Message, User, World

LIFE_S = 30 * 60.0
MOST = 5
KNOWN = {
    *("text", "blocks", "attachments", "response_type", "replace_original", "delete_original"),
    *("thread_ts", "unfurl_links", "unfurl_media", "metadata", "mrkdwn"),
}


@dataclass(eq=False)
class Hook:
    """One `response_url`: what was posted to it, refused posts too, and the messages it made."""

    url: str
    user: User
    channel: Channel
    source: Message | None
    made_at: float
    posts: list[JSON] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    used: int = 0


class Hooks:
    """Every `response_url` there is."""

    def __init__(self, world: World) -> None:
        """Start with none."""
        self.url = ""
        self._world = world
        self._hooks: dict[str, Hook] = {}

    def make(self, user: User, channel: Channel, source: Message | None = None) -> Hook:
        """Make an address for what somebody did there, with a message if it was on one."""
        url = f"{self.url}/{self._world.team_id}/{secrets.token_hex(12)}"
        hook = Hook(url, user, channel, source, self._world.now())
        self._hooks[url] = hook
        return hook

    def take(self, url: str, post: JSON) -> tuple[int, JSON]:
        """Take a post; return status and body.

        Raises:
            NotImplementedError: the post has parts that are not modelled.

        """
        hook = self._hooks.get(url)
        if hook is None:
            return HTTPStatus.NOT_FOUND, {"ok": False, "error": "invalid_url"}
        hook.posts.append(post)
        if self._world.now() - hook.made_at >= LIFE_S:
            return HTTPStatus.NOT_FOUND, {"ok": False, "error": "expired_url"}
        if hook.used >= MOST:
            return HTTPStatus.NOT_FOUND, {"ok": False, "error": "used_url"}
        if unknown := set(post) - KNOWN:
            raise NotImplementedError(unknown)
        try:
            self.put(hook, post)
        except SlackError as refusal:
            return HTTPStatus.BAD_REQUEST, refusal.to_json()
        hook.used += 1
        return HTTPStatus.OK, {"ok": True}

    def put(self, hook: Hook, post: JSON) -> None:
        """Change the world by a post, or by the ack of a command.

        Raises:
            SlackError: Slack would refuse it.

        """
        last = hook.messages[-1] if hook.messages else None
        original = hook.source or last
        if original is not None and original.deleted:
            original = None
        if post.get("delete_original"):
            if original is None:
                raise SlackError("message_not_found")
            self._world.delete(original)
            return
        text, blocks = checked(post, most_in_all=None)
        if post.get("replace_original") and original is not None:
            self._world.edit_message(original, text, blocks)
            return
        private = post.get("response_type", "ephemeral") != "in_channel"
        message = self._world.post(
            hook.channel,
            self._world.bot,
            text,
            blocks,
            thread_ts=post.get("thread_ts"),
            only_for=hook.user.id if private else None,
            via=hook.url,
            options={name: post[name] for name in set(post) - {"text", "blocks", "thread_ts"}},
        )
        hook.messages.append(message)
