"""The methods `chat.*`: posting, editing and deleting messages, and what Slack refuses of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from .blocks import IN_ALL, check_blocks, length
from .refusals import SlackError, invalid_blocks

if TYPE_CHECKING:
    from .schema import JSON
    from .world import Channel, Message, World

TEXT = 40_000
UPDATED_TEXT = 4_000
"""What `chat.update` takes (seratch/ChatGPT-in-Slack#102), though its documentation says 40 000."""
OWN = {"channel", "text", "blocks", "thread_ts", "ts", "user", "token"}
"""Arguments that are part of the message itself, not options of it."""


class Chat:
    """Answers `chat.*` out of the world, and changes the world by them."""

    def __init__(self, world: World) -> None:
        """Speak for the bot."""
        self._world = world

    def post(self, args: JSON) -> JSON:
        """Post a message (`chat.postMessage`)."""
        channel = self._writable(args["channel"])
        text, blocks = checked(args)
        thread_ts = self._thread(channel, args.get("thread_ts"))
        options = {name: value for name, value in args.items() if name not in OWN}
        message = self._world.post(
            channel, self._world.bot, text, blocks, thread_ts=thread_ts, options=options
        )
        told = self._world.payload(message)
        return {"channel": channel.id, "ts": message.ts, "message": told}

    def post_ephemeral(self, args: JSON) -> JSON:
        """Show a message to one person (`chat.postEphemeral`)."""
        channel = self._writable(args["channel"])
        if args["user"] not in channel.members:
            raise SlackError("user_not_in_channel")
        text, blocks = checked(args)
        message = self._world.post(
            channel,
            self._world.bot,
            text,
            blocks,
            thread_ts=self._thread(channel, args.get("thread_ts")),
            only_for=args["user"],
            options={name: value for name, value in args.items() if name not in OWN},
        )
        return {"message_ts": message.ts}

    def update(self, args: JSON) -> JSON:
        """Edit a message (`chat.update`); blocks that are not given stay as they were."""
        channel = self._writable(args["channel"])
        message = self._found(channel, args["ts"])
        if message.author is not self._world.bot:
            raise SlackError("cant_update_message")
        given = {"blocks": message.blocks, **args}
        if args.get("text") is None and args.get("blocks"):
            given["text"] = ""
        text, blocks = checked(given, UPDATED_TEXT)
        self._world.edit_message(message, text, blocks)
        told = self._world.payload(message)
        return {"channel": channel.id, "ts": message.ts, "text": text, "message": told}

    def delete(self, args: JSON) -> JSON:
        """Delete a message (`chat.delete`)."""
        channel = self._writable(args["channel"])
        message = self._found(channel, args["ts"])
        if message.author is not self._world.bot:
            raise SlackError("cant_delete_message")
        self._world.delete(message)
        return {"channel": channel.id, "ts": message.ts}

    def permalink(self, args: JSON) -> JSON:
        """Tell the address of a message (`chat.getPermalink`)."""
        channel = self._readable(args["channel"])
        message = self._found(channel, args["message_ts"])
        place = f"{channel.id}/p{message.ts.replace('.', '')}"
        return {
            "channel": channel.id,
            "permalink": f"https://{self._world.domain}.slack.com/archives/{place}",
        }

    def _readable(self, channel_id: str) -> Channel:
        channel = self._world.channels.get(channel_id)
        hidden = channel is not None and channel.kind == "group"
        if channel is None or (hidden and self._world.bot.id not in channel.members):
            raise SlackError("channel_not_found")
        return channel

    def _writable(self, channel_id: str) -> Channel:
        if user := self._world.users.get(channel_id):
            if user.bot_id is not None:
                raise SlackError("cannot_dm_bot")
            return self._world.dm(user)
        channel = self._readable(channel_id)
        if channel.archived:
            raise SlackError("is_archived")
        if self._world.bot.id not in channel.members:
            raise SlackError("not_in_channel")
        return channel

    def _thread(self, channel: Channel, ts: str | None) -> str | None:
        if ts is None:
            return None
        parent = self._world.find(channel, ts)
        if parent is not None and parent.thread_ts not in {None, ts}:
            raise SlackError("cannot_reply_to_message")
        replies = [each for each in self._world.messages(channel) if each.thread_ts == ts]
        if parent is None and not replies:
            raise SlackError("thread_not_found")
        return ts

    def _found(self, channel: Channel, ts: str) -> Message:
        message = self._world.find(channel, ts)
        if message is None:
            raise SlackError("message_not_found")
        return message


def checked(args: JSON, most: int = TEXT, most_in_all: int | None = IN_ALL) -> tuple[str, Any]:
    """Return the text and the blocks of a message, if Slack would take them.

    Raises:
        SlackError: it would not.
        NotImplementedError: the message has parts that are not modelled.

    """
    if args.get("attachments") or args.get("markdown_text") or args.get("files"):
        unmodelled = "attachments, markdown_text, files"
        raise NotImplementedError(unmodelled)
    text, blocks = args.get("text") or "", args.get("blocks") or []
    if isinstance(blocks, str):
        try:
            blocks = json.loads(blocks)
        except ValueError:
            raise SlackError("invalid_blocks_format") from None
    if not isinstance(blocks, list):
        raise SlackError("invalid_blocks_format")
    if problems := check_blocks(blocks):
        raise invalid_blocks(problems)
    if not blocks and not text.strip():
        raise SlackError("no_text")
    if len(text) > most:
        raise SlackError("msg_too_long")
    if most_in_all is not None and length(blocks) > most_in_all:
        raise SlackError("msg_blocks_too_long")
    return text, blocks
