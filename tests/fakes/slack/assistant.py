"""The methods `assistant.threads.*`: suggested prompts, a status, a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .refusals import SlackError, invalid_arguments
from .schema import fields, listing, string

if TYPE_CHECKING:
    from .schema import JSON
    from .world import World

PROMPTS = listing(fields({"title": string(255), "message": string(3000)}, {}), 4)
LOADING = listing(string(50), 10, 0)


class Assistant:
    """Keeps the newest of each: `prompts` by channel, the others by channel and thread."""

    def __init__(self, world: World) -> None:
        """Start with nothing set."""
        self.prompts: dict[str, JSON] = {}
        self.statuses: dict[tuple[str, str], str] = {}
        self.titles: dict[tuple[str, str], str] = {}
        self._world = world

    def prompt(self, args: JSON) -> JSON:
        """Suggest prompts, in a thread or, without one, at the top of the Messages tab."""
        self._check(args)
        if problems := list(PROMPTS(args["prompts"], "/prompts")):
            raise invalid_arguments(problems)
        self.prompts[args["channel_id"]] = {
            name: args[name] for name in ("title", "prompts", "thread_ts") if name in args
        }
        return {}

    def status(self, args: JSON) -> JSON:
        """Say what the bot is doing, or with an empty text that it is done."""
        self._check(args)
        if problems := list(LOADING(args.get("loading_messages") or [], "/loading_messages")):
            raise invalid_arguments(problems)
        self.statuses[args["channel_id"], args["thread_ts"]] = args["status"]
        return {}

    def title(self, args: JSON) -> JSON:
        """Give a thread a title."""
        self._check(args)
        self.titles[args["channel_id"], args["thread_ts"]] = args["title"]
        return {}

    def _check(self, args: JSON) -> None:
        channel = self._world.channels.get(args["channel_id"])
        if channel is None or self._world.bot.id not in channel.members:
            raise SlackError("channel_not_found")
        ts = args.get("thread_ts")
        if ts is not None and self._world.find(channel, ts) is None:
            raise SlackError("invalid_thread_ts")
