"""The bot in Slack: what it listens to, and who does what about it."""

from __future__ import annotations

import asyncio
import re
from typing import TYPE_CHECKING, Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.response import BoltResponse

from bot.chat.connection.work import Work
from bot.chat.service.faults import trouble_of
from bot.chat.slack.after_answer import AfterAnswer
from bot.chat.slack.home import home
from bot.chat.slack.home.home import Home
from bot.chat.slack.home.manager_windows import SAVED, ManagerWindows
from bot.chat.slack.home.privacy import PrivacySection
from bot.chat.slack.manifest import COMMAND, FIND, HOME_OPENED, MENTION, MESSAGE
from bot.chat.slack.names import PLATFORM
from bot.chat.slack.people import People
from bot.chat.slack.pressing import buttons
from bot.chat.slack.pressing.modals import REASON
from bot.chat.slack.questions import Questions
from bot.chat.slack.sending import Post
from bot.chat.slack.typed import is_asking

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine, Mapping

    from slack_bolt.async_app import AsyncAck
    from slack_sdk.web.async_client import AsyncWebClient

    from bot.chat.service import ChatService
    from bot.chat.slack.people import Workspace
    from bot.storage import Storage

    Payload = Mapping[str, Any]

PATIENCE_S = 2.0
"""Slack shows that a command failed if it isn't acknowledged within 3 s."""
LEAVING = 503


