"""What a button under an answer does, and what is typed into the window that one opens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from bot.chat.presenting import Line, Note
from bot.chat.presenting.replies import Replies
from bot.chat.service import Reply, Trouble
from bot.chat.slack.addresses import Address
from bot.chat.slack.drawing.rendering import render
from bot.chat.slack.pressing.buttons import BAD, PREFIX, Action, Press, under
from bot.chat.slack.pressing.modals import Reason, reason_modal
from bot.chat.slack.sending import UNSENT, told
from bot.chat.texts import Texts
from bot.logs import logger

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Mapping

    from slack_sdk.web.async_client import AsyncWebClient

    from bot.chat.presenting import Block
    from bot.chat.service import ChatService, Person
    from bot.chat.slack.people import Asker, People
    from bot.chat.slack.sending import Post

    Payload = Mapping[str, Any]
    T = TypeVar("T")

log = logger(__name__)


class AfterAnswer:
    """Looks into answers for whoever presses a button, and shows that to them alone."""

    def __init__(
        self, service: ChatService, people: People, post: Post, client: AsyncWebClient
    ) -> None:
        """Look back by `service`; open windows by `client`, and answer by `post`."""
        self._service = service
        self._people = people
        self._post = post
        self._client = client

    async def pressed(self, body: Payload) -> None:
        """Do what the button that was pressed is for."""
        pressed = body["actions"][0]
        press, address = Press.of(pressed["value"]), _address(body)
        answers = self._service.answers
        match Action(pressed["action_id"].removeprefix(PREFIX)):
            case Action.VOTE if press.vote == BAD:
                await self._vote_against(body["trigger_id"], Reason(press, address))
            case Action.VOTE:
                await self._vote(address, press, helpful=True)
            case Action.MORE:
                await self._look(address, press, answers.more, Replies.more)
            case Action.CONTEXT:
                await self._look(address, press, answers.context, Replies.context)
            case Action.WHY:
                await self._look(address, press, answers.why, Replies.why)
            case Action.DELETE:
                await self._delete(address, press, _message(body))
            case Action.SHARE:
                await self._share(address, press, body["user"].get("name") or "")

    async def reason_given(self, view: Payload) -> None:
        """Vote against an answer, for a reason that may be empty."""
        reason = Reason.read(view["private_metadata"])
        await self._vote(reason.address, reason.press, helpful=False, reason=reason.given(view))

    async def _vote_against(self, trigger: str, reason: Reason) -> None:
        """Count the vote, then ask for the reason: nobody has to give one."""
        asker, press = await self._asker(reason.address), reason.press
        await self._service.answers.vote(asker.person, press.question, helpful=False)
        view = reason_modal(reason, asker.texts(press.language))
        try:
            await self._client.views_open(trigger_id=trigger, view=view)
        except UNSENT as error:
            log.warning("a window could not be opened", error=told(error))

    async def _look(
        self,
        address: Address,
        press: Press,
        into: Callable[[Person, int], Awaitable[T | Trouble]],
        present: Callable[[Replies, T], Iterable[Block]],
    ) -> None:
        asker = await self._asker(address)
        found = await into(asker.person, press.question)
        replies = Replies(asker.texts(press.language))
        if isinstance(found, Trouble):
            await self._say(address, replies.texts, [Line(replies.sentence(found))])
        else:
            await self._say(address, replies.texts, present(replies, found))

    async def _vote(
        self, address: Address, press: Press, *, helpful: bool, reason: str | None = None
    ) -> None:
        asker = await self._asker(address)
        tally = await self._service.answers.vote(
            asker.person, press.question, helpful=helpful, reason=reason
        )
        texts = asker.texts(press.language)
        said = texts.vote_thanked()
        if isinstance(tally, Trouble):
            said = Replies(texts).sentence(tally)
        await self._say(address, texts, [Line(said)])

    async def _delete(self, address: Address, press: Press, message: str | None) -> None:
        """Take the answer away, if whoever wants that may; that it is gone is seen."""
        asker = await self._asker(address)
        texts = asker.texts(press.language)
        allowed = await self._service.answers.may_delete(asker.person, press.question)
        if isinstance(allowed, Trouble):
            await self._say(address, texts, [Line(Replies(texts).sentence(allowed))])
        elif not allowed:
            await self._say(address, texts, [Line(texts.may_not_delete())])
        elif await self._post.take_back(address, message) is not None:
            await self._say(address, texts, [Line(texts.not_allowed())])

    async def _share(self, address: Address, press: Press, name: str) -> None:
        """Show a private answer to all, if it is their own."""
        asker = await self._asker(address)
        shared = await self._service.answers.share(asker.person, press.question)
        texts = asker.texts(press.language)
        if not isinstance(shared, Reply):
            await self._say(address, texts, [Line(Replies(texts).sentence(shared))])
            return
        theirs = Texts.of(shared.locale, shared.language)
        by = Note(theirs.shared_by(name))
        blocks = (*Replies(theirs).question(shared.said), *Replies(theirs).reply(shared.said), by)
        sheets = render(blocks, under(shared, theirs), texts=theirs)
        await self._post.send(address, sheets, private=False)

    async def _say(self, address: Address, texts: Texts, blocks: Iterable[Block]) -> None:
        await self._post.send(address, render(blocks, texts=texts), private=True)

    async def _asker(self, address: Address) -> Asker:
        return await self._people.asker(address.user, address.channel)


def _address(body: Payload) -> Address:
    """Return where something was pressed: beside it, what follows is shown."""
    container = body["container"]
    return Address(
        channel=container["channel_id"],
        user=body["user"]["id"],
        thread=container.get("thread_ts") or body.get("message", {}).get("thread_ts"),
        response_url=body.get("response_url"),
    )


def _message(body: Payload) -> str | None:
    """Return which message the button is in; None for one that only its reader has."""
    container = body["container"]
    return None if container.get("is_ephemeral") else container["message_ts"]
