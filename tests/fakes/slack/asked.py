"""Something that a person did, and what the app made of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.fakes.waiting import until

if TYPE_CHECKING:
    from .envelopes import Envelope
    from .hooks import Hook
    from .schema import JSON
    from .views import Trigger, View
    from .world import Channel, Message, User, World


@dataclass(eq=False)
class Asked:
    """What somebody did, with the envelopes it was sent in, redeliveries not included.

    `message` is what they wrote, or what they used a button or a shortcut on. A test that sent
    too little, such as a message that the app does not hear of, finds `envelopes` empty.
    """

    world: World
    user: User
    channel: Channel | None = None
    message: Message | None = None
    envelopes: list[Envelope] = field(default_factory=list)
    hook: Hook | None = None
    trigger: Trigger | None = None
    since: str = ""

    @property
    def acknowledged_after(self) -> float | None:
        """Seconds until the last of the acks, once all are there."""
        times = [envelope.acknowledged_after for envelope in self.envelopes]
        whole = [each for each in times if each is not None]
        return max(whole) if whole and len(whole) == len(times) else None

    @property
    def failure(self) -> str | None:
        """Why Slack gave up on the first delivery, or what is wrong with the app's answer."""
        return next((each.failure for each in self.envelopes if each.failure), None)

    @property
    def posts(self) -> list[JSON]:
        """What came by its `response_url`, refused posts included."""
        return [] if self.hook is None else list(self.hook.posts)

    @property
    def answers(self) -> list[Message]:
        """The bot's messages that came of it and exist now.

        For a message: those in its thread, and in direct messages those beside it. For anything
        else: those that came by its `response_url`, and those that only this person sees.
        """
        after = [m for m in self.world.sent if m.ts > self.since and m.channel is self.channel]
        if self.hook is not None:
            mine = {self.hook.url}
            return [m for m in after if m.via in mine or m.only_for == self.user.id]
        return [m for m in after if self._is_reply(m)]

    async def acknowledged(self, seconds: float = 10.0) -> float:
        """Wait until every envelope is acknowledged; return the seconds that took."""
        return await until(lambda: self.acknowledged_after, seconds)

    async def answer(self, number: int = 1, seconds: float = 10.0) -> Message:
        """Wait for the first message that comes of it, or for a later one."""
        return (await until(lambda: self.answers[number - 1 :], seconds))[0]

    async def posted(self, number: int = 1, seconds: float = 10.0) -> JSON:
        """Wait for the first post to its `response_url`, or for a later one."""
        return (await until(lambda: self.posts[number - 1 :], seconds))[0]

    async def view(self, seconds: float = 10.0) -> View:
        """Wait for the modal that the app opens, or makes of the one that was submitted."""
        return await until(lambda: None if self.trigger is None else self.trigger.view, seconds)

    def _is_reply(self, message: Message) -> bool:
        if message.only_for not in {None, self.user.id} or self.message is None:
            return False
        thread = self.message.thread_ts or self.message.ts
        beside = self.channel is not None and self.channel.kind == "im"
        return message.thread_ts == thread or (beside and message.thread_ts is None)