class App:
    """Listens to Slack. What takes longer than an acknowledgement may is done in `work`.

    Slack sends an event again, at once, after a minute and after five, until it is acknowledged;
    that is done as soon as its question is stored. So a crash before that costs nothing but time,
    and after it the next start answers. Commands and buttons are never sent again: whoever gave
    one sees in Slack that it wasn't heard.
    """

    def __init__(
        self,
        service: ChatService,
        storage: Storage,
        client: AsyncWebClient,
        workspace: Workspace,
    ) -> None:
        """Answer by `service` in `workspace`, to which `client` has the key."""
        self.work = Work(PLATFORM)
        self._service = service
        self._workspace = workspace
        people, post = People(service, client, workspace), Post(client)
        self._asking = Questions(service, people, post)
        self._after_answer = AfterAnswer(service, people, post, client)
        self._settings = ManagerWindows(service, people, client)
        privacy = PrivacySection(service, people, post, storage.retention.days)
        self._home = Home(service, people, client, self._settings, privacy)
        self._resuming: asyncio.Task[None] | None = None
        self.bolt = self._listening(client)

    def begin(self) -> None:
        """Answer what was left, and get ready for more."""
        self.work.begin(self._service.suggestions.prepare())
        self._resuming = asyncio.create_task(self._asking.resume(self.work))

    async def finish(self) -> None:
        """Finish what runs; meanwhile nothing new is begun."""
        if self._resuming:
            self._resuming.cancel()  # what it has not come to is for the next start
            await asyncio.wait({self._resuming})
        await self.work.finish()

    def _listening(self, client: AsyncWebClient) -> AsyncApp:
        """Return what calls us; it acknowledges when a listener returns, not before that begins."""
        app = AsyncApp(
            client=client,
            logger=client.logger,
            authorize=_known(self._workspace),
            process_before_response=True,
            attaching_conversation_kwargs_enabled=False,
            request_verification_enabled=False,  # a socket that we have opened needs none
        )
        app.use(self._entering)
        app.error(_failed)
        app.event(MENTION)(self._mentioned)
        app.event(MESSAGE)(self._written_to)
        app.event(HOME_OPENED)(self._home_opened)
        app.command(COMMAND)(self._commanded)
        app.shortcut(FIND)(self._found)
        app.action(buttons.PRESSED)(self._pressed)
        app.action(home.PRESSED)(self._pressed_at_home)
        app.action(home.ASKED)(self._asked_at_home)
        app.view(REASON)(self._reason_given)
        app.view(SAVED)(self._saved)
        everything = re.compile(".*")
        app.action(everything)(_heard)  # links, above all: Slack tells of these as well
        app.event(everything)(_heard_event)
        return app

    async def _entering(self, next_: Callable[[], Awaitable[Any]]) -> BoltResponse | None:
        """Let in what comes; when the bot is about to leave, let Slack send it to the next one."""
        if not self.work.join():
            return BoltResponse(status=LEAVING)
        await next_()
        return None

    async def _mentioned(self, event: Payload) -> None:
        if is_asking(event):
            await self._until_stored(lambda stored: self._asking.by_message(event, stored))

    async def _written_to(self, event: Payload) -> None:
        if event.get("channel_type") == "im" and is_asking(event):
            await self._until_stored(lambda stored: self._asking.by_message(event, stored))

    async def _commanded(self, ack: AsyncAck, command: Payload) -> None:
        await ack()
        await self._until_stored(
            lambda stored: self._asking.by_command(command, stored), PATIENCE_S
        )

    async def _found(self, ack: AsyncAck, shortcut: Payload) -> None:
        await ack()
        await self._until_stored(
            lambda stored: self._asking.by_shortcut(shortcut, stored), PATIENCE_S
        )

    async def _asked_at_home(self, ack: AsyncAck, body: Payload) -> None:
        await ack()
        await self._until_stored(lambda stored: self._asking.by_example(body, stored), PATIENCE_S)

    async def _pressed(self, ack: AsyncAck, body: Payload) -> None:
        await ack()
        self._begin(self._after_answer.pressed(body))

    async def _pressed_at_home(self, ack: AsyncAck, body: Payload) -> None:
        await ack()
        self._begin(self._home.pressed(body))

    async def _reason_given(self, ack: AsyncAck, view: Payload) -> None:
        await ack()
        self._begin(self._after_answer.reason_given(view))

    async def _saved(self, ack: AsyncAck, body: Payload, view: Payload) -> None:
        """Keep settings before the window closes, so that what is wrong stands in it."""
        if wrong := await self._settings.saved(body["user"]["id"], view):
            await ack(response_action="errors", errors=wrong)
        else:
            await ack()

    async def _home_opened(self, event: Payload) -> None:
        if event.get("tab") == "home":
            self._begin(self._home.show(event["user"]))

    async def _until_stored(
        self,
        ask: Callable[[asyncio.Event], Coroutine[Any, Any, None]],
        patience_s: float | None = None,
    ) -> None:
        """Begin to `ask`, and wait until the question is stored, or its end if there is none.

        What is returned from is acknowledged.
        """
        stored = asyncio.Event()
        asking = self._begin(ask(stored))
        waiting = asyncio.create_task(stored.wait())
        await asyncio.wait(
            {asking, waiting}, timeout=patience_s, return_when=asyncio.FIRST_COMPLETED
        )
        waiting.cancel()

    def _begin(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[Any]:
        return self.work.begin(_reporting(work))


def _known(workspace: Workspace) -> Callable[[], Awaitable[AuthorizeResult]]:
    """Return what tells Bolt who the bot is, which it would ask Slack with every event."""

    async def tell() -> AuthorizeResult:
        return AuthorizeResult(
            enterprise_id=None,
            team_id=workspace.id,
            bot_user_id=workspace.user,
            bot_id=workspace.bot,
        )

    return tell


async def _reporting(work: Coroutine[Any, Any, None]) -> None:
    """Do `work`; log what went wrong, without anybody's words."""
    try:
        await work
    except Exception as error:  # noqa: BLE001 - the edge: nothing that Slack sends ends the bot
        trouble_of(error, "answering Slack")


async def _failed(error: Exception) -> None:
    """Log what went wrong before anything was begun, without anybody's words."""
    trouble_of(error, "listening to Slack")


async def _heard(ack: AsyncAck) -> None:
    await ack()


async def _heard_event() -> None:
    """Let it be acknowledged, or Slack would send it again."""
