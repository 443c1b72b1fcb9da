"""Every way to ask in Slack: read what came, ask the service, send the reply."""

from __future__ import annotations

import asyncio
from collections import deque
from itertools import chain
from typing import TYPE_CHECKING, Any

from bot.chat.presenting import Line
from bot.chat.presenting.replies import Replies
from bot.chat.service import Answered, Message, Reply, Trouble
from bot.chat.slack.addresses import Address
from bot.chat.slack.drawing.rendering import render
from bot.chat.slack.home.greeting import greeting
from bot.chat.slack.manifest import COMMAND
from bot.chat.slack.names import PLATFORM
from bot.chat.slack.pressing.buttons import under
from bot.chat.slack.typed import question_in
from bot.chat.texts import Texts
from bot.errors import StorageError
from bot.logs import logger

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.chat.connection.work import Work
    from bot.chat.presenting import Block
    from bot.chat.service import ChatService, Silence
    from bot.chat.slack.people import Asker, People
    from bot.chat.slack.sending import Post
    from bot.storage import Place

    Payload = Mapping[str, Any]

LAST_GREETED = 1000
"""So many deliveries that ask nothing are known again."""

log = logger(__name__)


class Questions:
    """Brings questions to the service and replies to Slack.

    A question's delivery is named after the message it stands in: however often and in whichever
    events Slack tells of that, it is answered once.
    """

    def __init__(self, service: ChatService, people: People, post: Post) -> None:
        """Ask `service`, for the `people` who do, and reply by `post`."""
        self._service = service
        self._people = people
        self._post = post
        self._greeted: deque[str] = deque(maxlen=LAST_GREETED)

    async def by_message(self, event: Payload, stored: asyncio.Event) -> None:
        """Answer a mention or a direct message, in its thread."""
        channel, user, ts = event["channel"], event["user"], event["ts"]
        thread = event.get("thread_ts") or ts
        address = Address(channel=channel, user=user, thread=thread)
        await self._ask(event.get("text") or "", address, f"{channel}-{ts}", stored)

    async def by_command(self, command: Payload, stored: asyncio.Event) -> None:
        """Answer a command, to whoever gave it alone."""
        address = Address(
            channel=command["channel_id"],
            user=command["user_id"],
            response_url=command["response_url"],
        )
        await self._ask(command["text"], address, f"command-{command['trigger_id']}", stored)

    async def by_shortcut(self, shortcut: Payload, stored: asyncio.Event) -> None:
        """Look for a message in the articles, for whoever chose that on its menu alone."""
        address = Address(
            channel=shortcut["channel"]["id"],
            user=shortcut["user"]["id"],
            response_url=shortcut["response_url"],
        )
        text, delivery = shortcut["message"].get("text") or "", shortcut["trigger_id"]
        if question_in(text, self._people.workspace.user):
            await self._ask(text, address, f"shortcut-{delivery}", stored)
            return
        asker = await self._people.asker(address.user, address.channel)
        await self.say(address, asker.texts(), [Line(asker.texts().nothing_to_ask())])

    async def by_example(self, body: Payload, stored: asyncio.Event) -> None:
        """Answer an example that somebody has pressed, in their messages with the bot."""
        user, question = body["user"]["id"], body["actions"][0]["value"]
        address = Address(channel=user, user=user)
        await self._ask(question, address, f"example-{body['trigger_id']}", stored, typed=False)

    async def resume(self, work: Work) -> None:
        """Answer what was left when the program stopped, or apologise.

        Each reply is `work` of its own, so that no stop parts sending it from remembering that.
        """
        try:
            async for asked, reply in self._service.resume(PLATFORM):
                if asked.reply_to:
                    address = Address.read(asked.reply_to)
                    await asyncio.shield(work.begin(self.deliver(asked.place, address, reply)))
        except (StorageError, ValueError) as error:
            log.warning("not all that was left could be answered", error=str(error))

    async def deliver(self, place: Place, address: Address, reply: Reply | Silence) -> None:
        """Send `reply` to `address`, and remember that it arrived."""
        if not isinstance(reply, Reply):
            return
        replies = Replies.to(reply)
        texts, blocks = replies.texts, replies.reply(reply.said)
        if not address.thread:
            blocks = chain(replies.question(reply.said), blocks)
        sheets = render(blocks, under(reply, texts), texts=texts)
        if await self._post.send(address, sheets, private=reply.private):
            await self._service.sent(place, reply)
        elif reply.private and not address.is_direct and isinstance(reply.said, Answered):
            await self.say(address, texts, [Line(texts.only_by_command(COMMAND))], private=False)

    async def say(
        self, address: Address, texts: Texts, blocks: list[Block], *, private: bool = True
    ) -> None:
        """Send what isn't an answer."""
        await self._post.send(address, render(blocks, texts=texts), private=private)

    async def _ask(
        self,
        text: str,
        address: Address,
        delivery: str,
        stored: asyncio.Event,
        *,
        typed: bool = True,
    ) -> None:
        asker = await self._people.asker(address.user, address.channel)
        question = question_in(text, self._people.workspace.user) if typed else text
        if not question:
            if delivery not in self._greeted:  # nothing is stored that would tell it
                self._greeted.append(delivery)
                await self._greet(asker, address)
            return
        person = asker.person
        message = Message(
            person=person,
            conversation=self._people.conversation(person, address.channel, address.thread),
            delivery=delivery,
            text=question,
            locale=asker.locale,
            reply_to=address.written(),
            private=address.response_url is not None,
        )
        await self.deliver(person.place, address, await self._service.ask(message, stored))

    async def _greet(self, asker: Asker, address: Address) -> None:
        """Greet whoever calls the bot and asks nothing, where that may be seen."""
        here = await self._service.places.for_asking(asker.person)
        spoken = None if isinstance(here, Trouble) else here.language
        texts = Texts.of(spoken or asker.locale)
        if isinstance(here, Trouble):
            blocks: list[Block] = [Line(Replies(texts).sentence(here))]
        else:
            blocks = await greeting(self._service, texts)
        await self.say(address, texts, blocks)
