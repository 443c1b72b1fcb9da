"""What a button under an answer does, and what is typed into the window that one opens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from bot.chat.presenting import Line
from bot.chat.presenting.replies import Replies
from bot.chat.service import Trouble
from bot.chat.slack.addresses import Address
from bot.chat.slack.drawing.rendering import render
from bot.chat.slack.pressing.buttons import BAD, PREFIX, AnswerAction, Press, under
from bot.chat.slack.pressing.modals import Reason, reason_modal
from bot.chat.slack.sending import UNSENT, reason_of
from bot.logs import logger

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Mapping

    from slack_sdk.web.async_client import AsyncWebClient

    from bot.chat.presenting import Block
    from bot.chat.service import ChatService, Person
    from bot.chat.slack.people import Asker, People
    from bot.chat.slack.sending import Post
    from bot.chat.texts import Texts

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
        match AnswerAction(pressed["action_id"].removeprefix(PREFIX)):
            case AnswerAction.VOTE if press.vote == BAD:
                await self._vote_against(body["trigger_id"], Reason(press, address))
            case AnswerAction.VOTE:
                await self._vote(address, press, helpful=True)
            case AnswerAction.MORE:
                await self._look(address, press, answers.more, Replies.more)
            case AnswerAction.CONTEXT:
                await self._look(address, press, answers.context, Replies.context)
            case AnswerAction.WHY:
                await self._look(address, press, answers.why, Replies.why)
            case AnswerAction.DELETE:
                await self._delete(address, press, body)
            case AnswerAction.SHARE:
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
            log.warning("a window could not be opened", error=reason_of(error))

    async def _look(
        self,
        address: Address,
        press: Press,
        into: Callable[[Person, int], Awaitable[T | Trouble]],
        present: Callable[[Replies, T | Trouble], Iterable[Block]],
    ) -> None:
        asker = await self._asker(address)
        texts = asker.texts(press.language)
        found = await into(asker.person, press.question)
        await self._show(address, texts, present(Replies(texts), found))

    async def _vote(
        self, address: Address, press: Press, *, helpful: bool, reason: str | None = None
    ) -> None:
        asker = await self._asker(address)
        texts = asker.texts(press.language)
        tally = await self._service.answers.vote(
            asker.person, press.question, helpful=helpful, reason=reason
        )
        await self._show(address, texts, Replies(texts).voted(tally))

    async def _delete(self, address: Address, press: Press, body: Payload) -> None:
        """Take the answer away, if whoever wants that may; that it is gone is seen."""
        asker = await self._asker(address)
        texts = asker.texts(press.language)
        allowed: bool | Trouble = Trouble.UNKNOWN
        if _stands_in(press, body):
            allowed = await self._service.answers.may_delete(asker.person, press.question)
        blocks = [*Replies(texts).undeletable(allowed)]
        if not blocks and await self._post.take_back(address, _message(body)) is not None:
            blocks = [Line(texts.not_allowed())]
        if blocks:
            await self._show(address, texts, blocks)

    async def _share(self, address: Address, press: Press, name: str) -> None:
        """Show a private answer to all, if it is their own."""
        asker = await self._asker(address)
        texts = asker.texts(press.language)
        shared = await self._service.answers.share(asker.person, press.question)
        if isinstance(shared, Trouble):
            await self._show(address, texts, [Line(Replies(texts).sentence(shared))])
            return
        theirs = Replies.to(shared)
        rows = under(shared, theirs.texts)
        sheets = render(theirs.shared(shared, name), rows, texts=theirs.texts)
        await self._post.send(address, sheets, private=False)

    async def _show(self, address: Address, texts: Texts, blocks: Iterable[Block]) -> None:
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


def _stands_in(press: Press, body: Payload) -> bool:
    """Return whether the message is that of the question: what is checked is what is deleted.

    Of one that only its reader has, Slack tells no blocks; they can't delete another's with it.
    """
    if body["container"].get("is_ephemeral"):
        return True
    blocks = body.get("message", {}).get("blocks", ())
    values = [each.get("value") for block in blocks for each in block.get("elements", ())]
    return press.value in values


def _message(body: Payload) -> str | None:
    """Return which message the button is in; None for one that only its reader has."""
    container = body["container"]
    return None if container.get("is_ephemeral") else container["message_ts"]
