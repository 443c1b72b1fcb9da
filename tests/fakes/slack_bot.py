"""A small app on the real slack-bolt that uses what the product uses."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import pytest
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable

    from tests.fakes.slack import FakeSlack

PING_S = 10.0
"""How often bolt's client looks whether it is still connected. A client that looks often notices
a loss soon, and takes a busy moment for one."""


def button(name: str, words: str, **more: object) -> dict[str, Any]:
    """Make a button."""
    text = {"type": "plain_text", "text": words}
    return {"type": "button", "action_id": name, "text": text, **more}


def section(text: str) -> dict[str, Any]:
    """Make a section."""
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}


def answer(text: str) -> list[dict[str, Any]]:
    """Make blocks with buttons and feedback."""
    yes, no = ({"text": {"type": "plain_text", "text": w}, "value": w} for w in ("good", "bad"))
    buttons = {"type": "feedback_buttons", "action_id": "judge"}
    return [
        section(text),
        {"type": "actions", "elements": [button("share", "Share", value=text), button("go", "Go")]},
        {
            "type": "context_actions",
            "elements": [{**buttons, "positive_button": yes, "negative_button": no}],
        },
    ]


def settings(title: str = "Settings") -> dict[str, Any]:
    """Make a modal with a text, a menu and a place for channels."""
    languages = [{"text": {"type": "plain_text", "text": n}, "value": n} for n in ("de", "en")]
    inputs: dict[str, dict[str, Any]] = {
        "name": {"type": "plain_text_input", "max_length": 20},
        "language": {"type": "static_select", "options": languages, "initial_option": languages[1]},
        "where": {"type": "multi_channels_select"},
    }
    return {
        "type": "modal",
        "callback_id": "settings",
        "title": {"type": "plain_text", "text": title},
        "submit": {"type": "plain_text", "text": "Save"},
        "blocks": [
            {
                "type": "input",
                "block_id": name,
                "optional": name == "where",
                "label": {"type": "plain_text", "text": name},
                "element": {**element, "action_id": "value"},
            }
            for name, element in inputs.items()
        ],
    }


def home(text: str) -> dict[str, Any]:
    """Make a Home tab with a button."""
    more = {"type": "actions", "elements": [button("more", "More")]}
    return {"type": "home", "blocks": [section(text), more]}


async def refused(doing: Awaitable[object]) -> dict[str, Any]:
    """Return the body of a refusal."""
    with pytest.raises(SlackApiError) as error:
        await doing
    data: dict[str, Any] = error.value.response.data
    return data


class EchoApp:
    """Says back what it hears. `seen` are the bodies that arrived, `errors` what went wrong."""

    def __init__(self, slack: FakeSlack, token: str | None = None) -> None:
        """Talk to this Slack, with its token unless told otherwise."""
        self.client = AsyncWebClient(token or slack.bot_token, base_url=slack.api_url)
        self.app = AsyncApp(client=self.client)
        self.seen: list[dict[str, Any]] = []
        self.headers: list[dict[str, Any]] = []
        self.errors: list[Exception] = []
        app = self.app
        app.event("app_mention")(self.mentioned)
        app.event("message")(self.wrote)
        app.event("app_home_opened")(self.opened)
        app.command("/ask")(self.asked)
        app.command("/now")(self.now)
        app.command("/never")(self.never)
        app.command("/settings")(self.settings)
        app.shortcut("find")(self.find)
        app.action("share")(self.share)
        app.action("go")(self.go)
        app.action("judge")(self.judge)
        app.action("more")(self.more)
        app.view("settings")(self.saved)
        app.error(self.failed)

    async def mentioned(self, body: Any, say: Any) -> None:  # noqa: ANN401  bolt finds them by name
        """Answer in the thread."""
        self.seen.append(body)
        event = body["event"]
        await say(f"mentioned: {event['text']}", thread_ts=event.get("thread_ts") or event["ts"])

    async def wrote(self, body: Any, req: Any, say: Any) -> None:  # noqa: ANN401  the same
        """Answer direct messages of people."""
        self.seen.append(body)
        self.headers.append(req.headers)
        event = body["event"]
        if event["channel_type"] == "im" and "subtype" not in event:
            await say(text=f"heard: {event['text']}", blocks=answer(f"heard: {event['text']}"))

    async def opened(self, event: Any, client: AsyncWebClient) -> None:  # noqa: ANN401  the same
        """Publish the Home tab, or suggest prompts."""
        if event["tab"] == "home":
            await client.views_publish(user_id=event["user"], view=home("Welcome"))
            return
        await client.assistant_threads_setSuggestedPrompts(
            channel_id=event["channel"], prompts=[{"title": "Why?", "message": "Why?"}]
        )

    async def asked(self, ack: Any, command: Any, respond: Any) -> None:  # noqa: ANN401  the same
        """Answer privately, with buttons."""
        await ack()
        await respond(text=command["text"], blocks=answer(command["text"]))

    async def now(self, ack: Any, command: Any) -> None:  # noqa: ANN401  the same
        """Answer in the ack itself."""
        await ack(text=command["text"], response_type="in_channel")

    async def never(self) -> None:
        """Do not acknowledge."""

    async def settings(self, ack: Any, body: Any, client: AsyncWebClient) -> None:  # noqa: ANN401  the same
        """Open a modal."""
        await ack()
        await client.views_open(trigger_id=body["trigger_id"], view=settings())

    async def find(self, ack: Any, shortcut: Any, respond: Any) -> None:  # noqa: ANN401  the same
        """Say back the message it was used on."""
        await ack()
        await respond(f"found: {shortcut['message']['text']}")

    async def share(self, ack: Any, body: Any, action: Any, client: AsyncWebClient) -> None:  # noqa: ANN401  the same
        """Show everybody what only one saw."""
        await ack()
        await client.chat_postMessage(channel=body["channel"]["id"], text=action["value"])

    async def go(self, ack: Any, respond: Any) -> None:  # noqa: ANN401  the same
        """Change the message."""
        await ack()
        await respond("gone", replace_original=True)

    async def judge(self, ack: Any, body: Any, action: Any, respond: Any) -> None:  # noqa: ANN401  the same
        """Say thanks."""
        await ack()
        self.seen.append(body)
        await respond(f"judged: {action['value']}", replace_original=False)

    async def more(self, ack: Any, body: Any, client: AsyncWebClient) -> None:  # noqa: ANN401  the same
        """Turn the page of the Home tab."""
        await ack()
        view = body["view"]
        await client.views_update(view_id=view["id"], hash=view["hash"], view=home("Page 2"))

    async def saved(self, ack: Any, view: Any) -> None:  # noqa: ANN401  the same
        """Refuse one name, turn over for another, close for all others."""
        name = view["state"]["values"]["name"]["value"]["value"]
        self.seen.append(view["state"]["values"])
        match name:
            case "wrong":
                await ack(response_action="errors", errors={"name": "Another, please"})
            case "again":
                await ack(response_action="update", view=settings("Again"))
            case "broken":
                await ack(response_action="update", view=settings("x" * 25))
            case _:
                await ack()

    async def failed(self, error: Exception) -> None:
        """Keep the error for the test."""
        self.errors.append(error)

    @asynccontextmanager
    async def running(
        self, slack: FakeSlack, ping_s: float = PING_S
    ) -> AsyncIterator[AsyncSocketModeHandler]:
        """Stay connected."""
        handler = AsyncSocketModeHandler(self.app, slack.app_token, ping_interval=ping_s)
        try:
            await handler.connect_async()  # type: ignore[no-untyped-call]
            await slack.connected()
            yield handler
        finally:
            await handler.close_async()  # type: ignore[no-untyped-call]
